/** How to draw, what is still missing, what is wrong; and, where somebody else asked for a drawing, its bar. */
import { Button } from 'antd';
import {
  cornersMissing,
  type Drawing,
  finish,
  redoStroke,
  type Shape,
  undoStroke,
} from '../state/drawing.js';
import { faultWords } from '../state/drawing-fault.js';
import type { EditNoun } from '../state/edit-rows.js';
import { changeDrawing, dropDrawing, useDrawing } from '../state/edit-store.js';
import type { WordKey } from '../words/zh-CN.js';
import { useFaults } from './use-faults.js';
import { useOverlaps } from './use-overlaps.js';
import { useSpeaker } from './use-speaker.js';

export function DrawingHint({ noun = null }: { readonly noun?: EditNoun | null }) {
  const speaker = useSpeaker();
  const drawing = useDrawing((desk) => desk.drawing);
  const targets = useDrawing((desk) => desk.targets);
  const faults = useFaults();
  const overlaps = useOverlaps();
  if (!drawing) return null;
  const missing = drawing.now.isOpen ? cornersMissing(drawing) : 0;
  return (
    <>
      {faults.slice(0, 3).map((fault) => (
        <p className="edit-fault" role="alert" key={JSON.stringify(fault)}>
          {faultWords(speaker, fault)}
        </p>
      ))}
      {overlaps.slice(0, 3).map(({ name }) => (
        <p className="edit-doubt" role="status" key={name}>
          {speaker.say('drawing.overlap', { name })}
        </p>
      ))}
      {faults.length === 0 && (
        <p className="quiet">
          {speaker.say(hintOf(drawing, noun))}
          {targets.length > 0 && noun !== 'entrance' && ` ${speaker.say('drawing.hint.snap')}`}
          {missing > 0 && drawing.past.length > 0 && ` ${speaker.say('drawing.missing', { count: missing })}`}
        </p>
      )}
      {drawing.now.isOpen && drawing.shape !== 'point' && (
        <Button size="small" disabled={missing > 0} onClick={() => changeDrawing(finish)}>
          {speaker.say('drawing.finish')}
        </Button>
      )}
    </>
  );
}

const HINTS: Readonly<Record<Shape, WordKey>> = {
  point: 'drawing.hint.point',
  line: 'drawing.hint.line',
  polygon: 'drawing.hint.polygon',
};

function hintOf({ shape, now }: Drawing, noun: EditNoun | null): WordKey {
  if (noun === 'entrance') return 'drawing.hint.entrance';
  return now.isOpen || shape === 'point' ? HINTS[shape] : 'drawing.hint.edit';
}

/** For a drawing that a form beside the map waits for. */
export function AskedDrawing() {
  const speaker = useSpeaker();
  const isAsked = useDrawing(({ onDone }) => onDone !== null);
  const past = useDrawing(({ drawing }) => drawing?.past.length ?? 0);
  const future = useDrawing(({ drawing }) => drawing?.future.length ?? 0);
  if (!isAsked) return null;
  return (
    <section className="card drawing-bar">
      <DrawingHint />
      <div className="drawing-acts">
        <Button size="small" disabled={past === 0} onClick={() => changeDrawing(undoStroke)}>
          {speaker.say('edit.undo')}
        </Button>
        <Button size="small" disabled={future === 0} onClick={() => changeDrawing(redoStroke)}>
          {speaker.say('edit.redo')}
        </Button>
        <Button size="small" onClick={dropDrawing}>
          {speaker.say('drawing.cancel')}
        </Button>
      </div>
    </section>
  );
}
