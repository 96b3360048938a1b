/**
 * One old community drawn on its parcel: rows of slabs, inner ways, gates, wall, street-front shops,
 * gatehouse, bicycle sheds and gardens.
 */

import type { MultiLineString, Polygon } from 'geojson';
import type { Enclosure, EntranceAccess } from '../../schema/vocabulary.js';
import type { LonLat } from '../kernel/lon-lat.js';
import type { Random } from '../kernel/random.js';
import { type DrawnBuilding, type PlacedBuilding, placeBuilding } from './building.js';
import { addInnerWays, chooseGates, type Gate } from './gates.js';
import { boxRing, isInside } from './geometry.js';
import type { TownNetwork } from './network.js';
import { type Parcel, SIDES, type Side } from './parcels.js';
import type { GroundPoint, TownShape } from './shape.js';
import { Site } from './site.js';
import { layOutSlabs, type SlabLayout, slabStyle } from './slabs.js';

/** Placed on earth. */
export interface Compound {
  readonly parcel: Parcel;
  readonly builtYear: number;
  readonly enclosure: Enclosure;
  /** Every gate is one of its vertices. */
  readonly boundary: Polygon;
  readonly gates: readonly PlacedGate[];
  readonly buildings: readonly PlacedBuilding[];
  readonly gardens: readonly Polygon[];
  /** The wall between the gates; null where there is none. */
  readonly wall: MultiLineString | null;
}

export interface PlacedGate {
  readonly position: LonLat;
  readonly access: EntranceAccess;
  readonly name: string;
}

const WALL_MARGIN_METRES = 4.5;
const SHOP_MARGIN_METRES = 15;
const SHOP_DEPTH_METRES = 9;
const GATE_HALF_WIDTH_METRES = 2.5;

export function drawCompound(
  parcel: Parcel,
  shape: TownShape,
  network: TownNetwork,
  random: Random,
): Compound {
  const site = new Site(parcel, shape);
  const builtYear = random.integer(1975, 2005);
  const enclosure = random.pick<Enclosure>(ENCLOSURE_DECK);
  const isOpen = enclosure === 'open';
  const hasShops = SIDES.map((side) => parcel.lines[side]?.tags.wayClass === 'street' && random.chance(0.6));
  const margins = hasShops.map((has) => (has ? SHOP_MARGIN_METRES : WALL_MARGIN_METRES));
  const layout = layOutSlabs(site, slabStyle(builtYear, random), margins, random);
  const gates = chooseGates(site, layout, isOpen, random);
  addInnerWays(network, site, layout, gates, isOpen);
  const toGround = (points: readonly GroundPoint[]) => points.map((point) => site.frame.toGround(point));
  const drawn = [
    ...layout.buildings,
    ...gatehouses(site, gates, hasShops),
    ...sheds(site, layout, hasShops, random),
  ];
  const buildings = [
    ...drawn.map((building) => ({ ...building, ring: toGround(building.ring) })),
    ...SIDES.flatMap((side) => (hasShops[side] ? shopFronts(parcel, side, gates, shape, random) : [])),
  ];
  const ring = toGround(ringWithGates(site, gates));
  const gatePoints = toGround(gates.map((gate) => gate.point));
  return {
    parcel,
    builtYear,
    enclosure,
    boundary: shape.toPolygon(ring),
    gates: gates.map(({ access, name }, i) => ({ position: shape.toLonLat(gatePoints[i]!), access, name })),
    buildings: buildings.map((building) => placeBuilding(building, shape)),
    gardens: layout.gardens.map((garden) => shape.toPolygon(toGround(garden))),
    wall: enclosure === 'walled' ? wallOf(ring, gatePoints, shape) : null,
  };
}

const ENCLOSURE_DECK: readonly Enclosure[] = [
  ...Array.from({ length: 22 }, () => 'walled' as const),
  'open',
  'open',
  'unknown',
];

/** The ring in the frame, with the gates put in where they stand. */
function ringWithGates(site: Site, gates: readonly Gate[]): GroundPoint[] {
  return site.ring.flatMap((vertex, index) => {
    const here = gates.filter((gate) => gate.index === index).sort((a, b) => a.ratio - b.ratio);
    return [vertex, ...here.map((gate) => gate.point)];
  });
}

const wallOf = (
  ring: readonly GroundPoint[],
  gates: readonly GroundPoint[],
  shape: TownShape,
): MultiLineString => ({
  type: 'MultiLineString',
  coordinates: wallPieces(ring, gates).map((piece) => piece.map((point) => shape.toLonLat(point))),
});

/** The closed ring cut open at its gates. */
function wallPieces(ring: readonly GroundPoint[], gates: readonly GroundPoint[]): GroundPoint[][] {
  const first = ring.findIndex((point) => isOneOf(gates, point));
  if (first < 0) return [[...ring, ring[0]!]];
  const turned = [...ring.slice(first), ...ring.slice(0, first + 1)];
  const pieces: GroundPoint[][] = [];
  let piece: GroundPoint[] = [];
  turned.forEach((point, i) => {
    if (!isOneOf(gates, point)) {
      piece.push(point);
      return;
    }
    if (i > 0) pieces.push([...piece, shortOf(point, piece.at(-1) ?? point)]);
    piece = i + 1 < turned.length ? [shortOf(point, turned[i + 1]!)] : [];
  });
  return pieces.filter((line) => line.length > 1);
}

