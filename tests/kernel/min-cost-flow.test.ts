/** Least-cost flow: networks solved on paper, and every small one held against all ways to send it. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minCostFlow } from '../../api/kernel/index.js';
import { sum } from '../worlds/cost-table.js';

interface Arc {
  readonly from: number;
  readonly to: number;
  readonly capacity: number;
  readonly cost: number;
}

const solve = (arcs: readonly Arc[], supply: readonly number[]) =>
  minCostFlow({
    nodeCount: supply.length,
    arcFrom: Uint32Array.from(arcs, ({ from }) => from),
    arcTo: Uint32Array.from(arcs, ({ to }) => to),
    arcCapacity: Float64Array.from(arcs, ({ capacity }) => capacity),
    arcCost: Float64Array.from(arcs, ({ cost }) => cost),
    nodeSupply: Float64Array.from(supply),
  });

describe('minCostFlow on paper', () => {
  it('goes round where the short way is full', () => {
    //   0 ──1 (2)── 1 ──1 (2)── 3      five units from 0 to 3: two over 1 at 2, three over 2 at 5.
    //   └───2 (9)── 2 ──3 (9)───┘
    const arcs = [
      { from: 0, to: 1, capacity: 2, cost: 1 },
      { from: 1, to: 3, capacity: 2, cost: 1 },
      { from: 0, to: 2, capacity: 9, cost: 2 },
      { from: 2, to: 3, capacity: 9, cost: 3 },
    ];
    const flow = solve(arcs, [5, 0, 0, -9]);
    expect([...flow.arcFlow]).toEqual([2, 2, 3, 3]);
    expect([flow.sentAmount, flow.totalCost]).toEqual([5, 2 * 2 + 3 * 5]);
    expect([...flow.isBehindCut]).toEqual([0, 0, 0, 0]);
  });

  it('turns back what was sent before, to make room', () => {
    // 0 may go to 2 (cost 1) or 3 (cost 5); 1 to 2 only (cost 2). One place each: 0 must leave 2 to 1.
    const arcs = [
      { from: 0, to: 2, capacity: 9, cost: 1 },
      { from: 0, to: 3, capacity: 9, cost: 5 },
      { from: 1, to: 2, capacity: 9, cost: 2 },
    ];
    const flow = solve(arcs, [1, 1, -1, -1]);
    expect([...flow.arcFlow]).toEqual([0, 1, 1]);
    expect(flow.totalCost).toBe(7);
  });

  it('leaves unsent whoever has farther to go', () => {
    // One place, both want it; the first pays 8, the second 3.
    const arcs = [
      { from: 0, to: 2, capacity: 9, cost: 8 },
      { from: 1, to: 2, capacity: 9, cost: 3 },
    ];
    const flow = solve(arcs, [1, 1, -1]);
    expect([...flow.unsent]).toEqual([1, 0, 0]);
    expect(flow.totalCost).toBe(3);
    expect([...flow.isBehindCut]).toEqual([1, 1, 1]);
  });

  it('cuts where it is tight: at an arc, not at the places behind it', () => {
    // Ten want to pass a gate of four to a place of a hundred; the third node has no part in it.
    const arcs = [
      { from: 0, to: 1, capacity: 4, cost: 1 },
      { from: 2, to: 1, capacity: 9, cost: 1 },
    ];
    const flow = solve(arcs, [10, -100, 5]);
    expect([...flow.unsent]).toEqual([6, 0, 0]);
    expect([...flow.isBehindCut]).toEqual([1, 0, 0]);
  });

  it('keeps with the source what a node on the way cannot pass on, though getting there costs nothing', () => {
    // 0 ──0── 1 ──1 (4)── 2: three each from 0 and 3 meet in 1, and four may pass; who pays 2 to get there stays.
    const arcs = [
      { from: 0, to: 1, capacity: 9, cost: 0 },
      { from: 3, to: 1, capacity: 9, cost: 2 },
      { from: 1, to: 2, capacity: 4, cost: 1 },
    ];
    const flow = solve(arcs, [3, 0, -9, 3]);
    expect([...flow.unsent]).toEqual([0, 0, 0, 2]);
    expect([...flow.arcFlow]).toEqual([3, 1, 4]);
    expect([...flow.isBehindCut]).toEqual([1, 1, 0, 1]);
  });

  it('splits fractions, and leaves nothing over where it fits', () => {
    const arcs = [
      { from: 0, to: 1, capacity: Infinity, cost: 1 },
      { from: 0, to: 2, capacity: Infinity, cost: 2 },
    ];
    const flow = solve(arcs, [0.3, -0.1, -0.7]);
    expect(flow.arcFlow[0]).toBe(0.1);
    expect(flow.arcFlow[1]).toBeCloseTo(0.2, 15);
    expect(sum(flow.unsent)).toBe(0);
  });

  it('sends nothing over nothing', () => {
    expect(solve([], []).sentAmount).toBe(0);
    expect([...solve([], [2, -2]).unsent]).toEqual([2, 0]);
  });

  it.each([
    ['an arc to nowhere', [{ from: 0, to: 7, capacity: 1, cost: 1 }], [1, -1], /outside of the 2 nodes/],
    ['an arc into a source', [{ from: 1, to: 0, capacity: 1, cost: 1 }], [1, -1], /ends in the source 0/],
    ['a negative cost', [{ from: 0, to: 1, capacity: 1, cost: -1 }], [1, -1], /cost -1/],
    ['a negative capacity', [{ from: 0, to: 1, capacity: -1, cost: 1 }], [1, -1], /capacity -1/],
    ['a supply that is no number', [], [Number.NaN], /supply NaN/],
  ])('refuses %s', (_, arcs, supply, sentence) => {
    expect(() => solve(arcs, supply)).toThrow(sentence);
  });
});

/** Few units, few places: all ways to send can be tried. */
const transports = fc
  .record({ sources: fc.integer({ min: 1, max: 3 }), sinks: fc.integer({ min: 1, max: 3 }) })
  .chain(({ sources, sinks }) =>
    fc.record({
      supply: fc.array(fc.nat(2), { minLength: sources, maxLength: sources }),
      room: fc.array(fc.nat(2), { minLength: sinks, maxLength: sinks }),
      cost: fc.array(fc.array(fc.option(fc.nat(9)), { minLength: sinks, maxLength: sinks }), {
        minLength: sources,
        maxLength: sources,
      }),
    }),
  );
