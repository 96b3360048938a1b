/** The joint area of many starts near one place is that of the whole district, within the box. */

import { describe, expect, it } from '@jest/globals';
import {
  type BBox,
  checkGeometry,
  IsochroneDrawer,
  isInside,
  Reacher,
  triangulate,
} from '../../api/kernel/index.js';
import { LocalContours } from '../../api/kernel/local-contour.js';
import { Random } from '../../api/kernel/random.js';
import { latOf, lonOf, nodeAt, standingOn } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';
import { tangle } from '../worlds/tangle.js';

const CUTOFFS = [80, 200];

describe.each([
  ['a town of squares', gridTown(9, 9)],
  ['a tangle', tangle(5)],
])('in %s', (_, graph) => {
  const mesh = triangulate(graph);
  const random = new Random(11);
  const starts = Array.from({ length: 5 }, () => {
    const edge = random.integer(0, graph.edgeCount - 1);
    return {
      edge,
      alongMetres: random.ratio() * graph.edgeMetres[edge]!,
      accessMetres: random.between(0, 20),
    };
  });
  const reach = new Reacher(graph).run(starts, 200);
  const whole = new IsochroneDrawer(graph, mesh).draw(reach, CUTOFFS);
  const local = new LocalContours(graph, mesh);
  local.load(reach, CUTOFFS);

  it('agrees with the polygon of the whole district', () => {
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      const [east, north] = [random.between(-100, 700), random.between(-100, 700)];
      const size = random.between(5, 120);
      const box: BBox = [lonOf(east), latOf(north), lonOf(east + size), latOf(north + size)];
      for (const [band, cutoff] of CUTOFFS.entries()) {
        const state = local.reachOf(box, cutoff);
        const near = local.polygonIn(box, cutoff);
        seen.add(state);
        if (near.coordinates.length > 0) expect(checkGeometry(near)).toEqual([]);
        for (let k = 0; k < 30; k++) {
          const [lon, lat] = [random.between(box[0], box[2]), random.between(box[1], box[3])];
          const expected = isInside(whole[band]!.geometry.coordinates, lon, lat);
          expect(isInside(near.coordinates, lon, lat)).toBe(expected);
          if (state !== 'mixed') expect(state === 'inside').toBe(expected);
        }
      }
    }
    expect(seen.has('mixed') && seen.has('outside')).toBe(true);
  });
});

it('sees at once that all or nothing of a box is within', () => {
  const graph = gridTown(9, 9);
  const local = new LocalContours(graph, triangulate(graph));
  local.load(new Reacher(graph).run([standingOn(graph, nodeAt(graph, 0, 0))], 600), [600]);
  const box = (east: number, north: number): BBox => [
    lonOf(east),
    latOf(north),
    lonOf(east + 20),
    latOf(north + 20),
  ];
  // With 100 m around it and their triangles, the box at 100, 100 is at most 300 + 300 m away; 700, 700 is 1,400 m.
  expect(local.reachOf(box(60, 60), 600)).toBe('inside');
  expect(local.reachOf(box(700, 700), 600)).toBe('outside');
  expect(local.polygonIn(box(700, 700), 600).coordinates).toEqual([]);
});
