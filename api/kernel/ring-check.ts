/**
 * Do the rings of polygons cross, touch or lie in the wrong place?
 *
 * All segments of all rings are compared where their boxes meet: by a flat R-tree (flatbush) above
 * 64 segments, one by one below (20,695 building outlines: the tree alone would cost more than the
 * comparison). Sides are decided exactly (orientation.ts), so no tolerance is needed.
 *
 *     cross ╳      touch ─┴─     overlap ═══      spike ─<  (a segment that runs back on its neighbour)
 *
 * Within one ring any meeting but that of neighbours at their common end is a fault. Two rings of
 * one polygon may touch in points as long as the interior stays in one piece; polygons may touch in points.
 */

import Flatbush from 'flatbush';
import { FAULTS_TOLD, faultAt, type GeometryFault, placeText } from './geometry-fault.js';
import type { LonLat } from './lon-lat.js';
import { orientation } from './orientation.js';

export type Ring = readonly LonLat[];

const TREE_FROM_SEGMENTS = 64;
/** Our choice: some seconds of work; real boundaries of 50,000 positions need under 1 % of it. */
const MOST_PAIRS = 20_000_000;
const MOST_RINGS = 10_000;

/** @param polygons closed rings of finite positions, three different ones in each; the shell comes first. */
export function checkPolygons(polygons: readonly (readonly Ring[])[], faults: GeometryFault[]): void {
  const rings = segmentRings(polygons);
  const before = faults.length;
  if (rings.ringCount > MOST_RINGS) faults.push(tooComplex());
  if (faults.length > before) return;
  const touches = findMeetings(rings, faults);
  if (faults.length > before) return;
  if (rings.ringCount === 1) return;
  checkTouches(touches, rings, faults);
  checkPlaces(rings, touches, faults);
}

/** Segments in flat arrays; segment s of ring r runs from position s to s + 1 of the ring without repeats. */
interface SegmentedRings {
  readonly ringCount: number;
  readonly ringPolygon: number[];
  readonly ringIsHole: boolean[];
  /** Segments of ring r: ringStart[r] .. ringStart[r + 1] − 1. */
  readonly ringStart: number[];
  readonly segmentRing: number[];
  readonly x0: number[];
  readonly y0: number[];
  readonly x1: number[];
  readonly y1: number[];
}

function segmentRings(polygons: readonly (readonly Ring[])[]): SegmentedRings {
  const rings: SegmentedRings = {
    ringCount: polygons.reduce((sum, polygon) => sum + polygon.length, 0),
    ringPolygon: [],
    ringIsHole: [],
    ringStart: [0],
    segmentRing: [],
    x0: [],
    y0: [],
    x1: [],
    y1: [],
  };
  for (const [p, polygon] of polygons.entries())
    for (const [r, ring] of polygon.entries()) {
      for (let i = 1; i < ring.length; i++) pushSegment(rings, ring[i - 1], ring[i]);
      rings.ringPolygon.push(p);
      rings.ringIsHole.push(r > 0);
      rings.ringStart.push(rings.x0.length);
    }
  return rings;
}

function pushSegment(rings: SegmentedRings, from: LonLat, to: LonLat): void {
  if (from[0] === to[0] && from[1] === to[1]) return;
  rings.segmentRing.push(rings.ringPolygon.length);
  rings.x0.push(from[0]);
  rings.y0.push(from[1]);
  rings.x1.push(to[0]);
  rings.y1.push(to[1]);
}

/** Two rings that meet in one point. */
interface Touch {
  readonly ringA: number;
  readonly ringB: number;
  readonly position: LonLat;
}

