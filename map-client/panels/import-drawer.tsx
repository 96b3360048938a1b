/** Files on their way in, in steps: choose, look, stored. It lies over the lists, so the map stays in sight. */
import { Drawer } from 'antd';
import { callOff, callOffStoring, closeImport, type ImportDesk } from '../state/imports.js';
import { changeImport, useImport } from '../state/store.js';
import { ImportChoice } from './import-choice.js';
import { ImportDone } from './import-done.js';
import { ImportLookView } from './import-look.js';
import { ImportProgress } from './import-progress.js';
import { useImporting } from './use-import.js';
import { useSpeaker } from './use-speaker.js';

/** That of the lists below it. */
const WIDTH = 'clamp(344px, 27.5vw, 400px)';

export function ImportDrawer() {
  const speaker = useSpeaker();
  const desk = useImport();
  useImporting();
  const name = desk.file?.name;
  return (
    <Drawer
      title={speaker.say('import.title') + (name ? ` · ${name}` : '')}
      placement="left"
      size={WIDTH}
      getContainer={false}
      rootClassName="import-root"
      mask={false}
      open={desk.stage !== 'closed'}
      // What is being stored is called off by its button, not by looking away.
      closable={desk.stage !== 'storing'}
      keyboard={desk.stage !== 'storing'}
      onClose={() => changeImport(closeImport)}
      className="import-drawer"
      destroyOnHidden
    >
      <Step desk={desk} />
    </Drawer>
  );
}

function Step({ desk }: { readonly desk: ImportDesk }) {
  const { stage, look } = desk;
  if (stage === 'choose') return <ImportChoice desk={desk} />;
  if (stage === 'reading' || stage === 'storing' || stage === 'undoing')
    return (
      <ImportProgress
        stage={stage}
        sentRatio={desk.sentRatio}
        work={desk.work}
        isCallingOff={desk.isCallingOff}
        // What is being stored is called off at the server: only its answer tells whether in time.
        onCancel={() => changeImport(stage === 'storing' ? callOffStoring : callOff)}
      />
    );
  if (stage === 'look' && look) return <ImportLookView desk={desk} look={look} />;
  if (look && (stage === 'stored' || stage === 'undone')) return <ImportDone desk={desk} look={look} />;
  return null;
}
