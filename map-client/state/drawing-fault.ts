/**
 * What is wrong with a drawing, and at which corner: the geometry check of the kernel, which the server asks
 * too, told in the numbers that the planner sees on the map, with the limits of what can be meant.
 */
import { checkGeometry } from '../../api/kernel/geometry-check.js';
import { type LonLat, metresBetween } from '../../api/kernel/lon-lat.js';
import { areaSquareMetres } from '../../api/kernel/spheroid-area.js';
import type { Speaker } from '../words/speaker.js';
import {
  type CornerAt,
  type Corners,
  cornersMissing,
  type Drawing,
  geometryOf,
  type Parts,
} from './drawing.js';

export type FaultCode =
  | 'TOO_FEW'
  | 'CROSSING'
  | 'TOUCHING'
  | 'SPIKE'
  | 'OUTSIDE_WGS84'
  | 'HUGE'
  | 'PARTS_CROSS'
  | 'HOLE_OUTSIDE'
  | 'BROKEN'
  | 'OFF_BOUNDARY';

export interface DrawingFault {
  readonly code: FaultCode;
  readonly position: LonLat | null;
  /** The corners it is about, as the map numbers them. */
  readonly corners: readonly number[];
  /** "第 2 块": which ring, where there are several. */
  readonly ring: { readonly part: number; readonly isHole: boolean } | null;
}

/** Our choice: the largest housing estates of China reach some 8 km². */
export const MOST_SQUARE_METRES = 20_000_000;
export const MOST_LINE_METRES = 20_000;

/** None while it is still being drawn. */
export function faultsOf(drawing: Drawing): DrawingFault[] {
  const geometry = geometryOf(drawing);
  if (drawing.now.isOpen || !geometry) return [];
  const { parts } = drawing.now;
  const few = tooFew(drawing);
  if (few) return [few];
  const faults = checkGeometry(geometry).map(({ code, position }) =>
    code === 'SELF_INTERSECTION' && position
      ? crossingFault(parts, position)
      : plainFault(FAULT_OF[code] ?? 'BROKEN', position, parts),
  );
  return faults.length > 0 ? faults : hugeFault(drawing);
}

const FAULT_OF: Readonly<Record<string, FaultCode>> = {
  OUT_OF_RANGE: 'OUTSIDE_WGS84',
  TOO_FEW_POSITIONS: 'TOO_FEW',
  RINGS_CROSS: 'PARTS_CROSS',
  POLYGONS_OVERLAP: 'PARTS_CROSS',
  SPLIT_INTERIOR: 'PARTS_CROSS',
  HOLE_OUTSIDE: 'HOLE_OUTSIDE',
};

function tooFew({ shape, now }: Drawing): DrawingFault | null {
  if (shape === 'point') return null;
  for (const [part, rings] of now.parts.entries())
    for (const [ring, corners] of rings.entries())
      if (cornersMissing({ shape, now: { ...now, parts: [[corners]] } }) > 0)
        return {
          code: 'TOO_FEW',
          position: corners[0] ?? null,
          corners: [],
          ring: ringName(now.parts, [part, ring]),
        };
  return null;
}

function plainFault(code: FaultCode, position: LonLat | null, parts: Parts): DrawingFault {
  const at = position && cornersAt(parts, position)[0];
  return {
    code,
    position,
    corners: at ? [at[2] + 1] : [],
    ring: at ? ringName(parts, [at[0], at[1]]) : null,
  };
}

/** Which sides meet there: two that cross, a corner that touches a side, or a corner that runs back on itself. */
function crossingFault(parts: Parts, position: LonLat): DrawingFault {
  for (const [part, rings] of parts.entries())
    for (const [ring, corners] of rings.entries()) {
      const sides = corners.flatMap((_, side) => (liesOnSide(corners, side, position) ? [side] : []));
      if (sides.length < 2) continue;
      const name = ringName(parts, [part, ring]);
      const spike = sides.find(
        (side) => isSpike(corners, side) || isSpike(corners, (side + 1) % corners.length),
      );
      if (spike !== undefined) {
        const tip = isSpike(corners, spike) ? spike : (spike + 1) % corners.length;
        return { code: 'SPIKE', position: corners[tip]!, corners: [tip + 1], ring: name };
      }
      const touching = corners.findIndex((corner) => isSame(corner, position));
      if (touching >= 0) return { code: 'TOUCHING', position, corners: [touching + 1], ring: name };
      const [a = 0, b = 0] = sides;
      const ends = [a, (a + 1) % corners.length, b, (b + 1) % corners.length];
      return { code: 'CROSSING', position, corners: ends.map((corner) => corner + 1), ring: name };
    }
  return plainFault('BROKEN', position, parts);
}

