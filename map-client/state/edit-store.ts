/** The stores of drawing and editing. A drawing may be asked for by anybody: it is given back as GeoJSON. */
import { create } from 'zustand';
import { beginDrawing, type Drawing, type DrawnGeometry, geometryOf, type Shape } from './drawing.js';
import { faultsOf } from './drawing-fault.js';
import type { SnapTarget } from './drawing-snap.js';
import { type EditDesk, NO_EDITING } from './edits.js';

interface DrawingDesk {
  readonly drawing: Drawing | null;
  /** What corners are drawn to. */
  readonly targets: readonly SnapTarget[];
  /** Who asked for it; null: it stays on the table until it is stored. */
  readonly onDone: ((geometry: DrawnGeometry | null) => void) | null;
}
const NO_DRAWING: DrawingDesk = { drawing: null, targets: [], onDone: null };

export const useDrawing = create<DrawingDesk>(() => NO_DRAWING);
export const useEdit = create<EditDesk>(() => NO_EDITING);

export const changeEdit = (step: (desk: EditDesk) => EditDesk): void => useEdit.setState(step, true);

/** One that is sound is handed to whoever asked for it, as soon as it is finished. */
export function changeDrawing(step: (drawing: Drawing) => Drawing): void {
  const { drawing, onDone } = useDrawing.getState();
  if (!drawing) return;
  const next = step(drawing);
  if (next === drawing) return;
  useDrawing.setState({ drawing: next });
  const isDone = onDone && !next.now.isOpen && next.held === null && faultsOf(next).length === 0;
  if (isDone) settle(geometryOf(next));
}

function settle(geometry: DrawnGeometry | null): void {
  const { onDone } = useDrawing.getState();
  useDrawing.setState(NO_DRAWING, true);
  onDone?.(geometry);
}

/** Onto the table, where it stays. */
export function layOut(drawing: Drawing, targets: readonly SnapTarget[]): void {
  settle(null);
  useDrawing.setState({ drawing, targets, onDone: null }, true);
}

/** What is drawn is thrown away; whoever asked for it gets null. */
export const dropDrawing = (): void => settle(null);

/** Lets the planner draw: settles with what was drawn, or with null when it was called off. */
export function drawOnMap(shape: Shape, targets: readonly SnapTarget[] = []): Promise<DrawnGeometry | null> {
  settle(null);
  return new Promise((resolve) => {
    useDrawing.setState({ drawing: beginDrawing(shape), targets, onDone: resolve }, true);
  });
}
