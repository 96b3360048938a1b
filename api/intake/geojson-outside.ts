/** A facility in the sea: far from everything the workspace knows, most likely a slip in its position. */

import { type BBox, rulerAt } from '../kernel/lon-lat.js';
import type { FacilityRow } from './bundle.js';
import type { Linked } from './geojson-rows.js';
import type { IssueList } from './issues.js';

export interface KnownArea {
  /** Box around the network and communities of the workspace. */
  readonly extent: BBox;
  /** Metres from a place to the nearest way or community; without it only the box is asked. */
  readonly metresToNearest?: (lon: number, lat: number) => number;
}

/** Our choice: nobody walks a kilometre across open ground to a facility of the life circle. */
const FARTHEST_METRES = 1000;

export function refuseOutside(
  facilities: readonly Linked<FacilityRow, never>[],
  area: KnownArea,
  issues: IssueList,
): void {
  for (const { row, objectId } of facilities) {
    const [lon, lat] = row.point.coordinates as [number, number];
    const fromBox = metresToBox(lon, lat, area.extent);
    const metres =
      fromBox > FARTHEST_METRES ? fromBox : Math.max(fromBox, area.metresToNearest?.(lon, lat) ?? 0);
    if (metres <= FARTHEST_METRES) continue;
    const distance = Number.isFinite(metres) ? `${Math.round(metres)} m` : `more than ${FARTHEST_METRES} m`;
    issues.error({
      code: 'OUTSIDE_AREA',
      objectId,
      field: 'geometry',
      reason: `lies ${distance} from every known way and community; check its longitude and latitude`,
      position: [lon, lat],
    });
  }
}

function metresToBox(lon: number, lat: number, [west, south, east, north]: BBox): number {
  const ruler = rulerAt(lat);
  const beside = Math.max(0, west - lon, lon - east) * ruler.metresPerLon;
  const above = Math.max(0, south - lat, lat - north) * ruler.metresPerLat;
  return Math.hypot(beside, above);
}
