/**
 * A polygon under a grid, so that short lines can be cut by its boundary quickly and exactly.
 *
 *   ┌───┬───┬───┐     Each cell knows the boundary segments that may pass it and whether its pin
 *   │ ∘ │ ╱•│ • │     lies inside (• yes, ∘ no; by counting crossings along the row). A place in a
 *   ├───┼╱──┼───┤     cell is inside when the way to it from the pin crosses an even number of
 *   │ ∘╱│ • │ • │     segments from • or an odd one from ∘.
 *   └─╱─┴───┴───┘
 *
 * Even–odd rule, holes included. Sides are judged per position, so a line through a common end of
 * two segments counts it once. Building costs O(segments + cells), a cut what is in its cells.
 */

import { orientation } from './orientation.js';
import type { MultiPolygonCoordinates } from './polygon.js';

// Bound once: where tests run, a global costs more to look up than all else in these loops.
const { ceil, floor, max, min, round, sqrt } = Math;

/** Cells for each segment. Loading, checking and measuring three bands in Las Palmas: 1 1.16 ms, 2 1.08 ms, 4 1.07 ms. */
const CELLS_PER_SEGMENT = 2;
const MOST_CELLS = 1 << 16;
/**
 * Where in its cell a pin stands. Positions are multiples of 1e-7 degrees, and pins in the middles
 * came to lie exactly on boundaries (one isochrone in 12,000 was judged wrongly); no multiple meets this share.
 */
const PIN_SHARE = Math.SQRT2 - 1;

export type BoxState = 'inside' | 'outside' | 'mixed';

export class PolygonGrid {
  /** The box of the polygon; west > east when it is empty. */
  west = Infinity;
  south = Infinity;
  east = -Infinity;
  north = -Infinity;
  /** The parts that the last clip() found inside: from, to, from, to … as shares 0..1 of the line, ascending. */
  parts = new Float64Array(32);
  #segmentCount = 0;
  #ax = new Float64Array(1024);
  #ay = new Float64Array(1024);
  #bx = new Float64Array(1024);
  #by = new Float64Array(1024);
  /** The segment that follows in its ring. */
  #following = new Int32Array(1024);
  #columns = 1;
  #rows = 1;
  #cellWidth = 1;
  #cellHeight = 1;
  /** Segments of cell c: cellSegment[cellStart[c]] .. cellSegment[cellStart[c + 1] − 1]. */
  readonly #cellStart = new Int32Array(MOST_CELLS + 1);
  #cellSegment = new Int32Array(4096);
  readonly #isPinInside = new Uint8Array(MOST_CELLS);
  /** Last clip that looked at a segment. */
  #segmentClip = new Int32Array(1024);
  #clip = 0;
  #shares = new Float64Array(32);
  #shareCount = 0;

