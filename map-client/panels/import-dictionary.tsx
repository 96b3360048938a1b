/** The headings this place remembers, each open to another meaning or to being forgotten. */
import { DeleteOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import {
  forgetColumn,
  loadDictionary,
  type RememberedColumn,
  rememberColumn,
} from '../operations/import-desk.js';
import { GrowingList } from './growing-list.js';
import { ImportProblem } from './import-problem.js';
import { useImportRecords } from './use-import-records.js';
import { useSpeaker } from './use-speaker.js';

export function ImportDictionary() {
  const speaker = useSpeaker();
  const { kept, problem, isBusy, change } = useImportRecords(loadDictionary);
  if (kept === null || kept.columns.length === 0) return problem && <ImportProblem problem={problem} />;
  const row = (column: RememberedColumn) => (
    <Remembered
      column={column}
      fields={kept.fieldsOf(column.noun)}
      isBusy={isBusy}
      onMean={(field) => change((client, placeId) => rememberColumn(client, placeId, column, field))}
      onForget={() => change((client, placeId) => forgetColumn(client, placeId, column))}
    />
  );
  return (
    <details className="import-fold">
      <summary>
        {speaker.say('import.dictionary')}
        <span className="import-count import-aside">{speaker.number(kept.columns.length)}</span>
      </summary>
      <p className="quiet">{speaker.say('import.dictionary.what')}</p>
      {problem && <ImportProblem problem={problem} />}
      <GrowingList rows={kept.columns} keyOf={({ noun, heading }) => `${noun} ${heading}`} render={row} />
    </details>
  );
}

interface RememberedProps {
  readonly column: RememberedColumn;
  readonly fields: readonly string[];
  readonly isBusy: boolean;
  readonly onMean: (field: string) => void;
  readonly onForget: () => void;
}

function Remembered({ column: { noun, heading, field }, fields, isBusy, onMean, onForget }: RememberedProps) {
  const speaker = useSpeaker();
  const forget = speaker.say('import.dictionary.forget', { heading });
  return (
    <div className="import-column import-remembered">
      <span className="import-heading" title={heading}>
        {heading}
        <span className="quiet import-aside">{speaker.code('import.noun', noun.toLowerCase())}</span>
      </span>
      <Select
        showSearch
        optionFilterProp="label"
        aria-label={heading}
        value={field}
        disabled={isBusy}
        options={fields.map((value) => ({ value, label: speaker.code('importField', value) }))}
        onChange={onMean}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={forget}
        title={forget}
        disabled={isBusy}
        onClick={onForget}
      />
    </div>
  );
}
