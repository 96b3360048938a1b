/** The sites of a triangulation in square cells, to find those in a box. Only cells with sites are kept. */

import { PairTable } from './pair-table.js';
import { CENTIMETRES } from './plane.js';
import type { Triangulation } from './triangulation.js';

const CELL = 100 * CENTIMETRES;

export class SiteGrid {
  readonly #triangulation: Triangulation;
  /** (column, row) of the cells. */
  readonly #cells = new PairTable(1024);
  /** Sites of cell c: cellSite[cellStart[c]] .. cellSite[cellStart[c + 1] − 1], ascending. */
  readonly #cellStart: Uint32Array;
  readonly #cellSite: Uint32Array;

  constructor(triangulation: Triangulation) {
    this.#triangulation = triangulation;
    const { siteEast, siteNorth, siteCount } = triangulation;
    const cellOf = Uint32Array.from(siteEast, (east, site) =>
      this.#cells.number(Math.floor(east / CELL), Math.floor(siteNorth[site] / CELL)),
    );
    this.#cellStart = new Uint32Array(this.#cells.count + 1);
    for (const cell of cellOf) this.#cellStart[cell + 1]++;
    for (let cell = 0; cell < this.#cells.count; cell++) this.#cellStart[cell + 1] += this.#cellStart[cell];
    const next = this.#cellStart.slice();
    this.#cellSite = new Uint32Array(siteCount);
    for (let site = 0; site < siteCount; site++) this.#cellSite[next[cellOf[site]]++] = site;
  }

  /** All sites in a box, in centimetres on the plane. */
  within(west: number, south: number, east: number, north: number): number[] {
    const { siteEast, siteNorth } = this.#triangulation;
    const sites: number[] = [];
    const lastColumn = Math.floor(east / CELL);
    const lastRow = Math.floor(north / CELL);
    for (let column = Math.floor(west / CELL); column <= lastColumn; column++) {
      for (let row = Math.floor(south / CELL); row <= lastRow; row++) {
        const cell = this.#cells.find(column, row);
        if (cell < 0) continue;
        for (let i = this.#cellStart[cell]; i < this.#cellStart[cell + 1]; i++) {
          const site = this.#cellSite[i];
          if (siteEast[site] < west || siteEast[site] > east) continue;
          if (siteNorth[site] >= south && siteNorth[site] <= north) sites.push(site);
        }
      }
    }
    return sites;
  }
}