/** Pushes a fault for each wrong meeting; gives back the harmless touches of different rings. */
function findMeetings(rings: SegmentedRings, faults: GeometryFault[]): Touch[] {
  const touches: Touch[] = [];
  const told = new Set<string>();
  let pairs = 0;
  comparePairs(rings, (s, t) => {
    if (++pairs > MOST_PAIRS) {
      faults.push(tooComplex());
      return false;
    }
    const meeting = meet(rings, s, t);
    if (!meeting) return true;
    const ringA = rings.segmentRing[s];
    const ringB = rings.segmentRing[t];
    if (ringA !== ringB && meeting.kind === 'touch') {
      touches.push({ ringA, ringB, position: meeting.position });
      return true;
    }
    const key = meeting.position.join(' ');
    if (told.has(key)) return true;
    told.add(key);
    faults.push(meetingFault(rings, ringA, ringB, meeting.position));
    return told.size < FAULTS_TOLD;
  });
  return touches;
}

const tooComplex = (): GeometryFault =>
  faultAt('TOO_COMPLEX', 'the geometry has too many rings or segments across each other to be checked');

function meetingFault(rings: SegmentedRings, ringA: number, ringB: number, position: LonLat): GeometryFault {
  const place = placeText(position);
  if (ringA === ringB)
    return faultAt('SELF_INTERSECTION', `the ring crosses or touches itself at ${place}`, position);
  if (rings.ringPolygon[ringA] === rings.ringPolygon[ringB])
    return faultAt('RINGS_CROSS', `two rings of the polygon cross or overlap at ${place}`, position);
  return faultAt(
    'POLYGONS_OVERLAP',
    `two parts of the multipolygon cross or share an edge at ${place}`,
    position,
  );
}

/** Calls `compare` for every two segments whose boxes may meet, each pair once, until it says false. */
function comparePairs(rings: SegmentedRings, compare: (s: number, t: number) => boolean): void {
  const { x0, y0, x1, y1 } = rings;
  const count = x0.length;
  if (count < TREE_FROM_SEGMENTS) {
    for (let s = 0; s < count; s++) for (let t = s + 1; t < count; t++) if (!compare(s, t)) return;
    return;
  }
  const box = (s: number): Box => [
    Math.min(x0[s], x1[s]),
    Math.min(y0[s], y1[s]),
    Math.max(x0[s], x1[s]),
    Math.max(y0[s], y1[s]),
  ];
  const tree = new Flatbush(count);
  for (let s = 0; s < count; s++) tree.add(...box(s));
  tree.finish();
  for (let s = 0; s < count; s++)
    for (const t of tree.search(...box(s), (other) => other > s)) if (!compare(s, t)) return;
}

interface Meeting {
  readonly kind: 'cross' | 'touch' | 'overlap';
  readonly position: LonLat;
}

/** How two segments meet; null when they do not, or only as neighbours of one ring should. */
function meet(rings: SegmentedRings, s: number, t: number): Meeting | null {
  const { x0, y0, x1, y1 } = rings;
  const ax = x0[s];
  const ay = y0[s];
  const bx = x1[s];
  const by = y1[s];
  const cx = x0[t];
  const cy = y0[t];
  const dx = x1[t];
  const dy = y1[t];
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return null;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return null;
  const c = Math.sign(orientation(ax, ay, bx, by, cx, cy));
  const d = Math.sign(orientation(ax, ay, bx, by, dx, dy));
  if (c * d > 0) return null;
  const a = Math.sign(orientation(cx, cy, dx, dy, ax, ay));
  const b = Math.sign(orientation(cx, cy, dx, dy, bx, by));
  if (a * b > 0) return null;
  if (c === 0 && d === 0) return meetOnOneLine(rings, s, t);
  if (a * b < 0 && c * d < 0) return { kind: 'cross', position: crossing(rings, s, t) };
  const position: LonLat = c === 0 ? [cx, cy] : d === 0 ? [dx, dy] : a === 0 ? [ax, ay] : [bx, by];
  return areNeighbours(rings, s, t) ? null : { kind: 'touch', position };
}

