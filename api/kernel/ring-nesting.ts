/**
 * Which outer ring each hole belongs to.
 *
 *   ┌────────────────┐     Going west from the westernmost position of a hole, the first ring met is
 *   │    ┌─┐   ┌─┐   │     its outer ring or another hole of the same outer ring. Segments stand in
 *   │◀───┤A│◀──┤B│   │     rows by latitude, so that only those of one row are looked at.
 *   │    └─┘   └─┘   │
 *   └────────────────┘
 *
 * Time O(positions + holes · row), rows as many as the square root of the positions.
 */

/** A ring in steps of 1e-7 degrees, without its first position repeated. */
export interface GridRing {
  readonly lons: readonly number[];
  readonly lats: readonly number[];
  /** In squares of a step; > 0 counter-clockwise, an outer ring; else a hole. */
  readonly area: number;
}

/** By ring: its outer ring, an outer ring itself; −1 for a hole that lies in none. Rings must not cross. */
export function outersOf(rings: readonly GridRing[]): Int32Array {
  const outers = new Int32Array(rings.length).fill(-1);
  const holes: number[] = [];
  rings.forEach((ring, r) => {
    if (ring.area > 0) outers[r] = r;
    else holes.push(r);
  });
  if (holes.length === 0) return outers;
  const rows = new SegmentRows(rings);
  // From west to east, so that the ring a hole meets has its outer ring already.
  const corners = new Map(holes.map((hole) => [hole, westernmost(rings[hole])]));
  holes.sort((a, b) => rings[a].lons[corners.get(a)!] - rings[b].lons[corners.get(b)!] || a - b);
  for (const hole of holes) {
    const corner = corners.get(hole)!;
    const met = rows.firstWestOf(rings[hole].lons[corner], rings[hole].lats[corner], hole);
    outers[hole] = met < 0 ? -1 : outers[met];
  }
  return outers;
}

function westernmost({ lons }: GridRing): number {
  let corner = 0;
  for (let i = 1; i < lons.length; i++) if (lons[i] < lons[corner]) corner = i;
  return corner;
}

/** All segments of all rings, listed by the rows of latitude they pass. */
class SegmentRows {
  readonly #rings: readonly GridRing[];
  readonly #south: number;
  readonly #rowHeight: number;
  /** Row → ring, position where the segment ends, ring, position … */
  readonly #rows: number[][];

  constructor(rings: readonly GridRing[]) {
    this.#rings = rings;
    let south = Infinity;
    let north = -Infinity;
    let count = 0;
    for (const { lats } of rings) {
      count += lats.length;
      for (const lat of lats) {
        if (lat < south) south = lat;
        if (lat > north) north = lat;
      }
    }
    const rowCount = Math.ceil(Math.sqrt(count));
    this.#south = south;
    this.#rowHeight = (north - south + 1) / rowCount;
    this.#rows = Array.from({ length: rowCount }, () => []);
    for (const [r, ring] of rings.entries()) this.#list(ring, r);
  }

  #list({ lats }: GridRing, ring: number): void {
    for (let i = 0, j = lats.length - 1; i < lats.length; j = i++) {
      const last = this.#rowOf(Math.max(lats[i], lats[j]));
      for (let row = this.#rowOf(Math.min(lats[i], lats[j])); row <= last; row++)
        this.#rows[row].push(ring, i);
    }
  }

  #rowOf(lat: number): number {
    return Math.floor((lat - this.#south) / this.#rowHeight);
  }

  /** The ring whose boundary is met first going west, other than the ring one starts from; −1 none. */
  firstWestOf(lon: number, lat: number, own: number): number {
    const row = this.#rows[this.#rowOf(lat)];
    let nearest = -Infinity;
    let met = -1;
    for (let s = 0; s < row.length; s += 2) {
      if (row[s] === own) continue;
      const { lons, lats } = this.#rings[row[s]];
      const i = row[s + 1];
      const j = i > 0 ? i - 1 : lons.length - 1;
      if (lats[i] > lat === lats[j] > lat) continue;
      const crossing = lons[i] + ((lat - lats[i]) / (lats[j] - lats[i])) * (lons[j] - lons[i]);
      if (crossing > lon || crossing <= nearest) continue;
      nearest = crossing;
      met = row[s];
    }
    return met;
  }
}
