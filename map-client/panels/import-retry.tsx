/** A file that could not be read as it is: what may be said of it, so that it can be read after all. */
import { Select } from 'antd';
import { type ImportWishes, SYSTEMS, wish } from '../state/imports.js';
import { changeImport } from '../state/store.js';
import { FormRow } from './form-row.js';
import { ENCODINGS, systemWords } from './import-reading.js';
import { useSpeaker } from './use-speaker.js';

interface ImportRetryProps {
  readonly fileName: string;
  readonly wishes: ImportWishes;
}

export function ImportRetry({ fileName, wishes }: ImportRetryProps) {
  const speaker = useSpeaker();
  const fields = [
    ['crs', speaker.say('import.crs'), SYSTEMS.map((system) => systemWords(speaker, system))],
    ['encoding', speaker.say('import.encoding'), ENCODINGS.map((value) => ({ value, label: value }))],
  ] as const;
  return (
    <section className="import-reading">
      <p className="quiet">{speaker.say('import.retry', { file: fileName })}</p>
      {fields.map(([key, label, options]) => (
        <FormRow key={key} label={label}>
          <Select
            showSearch
            allowClear
            aria-label={label}
            value={wishes[key]}
            placeholder={speaker.say(`import.${key}.guess`)}
            options={[...options]}
            onChange={(value: string | undefined) => changeImport(wish({ [key]: value ?? null }))}
          />
        </FormRow>
      ))}
    </section>
  );
}
