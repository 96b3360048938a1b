/**
 * Keys while the map is edited. Heard before the others, because Esc then means the drawing: the first
 * lets go of it, the next of what is selected.
 */
import { useEffect } from 'react';
import { addCorner, finish, redoStroke, removeChosen, undoStroke } from '../state/drawing.js';
import { type EditAct, editActOf } from '../state/edit-keys.js';
import { changeDrawing, changeEdit, dropDrawing, useDrawing, useEdit } from '../state/edit-store.js';
import { leaveConflict, NO_EDITING } from '../state/edits.js';
import { useLiveCamera, useView } from '../state/store.js';
import { type Editing, putAwayAll, useEditing } from './use-editing.js';

/** To be used once. */
export function useEditKeys(): void {
  const editing = useEditing();
  useEditsOfPlace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = editActOf(event, whereOf(event), {
        isDrawing: useDrawing.getState().drawing !== null,
        isEditing: useEdit.getState().isOpen,
        isBusy: useEdit.getState().isBusy,
        hasConflict: useEdit.getState().conflict !== null,
      });
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      follow(act, editing);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [editing]);
}

/** What is remembered of one place means nothing in another. */
function useEditsOfPlace(): void {
  const placeId = useView((view) => view.placeId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is left when its id changes
  useEffect(
    () => () => {
      dropDrawing();
      changeEdit(() => NO_EDITING);
    },
    [placeId],
  );
}

const OVERLAYS = '.ant-popover:not(.ant-popover-hidden), .ant-select-open, .ant-modal-wrap, dialog[open]';

function whereOf({ target, isComposing }: KeyboardEvent) {
  const at = target instanceof HTMLElement ? target : null;
  return {
    isWriting: isComposing || at?.closest('input:not([type=radio], [type=checkbox]), textarea') != null,
    isOnButton: at?.closest('button, a, label, [role=tab], [role=button], .ant-select') != null,
    isOnMap: at?.closest('.map') != null,
    isOverlayOpen: document.querySelector(OVERLAYS) !== null,
  };
}

function follow(act: EditAct, { move }: Editing): void {
  const isDrawing = useDrawing.getState().drawing !== null;
  if (act === 'cancel') cancel();
  if (act === 'finish') changeDrawing(finish);
  if (act === 'remove') changeDrawing(removeChosen);
  if (act === 'place') placeAtCentre();
  if (act !== 'undo' && act !== 'redo') return;
  if (isDrawing) changeDrawing(act === 'undo' ? undoStroke : redoStroke);
  else move(act);
}

function cancel(): void {
  const { conflict, onTable } = useEdit.getState();
  if (conflict) changeEdit(leaveConflict);
  else if (onTable) putAwayAll();
  else dropDrawing();
}

function placeAtCentre(): void {
  const { camera } = useLiveCamera.getState();
  if (camera) changeDrawing(addCorner([camera.lon, camera.lat]));
}
