/**
 * Isochrones (等时线): polygons of everything within a cutoff of a reach, each with its measured errors.
 *
 *   Reach ─▶ metres at the sites ─▶ triangles that a cutoff crosses ─▶ contour ─▶ polygon ─▶ errors
 *
 * All cutoffs of one call share the values, so their polygons are nested. The cost follows what is
 * reached, never the size of the district. A drawer keeps its arrays; use one per thread.
 */

import type { MultiPolygon } from 'geojson';
import { ContourTracer } from './contour.js';
import { polygonsOfContour } from './contour-polygons.js';
import { CrossedTriangles } from './crossed-triangles.js';
import { EdgeErrorGauge } from './edge-error.js';
import { PolygonGrid } from './polygon-grid.js';
import type { Reach } from './reach.js';
import { SiteValues } from './site-values.js';
import { areaSquareMetres } from './spheroid-area.js';
import type { Triangulation } from './triangulation.js';
import type { WalkGraph } from './walk-graph.js';

export interface Isochrone {
  readonly cutoffMetres: number;
  /** Empty coordinates when nothing larger than a square metre is within the cutoff. */
  readonly geometry: MultiPolygon;
  /** On the spheroid. */
  readonly areaSquareMetres: number;
  /** Unreached street inside ÷ street inside, by length. */
  readonly falseInclusionRatio: number;
  /** Reached street outside ÷ reached street, by length. */
  readonly falseExclusionRatio: number;
}

export class IsochroneDrawer {
  readonly #triangulation: Triangulation;
  readonly #values: SiteValues;
  readonly #crossed: CrossedTriangles;
  readonly #tracer: ContourTracer;
  readonly #grid = new PolygonGrid();
  readonly #gauge: EdgeErrorGauge;

  constructor(graph: WalkGraph, triangulation: Triangulation) {
    this.#triangulation = triangulation;
    this.#values = new SiteValues(graph, triangulation);
    this.#crossed = new CrossedTriangles(triangulation, this.#values);
    this.#tracer = new ContourTracer(triangulation, this.#values);
    this.#gauge = new EdgeErrorGauge(graph);
  }

  /**
   * One isochrone for each cutoff, in the order given.
   * @throws RangeError when a cutoff is beyond the reach
   */
  draw(reach: Reach, cutoffsMetres: readonly number[]): Isochrone[] {
    for (const cutoff of cutoffsMetres) {
      if (!(cutoff <= reach.cutoffMetres)) {
        throw new RangeError(`Cutoff is ${cutoff} m, expected at most the reach's ${reach.cutoffMetres} m.`);
      }
    }
    this.#values.load(reach, cutoffsMetres);
    const lists = this.#crossed.find(cutoffsMetres);
    return cutoffsMetres.map((cutoffMetres, i) => {
      const rings = this.#tracer.trace(lists[i], cutoffMetres);
      const geometry = polygonsOfContour(rings, this.#triangulation.plane, this.#grid);
      const errors = this.#gauge.measure(reach, cutoffMetres, this.#grid);
      return {
        cutoffMetres,
        geometry,
        areaSquareMetres: areaSquareMetres(geometry.coordinates),
        falseInclusionRatio: errors.falseInclusionRatio,
        falseExclusionRatio: errors.falseExclusionRatio,
      };
    });
  }
}
