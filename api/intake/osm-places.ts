/** Everything a planner reads from an extract besides its streets, in one pass over its tagged objects. */

import type { BundleParts, ImportKind } from './bundle.js';
import type { IssueList } from './issues.js';
import { readAdministrativeAreas } from './osm-administrative-areas.js';
import { readBuildings } from './osm-buildings.js';
import { readCommunities } from './osm-communities.js';
import { readEntrances } from './osm-entrances.js';
import type { OsmExtract } from './osm-extract.js';
import { readFacilities } from './osm-facilities.js';
import { readGroundFeatures } from './osm-ground.js';
import { readIdleStock } from './osm-idle-stock.js';
import { OsmObjects } from './osm-objects.js';

export type PlaceRows = Pick<
  BundleParts,
  | 'administrativeAreas'
  | 'communities'
  | 'entrances'
  | 'buildings'
  | 'facilities'
  | 'idleStock'
  | 'groundFeatures'
>;

type Noun = keyof PlaceRows;

/** Which rows each kind of import takes from an extract. Ground features come with the streets they lie under. */
const NOUNS_OF_KIND: Readonly<Record<ImportKind, readonly Noun[]>> = {
  network: ['groundFeatures'],
  communities: ['administrativeAreas', 'communities', 'entrances', 'buildings'],
  buildings: ['buildings'],
  facilities: ['facilities'],
  administrative_areas: ['administrativeAreas'],
  idle_stock: ['idleStock'],
  all: [
    'administrativeAreas',
    'communities',
    'entrances',
    'buildings',
    'facilities',
    'idleStock',
    'groundFeatures',
  ],
};

export function readPlaces(extract: OsmExtract, what: ImportKind, issues: IssueList): PlaceRows {
  const objects = new OsmObjects(extract, issues);
  const nouns = NOUNS_OF_KIND[what];
  const wants = (...some: Noun[]): boolean => some.some((noun) => nouns.includes(noun));
  const needsCommunities = wants('communities', 'entrances', 'buildings');
  const administrativeAreas =
    needsCommunities || wants('administrativeAreas') ? readAdministrativeAreas(objects, issues) : [];
  const communities = needsCommunities ? readCommunities(objects, administrativeAreas, issues) : [];
  return {
    administrativeAreas: wants('administrativeAreas') ? administrativeAreas : [],
    communities: wants('communities') ? communities : [],
    entrances: wants('entrances') ? readEntrances(objects, communities) : [],
    buildings: wants('buildings') ? readBuildings(objects, communities) : [],
    facilities: wants('facilities') ? readFacilities(objects, issues) : [],
    idleStock: wants('idleStock') ? readIdleStock(objects, issues) : [],
    groundFeatures: wants('groundFeatures') ? readGroundFeatures(objects) : [],
  };
}
