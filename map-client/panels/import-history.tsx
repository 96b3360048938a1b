/** The files that came into this place, the newest first; each still in force may be taken back. */
import { UndoOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { type ImportRecord, loadImports } from '../operations/import-desk.js';
import { undoImport } from '../operations/imports.js';
import { reloadPlace } from '../state/desk.js';
import { changeDesk } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { GrowingList } from './growing-list.js';
import { changeWords } from './import-done.js';
import { ImportProblem } from './import-problem.js';
import { useImportRecords } from './use-import-records.js';
import { useSpeaker } from './use-speaker.js';

export function ImportHistory() {
  const speaker = useSpeaker();
  const { kept, problem, isBusy, change } = useImportRecords(loadImports);
  if (kept === null || kept.length === 0) return problem && <ImportProblem problem={problem} />;
  const onUndo = ({ id }: ImportRecord): void =>
    change(async (_client, placeId) => {
      await undoImport(placeId, id, new AbortController().signal);
      changeDesk(reloadPlace);
    });
  return (
    <details className="import-fold" open={kept.some(({ undoneAt }) => undoneAt === null)}>
      <summary>
        {speaker.say('import.history')}
        <span className="import-count import-aside">{speaker.number(kept.length)}</span>
      </summary>
      {problem && <ImportProblem problem={problem} />}
      <GrowingList
        rows={kept}
        keyOf={({ id }) => id}
        render={(record) => <RecordRow record={record} isBusy={isBusy} onUndo={() => onUndo(record)} />}
      />
    </details>
  );
}

interface RecordRowProps {
  readonly record: ImportRecord;
  readonly isBusy: boolean;
  readonly onUndo: () => void;
}

function RecordRow({ record, isBusy, onUndo }: RecordRowProps) {
  const speaker = useSpeaker();
  const { fileName, undoneAt, canUndo } = record;
  return (
    <div className={`import-record${undoneAt === null ? '' : ' import-record-undone'}`}>
      <b>{fileName}</b>
      {canUndo && (
        <Popconfirm
          title={speaker.say('import.history.sure', { file: fileName })}
          okText={speaker.say('import.history.undo')}
          cancelText={speaker.say('import.cancel')}
          onConfirm={onUndo}
        >
          <Button size="small" icon={<UndoOutlined />} disabled={isBusy}>
            {speaker.say('import.history.undo')}
          </Button>
        </Popconfirm>
      )}
      <span className="quiet">{factsOf(speaker, record)}</span>
    </div>
  );
}

function factsOf(speaker: Speaker, record: ImportRecord): string {
  const { what, counts, issueCount, createdAt, undoneAt, canUndo } = record;
  const figures = Object.fromEntries(
    Object.entries(counts).flatMap(([noun, count]) => (typeof count === 'number' ? [[noun, count]] : [])),
  );
  const changes = changeWords(speaker, { counts: figures, changedCount: figures.changed ?? 0 });
  return [
    speaker.when(createdAt),
    speaker.code('importKind', what),
    changes,
    issueCount > 0 && speaker.say('import.history.issues', { count: speaker.number(issueCount) }),
    undoneAt !== null && speaker.say('import.history.undone', { when: speaker.when(undoneAt) }),
    undoneAt === null && !canUndo && speaker.say('import.history.kept'),
  ]
    .filter((part) => part !== false)
    .join(' · ');
}