interface Transport {
  readonly supply: readonly number[];
  readonly room: readonly number[];
  readonly cost: readonly (readonly (number | null)[])[];
}

/** Most sent, then least cost, by trying every place and none for each unit. */
function bestByTrying({ supply, room, cost }: Transport): [sent: number, cost: number] {
  const units = supply.flatMap((count, source) => new Array<number>(count).fill(source));
  let best: [number, number] = [0, 0];
  const tryFrom = (unit: number, left: number[], sent: number, paid: number): void => {
    if (sent > best[0] || (sent === best[0] && paid < best[1])) best = [sent, paid];
    if (unit === units.length) return;
    tryFrom(unit + 1, left, sent, paid);
    left.forEach((places, sink) => {
      const price = cost[units[unit]!]![sink];
      if (places === 0 || price == null) return;
      tryFrom(unit + 1, left.with(sink, places - 1), sent + 1, paid + price);
    });
  };
  tryFrom(0, [...room], 0, 0);
  return best;
}

describe('minCostFlow on small random networks', () => {
  const flowOf = ({ supply, room, cost }: Transport) =>
    solve(
      cost.flatMap((row, from) =>
        row.flatMap((price, sink) =>
          price === null ? [] : [{ from, to: supply.length + sink, capacity: Infinity, cost: price }],
        ),
      ),
      [...supply, ...room.map((places) => -places)],
    );

  it('sends as much as can be sent, as cheaply as can be', () => {
    fc.assert(
      fc.property(transports, (transport) => {
        const flow = flowOf(transport);
        expect([flow.sentAmount, flow.totalCost]).toEqual(bestByTrying(transport));
      }),
      { numRuns: 300 },
    );
  });

  it('explains what is left: behind the cut every place is full, and demand − places = unsent', () => {
    fc.assert(
      fc.property(transports, (transport) => {
        const { supply, room } = transport;
        const flow = flowOf(transport);
        const wanted = sum(supply.filter((_, node) => flow.isBehindCut[node]));
        const places = sum(room.filter((_, sink) => flow.isBehindCut[supply.length + sink]));
        expect(wanted - places).toBe(sum(flow.unsent));
      }),
      { numRuns: 300 },
    );
  });
});
