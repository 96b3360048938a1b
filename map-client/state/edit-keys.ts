/** What a key means while the map is edited; null: it is not ours. Pure. */

export type EditAct = 'undo' | 'redo' | 'cancel' | 'finish' | 'remove' | 'place';

export interface EditKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export interface KeyPlace {
  /** Letters are text there, and Ctrl+Z takes them back. */
  readonly isWriting: boolean;
  readonly isOnButton: boolean;
  readonly isOnMap: boolean;
  readonly isOverlayOpen: boolean;
}

export interface EditMoment {
  readonly isDrawing: boolean;
  readonly isEditing: boolean;
  readonly isBusy: boolean;
  readonly hasConflict: boolean;
}

export function editActOf(pressed: EditKey, place: KeyPlace, moment: EditMoment): EditAct | null {
  const { isDrawing, isEditing, isBusy, hasConflict } = moment;
  if ((!isDrawing && !isEditing) || place.isOverlayOpen || isBusy) return null;
  if (pressed.key === 'Escape') return isDrawing || hasConflict ? 'cancel' : null;
  if (place.isWriting || hasConflict) return null;
  if (pressed.ctrlKey || pressed.metaKey) return movingAct(pressed);
  if (!isDrawing) return null;
  if (pressed.key === 'Enter') return place.isOnButton ? null : 'finish';
  if (pressed.key === 'Delete' || pressed.key === 'Backspace') return 'remove';
  return pressed.key === ' ' && place.isOnMap ? 'place' : null;
}

/** Ctrl+Y is the habit of Windows. */
function movingAct({ key, shiftKey }: EditKey): EditAct | null {
  const letter = key.toLowerCase();
  if (letter === 'y') return 'redo';
  if (letter !== 'z') return null;
  return shiftKey ? 'redo' : 'undo';
}
