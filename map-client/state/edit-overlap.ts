/**
 * A boundary drawn across a neighbour's: no fault, for outlines of two sources seldom meet exactly, but a
 * doubt that is told with its place, because whoever lives there would be counted twice.
 */
import type { LonLat } from '../../api/kernel/lon-lat.js';
import {
  boundaryCrossings,
  boxOf,
  isInside,
  type MultiPolygonCoordinates,
  metresToBoundary,
  spreadPoints,
} from '../../api/kernel/polygon.js';
import { areaSquareMetres } from '../../api/kernel/spheroid-area.js';
import { type Drawing, isTouched } from './drawing.js';
import type { Community } from './records.js';

export interface Overlap {
  readonly name: string;
  /** The deepest place found in both. */
  readonly position: LonLat;
}

/** Our choice: walls are about so thick, and a shared side is met by the rounding of numbers. */
const DEEP_METRES = 1;
const PROBE_COUNT = 40;

/** @param communities all of the place but the one that is drawn. None while it is drawn, or not touched. */
export function overlapsOf(drawing: Drawing, communities: readonly Community[]): Overlap[] {
  if (drawing.shape !== 'polygon' || drawing.now.isOpen || !isTouched(drawing)) return [];
  const mine = drawing.now.parts.map((rings) => rings.map((corners) => [...corners, corners[0]!]));
  const [west, south, east, north] = boxOf(mine);
  return communities.flatMap(({ name, boundary }) => {
    const theirs = boundary.coordinates as MultiPolygonCoordinates;
    const box = boxOf(theirs);
    if (box[0] > east || box[2] < west || box[1] > north || box[3] < south) return [];
    const position = deepestInBoth(mine, theirs);
    return position ? [{ name, position }] : [];
  });
}

/** Looked for along both boundaries and over both insides. */
function deepestInBoth(mine: MultiPolygonCoordinates, theirs: MultiPolygonCoordinates): LonLat | null {
  const found = [
    ...depths(sidePlaces(mine, theirs), [theirs]),
    ...depths(sidePlaces(theirs, mine), [mine]),
    ...depths([...probesOf(mine), ...probesOf(theirs)], [mine, theirs]),
  ];
  const deepest = found.reduce((best, one) => (one.metres > best.metres ? one : best), SHALLOW);
  return deepest.position;
}

interface Depth {
  readonly metres: number;
  readonly position: LonLat | null;
}
const SHALLOW: Depth = { metres: DEEP_METRES, position: null };

/** How far inside all of the areas each place lies that is inside all of them. */
const depths = (places: readonly LonLat[], areas: readonly MultiPolygonCoordinates[]): Depth[] =>
  places
    .filter(([lon, lat]) => areas.every((area) => isInside(area, lon, lat)))
    .map((position) => ({
      position,
      metres: Math.min(...areas.map((area) => metresToBoundary(area, ...position))),
    }));

/** The corners of a boundary, and the middle of each piece into which another one cuts its sides. */
function sidePlaces(of: MultiPolygonCoordinates, cutBy: MultiPolygonCoordinates): LonLat[] {
  return of.flat().flatMap((ring) =>
    ring.slice(1).flatMap((end, at) => {
      const [a, b] = [lonLatOf(ring[at]!), lonLatOf(end)];
      const cuts = [0, ...boundaryCrossings(cutBy, a, b), 1];
      const middles = cuts.slice(1).map((cut, piece) => between(a, b, (cuts[piece]! + cut) / 2));
      return [a, ...middles];
    }),
  );
}

const lonLatOf = ([lon = 0, lat = 0]: readonly number[]): LonLat => [lon, lat];
const between = ([ax, ay]: LonLat, [bx, by]: LonLat, share: number): LonLat => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];
const probesOf = (area: MultiPolygonCoordinates): LonLat[] =>
  spreadPoints(area, areaSquareMetres(area), PROBE_COUNT);
