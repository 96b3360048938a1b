/** Isochrones on real streets: both errors below 0.5 % for every band. © OpenStreetMap contributors, ODbL. */

import { beforeAll, describe, expect, it } from '@jest/globals';
import { readImportFile } from '../../api/intake/index.js';
import {
  buildWalkGraph,
  checkGeometry,
  EDGE_STEPS,
  type Isochrone,
  IsochroneDrawer,
  Reacher,
  triangulate,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { seededPlaces } from '../cities/city.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { isInsideOrNear } from '../worlds/near-polygon.js';

const CITIES = ['beijing-haidian.osm.gz', 'nanjing-laocheng.osm.gz', 'las-palmas.osm.pbf'];
const ORIGINS = 60;

/** 5, 10 and 15 minutes at 1.2, 0.8 and 0.67 m/s, and the distances of GB 50180. */
const READINGS = [
  { name: 'adult', cutoffs: [360, 720, 1080], withoutSteps: false },
  { name: 'elderly', cutoffs: [240, 480, 720], withoutSteps: false },
  { name: 'wheelchair', cutoffs: [201, 402, 603], withoutSteps: true },
  { name: 'standard distance', cutoffs: [300, 500, 1000], withoutSteps: false },
];

describe.each(CITIES)('%s', (file) => {
  describeWithShared([`data/${file}`], 'isochrones', () => {
    let graph: WalkGraph;
    let drawer: IsochroneDrawer;
    beforeAll(async () => {
      const { network } = await readImportFile(sharedFile(`data/${file}`), { what: 'network' });
      graph = zoneWalkGraph(buildWalkGraph(network!.edges)).graph;
      const mesh = triangulate(graph);
      expect(mesh.missingPieceCount).toBe(0);
      drawer = new IsochroneDrawer(graph, mesh);
    });

    function drawAll(cutoffs: number[], withoutSteps: boolean): Isochrone[][] {
      const reacher = new Reacher(graph, { withoutSteps });
      const places = seededPlaces(graph, 2 * ORIGINS, 2026).filter(
        ([access]) => !(withoutSteps && graph.edgeFlags[access!.edge]! & EDGE_STEPS),
      );
      const furthest = Math.max(...cutoffs);
      return places.slice(0, ORIGINS).map((place) => drawer.draw(reacher.run(place, furthest), cutoffs));
    }

    describe.each(READINGS)('$name', ({ cutoffs, withoutSteps }) => {
      let drawn: Isochrone[][];
      beforeAll(() => {
        drawn = drawAll(cutoffs, withoutSteps);
      });

      it('claim and lose less than 0.5 % of the streets, each of them', () => {
        expect(drawn).toHaveLength(ORIGINS);
        for (const { falseInclusionRatio, falseExclusionRatio } of drawn.flat()) {
          expect(falseInclusionRatio).toBeLessThan(0.005);
          expect(falseExclusionRatio).toBeLessThan(0.005);
        }
      });

      it('claim and lose less than 0.05 % on average', () => {
        for (const band of cutoffs.keys()) {
          const mean = (pick: (one: Isochrone) => number) =>
            drawn.reduce((sum, bands) => sum + pick(bands[band]!), 0) / ORIGINS;
          expect(mean((one) => one.falseInclusionRatio)).toBeLessThan(0.0005);
          expect(mean((one) => one.falseExclusionRatio)).toBeLessThan(0.0005);
        }
      });

      it('are valid and nested', () => {
        for (const bands of drawn.filter((_, i) => i % 6 === 0)) {
          bands.forEach(({ geometry, areaSquareMetres }, i) => {
            if (geometry.coordinates.length > 0) expect(checkGeometry(geometry)).toEqual([]);
            const inner = bands[i - 1];
            if (!inner) return;
            expect(areaSquareMetres).toBeGreaterThanOrEqual(inner.areaSquareMetres);
            for (const [lon, lat] of inner.geometry.coordinates.flat(2)) {
              expect(isInsideOrNear(geometry.coordinates, lon!, lat!)).toBe(true);
            }
          });
        }
      });
    });
  });
});
