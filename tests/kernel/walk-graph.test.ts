/** Building, saving and loading; lengths against published geodesics. */

import { describe, expect, it } from '@jest/globals';
import {
  buildWalkGraph,
  cutsByEdge,
  metresBetween,
  splitEdges,
  walkGraphFromBuffer,
} from '../../api/kernel/index.js';
import { paperEdges, paperGraph } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

describe('WalkGraph', () => {
  it('is saved to and loaded from one buffer', () => {
    const graph = gridTown(4, 3);
    const loaded = walkGraphFromBuffer(graph.buffer.slice(0));
    expect(loaded).toEqual(graph);
  });

  it('refuses what is no graph, and half a graph', () => {
    const { buffer } = gridTown(4, 3);
    expect(() => walkGraphFromBuffer(new ArrayBuffer(100))).toThrow(TypeError);
    expect(() => walkGraphFromBuffer(buffer.slice(0, buffer.byteLength / 2))).toThrow(/cut off/);
  });

  it('numbers components', () => {
    const graph = paperGraph(
      [0, 100, 5000, 5100].map((eastMetres) => ({ eastMetres, northMetres: 0 })),
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    expect(new Set(graph.nodeComponent).size).toBe(2);
  });

  it('names the edge with a node that is not there', () => {
    const edges = paperEdges([{ eastMetres: 0, northMetres: 0 }], [{ from: 0, to: 0 }]);
    expect(() => buildWalkGraph({ ...edges, edgeTo: Uint32Array.from([7]) })).toThrow(
      'Edge 0 names node 7 of 1.',
    );
  });

  it('keeps the length when edges are split, whatever the cuts', () => {
    const graph = gridTown(3, 3);
    const cuts = [0.2, 33, 33.001, 77, 99.999].map((alongMetres) => ({ edge: 4, alongMetres }));
    const { graph: split } = splitEdges(graph, cutsByEdge(graph, cuts));
    expect(split.edgeCount).toBe(graph.edgeCount + 3);
    expect(sum(split.edgeMetres)).toBeCloseTo(sum(graph.edgeMetres), 6);
  });
});

describe('metresBetween', () => {
  it('agrees with geodesics on WGS 84', () => {
    // One degree of the meridian at the equator is 110,574.27 m, of the equator 111,319.49 m; half a degree
    // is too far for a local ruler, so hundredths are taken: 1,105.7428 m and 1,113.1949 m (NIMA TR8350.2 radii).
    expect(metresBetween(0, 0, 0, 0.01)).toBeCloseTo(1105.7427, 3);
    expect(metresBetween(0, 0, 0.01, 0)).toBeCloseTo(1113.1949, 3);
  });
});
