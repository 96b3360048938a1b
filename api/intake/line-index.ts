/** Lines in a spatial index (flatbush), each with the number of its owner. Asked: which owners lie near a place. */

import Flatbush from 'flatbush';
import type { Position } from 'geojson';
import { type Ruler, rulerAt } from '../kernel/lon-lat.js';

export class LineIndex {
  readonly #segments: (readonly [from: Position, to: Position, owner: number])[] = [];
  #tree: Flatbush | null = null;

  addLine(positions: readonly Position[], owner: number): void {
    for (let i = 1; i < positions.length; i++) this.#segments.push([positions[i - 1]!, positions[i]!, owner]);
    this.#tree = null;
  }

  /** Owners with a line within `metres` of the place, each once, ascending. */
  ownersNear(lon: number, lat: number, metres: number): number[] {
    if (this.#segments.length === 0) return [];
    const ruler = rulerAt(lat);
    const reachLon = metres / ruler.metresPerLon;
    const reachLat = metres / ruler.metresPerLat;
    const found = this.#indexed().search(lon - reachLon, lat - reachLat, lon + reachLon, lat + reachLat);
    const owners = new Set<number>();
    for (const segment of found) {
      const [from, to, owner] = this.#segments[segment]!;
      if (metresToSegment(ruler, lon, lat, from, to) <= metres) owners.add(owner);
    }
    return [...owners].sort((a, b) => a - b);
  }

  #indexed(): Flatbush {
    if (this.#tree) return this.#tree;
    const tree = new Flatbush(this.#segments.length);
    for (const [from, to] of this.#segments)
      tree.add(
        Math.min(from[0]!, to[0]!),
        Math.min(from[1]!, to[1]!),
        Math.max(from[0]!, to[0]!),
        Math.max(from[1]!, to[1]!),
      );
    tree.finish();
    this.#tree = tree;
    return tree;
  }
}

function metresToSegment(ruler: Ruler, lon: number, lat: number, from: Position, to: Position): number {
  const x = (to[0]! - from[0]!) * ruler.metresPerLon;
  const y = (to[1]! - from[1]!) * ruler.metresPerLat;
  const px = (lon - from[0]!) * ruler.metresPerLon;
  const py = (lat - from[1]!) * ruler.metresPerLat;
  const length2 = x * x + y * y;
  const along = length2 === 0 ? 0 : Math.max(0, Math.min(1, (px * x + py * y) / length2));
  return Math.hypot(px - along * x, py - along * y);
}
