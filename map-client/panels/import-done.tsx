/** The last step: what was stored, the way back, and the computation that is due. */
import { ReloadOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import {
  changesOf,
  closeImport,
  type ImportDesk,
  type ImportLook,
  openImport,
  undo,
} from '../state/imports.js';
import { changeImport } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { ImportProblem } from './import-problem.js';
import { useRunControl } from './use-run-control.js';
import { useSpeaker } from './use-speaker.js';

interface ImportDoneProps {
  readonly desk: ImportDesk;
  readonly look: ImportLook;
}

export function ImportDone({ desk, look }: ImportDoneProps) {
  const speaker = useSpeaker();
  const { start, activeRun } = useRunControl();
  const isStored = desk.stage === 'stored';
  const hasChanged = isStored && !(look.stored?.isUnchanged ?? true);
  const rerun = (): void => {
    start();
    changeImport(closeImport);
  };
  return (
    <div className="import-step">
      {desk.problem && <ImportProblem problem={desk.problem} />}
      <p className="import-sentence" role="status">
        {doneWords(speaker, desk, look)}
      </p>
      {hasChanged && <p className="quiet">{speaker.say('import.oldRuns')}</p>}
      <div className="import-acts">
        {hasChanged && (
          <Button type="primary" icon={<ReloadOutlined />} onClick={rerun} disabled={activeRun !== null}>
            {speaker.say('import.rerun')}
          </Button>
        )}
        {isStored && (
          <Button icon={<UndoOutlined />} onClick={() => changeImport(undo)}>
            {speaker.say('import.undo')}
          </Button>
        )}
        <Button onClick={() => changeImport(openImport)}>{speaker.say('import.another')}</Button>
        <Button type="text" onClick={() => changeImport(closeImport)}>
          {speaker.say('import.done')}
        </Button>
      </div>
    </div>
  );
}

function doneWords(speaker: Speaker, { undone }: ImportDesk, look: ImportLook): string {
  if (undone)
    return speaker.say('import.undone', {
      deleted: speaker.number(undone.deletedCount),
      restored: speaker.number(undone.restoredCount),
    });
  if (look.stored?.isUnchanged) return speaker.say('import.unchanged', { file: look.fileName });
  return speaker.say('import.did', { file: look.fileName, changes: changeWords(speaker, look) });
}

/** "新增小区 3 个、补充已有记录 7 条" */
export const changeWords = (speaker: Speaker, look: Pick<ImportLook, 'counts' | 'changedCount'>): string =>
  changesOf(look)
    .map(([noun, count]) => speaker.say(`importCount.${noun}`, { count: speaker.number(count) }))
    .join(speaker.say('join.list')) || speaker.say('import.nothing');
