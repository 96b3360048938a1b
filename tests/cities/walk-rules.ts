/** Rules that walks obey in every real place, whatever it looks like (metamorphic rules: no expected values). */

import { describe, expect, it } from '@jest/globals';
import {
  buildWalkGraph,
  type Place,
  Reacher,
  type TravelTable,
  travelTable,
  type WalkEdges,
  type WalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { type City, carriedOver, seededInnerPlaces, seededPlaces } from './city.js';

const CUTOFF_METRES = 1080;
/** Sums of the same lengths in another order. */
const ROUNDING_METRES = 1e-6;

const walks = (graph: WalkGraph, from: readonly Place[], to: readonly Place[], cutoff = CUTOFF_METRES) =>
  travelTable(graph, new Reacher(graph), from, to, cutoff);

/** Metres by 'origin destination'. */
function metresOf(table: TravelTable): Map<string, number> {
  const metres = new Map<string, number>();
  for (let origin = 0; origin < table.originCount; origin++) {
    for (let i = table.rowStart[origin]!; i < table.rowStart[origin + 1]!; i++) {
      metres.set(`${origin} ${table.destination[i]}`, table.metres[i]!);
    }
  }
  return metres;
}

/** No pair of `table` is nearer than in `other`, and none is there that the other lacks. */
function expectNowhereNearer(table: TravelTable, other: TravelTable): void {
  const known = metresOf(other);
  const nearer = [...metresOf(table)].filter(
    ([pair, metres]) => metres < (known.get(pair) ?? Infinity) - ROUNDING_METRES,
  );
  expect(nearer).toEqual([]);
}

export function expectSameWalks(table: TravelTable, other: TravelTable): void {
  const [a, b] = [metresOf(table), metresOf(other)];
  expect(a.size).toBe(b.size);
  for (const [pair, metres] of a) expect(Math.abs(metres - b.get(pair)!)).toBeLessThan(ROUNDING_METRES);
}

/** @param rounds how many edits of a kind are tried; a large place needs fewer */
export function walkRules(city: () => Pick<City, 'bare' | 'zoned'>, rounds: number): void {
  describe('walks', () => {
    const places = (seed: number, count = 40) => [
      ...seededPlaces(city().zoned, count, seed),
      ...seededInnerPlaces(city().zoned, count / 4, seed),
    ];

    it('are as long there as back', () => {
      const { zoned } = city();
      const [here, there] = [places(1), places(2, 60)];
      const out = metresOf(walks(zoned, here, there));
      const back = metresOf(walks(zoned, there, here));
      expect(out.size).toBeGreaterThan(100);
      expect(back.size).toBe(out.size);
      for (const [pair, metres] of out) {
        const turned = back.get(pair.split(' ').reverse().join(' '))!;
        expect(Math.abs(turned - metres)).toBeLessThan(ROUNDING_METRES);
      }
    });

    it('are the same to the last bit when asked for again after other questions', () => {
      const { zoned } = city();
      const reacher = new Reacher(zoned);
      const ask = () => travelTable(zoned, reacher, places(1), places(2), CUTOFF_METRES);
      const first = ask();
      travelTable(zoned, reacher, places(3), places(4), 2 * CUTOFF_METRES);
      expect(ask()).toEqual(first);
    });

    it('are the same whatever the order of streets, origins and destinations', () => {
      const { bare } = city();
      const [from, to] = [seededPlaces(bare, 40, 5), seededPlaces(bare, 40, 6)];
      const random = new Random(9);
      const mixed = buildWalkGraph(mixedUp(bare, random));
      const order = random.shuffled(from.map((_, i) => i));
      const table = walks(bare, from, to);
      const other = walks(
        mixed,
        carriedOver(
          order.map((i) => from[i]!),
          bare,
          mixed,
        ),
        carriedOver([...to].reverse(), bare, mixed),
      );
      const renamed = new Map(
        [...metresOf(other)].map(([pair, metres]) => {
          const [origin, destination] = pair.split(' ').map(Number) as [number, number];
          return [`${order[origin]} ${to.length - 1 - destination}`, metres];
        }),
      );
      const expected = metresOf(table);
      expect(renamed.size).toBe(expected.size);
      for (const [pair, metres] of expected) {
        expect(Math.abs(renamed.get(pair)! - metres)).toBeLessThan(ROUNDING_METRES);
      }
    });

    it('of exactly the cutoff are reached, and none beyond', () => {
      const { zoned } = city();
      const reacher = new Reacher(zoned);
      const [from, to] = [places(1), places(2)];
      const metres = [...travelTable(zoned, reacher, from, to, CUTOFF_METRES).metres].sort((a, b) => a - b);
      const cutoff = metres[Math.floor(metres.length / 2)]!;
      const within = (limit: number) => travelTable(zoned, reacher, from, to, limit).metres;
      expect(within(cutoff)).toHaveLength(metres.filter((value) => value <= cutoff).length);
      expect(Math.max(...within(cutoff))).toBe(cutoff);
      expect(Math.max(...within(cutoff - 1e-9))).toBeLessThan(cutoff);
    });

    it('within a smaller cutoff are those of the larger, cut off', () => {
      const { zoned } = city();
      const [from, to] = [places(7), places(8)];
      const large = metresOf(walks(zoned, from, to));
      for (const cutoff of [0, 1, 100, 360, 720]) {
        const small = metresOf(walks(zoned, from, to, cutoff));
        expect([...small]).toEqual([...large].filter(([, metres]) => metres <= cutoff));
      }
    });

    it('get no longer when a street is added', () => {
      const { bare } = city();
      const [from, to] = [seededPlaces(bare, 40, 11), seededPlaces(bare, 40, 12)];
      const before = walks(bare, from, to);
      for (let seed = 0; seed < rounds; seed++) {
        const linked = buildWalkGraph(withLinks(bare, 10, new Random(seed)));
        const after = walks(linked, carriedOver(from, bare, linked), carriedOver(to, bare, linked));
        expectNowhereNearer(before, after);
      }
    });

    it('get no shorter when streets are closed', () => {
      const { bare } = city();
      const [from, to] = [seededPlaces(bare, 40, 11), seededPlaces(bare, 40, 12)];
      const taken = new Set([...from, ...to].flat().map(({ edge }) => edge));
      const before = walks(bare, from, to);
      for (let seed = 0; seed < rounds; seed++) {
        const random = new Random(seed);
        const open = (edge: number) => taken.has(edge) || !random.chance(0.1);
        const closed = buildWalkGraph(withoutEdges(bare, open));
        const after = walks(closed, carriedOver(from, bare, closed), carriedOver(to, bare, closed));
        expectNowhereNearer(after, before);
        expect(after.metres.length).toBeLessThanOrEqual(before.metres.length);
      }
    });

    it('on wheels are no shorter than on foot', () => {
      const { zoned } = city();
      const [from, to] = [places(1), places(2)];
      const onWheels = travelTable(
        zoned,
        new Reacher(zoned, { withoutSteps: true }),
        from,
        to,
        CUTOFF_METRES,
      );
      expectNowhereNearer(onWheels, walks(zoned, from, to));
    });
  });
}

type EdgeColumns = 'edgeFrom' | 'edgeTo' | 'edgeFlags' | 'edgeWayClass' | 'edgeWayId';

/** The edges of a graph in the given order, those not named left out. */
function pickEdges(graph: WalkGraph, edges: readonly number[]): WalkEdges {
  const { shapeStart, shapeLon, shapeLat } = graph;
  const positions = edges.flatMap((edge) =>
    Array.from({ length: shapeStart[edge + 1]! - shapeStart[edge]! }, (_, i) => shapeStart[edge]! + i),
  );
  const starts = [0];
  for (const edge of edges) starts.push(starts.at(-1)! + shapeStart[edge + 1]! - shapeStart[edge]!);
  const column = <Name extends EdgeColumns>(name: Name) => {
    const values = graph[name].slice(0, edges.length) as WalkGraph[Name];
    edges.forEach((edge, i) => {
      values[i] = graph[name][edge]!;
    });
    return values;
  };
  return {
    nodeLon: graph.nodeLon,
    nodeLat: graph.nodeLat,
    nodeBarrier: graph.nodeBarrier,
    edgeFrom: column('edgeFrom'),
    edgeTo: column('edgeTo'),
    edgeFlags: column('edgeFlags'),
    edgeWayClass: column('edgeWayClass'),
    edgeWayId: column('edgeWayId'),
    shapeStart: Uint32Array.from(starts),
    shapeLon: Float64Array.from(positions, (p) => shapeLon[p]!),
    shapeLat: Float64Array.from(positions, (p) => shapeLat[p]!),
  };
}

const allEdges = (graph: WalkGraph): number[] => Array.from({ length: graph.edgeCount }, (_, edge) => edge);

const withoutEdges = (graph: WalkGraph, isOpen: (edge: number) => boolean): WalkEdges =>
  pickEdges(graph, allEdges(graph).filter(isOpen));

/** Edges and nodes shuffled. */
function mixedUp(graph: WalkGraph, random: Random): WalkEdges {
  const edges = pickEdges(graph, random.shuffled(allEdges(graph)));
  const oldOf = random.shuffled(Array.from({ length: graph.nodeCount }, (_, node) => node));
  const newOf = new Uint32Array(graph.nodeCount);
  oldOf.forEach((old, node) => {
    newOf[old] = node;
  });
  return {
    ...edges,
    nodeLon: Float64Array.from(oldOf, (old) => graph.nodeLon[old]!),
    nodeLat: Float64Array.from(oldOf, (old) => graph.nodeLat[old]!),
    nodeBarrier: Uint8Array.from(oldOf, (old) => graph.nodeBarrier[old]!),
    edgeFrom: edges.edgeFrom.map((node) => newOf[node]!),
    edgeTo: edges.edgeTo.map((node) => newOf[node]!),
  };
}

/** Straight links between nodes that stand near each other in memory, and so mostly on the ground. */
function withLinks(graph: WalkGraph, count: number, random: Random): WalkEdges {
  const edges = pickEdges(graph, allEdges(graph));
  const links = Array.from({ length: count }, () => {
    const from = random.integer(0, graph.nodeCount - 1);
    return [from, Math.min(graph.nodeCount - 1, from + random.integer(1, 40))] as const;
  }).filter(([from, to]) => from !== to);
  const zeros = links.map(() => 0);
  const ends = links.flat();
  const last = edges.shapeLon.length;
  return {
    ...edges,
    edgeFrom: Uint32Array.from([...edges.edgeFrom, ...links.map(([from]) => from)]),
    edgeTo: Uint32Array.from([...edges.edgeTo, ...links.map(([, to]) => to)]),
    edgeFlags: Uint8Array.from([...edges.edgeFlags, ...zeros]),
    edgeWayClass: Uint8Array.from([...edges.edgeWayClass, ...zeros]),
    edgeWayId: Float64Array.from([...edges.edgeWayId, ...zeros]),
    shapeStart: Uint32Array.from([...edges.shapeStart, ...links.map((_, i) => last + 2 * (i + 1))]),
    shapeLon: Float64Array.from([...edges.shapeLon, ...ends.map((node) => graph.nodeLon[node]!)]),
    shapeLat: Float64Array.from([...edges.shapeLat, ...ends.map((node) => graph.nodeLat[node]!)]),
  };
}
