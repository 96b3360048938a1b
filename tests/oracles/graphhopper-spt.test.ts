/**
 * A bounded one-to-all search on the nine-node graph of GraphHopper's ShortestPathTreeTest
 * (Apache-2.0). Its edges have speeds and directions; the search knows neither, only arcs and one
 * cost, so each edge is laid down as the arcs it allows, with milliseconds for metres.
 */

import { beforeAll, expect, it } from '@jest/globals';
import { Reacher, type WalkGraph } from '../../api/kernel/index.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared } from '../setup/shared-file.js';
import { type DirectedArc, directedGraph } from '../worlds/directed-arcs.js';

const ANSWERS = 'oracles/graphhopper_spt/spt.json';
const NODE_COUNT = 9;

interface Answers {
  readonly edges: readonly { from: number; to: number; m: number; kmh: number; bidirectional: boolean }[];
  readonly from_node_0_ms: Readonly<Record<string, number>>;
  readonly limit_25000ms: { readonly settled: readonly number[]; readonly frontier_nodes: readonly number[] };
  readonly limit_26000ms_settled_count: number;
}

describeWithShared([ANSWERS], 'the shortest path tree on nine nodes', () => {
  let answers: Answers;
  let graph: WalkGraph;
  let arcs: DirectedArc[];

  beforeAll(() => {
    answers = readShared(ANSWERS) as Answers;
    arcs = answers.edges.flatMap(({ from, to, m, kmh, bidirectional }) => {
      const cost = (m / kmh) * 3600;
      return bidirectional
        ? [
            { from, to, cost },
            { from: to, to: from, cost },
          ]
        : [{ from, to, cost }];
    });
    graph = directedGraph(NODE_COUNT, arcs);
  });

  /** Node 0 is where arc 0 begins; an access at its very beginning stands on the node. */
  const run = (cutoff: number) =>
    new Reacher(graph).run([{ edge: 0, alongMetres: 0, accessMetres: 0 }], cutoff);
  const reached = (cutoff: number) => [...run(cutoff).reachedNodes].sort((a, b) => a - b);

  it('costs what is published for every node', () => {
    expect(graph.edgeFrom[0]).toBe(0);
    const { nodeMetres } = run(Infinity);
    for (let node = 0; node < NODE_COUNT; node++) {
      expect(nodeMetres[node]).toBeCloseTo(answers.from_node_0_ms[node]!, 6);
    }
  });

  it('settles within 25 and 26 s what is published, and stops at the published frontier', () => {
    const settled = reached(25_000);
    expect(settled).toEqual([...answers.limit_25000ms.settled].sort((a, b) => a - b));
    const beyond = arcs.filter(({ from, to }) => settled.includes(from) && !settled.includes(to));
    expect([...new Set(beyond.map(({ to }) => to))].sort((a, b) => a - b)).toEqual([
      ...answers.limit_25000ms.frontier_nodes,
    ]);
    expect(reached(26_000)).toHaveLength(answers.limit_26000ms_settled_count);
  });

  it('includes a node at exactly the limit', () => {
    // Node 7 costs 27 s.
    expect(reached(27_000)).toContain(7);
    expect(reached(26_999)).not.toContain(7);
  });
});
