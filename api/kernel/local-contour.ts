/**
 * The joint area of many facilities, drawn only near one place: one many-source search for a whole
 * district, then for each community the polygon around its box.
 *
 *   ┌ ─ ─ ─ ─ ─ ─ ─ ┐      Sites in the box and the margin around it, and the corners of all their
 *     ╱╲  ┌─────┐          triangles, keep their metres; all others count as unreached. So the
 *   │╱  ╲ │ box │   │      contour closes somewhere behind the margin, and within the box it is the
 *    ════╲└─────┘          same as that of the whole district.
 *   └ ─ ─ margin ─ ─┘
 *
 * A call costs what lies in the box and its margin.
 */

import type { MultiPolygon } from 'geojson';
import { ContourTracer } from './contour.js';
import { polygonsOfContour } from './contour-polygons.js';
import { UNREACHED } from './indices.js';
import type { BBox } from './lon-lat.js';
import { CENTIMETRES, eastOf, northOf } from './plane.js';
import { PolygonGrid } from './polygon-grid.js';
import type { Reach } from './reach.js';
import { SiteGrid } from './site-grid.js';
import { type ContourValues, type Kink, SiteValues } from './site-values.js';
import type { Triangulation } from './triangulation.js';
import type { WalkGraph } from './walk-graph.js';

/**
 * Wider than any triangle within 200 m of a street (lattice sites are 40 m apart): a triangle that
 * reaches into the box has a corner within it. Farther from streets nothing is drawn anyway.
 */
const MARGIN_METRES = 100;

/** Is a box wholly within the cutoff, wholly out of it, or is there a line to be drawn? */
export type BoxReach = 'inside' | 'outside' | 'mixed';

export class LocalContours {
  readonly #triangulation: Triangulation;
  readonly #all: SiteValues;
  readonly #near: NearValues;
  readonly #tracer: ContourTracer;
  readonly #sites: SiteGrid;
  readonly #polygonGrid = new PolygonGrid();
  readonly #isNear: Uint8Array;
  readonly #nearSites: number[] = [];
  #nearBox: BBox | null = null;

  constructor(graph: WalkGraph, triangulation: Triangulation) {
    this.#triangulation = triangulation;
    this.#all = new SiteValues(graph, triangulation);
    this.#near = new NearValues(triangulation, this.#all);
    this.#tracer = new ContourTracer(triangulation, this.#near);
    this.#sites = new SiteGrid(triangulation);
    this.#isNear = new Uint8Array(triangulation.siteCount);
  }

  /** Takes over a reach; only these cutoffs may be asked for. */
  load(reach: Reach, cutoffsMetres: readonly number[]): void {
    this.#forget();
    this.#all.load(reach, cutoffsMetres);
  }

  /** Cheap. Where it says mixed, the box may still turn out to lie on one side. */
  reachOf(box: BBox, cutoffMetres: number): BoxReach {
    this.#gather(box);
    const { metres, near, kinks } = this.#near;
    let within = 0;
    for (const site of this.#nearSites) if (metres[site] <= cutoffMetres) within++;
    for (const kink of near) if (kinks[kink].metres <= cutoffMetres) within++;
    if (within === 0) return 'outside';
    return within === this.#nearSites.length + near.length ? 'inside' : 'mixed';
  }

  /** Everything within the cutoff in the box; beyond the box the polygon goes on a little and ends anywhere. */
  polygonIn(box: BBox, cutoffMetres: number): MultiPolygon {
    this.#gather(box);
    const crossed = Int32Array.from(this.#trianglesAround(this.#nearSites)).sort();
    const rings = this.#tracer.trace(crossed, cutoffMetres);
    return polygonsOfContour(rings, this.#triangulation.plane, this.#polygonGrid);
  }

  #gather(box: BBox): void {
    if (this.#nearBox && box.every((side, i) => side === this.#nearBox?.[i])) return;
    this.#forget();
    this.#nearBox = [...box];
    const { plane, triangles } = this.#triangulation;
    const margin = MARGIN_METRES * CENTIMETRES;
    const [west, south, east, north] = box;
    const within = this.#sites.within(
      eastOf(plane, west) - margin,
      northOf(plane, south) - margin,
      eastOf(plane, east) + margin,
      northOf(plane, north) + margin,
    );
    for (const triangle of this.#trianglesAround(within)) {
      for (let h = 3 * triangle; h < 3 * triangle + 3; h++) {
        if (this.#isNear[triangles[h]]) continue;
        this.#isNear[triangles[h]] = 1;
        this.#nearSites.push(triangles[h]);
        this.#near.take(triangles[h]);
      }
    }
    this.#near.takeKinks(this.#trianglesAround(this.#nearSites), this.#isNear);
  }

  #forget(): void {
    for (const site of this.#nearSites) this.#isNear[site] = 0;
    this.#nearSites.length = 0;
    this.#nearBox = null;
    this.#near.wipe();
  }

  /** Each once, in the order in which they are met. */
  #trianglesAround(sites: readonly number[]): Set<number> {
    const { halfedges, siteSide } = this.#triangulation;
    const found = new Set<number>();
    for (const site of sites) {
      const start = siteSide[site];
      let h = start;
      do {
        found.add((h / 3) | 0);
        h = halfedges[h % 3 === 0 ? h + 2 : h - 1];
      } while (h !== start && h >= 0);
    }
    return found;
  }
}

/** The values of some sites and the kinks between them; everything else is out of reach. */
class NearValues implements ContourValues {
  readonly metres: Float64Array;
  readonly pieceKink: Int32Array;
  /** The kinks that were taken. */
  readonly near: number[] = [];
  readonly #triangulation: Triangulation;
  readonly #all: SiteValues;
  readonly #sites: number[] = [];

  constructor(triangulation: Triangulation, all: SiteValues) {
    this.#triangulation = triangulation;
    this.#all = all;
    this.metres = new Float64Array(triangulation.siteCount).fill(UNREACHED);
    this.pieceKink = new Int32Array(triangulation.chainSite.length).fill(-1);
  }

  get kinks(): readonly Kink[] {
    return this.#all.kinks;
  }

  metresOn(edge: number, alongMetres: number, cutoffMetres: number): number {
    return this.#all.metresOn(edge, alongMetres, cutoffMetres);
  }

  take(site: number): void {
    if (site >= this.#triangulation.streetSiteCount) this.#all.askLattice(site);
    this.metres[site] = this.#all.metres[site];
    this.#sites.push(site);
  }

  /** Kinks on sides between two sites that were taken: both triangles beside them are among the given ones. */
  takeKinks(triangleSet: Iterable<number>, isTaken: Uint8Array): void {
    const { triangles, sidePiece } = this.#triangulation;
    for (const triangle of triangleSet) {
      for (let h = 3 * triangle; h < 3 * triangle + 3; h++) {
        const kink = sidePiece[h] < 0 ? -1 : this.#all.pieceKink[sidePiece[h]];
        if (kink < 0 || this.pieceKink[sidePiece[h]] >= 0) continue;
        if (!isTaken[triangles[h]] || !isTaken[triangles[h % 3 === 2 ? h - 2 : h + 1]]) continue;
        this.pieceKink[sidePiece[h]] = kink;
        this.near.push(kink);
      }
    }
  }

  wipe(): void {
    for (const site of this.#sites) this.metres[site] = UNREACHED;
    for (const kink of this.near) this.pieceKink[this.#all.kinks[kink].piece] = -1;
    this.#sites.length = 0;
    this.near.length = 0;
  }
}
