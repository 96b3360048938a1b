/**
 * Which triangles a cutoff crosses: found by turning once around every reached site.
 *
 *        ╲ │ ╱
 *       ──site──     a triangle with a reached corner is met from that corner; one without is met
 *        ╱ │ ╲       only where a start lies in the middle of one of its sides
 *
 * Sites inside blocks get their metres when a triangle next to them is met, and are turned around
 * in their turn when they are reached.
 */

import type { SiteValues } from './site-values.js';
import type { Triangulation } from './triangulation.js';

/** Half-edges are 3 × triangle + 0, 1, 2; the one before, around its triangle. */
const before = (h: number): number => (h % 3 === 0 ? h + 2 : h - 1);

export class CrossedTriangles {
  readonly #triangulation: Triangulation;
  readonly #values: SiteValues;
  /** The search in which a triangle was met. */
  readonly #metIn: Int32Array;
  #search = 0;

  constructor(triangulation: Triangulation, values: SiteValues) {
    this.#triangulation = triangulation;
    this.#values = values;
    this.#metIn = new Int32Array(triangulation.triangles.length / 3);
  }

  /**
   * For each cutoff the triangles it may cross, ascending, so that nothing hangs on the order of the
   * search. Those with a kink on a side are in every list.
   */
  find(cutoffsMetres: readonly number[]): readonly Int32Array[] {
    const { triangles, halfedges, siteSide } = this.#triangulation;
    const values = this.#values;
    const metIn = this.#metIn;
    const search = ++this.#search;
    const kinked = this.#besideKinks();
    const lists: number[][] = cutoffsMetres.map(() => [...kinked]);
    const shortest = Math.min(...cutoffsMetres);
    // values.reached grows while lattice sites are asked.
    for (let i = 0; i < values.reachedCount; i++) {
      const start = siteSide[values.reached[i]];
      let h = start;
      do {
        const triangle = (h / 3) | 0;
        if (metIn[triangle] !== search) {
          metIn[triangle] = search;
          const first = 3 * triangle;
          const a = this.#metresOf(triangles[first]);
          const b = this.#metresOf(triangles[first + 1]);
          const c = this.#metresOf(triangles[first + 2]);
          // Most triangles lie on one side of all cutoffs.
          if (a > shortest || b > shortest || c > shortest) {
            for (let k = 0; k < cutoffsMetres.length; k++) {
              const cutoff = cutoffsMetres[k];
              const isIn = a <= cutoff;
              if (isIn !== b <= cutoff || isIn !== c <= cutoff) lists[k].push(triangle);
            }
          }
        }
        h = halfedges[before(h)];
      } while (h !== start);
    }
    return lists.map((list) => Int32Array.from(list).sort());
  }

  #metresOf(site: number): number {
    if (site >= this.#triangulation.streetSiteCount) this.#values.askLattice(site);
    return this.#values.metres[site];
  }

  /** The triangles on both sides of each kinked piece, noted as met. */
  #besideKinks(): number[] {
    const { triangles, halfedges, siteSide, sidePiece, chainSite } = this.#triangulation;
    const found: number[] = [];
    for (const { piece } of this.#values.kinks) {
      const start = siteSide[chainSite[piece]];
      let h = start;
      do {
        if (sidePiece[h] === piece) found.push((h / 3) | 0, (halfedges[h] / 3) | 0);
        h = halfedges[before(h)];
      } while (h !== start);
    }
    const kinked = found.filter((triangle) => {
      if (this.#metIn[triangle] === this.#search) return false;
      this.#metIn[triangle] = this.#search;
      return true;
    });
    for (const triangle of kinked) {
      for (let h = 3 * triangle; h < 3 * triangle + 3; h++) this.#metresOf(triangles[h]);
    }
    return kinked;
  }
}
