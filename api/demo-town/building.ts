/** A building of the demo town: drawn in metres, then placed on earth. */

import type { Polygon } from 'geojson';
import type { BuildingUse } from '../intake/bundle.js';
import { ringArea } from './geometry.js';
import type { GroundPoint, TownShape } from './shape.js';

/** In the frame of its site, or on the ground. */
export interface DrawnBuilding {
  readonly ring: readonly GroundPoint[];
  readonly floors: number;
  readonly dwellings: number;
  readonly use: BuildingUse;
}

export interface PlacedBuilding {
  readonly footprint: Polygon;
  readonly footprintSquareMetres: number;
  readonly floors: number;
  readonly dwellings: number;
  readonly use: BuildingUse;
}

/** @param building with its ring on the ground */
export const placeBuilding = (
  { ring, floors, dwellings, use }: DrawnBuilding,
  shape: TownShape,
): PlacedBuilding => ({
  footprint: shape.toPolygon(ring),
  footprintSquareMetres: ringArea(ring),
  floors,
  dwellings,
  use,
});
