/** An index of what is new beside the index of before answers as one over the whole graph, ties included. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  closeGraph,
  joinLinks,
  StreetIndex,
  StreetIndexAfter,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

const town = gridTown(6, 5);
const before = new StreetIndex(town);

/** The town with a path drawn by lot. */
function withPath(random: Random) {
  const end = () => ({ edge: random.integer(0, town.edgeCount - 1), alongMetres: random.between(0, 100) });
  return joinLinks(town, [{ ends: [end(), end()], between: [] }]);
}

function edgesNow(knownEdge: Int32Array, edgeCountBefore: number) {
  const edgeNow = new Int32Array(edgeCountBefore).fill(-1);
  const added: number[] = [];
  knownEdge.forEach((old, edge) => {
    if (old >= 0) edgeNow[old] = edge;
    else added.push(edge);
  });
  return { edgeNow, added };
}

/** Crossings and middles of blocks, where two or four streets are equally near, and places drawn by lot. */
const placesOf = (graph: WalkGraph, random: Random): (readonly [number, number])[] => [
  ...Array.from(graph.nodeLon, (lon, node) => [lon, graph.nodeLat[node]!] as const),
  ...[50, 150, 250].map((metres) => [lonOf(metres), latOf(metres)] as const),
  ...Array.from(
    { length: 30 },
    () => [lonOf(random.between(-80, 600)), latOf(random.between(-80, 500))] as const,
  ),
];

describe('streets after a change', () => {
  it('are found as in an index over all of them', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = new Random(seed);
        const { graph: open, knownEdge } = withPath(random);
        const graph = closeGraph(open);
        const { edgeNow, added } = edgesNow(knownEdge, town.edgeCount);
        const after = new StreetIndexAfter(before, graph, added, edgeNow);
        const whole = new StreetIndex(graph);
        const refused = random.integer(0, graph.edgeCount - 1);
        for (const [lon, lat] of placesOf(graph, random)) {
          expect(after.nearest(lon, lat)).toEqual(whole.nearest(lon, lat));
          const accept = (edge: number) => edge !== refused;
          expect(after.nearest(lon, lat, 60, accept)).toEqual(whole.nearest(lon, lat, 60, accept));
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });

  it('go by the numbers they have now', () => {
    const random = new Random(3);
    const shift = Int32Array.from(town.edgeFrom, (_, edge) => town.edgeCount - 1 - edge);
    const turned = before.renumbered(shift);
    for (const [lon, lat] of placesOf(town, random)) {
      const [now, then] = [turned.nearest(lon, lat, 200), before.nearest(lon, lat, 200)];
      expect(now?.accessMetres).toBe(then?.accessMetres);
      // Of streets equally near the one with the least number is taken: of now, not of then.
      const nearest = [...shift.keys()].filter(
        (edge) => before.nearest(lon, lat, 200, (one) => one === edge)?.accessMetres === then?.accessMetres,
      );
      if (then) expect(now?.edge).toBe(Math.min(...nearest.map((edge) => shift[edge]!)));
    }
  });
});

describe('a graph behind gates', () => {
  it('keeps the numbers of nodes and edges and their shapes; copies and gates stand behind', () => {
    const group = Uint32Array.from(town.edgeFrom, (_, edge) => Number(edge % 7 === 0));
    const { graph, edgePart } = zoneWalkGraph(town, {
      edgeGroup: group,
      isWalled: Uint8Array.of(0, 1),
      isBlockedNode: new Uint8Array(town.nodeCount),
    });
    expect(graph.edgeCount).toBeGreaterThan(town.edgeCount);
    expect(graph.shapeLon.subarray(0, town.shapeLon.length)).toEqual(town.shapeLon);
    expect(graph.edgeMetres.subarray(0, town.edgeCount)).toEqual(town.edgeMetres);
    expect(graph.nodeLat.subarray(0, town.nodeCount)).toEqual(town.nodeLat);
    expect([...graph.edgeMetres.subarray(town.edgeCount)].every((metres) => metres === 0)).toBe(true);
    expect(edgePart).toHaveLength(graph.edgeCount);
    for (let edge = 0; edge < town.edgeCount; edge++)
      expect([graph.nodeLon[graph.edgeFrom[edge]!], graph.nodeLon[graph.edgeTo[edge]!]]).toEqual([
        town.nodeLon[town.edgeFrom[edge]!],
        town.nodeLon[town.edgeTo[edge]!],
      ]);
  });
});
