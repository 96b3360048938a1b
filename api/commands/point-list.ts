/** Points of a CSV file with the columns id, lon, lat (degrees, WGS 84). */

import { InputError } from '../errors.js';
import { isLonLat, type LonLat, type Place, type StreetIndex } from '../kernel/index.js';
import { type CsvRow, FIRST_DATA_LINE, readCsv } from './csv-file.js';

export interface NamedPoint {
  readonly id: string;
  readonly lonLat: LonLat;
}

/** @throws InputError naming file, row and column */
export async function readPoints(path: string): Promise<NamedPoint[]> {
  const rows = await readCsv(path, ['id', 'lon', 'lat']);
  return rows.map((row, i) => pointOf(path, row, i + FIRST_DATA_LINE));
}

function pointOf(path: string, row: CsvRow, line: number): NamedPoint {
  const lon = row.lon ? Number(row.lon) : Number.NaN;
  const lat = row.lat ? Number(row.lat) : Number.NaN;
  if (!isLonLat(lon, lat)) {
    throw new InputError(
      path,
      `row ${line}: lon '${row.lon}', lat '${row.lat}' is no position in degrees (lon −180..180, lat −90..90)`,
    );
  }
  return { id: row.id ?? '', lonLat: [lon, lat] };
}

export interface SnappedPoints {
  readonly places: Place[];
  /** Ids of points too far from any walkable way; they reach nothing. */
  readonly offNetwork: string[];
}

export function snapPoints(
  streets: StreetIndex,
  points: readonly NamedPoint[],
  countAccessLeg: boolean,
): SnappedPoints {
  const offNetwork: string[] = [];
  const places = points.map(({ id, lonLat: [lon, lat] }): Place => {
    const access = streets.nearest(lon, lat);
    if (!access) offNetwork.push(id);
    return access ? [countAccessLeg ? access : { ...access, accessMetres: 0 }] : [];
  });
  return { places, offNetwork };
}
