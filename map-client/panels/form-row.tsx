/** One line of a form: what is asked on the left, the field (which carries the label too) on the right. */
import { InputNumber } from 'antd';
import type { ReactNode } from 'react';

export function FormRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="form-row">
      <span aria-hidden="true">{label}</span>
      <span className="form-field">{children}</span>
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min: number;
  readonly max?: number;
  readonly step?: number;
  readonly unit?: string;
}

export const NumberField = ({ label, value, onChange, min, max, step = 1, unit }: NumberFieldProps) => (
  <InputNumber<number>
    aria-label={label}
    value={value}
    min={min}
    {...(max === undefined ? {} : { max })}
    step={step}
    changeOnWheel={false}
    formatter={(shown) => String(shown ?? '').replaceAll(/\B(?=(\d{3})+$)/g, ',')}
    parser={(typed) => Number((typed ?? '').replaceAll(/[^\d.-]/g, ''))}
    {...(unit === undefined ? {} : { suffix: unit })}
    onChange={onChange}
  />
);
