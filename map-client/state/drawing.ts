/**
 * A point, a line or an area in the planner's hand: its corners, and the strokes that made it. Plain data
 * and pure steps. While it is open the next click adds a corner; then its corners are moved, added, taken.
 */
import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import type { Snapped } from './drawing-snap.js';

export type Shape = 'point' | 'line' | 'polygon';
export type DrawnGeometry = Point | LineString | Polygon | MultiPolygon;

/** Corners of one line or ring; the first one of a ring is not written again at its end. */
export type Corners = readonly LonLat[];
/** Polygons → rings → corners. A point or a line is one ring of one polygon. */
export type Parts = readonly (readonly Corners[])[];
export type CornerAt = readonly [part: number, ring: number, corner: number];

export interface Sketch {
  readonly parts: Parts;
  readonly isOpen: boolean;
}

export interface Drawing {
  readonly shape: Shape;
  readonly now: Sketch;
  readonly past: readonly Sketch[];
  readonly future: readonly Sketch[];
  /** The corner in the hand: it follows the pointer. */
  readonly held: CornerAt | null;
  /** The corner touched last: Delete takes it away. */
  readonly chosen: CornerAt | null;
  /** Where the next corner would go; null while the pointer is elsewhere. */
  readonly pointer: Snapped | null;
}

type Step = (drawing: Drawing) => Drawing;

const LEAST_CORNERS: Readonly<Record<Shape, number>> = { point: 1, line: 2, polygon: 3 };

const drawingOf = (shape: Shape, now: Sketch): Drawing => ({
  shape,
  now,
  past: [],
  future: [],
  held: null,
  chosen: null,
  pointer: null,
});

export const beginDrawing = (shape: Shape): Drawing => drawingOf(shape, { parts: [[[]]], isOpen: true });

/** What is stored already, to be changed. */
export function beginEditing(geometry: DrawnGeometry): Drawing {
  if (geometry.type === 'Point')
    return drawingOf('point', { parts: [[[lonLatOf(geometry.coordinates)]]], isOpen: false });
  if (geometry.type === 'LineString')
    return drawingOf('line', { parts: [[geometry.coordinates.map(lonLatOf)]], isOpen: false });
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((rings) => rings.map((ring) => ring.slice(0, -1).map(lonLatOf)));
  return drawingOf('polygon', { parts, isOpen: false });
}

const lonLatOf = ([lon, lat]: readonly number[]): LonLat => [lon!, lat!];

/** A click: one more corner while it is open; a point is simply put there. */
export const addCorner =
  (position: LonLat): Step =>
  (drawing) => {
    if (drawing.shape === 'point') return stroke(drawing, { parts: [[[position]]], isOpen: false });
    if (!drawing.now.isOpen) return drawing;
    const corners = openCorners(drawing);
    const last = corners.at(-1);
    if (last && isSame(last, position)) return drawing;
    return stroke(drawing, { parts: [[[...corners, position]]], isOpen: true });
  };

/** Enter, a double click, or a click on the first corner. Too few corners: it goes on. */
export const finish: Step = (drawing) =>
  drawing.now.isOpen && cornersMissing(drawing) === 0
    ? { ...stroke(drawing, { ...drawing.now, isOpen: false }), pointer: null }
    : drawing;

export const pointTo =
  (pointer: Snapped | null): Step =>
  (drawing) => ({ ...drawing, pointer });

export const grab =
  (at: CornerAt): Step =>
  (drawing) => ({ ...stroke(drawing, drawing.now), future: drawing.future, held: at, chosen: at });

/** A new corner in the middle of a side, at once in the hand. @param at the corner the side begins with */
export const split =
  ([part, ring, corner]: CornerAt, position: LonLat): Step =>
  (drawing) => {
    const parts = withRing(drawing.now.parts, [part, ring], (corners) =>
      corners.toSpliced(corner + 1, 0, position),
    );
    const at: CornerAt = [part, ring, corner + 1];
    return { ...stroke(drawing, { ...drawing.now, parts }), held: at, chosen: at };
  };

export const drag =
  (snapped: Snapped): Step =>
  (drawing) => {
    if (!drawing.held) return drawing;
    const [part, ring, corner] = drawing.held;
    const parts = withRing(drawing.now.parts, [part, ring], (corners) =>
      corners.with(corner, snapped.position),
    );
    return { ...drawing, now: { ...drawing.now, parts }, future: [], pointer: snapped };
  };

/** A corner that was not moved leaves no stroke behind. */
export const drop: Step = (drawing) => {
  const isMoved = drawing.past.at(-1) !== drawing.now;
  const past = isMoved ? drawing.past : drawing.past.slice(0, -1);
  return drawing.held ? { ...drawing, past, held: null, pointer: null } : drawing;
};

/** The last position of a ring goes with its ring, a ring without a shell with its polygon. */
export const removeChosen: Step = (drawing) => {
  if (!drawing.chosen || drawing.shape === 'point') return drawing;
  const [part, ring, corner] = drawing.chosen;
  const parts = withRing(drawing.now.parts, [part, ring], (corners) => corners.toSpliced(corner, 1));
  const kept = parts.map((rings) => rings.filter((corners, at) => at === 0 || corners.length > 0));
  const whole = kept.filter(([shell]) => (shell?.length ?? 0) > 0);
  const now = { ...drawing.now, parts: whole.length > 0 ? whole : [[[]]] };
  return { ...stroke(drawing, now), chosen: null };
};

export const undoStroke: Step = (drawing) => {
  const before = drawing.past.at(-1);
  if (!before) return drawing;
  const { past, future, now } = drawing;
  return { ...atRest(drawing), now: before, past: past.slice(0, -1), future: [now, ...future] };
};

export const redoStroke: Step = (drawing) => {
  const [after, ...future] = drawing.future;
  if (!after) return drawing;
  return { ...atRest(drawing), now: after, past: [...drawing.past, drawing.now], future };
};

const atRest = (drawing: Drawing): Drawing => ({ ...drawing, held: null, chosen: null });

const stroke = (drawing: Drawing, now: Sketch): Drawing => ({
  ...drawing,
  now,
  past: [...drawing.past, drawing.now],
  future: [],
});

const withRing = (
  parts: Parts,
  [part, ring]: readonly [number, number],
  step: (corners: Corners) => Corners,
): Parts =>
  parts.map((rings, p) =>
    p === part ? rings.map((corners, r) => (r === ring ? step(corners) : corners)) : rings,
  );

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** The corners of what is being drawn: it has one part until it is stored. */
export const openCorners = ({ now }: Pick<Drawing, 'now'>): Corners => now.parts[0]?.[0] ?? [];

/** How many corners it lacks before it can be finished. */
export const cornersMissing = ({ shape, now }: Pick<Drawing, 'shape' | 'now'>): number =>
  Math.max(0, LEAST_CORNERS[shape] - openCorners({ now }).length);

export const isTouched = (drawing: Drawing): boolean => drawing.past.length > 0;

/** As GeoJSON, faults and all; null while there is no corner. */
export function geometryOf({ shape, now }: Pick<Drawing, 'shape' | 'now'>): DrawnGeometry | null {
  const corners = openCorners({ now });
  const [first] = corners;
  if (!first) return null;
  if (shape === 'point') return { type: 'Point', coordinates: [...first] };
  if (shape === 'line') return { type: 'LineString', coordinates: corners.map((corner) => [...corner]) };
  const polygons = now.parts.map((rings) => rings.map(closed));
  const [only] = polygons;
  return polygons.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: polygons };
}

const closed = (corners: Corners): number[][] =>
  [...corners, ...corners.slice(0, 1)].map((corner) => [...corner]);
