/** A way that is drawn on the map, point by point; the keys beside it are in use-draft-keys.ts. */
import { CheckOutlined, EditOutlined, UndoOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lengthMetres } from '../state/scenario-change.js';
import { finishLine, isLine, type LineKind, takeBackPoint, waitForPlace } from '../state/scenario-draft.js';
import { changeDraft, useDraft } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';

export function LineFields({ kind }: { readonly kind: LineKind }) {
  const speaker = useSpeaker();
  const placing = useDraft((draft) => draft.placing);
  const line = placing && isLine(placing) && placing.kind === kind ? placing.line : null;
  if (line === null)
    return (
      <Button icon={<EditOutlined />} onClick={() => changeDraft(waitForPlace({ kind, line: [] }))}>
        {speaker.say('change.draw')}
      </Button>
    );
  return (
    <>
      <p className="quiet study-note" role="status">
        {line.length === 0
          ? speaker.say('change.drawFirst')
          : speaker.say('change.drawn', {
              points: line.length,
              length: speaker.metres(lengthMetres(line)),
            })}
      </p>
      <p className="quiet study-note">{speaker.say('change.drawKeys')}</p>
      <div className="change-acts">
        <Button
          type="primary"
          icon={<CheckOutlined />}
          disabled={line.length < 2}
          onClick={() => changeDraft(finishLine)}
        >
          {speaker.say('change.finish')}
        </Button>
        <Button
          icon={<UndoOutlined />}
          disabled={line.length === 0}
          onClick={() => changeDraft(takeBackPoint)}
        >
          {speaker.say('change.pointBack')}
        </Button>
        <Button onClick={() => changeDraft(waitForPlace(null))}>{speaker.say('change.stop')}</Button>
      </div>
    </>
  );
}