  /** Takes over a polygon; the one before is forgotten. */
  load(polygons: MultiPolygonCoordinates): void {
    this.#segmentCount = 0;
    this.west = this.south = Infinity;
    this.east = this.north = -Infinity;
    for (const rings of polygons) {
      for (const ring of rings) {
        const first = this.#segmentCount;
        for (let i = 1; i < ring.length; i++) this.#addSegment(ring[i - 1], ring[i]);
        if (this.#segmentCount > first) this.#following[this.#segmentCount - 1] = first;
      }
    }
    this.#layGrid();
    this.#fillCells();
    this.#judgePins();
  }

  isInside(x: number, y: number): boolean {
    if (!(x >= this.west && x <= this.east && y >= this.south && y <= this.north)) return false;
    const column = this.#columnOf(x);
    const row = this.#rowOf(y);
    const cell = row * this.#columns + column;
    const pinX = this.west + (column + PIN_SHARE) * this.#cellWidth;
    const pinY = this.south + (row + PIN_SHARE) * this.#cellHeight;
    let isInside = this.#isPinInside[cell] > 0;
    for (let i = this.#cellStart[cell]; i < this.#cellStart[cell + 1]; i++) {
      if (this.#isCrossed(this.#cellSegment[i], pinX, pinY, x, y)) isInside = !isInside;
    }
    return isInside;
  }

  /** Whether all of a box is on one side of the boundary; mixed also where that is not seen at once. */
  stateOf(west: number, south: number, east: number, north: number): BoxState {
    if (this.#segmentCount === 0) return 'outside';
    const firstColumn = this.#columnOf(west);
    const lastColumn = this.#columnOf(east);
    const lastRow = this.#rowOf(north);
    const isInside = this.#isPinInside[this.#rowOf(south) * this.#columns + firstColumn];
    for (let row = this.#rowOf(south); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * this.#columns + column;
        if (this.#cellStart[cell] < this.#cellStart[cell + 1] || this.#isPinInside[cell] !== isInside) {
          return 'mixed';
        }
      }
    }
    return isInside > 0 ? 'inside' : 'outside';
  }

  /** Whether any two segments meet, other than neighbours of a ring in their common end. */
  hasMeetings(): boolean {
    const cellStart = this.#cellStart;
    const cellSegment = this.#cellSegment;
    for (let cell = 0; cell < this.#columns * this.#rows; cell++) {
      for (let i = cellStart[cell]; i < cellStart[cell + 1]; i++) {
        for (let j = cellStart[cell]; j < i; j++)
          if (this.#doMeet(cellSegment[i], cellSegment[j])) return true;
      }
    }
    return false;
  }

  #doMeet(s: number, t: number): boolean {
    const ax = this.#ax[s];
    const ay = this.#ay[s];
    const bx = this.#bx[s];
    const by = this.#by[s];
    const cx = this.#ax[t];
    const cy = this.#ay[t];
    const dx = this.#bx[t];
    const dy = this.#by[t];
    if (max(ax, bx) < min(cx, dx) || max(cx, dx) < min(ax, bx)) return false;
    if (max(ay, by) < min(cy, dy) || max(cy, dy) < min(ay, by)) return false;
    if (this.#following[s] === t || this.#following[t] === s) {
      // Neighbours meet wrongly only where the second runs back on the first.
      const isOneLine =
        orientation(
          ax,
          ay,
          bx,
          by,
          this.#following[s] === t ? dx : cx,
          this.#following[s] === t ? dy : cy,
        ) === 0;
      return isOneLine && (bx - ax) * (dx - cx) + (by - ay) * (dy - cy) < 0;
    }
    const c = orientation(ax, ay, bx, by, cx, cy);
    const d = orientation(ax, ay, bx, by, dx, dy);
    if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
    const a = orientation(cx, cy, dx, dy, ax, ay);
    const b = orientation(cx, cy, dx, dy, bx, by);
    return !((a > 0 && b > 0) || (a < 0 && b < 0));
  }

  /** Finds the parts of the line a → b that lie inside. @returns how many; they stand in `parts` */
  clip(ax: number, ay: number, bx: number, by: number): number {
    this.#findCrossings(ax, ay, bx, by);
    const count = this.#shareCount;
    const shares = this.#shares;
    // The middle of the longest part is judged, for there rounding cannot matter; the others alternate.
    let longest = 0;
    let longestShare = 0;
    for (let i = 0; i <= count; i++) {
      const share = (i < count ? shares[i] : 1) - (i > 0 ? shares[i - 1] : 0);
      if (share <= longestShare) continue;
      longest = i;
      longestShare = share;
    }
    const t = (longest > 0 ? shares[longest - 1] : 0) + longestShare / 2;
    const isInside = this.isInside(ax + t * (bx - ax), ay + t * (by - ay));
    if (this.parts.length < 2 * count + 2) this.parts = new Float64Array(4 * count);
    let found = 0;
    for (let i = isInside === longest % 2 > 0 ? 1 : 0; i <= count; i += 2) {
      this.parts[2 * found] = i > 0 ? shares[i - 1] : 0;
      this.parts[2 * found++ + 1] = i < count ? shares[i] : 1;
    }
    return found;
  }

  /** Fills #shares with the places on a → b where it crosses the boundary, ascending. */
  #findCrossings(ax: number, ay: number, bx: number, by: number): void {
    this.#shareCount = 0;
    if (this.#segmentCount === 0) return;
    const clip = ++this.#clip;
    const cellStart = this.#cellStart;
    const cellSegment = this.#cellSegment;
    const segmentClip = this.#segmentClip;
    const lastColumn = this.#columnOf(max(ax, bx));
    const lastRow = this.#rowOf(max(ay, by));
    const firstColumn = this.#columnOf(min(ax, bx));
    for (let row = this.#rowOf(min(ay, by)); row <= lastRow; row++) {
      // The cells of one row stand side by side, and so do their segments.
      const end = cellStart[row * this.#columns + lastColumn + 1];
      for (let i = cellStart[row * this.#columns + firstColumn]; i < end; i++) {
        const segment = cellSegment[i];
        if (segmentClip[segment] === clip) continue;
        segmentClip[segment] = clip;
        if (this.#isCrossed(segment, ax, ay, bx, by)) this.#addShare(segment, ax, ay, bx, by);
      }
    }
  }

  #isCrossed(s: number, ax: number, ay: number, bx: number, by: number): boolean {
    const cx = this.#ax[s];
    const cy = this.#ay[s];
    const dx = this.#bx[s];
    const dy = this.#by[s];
    const ux = bx - ax;
    const uy = by - ay;
    if (ux * (cy - ay) > uy * (cx - ax) === ux * (dy - ay) > uy * (dx - ax)) return false;
    const vx = dx - cx;
    const vy = dy - cy;
    return vx * (ay - cy) > vy * (ax - cx) !== vx * (by - cy) > vy * (bx - cx);
  }

  /** Sorts in the share of a → b passed where it meets a segment that it crosses. */
  #addShare(s: number, ax: number, ay: number, bx: number, by: number): void {
    const vx = this.#bx[s] - this.#ax[s];
    const vy = this.#by[s] - this.#ay[s];
    const whole = (bx - ax) * vy - (by - ay) * vx;
    const share = max(0, min(1, ((this.#ax[s] - ax) * vy - (this.#ay[s] - ay) * vx) / whole));
    if (this.#shareCount === this.#shares.length) this.#shares = grown(this.#shares);
    const shares = this.#shares;
    let i = this.#shareCount++;
    for (; i > 0 && shares[i - 1] > share; i--) shares[i] = shares[i - 1];
    shares[i] = share;
  }

  #columnOf(x: number): number {
    return max(0, min(this.#columns - 1, floor((x - this.west) / this.#cellWidth)));
  }

  #rowOf(y: number): number {
    return max(0, min(this.#rows - 1, floor((y - this.south) / this.#cellHeight)));
  }

  #addSegment(a: readonly number[], b: readonly number[]): void {
    if (this.#segmentCount === this.#ax.length) this.#growSegments();
    const s = this.#segmentCount++;
    this.#ax[s] = a[0];
    this.#ay[s] = a[1];
    this.#bx[s] = b[0];
    this.#by[s] = b[1];
    this.#following[s] = s + 1;
    if (b[0] < this.west) this.west = b[0];
    if (b[0] > this.east) this.east = b[0];
    if (b[1] < this.south) this.south = b[1];
    if (b[1] > this.north) this.north = b[1];
  }

  #layGrid(): void {
    const width = max(this.east - this.west, 1e-12);
    const height = max(this.north - this.south, 1e-12);
    const cells = min(MOST_CELLS, max(1, this.#segmentCount * CELLS_PER_SEGMENT));
    this.#columns = max(1, min(cells, round(sqrt((cells * width) / height))));
    this.#rows = max(1, floor(cells / this.#columns));
    this.#cellWidth = width / this.#columns;
    this.#cellHeight = height / this.#rows;
  }

  /** Each segment into all cells of its box: counted first, then filled from the back. */
  #fillCells(): void {
    const cellStart = this.#cellStart;
    const cells = this.#columns * this.#rows;
    cellStart.fill(0, 0, cells + 1);
    for (let s = 0; s < this.#segmentCount; s++) this.#visitCells(s, false);
    for (let cell = 0, sum = 0; cell <= cells; cell++) {
      sum += cellStart[cell];
      cellStart[cell] = sum;
    }
    if (cellStart[cells] > this.#cellSegment.length) this.#cellSegment = new Int32Array(cellStart[cells] * 2);
    for (let s = 0; s < this.#segmentCount; s++) this.#visitCells(s, true);
  }

  #visitCells(s: number, isFilling: boolean): void {
    const lastColumn = this.#columnOf(max(this.#ax[s], this.#bx[s]));
    const lastRow = this.#rowOf(max(this.#ay[s], this.#by[s]));
    const firstColumn = this.#columnOf(min(this.#ax[s], this.#bx[s]));
    for (let row = this.#rowOf(min(this.#ay[s], this.#by[s])); row <= lastRow; row++) {
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * this.#columns + column;
        if (isFilling) this.#cellSegment[--this.#cellStart[cell]] = s;
        else this.#cellStart[cell]++;
      }
    }
  }

  /** Every segment turns all pins east of where it meets their row. */
  #judgePins(): void {
    const columns = this.#columns;
    const isInside = this.#isPinInside;
    isInside.fill(0, 0, columns * this.#rows);
    for (let s = 0; s < this.#segmentCount; s++) {
      const low = min(this.#ay[s], this.#by[s]);
      const high = max(this.#ay[s], this.#by[s]);
      const slope = (this.#bx[s] - this.#ax[s]) / (this.#by[s] - this.#ay[s]);
      for (let row = this.#rowOf(low); row < this.#rows; row++) {
        const pinY = this.south + (row + PIN_SHARE) * this.#cellHeight;
        if (pinY >= high) break;
        if (pinY < low) continue;
        const x = this.#ax[s] + (pinY - this.#ay[s]) * slope;
        const column = max(0, ceil((x - this.west) / this.#cellWidth - PIN_SHARE));
        if (column < columns) isInside[row * columns + column] ^= 1;
      }
    }
    for (let cell = 0; cell < columns * this.#rows; cell++) {
      if (cell % columns > 0) isInside[cell] ^= isInside[cell - 1];
    }
  }

  #growSegments(): void {
    this.#ax = grown(this.#ax);
    this.#ay = grown(this.#ay);
    this.#bx = grown(this.#bx);
    this.#by = grown(this.#by);
    this.#segmentClip = new Int32Array(this.#ax.length);
    const following = new Int32Array(this.#ax.length);
    following.set(this.#following);
    this.#following = following;
  }
}

/** A copy with twice the room. */
function grown(array: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(array.length * 2);
  larger.set(array);
  return larger;
}