const isOneOf = (points: readonly GroundPoint[], point: GroundPoint): boolean =>
  points.some((other) => other[0] === point[0] && other[1] === point[1]);

/** The place beside a gate where its wall ends, towards a neighbouring vertex. */
function shortOf(gate: GroundPoint, towards: GroundPoint): GroundPoint {
  const metres = Math.hypot(towards[0] - gate[0], towards[1] - gate[1]);
  const ratio = Math.min(0.45, GATE_HALF_WIDTH_METRES / (metres || 1));
  return [gate[0] + (towards[0] - gate[0]) * ratio, gate[1] + (towards[1] - gate[1]) * ratio];
}

/** Low houses along a street, between the gates, built on the plan so that they follow the street. */
function shopFronts(
  parcel: Parcel,
  side: Side,
  gates: readonly Gate[],
  shape: TownShape,
  random: Random,
): DrawnBuilding[] {
  const isEastWest = side % 2 === 0;
  const [from, to] = isEastWest ? [parcel.west, parcel.east] : [parcel.south, parcel.north];
  const gatePlaces = gates.filter((gate) => gate.side === side).map((gate) => gate.planAlong);
  const ends = [from + 9, ...gatePlaces.sort((a, b) => a - b), to - 9];
  const pieces = ends.slice(1).flatMap((end, i) => chop(ends[i]! + 7, end - 7, random));
  return pieces.map(([start, end]) => ({
    ring: stripRing(parcel, side, start, end, shape),
    floors: random.integer(1, 2),
    dwellings: 0,
    use: 'commercial' as const,
  }));
}

/** Pieces of 20 to 44 m with narrow gaps. */
function chop(from: number, to: number, random: Random): [number, number][] {
  const pieces: [number, number][] = [];
  for (let start = from; to - start > 12; ) {
    const wanted = random.between(20, 44);
    const end = to - start - wanted < 15 ? to : start + wanted;
    pieces.push([start, end]);
    start = end + 2;
  }
  return pieces;
}

function stripRing(parcel: Parcel, side: Side, start: number, end: number, shape: TownShape): GroundPoint[] {
  const [near, far] = [0.8, 0.8 + SHOP_DEPTH_METRES];
  const { west, south, east, north } = parcel;
  if (side === 0) return shape.rectangle(start, south + near, end, south + far, 60);
  if (side === 1) return shape.rectangle(east - far, start, east - near, end, 60);
  if (side === 2) return shape.rectangle(start, north - far, end, north - near, 60);
  return shape.rectangle(west + near, start, west + far, end, 60);
}

/** South-western corner of the gatehouse, seen from a gate in the south, east, north, west wall. */
const GATEHOUSE_PLACES = [
  [3, 1],
  [-4.2, 3],
  [3, -4.2],
  [1, 3],
] as const;

/** A small house inside the first gate. */
function gatehouses(site: Site, gates: readonly Gate[], hasShops: readonly boolean[]): DrawnBuilding[] {
  const gate = gates[0];
  if (!gate || hasShops[gate.side]) return [];
  const [along, across] = GATEHOUSE_PLACES[gate.side];
  return smallBuilding(site, [gate.point[0] + along, gate.point[1] + across], 3.2, 3.2);
}

/** Bicycle sheds along the side walls, level with the slabs. */
function sheds(
  site: Site,
  { rows }: SlabLayout,
  hasShops: readonly boolean[],
  random: Random,
): DrawnBuilding[] {
  return rows.flatMap(({ pathAcross }) => {
    const span = site.spanAt(pathAcross - 8);
    if (!span || !random.chance(0.4)) return [];
    const isWest = random.chance(0.5);
    if (hasShops[isWest ? 3 : 1]) return [];
    return smallBuilding(site, [isWest ? span[0] + 1.2 : span[1] - 3.6, pathAcross - 12], 2.4, 8);
  });
}

/** A one-storey building, unless the wall comes nearer than half a metre. */
function smallBuilding(
  site: Site,
  [west, south]: GroundPoint,
  width: number,
  depth: number,
): DrawnBuilding[] {
  const [east, north] = [west + width, south + depth];
  const isNear = ([along, across]: GroundPoint) =>
    along > west - 0.5 && along < east + 0.5 && across > south - 0.5 && across < north + 0.5;
  const corners = boxRing(west - 0.5, south - 0.5, east + 0.5, north + 0.5);
  const isFree = !site.ring.some(isNear) && corners.every((corner) => isInside(site.ring, corner));
  const ring = boxRing(west, south, east, north);
  return isFree ? [{ ring, floors: 1, dwellings: 0, use: 'other' }] : [];
}