/** Both segments lie on one line: they overlap, share one end, or are apart. */
function meetOnOneLine(rings: SegmentedRings, s: number, t: number): Meeting | null {
  const { x0, y0, x1, y1 } = rings;
  const [low, high] = sortAlong([x0[s], y0[s]], [x1[s], y1[s]]);
  const [otherLow, otherHigh] = sortAlong([x0[t], y0[t]], [x1[t], y1[t]]);
  const from = isBefore(low, otherLow) ? otherLow : low;
  const to = isBefore(high, otherHigh) ? high : otherHigh;
  if (isBefore(to, from)) return null;
  if (isBefore(from, to)) return { kind: 'overlap', position: from };
  return areNeighbours(rings, s, t) ? null : { kind: 'touch', position: from };
}

const isBefore = (a: LonLat, b: LonLat): boolean => a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
const sortAlong = (a: LonLat, b: LonLat): [LonLat, LonLat] => (isBefore(b, a) ? [b, a] : [a, b]);

/** Neighbours in their ring, the last and the first included. In a triangle all are. */
function areNeighbours(rings: SegmentedRings, s: number, t: number): boolean {
  const ring = rings.segmentRing[s];
  if (ring !== rings.segmentRing[t]) return false;
  const first = rings.ringStart[ring];
  const last = rings.ringStart[ring + 1] - 1;
  return t === s + 1 || (s === first && t === last);
}

function crossing(rings: SegmentedRings, s: number, t: number): LonLat {
  const { x0, y0, x1, y1 } = rings;
  const ux = x1[s] - x0[s];
  const uy = y1[s] - y0[s];
  const vx = x1[t] - x0[t];
  const vy = y1[t] - y0[t];
  const determinant = ux * vy - uy * vx;
  const along = determinant === 0 ? 0 : ((x0[t] - x0[s]) * vy - (y0[t] - y0[s]) * vx) / determinant;
  return [x0[s] + along * ux, y0[s] + along * uy];
}

/** Rings and touching points as a graph: a cycle in it cuts the interior in two (union-find). */
function checkTouches(touches: readonly Touch[], rings: SegmentedRings, faults: GeometryFault[]): void {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    while (parent.has(root)) root = parent.get(root)!;
    return root;
  };
  const seen = new Set<string>();
  for (const { ringA, ringB, position } of touches) {
    if (rings.ringPolygon[ringA] !== rings.ringPolygon[ringB]) continue;
    const point = `at ${position[0]} ${position[1]}`;
    for (const ring of [ringA, ringB]) {
      const link = `${ring} ${point}`;
      if (seen.has(link)) continue;
      seen.add(link);
      const roots = [rootOf(`${ring}`), rootOf(`${point} of ${rings.ringPolygon[ring]}`)] as const;
      if (roots[0] !== roots[1]) parent.set(roots[0], roots[1]);
      else faults.push(faultAt('SPLIT_INTERIOR', 'rings that touch cut the polygon in two', position));
    }
  }
}

/** Holes inside their shell, holes and polygons apart. No two rings cross here. */
function checkPlaces(rings: SegmentedRings, touches: readonly Touch[], faults: GeometryFault[]): void {
  const boxes = Array.from({ length: rings.ringCount }, (_, ring) => boxOf(rings, ring));
  const touching = new Set(touches.flatMap(({ ringA, ringB }) => [`${ringA} ${ringB}`, `${ringB} ${ringA}`]));
  const shells = shellOfRings(rings);
  for (let a = 0; a < rings.ringCount; a++) {
    const shell = shells[a];
    if (shell !== a && hasSample(rings, a, shell, touching, -1))
      faults.push(faultAt('HOLE_OUTSIDE', 'a hole lies outside its polygon', startOf(rings, a)));
    for (let b = 0; b < rings.ringCount; b++) {
      if (a === b || faults.length >= FAULTS_TOLD || !boxesMeet(boxes[a], boxes[b])) continue;
      if (liesWrong(rings, a, b, shells, touching)) faults.push(placeFault(rings, a, b));
    }
  }
}

const placeFault = (rings: SegmentedRings, a: number, b: number): GeometryFault =>
  rings.ringPolygon[a] === rings.ringPolygon[b]
    ? faultAt('HOLE_OUTSIDE', 'a hole lies in another hole', startOf(rings, a))
    : faultAt('POLYGONS_OVERLAP', 'one part of the multipolygon lies in another', startOf(rings, a));

