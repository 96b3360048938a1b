/** The drawing on the map, and the hand that draws it: what the pointer does becomes strokes. */
import { useEffect, useMemo } from 'react';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import { metresBetween } from '../../api/kernel/lon-lat.js';
import type { DrawingHand, Reach } from '../map/drawing.js';
import type { Hit, MapCanvas } from '../map/map-canvas.js';
import {
  addCorner,
  type Drawing,
  drag,
  drop,
  finish,
  grab,
  isTouched,
  openCorners,
  pointTo,
  split,
} from '../state/drawing.js';
import type { DrawingFault } from '../state/drawing-fault.js';
import { free, SNAP_PIXELS, type Snapped, snap } from '../state/drawing-snap.js';
import { bothGeometries } from '../state/edit-conflict.js';
import { geometryOfRow } from '../state/edit-rows.js';
import { changeDrawing, changeEdit, useDrawing, useEdit } from '../state/edit-store.js';
import { refusedPlace, wishFor } from '../state/edits.js';
import { conflictFeatures, drawingFeatures } from '../style/drawing-features.js';
import { NO_MARKS } from '../style/study-overlay.js';
import { useFaults } from './use-faults.js';
import { useOverlaps } from './use-overlaps.js';

export function useDrawingOnMap(canvas: MapCanvas | null): void {
  const isDrawing = useDrawing(({ drawing }) => drawing !== null);
  const isFrozen = useEdit(({ conflict, isBusy }) => conflict !== null || isBusy);
  const isEditing = useEdit(({ isOpen }) => isOpen);
  const marks = useMarks();
  useEffect(() => canvas?.setData('drawing', marks), [canvas, marks]);
  useEffect(() => canvas?.draw(isDrawing && !isFrozen ? HAND : null), [canvas, isDrawing, isFrozen]);
  useEffect(() => canvas?.edit(isEditing), [canvas, isEditing]);
}

function useMarks() {
  const drawing = useDrawing((desk) => desk.drawing);
  const conflict = useEdit((desk) => desk.conflict);
  const onTable = useEdit((desk) => desk.onTable);
  const faults = useFaults();
  const overlaps = useOverlaps();
  const refused = useEdit(({ problem }) => refusedPlace(problem));
  return useMemo(() => {
    if (conflict) {
      const { mine, theirs } = bothGeometries(conflict);
      return conflictFeatures(mine, theirs);
    }
    if (!drawing) return NO_MARKS;
    const base = onTable?.base && isTouched(drawing) ? geometryOfRow(onTable.noun, onTable.base) : null;
    const told = refused ? [...faults, brokenAt(refused)] : faults;
    const places = overlaps.map(({ position }) => ({ position, corners: [], ring: null }));
    return drawingFeatures(drawing, [...told, ...places], base);
  }, [drawing, conflict, onTable, faults, overlaps, refused]);
}

const brokenAt = (position: LonLat): DrawingFault => ({ code: 'BROKEN', position, corners: [], ring: null });

/** A click while nothing is drawn takes up what lies there. */
export function editWhatLiesThere(hit: Hit | null): void {
  if (!hit || hit.what === 'study' || useEdit.getState().onTable) return;
  changeEdit(wishFor(hit.what, hit.id));
}

const snapped = ({ position, metresPerPixel, isFree }: Reach): Snapped =>
  isFree ? free(position) : snap(useDrawing.getState().targets, position, SNAP_PIXELS * metresPerPixel);

const SAME_PIXELS = 3;

/** The second click of a double click is no corner of its own. */
function addUnlessThere(drawing: Drawing, position: LonLat, metresPerPixel: number): Drawing {
  const last = drawing.now.isOpen ? openCorners(drawing).at(-1) : undefined;
  const isThere = last && metresBetween(...last, ...position) < SAME_PIXELS * metresPerPixel;
  return isThere ? drawing : addCorner(position)(drawing);
}

const HAND: DrawingHand = {
  onPointer: (reach) => changeDrawing(pointTo(reach && snapped(reach))),
  onClick: (reach) =>
    changeDrawing((drawing) => addUnlessThere(drawing, snapped(reach).position, reach.metresPerPixel)),
  onPress: (at, isMiddle, position) => changeDrawing(isMiddle ? split(at, position) : grab(at)),
  onDrag: (reach) => changeDrawing(drag(snapped(reach))),
  onRelease: (at, isMoved) => changeDrawing((drawing) => release(drawing, at[2], isMoved)),
  onDoubleClick: () => changeDrawing(finish),
};

/** Pressed without moving, the first or the last corner ends what is being drawn. */
function release(drawing: Drawing, corner: number, isMoved: boolean): Drawing {
  const dropped = drop(drawing);
  const isEnd = corner === 0 || corner === openCorners(drawing).length - 1;
  return drawing.now.isOpen && !isMoved && isEnd ? finish(dropped) : dropped;
}
