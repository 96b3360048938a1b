/** An entrance lies on the boundary of the community it leads into. */
import type { LonLat } from '../../api/kernel/lon-lat.js';
import { type Drawing, isTouched, openCorners } from './drawing.js';
import type { DrawingFault } from './drawing-fault.js';
import { type SnapTarget, touchedIds } from './drawing-snap.js';

/** A point that was drawn to a boundary lies on it but for the rounding of numbers. */
const ON_BOUNDARY_METRES = 1;

/** The communities on whose boundary it lies: neighbours may share a wall. */
export function communitiesAt(drawing: Drawing, targets: readonly SnapTarget[]): string[] {
  const [position] = openCorners(drawing);
  return position ? touchedIds(targets, position, ON_BOUNDARY_METRES) : [];
}

/** One that came with a file may lie elsewhere: it is judged once it is moved. */
export function entranceFaults(drawing: Drawing, targets: readonly SnapTarget[]): DrawingFault[] {
  const [position] = openCorners(drawing) as readonly (LonLat | undefined)[];
  if (!position || !isTouched(drawing) || communitiesAt(drawing, targets).length > 0) return [];
  return [{ code: 'OFF_BOUNDARY', position, corners: [], ring: null }];
}