/** Ring a where ring b leaves no room for it. */
function liesWrong(
  rings: SegmentedRings,
  a: number,
  b: number,
  shells: readonly number[],
  touching: ReadonlySet<string>,
): boolean {
  if (shells[a] === shells[b]) {
    const isShellInHole = !rings.ringIsHole[a];
    if (isShellInHole && !touching.has(`${a} ${b}`)) return false;
    return rings.ringIsHole[b] && hasSample(rings, a, b, touching, 1);
  }
  if (rings.ringIsHole[a] || rings.ringIsHole[b] || !hasSample(rings, a, b, touching, 1)) return false;
  return !holesOf(rings, b).some((hole) => isWithin(rings, a, hole, touching));
}

const isWithin = (rings: SegmentedRings, a: number, hole: number, touching: ReadonlySet<string>): boolean =>
  hasSample(rings, a, hole, touching, 1) && !hasSample(rings, a, hole, touching, -1);

function shellOfRings(rings: SegmentedRings): number[] {
  const shells: number[] = [];
  for (let ring = 0; ring < rings.ringCount; ring++)
    shells.push(rings.ringIsHole[ring] ? shells[ring - 1] : ring);
  return shells;
}

function holesOf(rings: SegmentedRings, shell: number): number[] {
  const holes: number[] = [];
  for (let ring = shell + 1; ring < rings.ringCount && rings.ringIsHole[ring]; ring++) holes.push(ring);
  return holes;
}

/**
 * Is a corner or the middle of a side of ring a on the given side of ring b (1 inside, −1 outside)?
 * Rings that do not touch lie wholly on one side: one corner answers.
 */
function hasSample(
  rings: SegmentedRings,
  a: number,
  b: number,
  touching: ReadonlySet<string>,
  side: number,
): boolean {
  const { ringStart, x0, y0, x1, y1 } = rings;
  const first = ringStart[a];
  if (!touching.has(`${a} ${b}`)) return sideOf(rings, b, x0[first], y0[first]) === side;
  for (let s = first; s < ringStart[a + 1]; s++) {
    if (sideOf(rings, b, x0[s], y0[s]) === side) return true;
    if (sideOf(rings, b, (x0[s] + x1[s]) / 2, (y0[s] + y1[s]) / 2) === side) return true;
  }
  return false;
}

/** 1 inside the ring, −1 outside, 0 on it. */
function sideOf(rings: SegmentedRings, ring: number, x: number, y: number): number {
  const { ringStart, x0, y0, x1, y1 } = rings;
  let side = -1;
  for (let s = ringStart[ring]; s < ringStart[ring + 1]; s++) {
    const isUpward = y0[s] <= y && y < y1[s];
    const isDownward = y1[s] <= y && y < y0[s];
    const turn = orientation(x0[s], y0[s], x1[s], y1[s], x, y);
    if (turn === 0 && isBetween(x, x0[s], x1[s]) && isBetween(y, y0[s], y1[s])) return 0;
    if ((isUpward && turn > 0) || (isDownward && turn < 0)) side = -side;
  }
  return side;
}

const isBetween = (value: number, a: number, b: number): boolean =>
  (a <= value && value <= b) || (b <= value && value <= a);

type Box = readonly [number, number, number, number];

function boxOf(rings: SegmentedRings, ring: number): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let s = rings.ringStart[ring]; s < rings.ringStart[ring + 1]; s++) {
    box[0] = Math.min(box[0], rings.x0[s]);
    box[1] = Math.min(box[1], rings.y0[s]);
    box[2] = Math.max(box[2], rings.x0[s]);
    box[3] = Math.max(box[3], rings.y0[s]);
  }
  return box;
}

const boxesMeet = (a: Box, b: Box): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const startOf = (rings: SegmentedRings, ring: number): LonLat => [
  rings.x0[rings.ringStart[ring]],
  rings.y0[rings.ringStart[ring]],
];
