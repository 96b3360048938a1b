/** Bounded search on towns whose answers are worked out on paper. */

import { describe, expect, it } from '@jest/globals';
import { metresAlongEdge, Reacher, StreetIndex, UNREACHED } from '../../api/kernel/index.js';
import { asciiTown } from '../worlds/ascii-town.js';
import { latOf, lonOf, nodeAt, paperGraph, standingOn } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

describe('Reacher on a grid town', () => {
  const graph = gridTown(21, 21);
  const reacher = new Reacher(graph);
  const centre = [standingOn(graph, nodeAt(graph, 1000, 1000))];

  it('reaches 2k² + 2k + 1 crossings within k blocks', () => {
    // A crossing is k blocks away when |columns| + |rows| = k; there are 4k of those, and 1 + Σ 4k = 2k² + 2k + 1.
    for (let k = 0; k <= 9; k++) {
      // Half a millimetre of slack: a block is 100 m to within the rounding of degrees.
      expect(reacher.run(centre, k * 100 + 0.0005).reachedNodes).toHaveLength(2 * k * k + 2 * k + 1);
    }
  });

  it('gives each crossing its Manhattan distance', () => {
    const reach = reacher.run(centre, 5000);
    for (let column = 0; column < 21; column++) {
      for (let row = 0; row < 21; row++) {
        const node = nodeAt(graph, column * 100, row * 100);
        expect(reach.nodeMetres[node]).toBeCloseTo(100 * (Math.abs(column - 10) + Math.abs(row - 10)), 4);
      }
    }
  });

  it('never shrinks as the cutoff grows, metre by metre', () => {
    let before = 0;
    for (let cutoff = 0; cutoff <= 900; cutoff++) {
      const count = reacher.run(centre, cutoff).reachedNodes.length;
      expect(count).toBeGreaterThanOrEqual(before);
      before = count;
    }
  });

  it('answers the same after other searches', () => {
    const first = Float64Array.from(reacher.run(centre, 777).nodeMetres);
    reacher.run([standingOn(graph, nodeAt(graph, 0, 0))], 1500);
    expect(Float64Array.from(reacher.run(centre, 777).nodeMetres)).toEqual(first);
  });

  it('refuses a cutoff that is no number ≥ 0', () => {
    expect(() => reacher.run(centre, Number.NaN)).toThrow(RangeError);
    expect(() => reacher.run(centre, -1)).toThrow(RangeError);
  });
});

describe('Reacher and cutoffs', () => {
  // One street of 100 m. Lengths of binary fractions, so that "exactly at the cutoff" is exact.
  const graph = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 100, northMetres: 0 },
    ],
    [{ from: 0, to: 1 }],
  );
  const metres = graph.edgeMetres[0]!;
  const start = [{ edge: 0, alongMetres: 0, accessMetres: 0 }];

  it('includes a node at exactly the cutoff', () => {
    expect(new Reacher(graph).run(start, metres).reachedNodes).toHaveLength(2);
    expect(new Reacher(graph).run(start, metres - 1e-9).reachedNodes).toHaveLength(1);
  });

  it('counts the straight piece of the start', () => {
    const reach = new Reacher(graph).run([{ edge: 0, alongMetres: 40, accessMetres: 15 }], 1000);
    // West end 15 + 40, east end 15 + 60.
    expect(
      [reach.nodeMetres[graph.edgeFrom[0]!], reach.nodeMetres[graph.edgeTo[0]!]].map(
        (m) => Math.round(m! * 1e6) / 1e6,
      ),
    ).toEqual([55, 75]);
  });

  it('walks on the start’s own edge without passing a node', () => {
    const reach = new Reacher(graph).run([{ edge: 0, alongMetres: 40, accessMetres: 15 }], 30);
    expect(reach.reachedNodes).toHaveLength(0);
    expect(metresAlongEdge(graph, reach, 0, 50)).toBeCloseTo(25, 9);
    expect(metresAlongEdge(graph, reach, 0, 56)).toBe(UNREACHED);
  });
});

describe('Reacher without steps', () => {
  // A~~B is 30 m of steps; the ramp A-C-D-B is 30 + 30 + 30 = 90 m. P stands 10 m below A.
  const { graph, node } = asciiTown(`
    A~~B
    |  |
    |  |
    C--D
  `);
  const index = new StreetIndex(graph);
  const start = [index.nearest(lonOf(0), latOf(-10))!];

  it('goes round', () => {
    // With steps 10 + 30; on wheels 20 + 30 + 30.
    expect(new Reacher(graph).run(start, 1000).nodeMetres[node('B')]).toBeCloseTo(40, 4);
    const onWheels = new Reacher(graph, { withoutSteps: true }).run(start, 1000);
    expect(onWheels.nodeMetres[node('B')]).toBeCloseTo(80, 4);
  });

  it('reaches no point on the steps themselves', () => {
    const steps = graph.edgeFlags.findIndex((flags) => flags > 0);
    const onWheels = new Reacher(graph, { withoutSteps: true }).run(start, 1000);
    expect(metresAlongEdge(graph, onWheels, steps, 15)).toBe(UNREACHED);
    expect(metresAlongEdge(graph, new Reacher(graph).run(start, 1000), steps, 15)).toBeCloseTo(25, 4);
  });
});
