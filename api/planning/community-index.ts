/** Which community holds a point, and which may touch a box. */

import Flatbush from 'flatbush';
import { boxOf, isInside, type LonLat } from '../kernel/index.js';
import type { CommunityInput } from './world-input.js';

/** Communities by place. Numbers are positions in the list. */
export class CommunityIndex {
  readonly communities: readonly CommunityInput[];
  readonly #tree: Flatbush | null;

  constructor(communities: readonly CommunityInput[]) {
    this.communities = communities;
    this.#tree = communities.length > 0 ? new Flatbush(communities.length) : null;
    for (const { boundary } of communities) this.#tree?.add(...boxOf(boundary.coordinates));
    this.#tree?.finish();
  }

  touching(west: number, south: number, east: number, north: number): number[] {
    return this.#tree?.search(west, south, east, north) ?? [];
  }

  /** The community that holds a point, the first in the list where boundaries overlap; −1 none. */
  holding([lon, lat]: LonLat): number {
    const hits = this.touching(lon, lat, lon, lat).filter((i) =>
      isInside(this.communities[i]!.boundary.coordinates, lon, lat),
    );
    return hits.length > 0 ? Math.min(...hits) : -1;
  }
}
