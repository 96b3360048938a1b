/** The second step: how the file is understood, each point of it open to correction, before anything is stored. */
import { Button } from 'antd';
import { newWorkId } from '../operations/imports.js';
import {
  canStore,
  closeImport,
  type ImportDesk,
  type ImportLook,
  openImport,
  store,
  wish,
} from '../state/imports.js';
import { changeImport } from '../state/store.js';
import { changeWords } from './import-done.js';
import { ImportIssues } from './import-issues.js';
import { ImportLegend } from './import-legend.js';
import { NounChoice } from './import-noun.js';
import { ImportProblem } from './import-problem.js';
import { ImportReadingView } from './import-reading.js';
import { useSpeaker } from './use-speaker.js';

interface ImportLookProps {
  readonly desk: ImportDesk;
  readonly look: ImportLook;
}

export function ImportLookView({ desk, look }: ImportLookProps) {
  const speaker = useSpeaker();
  return (
    <div className="import-step">
      {desk.problem && <ImportProblem problem={desk.problem} />}
      <NounRow look={look} />
      {look.isRefused ? (
        <p className="import-bad" role="alert">
          {speaker.say('import.refused')}
        </p>
      ) : (
        <p className="import-sentence" role="status">
          {speaker.say('import.will', { changes: changeWords(speaker, look) })}
        </p>
      )}
      <ImportActs desk={desk} />
      <ImportLegend preview={look.preview} />
      {look.reading && <ImportReadingView look={look} reading={look.reading} wishes={desk.wishes} />}
      <ImportIssues look={look} wishes={desk.wishes} />
    </div>
  );
}

function NounRow({ look }: { readonly look: ImportLook }) {
  const speaker = useSpeaker();
  if (look.as === 'all') return <p className="quiet">{speaker.say('import.noun.all')}</p>;
  return <NounChoice noun={look.as} onChoose={(noun) => changeImport(wish({ noun }))} />;
}

function ImportActs({ desk }: { readonly desk: ImportDesk }) {
  const speaker = useSpeaker();
  return (
    <div className="import-acts">
      <Button type="primary" disabled={!canStore(desk)} onClick={() => changeImport(store(newWorkId()))}>
        {speaker.say('import.store')}
      </Button>
      <Button onClick={() => changeImport(closeImport)}>{speaker.say('import.cancel')}</Button>
      <Button type="text" onClick={() => changeImport(openImport)}>
        {speaker.say('import.another')}
      </Button>
    </div>
  );
}
