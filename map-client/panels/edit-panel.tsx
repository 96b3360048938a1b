/** The editing of the map: what to draw, undo and redo, the form of what is on the table, a conflict. */
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { redoStroke, undoStroke } from '../state/drawing.js';
import { type Direction, edited, nextEdit } from '../state/edit-history.js';
import { EDIT_NOUNS } from '../state/edit-rows.js';
import { changeDrawing, useDrawing, useEdit } from '../state/edit-store.js';
import { DrawingHint } from './drawing-bar.js';
import { toggleEditing } from './edit-button.js';
import { EditConflict } from './edit-conflict.js';
import { EditForm } from './edit-form.js';
import { rowName } from './edit-names.js';
import { EditProblem } from './edit-problem.js';
import { Waiting } from './notices.js';
import { useEditing } from './use-editing.js';
import { useSpeaker } from './use-speaker.js';

export function EditPanel() {
  const isOpen = useEdit((desk) => desk.isOpen);
  return isOpen ? <OpenPanel /> : null;
}

function OpenPanel() {
  const speaker = useSpeaker();
  const conflict = useEdit((desk) => desk.conflict);
  useWish();
  return (
    <section className="card edit-panel" aria-label={speaker.say('edit.title')}>
      <PanelHead />
      {conflict ? <EditConflict conflict={conflict} /> : <Table />}
    </section>
  );
}

/** A row that was pointed at is read as it stands now. */
function useWish(): void {
  const wish = useEdit((desk) => desk.wish);
  const { fetch } = useEditing();
  useEffect(() => {
    if (wish) fetch(wish.noun, wish.id);
  }, [wish, fetch]);
}

function PanelHead() {
  const speaker = useSpeaker();
  const { draw } = useEditing();
  const onTable = useEdit((desk) => desk.onTable);
  const isFrozen = useEdit(({ conflict, isBusy }) => conflict !== null || isBusy);
  return (
    <header className="card-head">
      <div className="card-title">
        <h2>{speaker.say('edit.title')}</h2>
        <MoveButton direction="undo" />
        <MoveButton direction="redo" />
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={speaker.say('edit.close')}
          title={speaker.say('edit.close')}
          onClick={toggleEditing}
        />
      </div>
      <div className="edit-tools">
        {EDIT_NOUNS.map((noun) => (
          <Button
            key={noun}
            size="small"
            type={onTable?.noun === noun && onTable.base === null ? 'primary' : 'default'}
            aria-pressed={onTable?.noun === noun && onTable.base === null}
            disabled={isFrozen}
            onClick={(event) => {
              // Enter belongs to the drawing from here on.
              event.currentTarget.blur();
              draw(noun);
            }}
          >
            {speaker.say(`edit.noun.${noun}`)}
          </Button>
        ))}
      </div>
    </header>
  );
}

/** While something is drawn its strokes are meant, else the edits that were stored. */
function MoveButton({ direction }: { readonly direction: Direction }) {
  const speaker = useSpeaker();
  const { move } = useEditing();
  const drawing = useDrawing((desk) => desk.drawing);
  const edit = useEdit(({ history }) => nextEdit(history, direction));
  const isFrozen = useEdit(({ conflict, isBusy }) => conflict !== null || isBusy);
  const isUndo = direction === 'undo';
  const strokes = drawing && (isUndo ? drawing.past : drawing.future);
  const isPossible = strokes ? strokes.length > 0 : edit !== null;
  const words =
    !drawing && edit
      ? speaker.say(isUndo ? 'edit.undoStored' : 'edit.redoStored', {
          name: rowName(speaker, edit.noun, edited(edit)),
        })
      : speaker.say(isUndo ? 'edit.undo' : 'edit.redo');
  return (
    <Button
      type="text"
      size="small"
      icon={<MoveIcon isUndo={isUndo} />}
      aria-label={words}
      title={words}
      disabled={!isPossible || isFrozen}
      onClick={() => (drawing ? changeDrawing(isUndo ? undoStroke : redoStroke) : move(direction))}
    />
  );
}

function MoveIcon({ isUndo }: { readonly isUndo: boolean }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      transform={isUndo ? undefined : 'scale(-1 1)'}
    >
      <path d="M5.5 2.5L2.5 5.5L5.5 8.5M2.5 5.5H10A4 4 0 0 1 10 13.5H6" />
    </svg>
  );
}

function Table() {
  const speaker = useSpeaker();
  const onTable = useEdit((desk) => desk.onTable);
  const isFetching = useEdit(({ wish }) => wish !== null);
  const problem = useEdit((desk) => desk.problem);
  const drawing = useDrawing((desk) => desk.drawing);
  if (isFetching) return <Waiting words={speaker.say('edit.loading')} />;
  if (!onTable || !drawing)
    return (
      <div className="card-body">
        {problem && <EditProblem problem={problem} />}
        <p className="quiet edit-choose">{speaker.say('edit.choose')}</p>
      </div>
    );
  return <EditForm onTable={onTable} drawing={drawing} hint={<DrawingHint noun={onTable.noun} />} />;
}
