/**
 * What is drawn of a real place, in a process of its own: jest's sandbox makes geometry ten times
 * slower. Run as a script with a file of ../shared/data it prints its findings as JSON.
 */

import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  areaSquareMetres,
  IsochroneDrawer,
  isInside,
  LocalContours,
  type MultiPolygonCoordinates,
  metresToBoundary,
  type Place,
  Reacher,
  type Triangulation,
  triangulate,
} from '../../api/kernel/index.js';
import { landOutside } from '../../api/planning/land.js';
import { type City, readCity, seededPlaces } from './city.js';

/** 5, 10, 15 minutes of the elderly (0.8 m/s) and of adults (1.2 m/s), and by the standard's distances. */
export const BANDS_METRES = [240, 300, 360, 480, 500, 720, 1000, 1080];
export const TINY_METRES = [0, 0.01, 0.5, 2, 10];
const LAND_METRES = [300, 500, 1000];
const ORIGIN_COUNT = 40;

export interface Drawn {
  readonly isochrones: readonly DrawnIsochrone[];
  /** Of every origin, by TINY_METRES. */
  readonly tinyAreas: readonly (readonly number[])[];
  readonly isSameAgain: boolean;
  readonly cuts: readonly LandCut[];
  /** GeoJSON of everything within the cutoffs of the place's shops. */
  readonly wholeAreas: readonly string[];
}

export interface DrawnIsochrone {
  readonly cutoffMetres: number;
  readonly areaSquareMetres: number;
  readonly falseInclusionRatio: number;
  readonly falseExclusionRatio: number;
  /** How far the next smaller ring of the same origin sticks out of it. */
  readonly overlapMetres: number;
}

export interface LandCut {
  /** GeoJSON. */
  readonly land: string;
  readonly landSquareMetres: number;
  /** Position in wholeAreas. */
  readonly band: number;
  readonly outsideSquareMetres: number;
}

export function drawnOf(file: string): Drawn {
  const loader = fileURLToPath(new URL('../setup/load-typescript.mjs', import.meta.url));
  const { NODE_OPTIONS: _, ...env } = process.env;
  const json = execFileSync(process.execPath, ['--import', loader, fileURLToPath(import.meta.url), file], {
    encoding: 'utf8',
    env,
    maxBuffer: 1e9,
  });
  return JSON.parse(json) as Drawn;
}

function draw(city: City): Drawn {
  const graph = city.world.graph!;
  const triangulation = triangulate(graph);
  const drawer = new IsochroneDrawer(graph, triangulation);
  const reacher = new Reacher(graph);
  const ringsOf = (origin: Place, cutoffs: readonly number[]) =>
    drawer.draw(reacher.run(origin, Math.max(...cutoffs)), cutoffs);
  const origins = seededPlaces(graph, ORIGIN_COUNT, 31);
  const rings = origins.map((origin) => ringsOf(origin, BANDS_METRES));
  const tinyAreas = origins.map((origin) =>
    ringsOf(origin, TINY_METRES).map((ring) => ring.areaSquareMetres),
  );
  const again = origins.map((origin) => ringsOf(origin, BANDS_METRES));
  return {
    isochrones: rings.flatMap((ofOrigin) =>
      ofOrigin.map(({ geometry, ...figures }, band) => ({
        ...figures,
        overlapMetres:
          band === 0 ? 0 : overlap(ofOrigin[band - 1]!.geometry.coordinates, geometry.coordinates),
      })),
    ),
    tinyAreas,
    isSameAgain: JSON.stringify(again) === JSON.stringify(rings),
    ...cutLand(city, triangulation),
  };
}

/** The farthest that a corner of the smaller area lies outside the larger. */
function overlap(smaller: MultiPolygonCoordinates, larger: MultiPolygonCoordinates): number {
  const corners = smaller.flat(2) as [number, number][];
  return corners.reduce(
    (most, [lon, lat]) =>
      isInside(larger, lon, lat) ? most : Math.max(most, metresToBoundary(larger, lon, lat)),
    0,
  );
}

function cutLand({ world }: City, triangulation: Triangulation): Pick<Drawn, 'cuts' | 'wholeAreas'> {
  const graph = world.graph!;
  const shops = world.facilityPlaces
    .filter((_, f) => world.input.facilities[f]!.serviceKind === 'shop')
    .flat();
  const reach = new Reacher(graph).run(shops, Math.max(...LAND_METRES));
  const contours = new LocalContours(graph, triangulation);
  contours.load(reach, LAND_METRES);
  const cuts = world.input.communities.flatMap(({ boundary, areaSquareMetres: landSquareMetres }) =>
    LAND_METRES.map((cutoffMetres, band) => ({
      land: JSON.stringify(boundary),
      landSquareMetres,
      band,
      outsideSquareMetres: areaSquareMetres(landOutside(contours, boundary, cutoffMetres).coordinates),
    })),
  );
  const wholeAreas = new IsochroneDrawer(graph, triangulation)
    .draw(reach, LAND_METRES)
    .map(({ geometry }) => JSON.stringify(geometry));
  return { cuts, wholeAreas };
}

const [script, file] = process.argv.slice(1);
if (script === fileURLToPath(import.meta.url) && file)
  process.stdout.write(JSON.stringify(draw(await readCity(file))));