/** The corner at which the outline turns right back. */
function isSpike(corners: Corners, at: number): boolean {
  const count = corners.length;
  const [[px, py], [x, y], [nx, ny]] = [
    corners[(at + count - 1) % count]!,
    corners[at]!,
    corners[(at + 1) % count]!,
  ];
  const cross = (px - x) * (ny - y) - (py - y) * (nx - x);
  const along = (px - x) * (nx - x) + (py - y) * (ny - y);
  return along > 0 && Math.abs(cross) <= 1e-9 * along;
}

/** Degrees: a crossing is computed, so it lies beside its sides by the rounding of numbers. 0.1 mm. */
const ON_SIDE_DEGREES = 1e-9;

function liesOnSide(corners: Corners, side: number, [x, y]: LonLat): boolean {
  const [ax, ay] = corners[side]!;
  const [bx, by] = corners[(side + 1) % corners.length]!;
  const squared = (bx - ax) ** 2 + (by - ay) ** 2;
  const share = squared === 0 ? 0 : ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / squared;
  const held = Math.min(1, Math.max(0, share));
  return Math.hypot(ax + held * (bx - ax) - x, ay + held * (by - ay) - y) <= ON_SIDE_DEGREES;
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

const cornersAt = (parts: Parts, position: LonLat): CornerAt[] =>
  parts.flatMap((rings, part) =>
    rings.flatMap((corners, ring) =>
      corners.flatMap((corner, at): CornerAt[] => (isSame(corner, position) ? [[part, ring, at]] : [])),
    ),
  );

const ringName = (parts: Parts, [part, ring]: readonly [number, number]): DrawingFault['ring'] =>
  parts.length === 1 && parts[0]?.length === 1 ? null : { part: part + 1, isHole: ring > 0 };

function hugeFault({ shape, now }: Drawing): DrawingFault[] {
  const fault = (position: LonLat): DrawingFault[] => [{ code: 'HUGE', position, corners: [], ring: null }];
  const corners = now.parts[0]?.[0] ?? [];
  if (shape === 'line' && lengthMetres(corners) > MOST_LINE_METRES) return fault(farthest(corners));
  if (shape !== 'polygon') return [];
  const rings = now.parts.map((polygon) => polygon.map((ring) => [...ring, ring[0]!]));
  return areaSquareMetres(rings) > MOST_SQUARE_METRES ? fault(farthest(corners)) : [];
}

const lengthMetres = (corners: Corners): number =>
  corners.slice(1).reduce((sum, [lon, lat], at) => {
    const [fromLon, fromLat] = corners[at]!;
    return sum + metresBetween(fromLon, fromLat, lon, lat);
  }, 0);

/** The corner farthest from the first: what was slipped to far away. */
function farthest(corners: Corners): LonLat {
  const [lon, lat] = corners[0]!;
  const metres = corners.map(([toLon, toLat]) => metresBetween(lon, lat, toLon, toLat));
  return corners[metres.indexOf(Math.max(...metres))]!;
}

/** "第 1–2 边与第 3–4 边相交,请移开其中一个角" */
export function faultWords(speaker: Speaker, { code, corners, ring }: DrawingFault): string {
  const [a = '?', b = '?', c = '?', d = '?'] = corners;
  const where = ring
    ? speaker.say(ring.isHole ? 'drawing.where.hole' : 'drawing.where.part', { part: ring.part })
    : '';
  const most = speaker.number(MOST_SQUARE_METRES / 1_000_000);
  return where + speaker.say(`drawing.fault.${code}`, { a, b, c, d, most });
}
