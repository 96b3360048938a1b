/** Rules that isochrones obey on any network, tried on made-up ones: tangled streets, bridges, steps. */

import { describe, expect, it } from '@jest/globals';
import { area, multiPolygon } from '@turf/turf';
import {
  type Access,
  areaSquareMetres,
  checkGeometry,
  type Isochrone,
  IsochroneDrawer,
  isInside,
  metresAlongEdge,
  pointAlong,
  Reacher,
  triangulate,
  type WalkGraph,
} from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { isInsideOrNear } from '../worlds/near-polygon.js';
import { tangle } from '../worlds/tangle.js';

const CUTOFFS = [60, 150, 300, 500];

interface Drawn {
  readonly graph: WalkGraph;
  readonly reacher: Reacher;
  readonly start: Access;
  readonly isochrones: Isochrone[];
}

function* drawnTangles(): Generator<Drawn> {
  for (let seed = 1; seed <= 8; seed++) {
    const graph = tangle(seed);
    const random = new Random(seed, 1);
    const drawer = new IsochroneDrawer(graph, triangulate(graph));
    const reacher = new Reacher(graph, { withoutSteps: seed % 2 === 0 });
    for (let i = 0; i < 10; i++) {
      const edge = random.integer(0, graph.edgeCount - 1);
      const start = {
        edge,
        alongMetres: random.ratio() * graph.edgeMetres[edge]!,
        accessMetres: random.between(0, 40),
      };
      yield { graph, reacher, start, isochrones: drawer.draw(reacher.run([start], 500), CUTOFFS) };
    }
  }
}

describe('isochrones of tangled streets', () => {
  const all = [...drawnTangles()];

  it('are valid', () => {
    for (const { isochrones } of all) {
      for (const { geometry } of isochrones) {
        if (geometry.coordinates.length > 0) expect(checkGeometry(geometry)).toEqual([]);
      }
    }
  });

  it('tell the truth about streets', () => {
    // Streets of a tangle cross others every 20 m without a junction, and meet at sharp angles; real ones
    // every few hundred metres. Each crossing costs some centimetres, a hole below 1 m² some decimetres.
    let [included, excluded] = [0, 0];
    for (const { isochrones } of all) {
      for (const { falseInclusionRatio, falseExclusionRatio } of isochrones) {
        expect(falseInclusionRatio).toBeLessThan(0.04);
        expect(falseExclusionRatio).toBeLessThan(0.04);
        included += falseInclusionRatio;
        excluded += falseExclusionRatio;
      }
    }
    const count = all.length * CUTOFFS.length;
    expect(included / count).toBeLessThan(0.002);
    expect(excluded / count).toBeLessThan(0.001);
  });

  it('measure those errors rightly: as found by trying every 20 cm of every street', () => {
    for (const drawn of all.filter((_, i) => i % 9 === 0)) {
      const { graph, reacher, start, isochrones } = drawn;
      const reach = reacher.run([start], 500);
      const { cutoffMetres, geometry, falseInclusionRatio, falseExclusionRatio } = isochrones[2]!;
      const tried = tryStreets(graph, (edge, along) => [
        metresAlongEdge(graph, reach, edge, along) <= cutoffMetres,
        isInside(geometry.coordinates, ...pointAlong(graph, edge, along)),
      ]);
      expect(Math.abs(tried.falseInclusionRatio - falseInclusionRatio)).toBeLessThan(0.004);
      expect(Math.abs(tried.falseExclusionRatio - falseExclusionRatio)).toBeLessThan(0.004);
    }
  });

  it('are nested', () => {
    for (const { isochrones } of all) {
      for (let i = 1; i < isochrones.length; i++) {
        const [inner, outer] = [isochrones[i - 1]!, isochrones[i]!];
        expect(outer.areaSquareMetres).toBeGreaterThanOrEqual(inner.areaSquareMetres - 0.5);
        for (const [lon, lat] of inner.geometry.coordinates.flat(2)) {
          expect(isInsideOrNear(outer.geometry.coordinates, lon!, lat!)).toBe(true);
        }
      }
    }
  });

  it('grow with a street that is added and with a start that is added', () => {
    const { graph, start } = all[0]!;
    const drawer = new IsochroneDrawer(graph, triangulate(graph));
    const reacher = new Reacher(graph);
    const other = { edge: (start.edge + 7) % graph.edgeCount, alongMetres: 1, accessMetres: 5 };
    const one = drawer.draw(reacher.run([start], 300), [150, 300]);
    const two = drawer.draw(reacher.run([start, other], 300), [150, 300]);
    one.forEach((isochrone, i) => {
      expect(two[i]!.areaSquareMetres).toBeGreaterThan(isochrone.areaSquareMetres);
      for (const [lon, lat] of isochrone.geometry.coordinates.flat(2)) {
        expect(isInsideOrNear(two[i]!.geometry.coordinates, lon!, lat!)).toBe(true);
      }
    });
  });

  it('have the area that Turf finds on its sphere, larger by what the spheroid is there', () => {
    // At the equator a square degree of the sphere Turf takes (radius 6371008.8 m) is 0.45 % larger than
    // that of WGS 84: (6371008.8² − 6378137 · 6335439.3) / (6378137 · 6335439.3).
    for (const { isochrones } of all) {
      for (const { geometry, areaSquareMetres: squareMetres } of isochrones) {
        if (squareMetres === 0) continue;
        expect(area(multiPolygon(geometry.coordinates)) / squareMetres).toBeCloseTo(1.0045, 4);
      }
    }
  });
});

it('takes areas as PostGIS does', () => {
  // ST_Area(geography), PostGIS 3.6.2. It joins positions by geodesics: on a side of 1 km the bow is 1 cm high.
  const square = [
    [116, 40],
    [116.01, 40],
    [116.01, 40.01],
    [116, 40.01],
    [116, 40],
  ];
  const triangle = [
    [-15.45, 28.1],
    [-15.44, 28.1],
    [-15.445, 28.11],
    [-15.45, 28.1],
  ];
  expect(areaSquareMetres([[square]]) / 948099.2119150162).toBeCloseTo(1, 8);
  expect(areaSquareMetres([[triangle]]) / 544519.8093714714).toBeCloseTo(1, 4);
  expect(areaSquareMetres([[square, square]])).toBe(0);
});

function tryStreets(
  graph: WalkGraph,
  judge: (edge: number, along: number) => [isReached: boolean, isInside: boolean],
): { falseInclusionRatio: number; falseExclusionRatio: number } {
  let [inside, falselyInside, reached, falselyOutside] = [0, 0, 0, 0];
  for (let edge = 0; edge < graph.edgeCount; edge++) {
    const metres = graph.edgeMetres[edge]!;
    const steps = Math.ceil(metres / 0.2);
    for (let step = 0; step < steps; step++) {
      const [isReached, isWithin] = judge(edge, ((step + 0.5) / steps) * metres);
      const share = metres / steps;
      if (isWithin) inside += share;
      if (isWithin && !isReached) falselyInside += share;
      if (isReached) reached += share;
      if (isReached && !isWithin) falselyOutside += share;
    }
  }
  return {
    falseInclusionRatio: inside > 0 ? falselyInside / inside : 0,
    falseExclusionRatio: reached > 0 ? falselyOutside / reached : 0,
  };
}
