/** One or several services, as a field of a form. */
import { Select } from 'antd';
import type { ServiceKind } from '../contract/operations.js';
import { useSpeaker } from './use-speaker.js';

interface ServiceChoiceProps {
  readonly label: string;
  readonly options: readonly ServiceKind[];
  readonly value: readonly ServiceKind[];
  readonly onChange: (services: ServiceKind[]) => void;
}

export function ServiceChoice({ label, options, value, onChange }: ServiceChoiceProps) {
  const speaker = useSpeaker();
  return (
    <Select<ServiceKind[]>
      mode="multiple"
      aria-label={label}
      value={[...value]}
      options={options.map((kind) => ({ value: kind, label: speaker.code('service', kind) }))}
      onChange={onChange}
      showSearch={false}
    />
  );
}
