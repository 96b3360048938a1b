/** Administrative areas (行政区划) from boundary=administrative; parents by the place they lie in. */

import type { AreaLevel } from '../../schema/vocabulary.js';
import { AreaIndex } from './area-index.js';
import type { AdministrativeAreaRow } from './bundle.js';
import type { IssueList } from './issues.js';
import { nameOf } from './osm-extract.js';
import type { OsmObjects } from './osm-objects.js';
import { multiPolygonOf, pointInside } from './place-geometry.js';

/** Levels in China: https://wiki.openstreetmap.org/wiki/Tag:boundary%3Dadministrative. Others are passed over. */
const LEVEL_OF_ADMIN_LEVEL: ReadonlyMap<string, AreaLevel> = new Map([
  ['6', 'district'],
  ['8', 'subdistrict'],
  ['10', 'neighbourhood'],
]);
const LEVELS: readonly AreaLevel[] = ['district', 'subdistrict', 'neighbourhood'];

export function readAdministrativeAreas(objects: OsmObjects, issues: IssueList): AdministrativeAreaRow[] {
  const rows: AdministrativeAreaRow[] = [];
  for (const object of [...objects.relations, ...objects.ways]) {
    if (object.tags.get('boundary') !== 'administrative') continue;
    // Ways of a boundary carry its tags too; only a closed one is an area of its own.
    if (object.type === 'way' && !objects.isClosed(object)) continue;
    const level = LEVEL_OF_ADMIN_LEVEL.get(object.tags.get('admin_level') ?? '');
    const name = nameOf(object.tags);
    if (!level) continue;
    if (!name) {
      issues.warn({
        code: 'NO_NAME',
        objectId: object.id,
        field: 'name',
        reason: 'an administrative area without a name is left out',
      });
      continue;
    }
    const shape = objects.areaOf(object);
    if (!shape) continue;
    rows.push({
      source: 'osm',
      sourceId: object.id,
      observedOn: objects.observedOn,
      level,
      name,
      parentSourceId: null,
      boundary: multiPolygonOf(shape),
    });
  }
  return withParents(rows);
}

/** The parent is the area of the next higher level found that holds a point of the child. Parents first. */
export function withParents(rows: readonly AdministrativeAreaRow[]): AdministrativeAreaRow[] {
  const sorted = LEVELS.flatMap((level) => rows.filter((row) => row.level === level));
  const finders = LEVELS.map((level) => areaFinder(sorted, level));
  return sorted.map((row) => {
    if (row.parentSourceId !== null) return row;
    const [lon, lat] = pointInside(row.boundary);
    let parent: string | null = null;
    for (let higher = LEVELS.indexOf(row.level) - 1; higher >= 0 && parent === null; higher--)
      parent = finders[higher]!(lon, lat);
    return { ...row, parentSourceId: parent };
  });
}

/** Asked for a place: the sourceId of the area of a level that holds it. */
export function areaFinder(
  rows: readonly AdministrativeAreaRow[],
  level: AreaLevel,
): (lon: number, lat: number) => string | null {
  const ofLevel = rows.filter((row) => row.level === level);
  const index = new AreaIndex(ofLevel.map((row) => row.boundary));
  return (lon, lat) => ofLevel[index.smallestAt(lon, lat)]?.sourceId ?? null;
}
