/** One field of a row that is edited, as it is declared. An empty number is unknown, never 0. */
import { Input, InputNumber, Select } from 'antd';
import type { EditField } from '../state/edit-fields.js';
import { changeEdit } from '../state/edit-store.js';
import { setValue } from '../state/edits.js';
import { FormRow } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

interface RowProps {
  readonly field: EditField;
  readonly value: unknown;
  /** Code of the unit's word. */
  readonly unit: string | null;
  /** What the outline encloses, where that is the usual value. */
  readonly drawnSquareMetres: number | null;
}

export function EditFieldRow({ field, value, unit, drawnSquareMetres }: RowProps) {
  const speaker = useSpeaker();
  const label = speaker.code('field', field.name);
  const area = drawnSquareMetres === null ? null : speaker.number(drawnSquareMetres);
  return (
    <FormRow label={label}>
      <Field
        field={field}
        value={value}
        label={label}
        unit={unit === null ? null : speaker.code('fieldUnit', unit)}
        placeholder={area === null ? speaker.say('edit.unknown') : speaker.say('edit.drawnArea', { area })}
      />
    </FormRow>
  );
}

interface FieldProps {
  readonly field: EditField;
  readonly value: unknown;
  readonly label: string;
  readonly unit: string | null;
  readonly placeholder: string;
}

const MOST_LETTERS = 80;
const YEARS = { min: 1800, max: 2200 };

function Field({
  field: { name, kind, group = '', codes = [] },
  value,
  label,
  unit,
  placeholder,
}: FieldProps) {
  const speaker = useSpeaker();
  const set = (next: unknown): void => changeEdit(setValue(name, next));
  if (kind === 'text')
    return (
      <Input
        size="small"
        aria-label={label}
        value={String(value ?? '')}
        maxLength={MOST_LETTERS}
        onChange={({ target }) => set(target.value)}
      />
    );
  if (kind === 'code' || kind === 'codes') {
    const options = codes.map((code) => ({ value: code, label: speaker.code(group, code) }));
    return (
      <Select
        size="small"
        aria-label={label}
        value={value}
        options={options}
        {...(kind === 'codes' ? { mode: 'multiple' as const, maxTagCount: 'responsive' as const } : {})}
        onChange={set}
      />
    );
  }
  const isYear = kind === 'year';
  return (
    <InputNumber<number>
      size="small"
      aria-label={label}
      value={typeof value === 'number' ? value : null}
      min={isYear ? YEARS.min : 0}
      {...(isYear ? { max: YEARS.max } : { formatter: separated })}
      {...(kind === 'quantity' ? {} : { precision: 0 })}
      {...(unit === null ? {} : { suffix: unit })}
      placeholder={placeholder}
      changeOnWheel={false}
      controls={false}
      onChange={set}
    />
  );
}

const separated = (shown: number | string | undefined): string =>
  String(shown ?? '').replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','));
