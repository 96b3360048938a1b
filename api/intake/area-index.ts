/** Areas in a spatial index (flatbush). Asked: which of them hold a place. */

import Flatbush from 'flatbush';
import type { MultiPolygon, Polygon } from 'geojson';
import { boxOf, isInside } from '../kernel/polygon.js';
import { polygonsOf } from './place-geometry.js';

export class AreaIndex {
  readonly #shapes: readonly (Polygon | MultiPolygon)[];
  readonly #tree: Flatbush | null;

  constructor(shapes: readonly (Polygon | MultiPolygon)[]) {
    this.#shapes = shapes;
    this.#tree = shapes.length > 0 ? new Flatbush(shapes.length) : null;
    for (const shape of shapes) this.#tree?.add(...boxOf(polygonsOf(shape)));
    this.#tree?.finish();
  }

  /** Numbers of the areas that hold the place, ascending. */
  ownersAt(lon: number, lat: number): number[] {
    const near = this.#tree?.search(lon, lat, lon, lat) ?? [];
    return near.filter((area) => isInside(polygonsOf(this.#shapes[area]!), lon, lat)).sort((a, b) => a - b);
  }

  /** Number of the smallest area (by its box) that holds the place, −1 where there is none. */
  smallestAt(lon: number, lat: number): number {
    const size = (area: number): number => {
      const [west, south, east, north] = boxOf(polygonsOf(this.#shapes[area]!));
      return (east - west) * (north - south);
    };
    return this.ownersAt(lon, lat).reduce(
      (best, area) => (best === -1 || size(area) < size(best) ? area : best),
      -1,
    );
  }
}
