/** What is being drawn → the features of the map: outline, corners, middles, the next corner, wrong places. */
import type { Feature, Position } from 'geojson';
import type { LonLat } from '../../api/kernel/lon-lat.js';
import { type Corners, type Drawing, type DrawnGeometry, openCorners } from '../state/drawing.js';
import type { DrawingFault } from '../state/drawing-fault.js';
import type { DrawingRole } from './drawing-marks.js';
import { collection, type Drawn, type Features, pointAt } from './features.js';

const feature = (role: DrawingRole, geometry: Drawn): Feature<Drawn> => ({
  type: 'Feature',
  geometry,
  properties: { role },
});
const mark = (role: DrawingRole, at: LonLat, more: Record<string, unknown> = {}): Feature<Drawn> =>
  pointAt([...at], { role, ...more });
const lineOf = (role: DrawingRole, positions: readonly LonLat[]): Feature<Drawn>[] =>
  positions.length < 2
    ? []
    : [feature(role, { type: 'LineString', coordinates: positions.map((position) => [...position]) })];

/** A place to be looked at, with the corners that it is about. */
type MarkedPlace = Pick<DrawingFault, 'position' | 'corners' | 'ring'>;

/** @param before how it is stored, to be seen beside the change */
export const drawingFeatures = (
  drawing: Drawing,
  faults: readonly MarkedPlace[],
  before: DrawnGeometry | null,
): Features =>
  collection([
    ...(before ? outlines('before', before) : []),
    ...(drawing.now.isOpen ? openFeatures(drawing) : closedFeatures(drawing)),
    ...cornerMarks(drawing),
    ...(drawing.pointer?.to ? [mark('snap', drawing.pointer.position)] : []),
    ...faultMarks(drawing, faults),
  ]);

function openFeatures(drawing: Drawing): Feature<Drawn>[] {
  const corners = openCorners(drawing);
  const next = drawing.pointer && !drawing.held ? [drawing.pointer.position] : [];
  const ahead = [...corners.slice(-1), ...next, ...(drawing.shape === 'polygon' ? corners.slice(0, 1) : [])];
  return [
    ...lineOf('line', corners),
    ...(next.length > 0 && corners.length > 0 ? lineOf('next', ahead) : []),
  ];
}

function closedFeatures({ shape, now }: Drawing): Feature<Drawn>[] {
  if (shape === 'point') return [];
  if (shape === 'line') return lineOf('line', now.parts[0]?.[0] ?? []);
  const areas = now.parts.map((rings) => rings.map(closedRing));
  return [
    feature('area', { type: 'MultiPolygon', coordinates: areas }),
    ...now.parts.flat().flatMap((ring) => lineOf('line', [...ring, ...ring.slice(0, 1)])),
  ];
}

const closedRing = (ring: Corners): Position[] => [...ring, ...ring.slice(0, 1)].map((at) => [...at]);

/** While it is open, sides are not split: a click there adds a corner at its end. */
function cornerMarks({ shape, now, chosen }: Drawing): Feature<Drawn>[] {
  const found: Feature<Drawn>[] = [];
  for (const [part, rings] of now.parts.entries())
    for (const [ring, corners] of rings.entries())
      for (const [corner, at] of corners.entries()) {
        const isChosen = chosen !== null && [part, ring, corner].every((place, i) => place === chosen[i]);
        found.push(mark('corner', at, { part, ring, corner, isChosen }));
        const end = shape === 'polygon' ? corners[(corner + 1) % corners.length] : corners[corner + 1];
        if (now.isOpen || shape === 'point' || !end) continue;
        const middle: LonLat = [(at[0] + end[0]) / 2, (at[1] + end[1]) / 2];
        found.push(mark('middle', middle, { part, ring, corner }));
      }
  return found;
}

function faultMarks({ now }: Drawing, faults: readonly MarkedPlace[]): Feature<Drawn>[] {
  return faults.flatMap(({ position, corners, ring }) => {
    const named = now.parts[(ring?.part ?? 1) - 1] ?? [];
    const outline = (ring?.isHole ? named[1] : named[0]) ?? [];
    const numbers = [...new Set(corners)].flatMap((number) => {
      const at = outline[number - 1];
      return at ? [mark('number', at, { number: String(number) })] : [];
    });
    return [...(position ? [mark('fault', position)] : []), ...numbers];
  });
}

/** Two versions of a row: mine as it is drawn, theirs dashed in another colour. */
export function conflictFeatures(mine: DrawnGeometry | null, theirs: DrawnGeometry | null): Features {
  return collection([...(theirs ? outlines('theirs', theirs) : []), ...(mine ? outlines('line', mine) : [])]);
}

function outlines(role: 'line' | 'theirs' | 'before', geometry: DrawnGeometry): Feature<Drawn>[] {
  if (geometry.type === 'Point') {
    const at = geometry.coordinates as unknown as LonLat;
    if (role === 'theirs') return [mark('theirs-point', at)];
    return role === 'line' ? [mark('corner', at)] : [];
  }
  if (geometry.type === 'LineString') return [feature(role, geometry)];
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().map((ring) => feature(role, { type: 'LineString', coordinates: ring }));
}
