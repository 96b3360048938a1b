/**
 * The world of an imported file without a database between: what planning reads back after storing
 * a bundle, with source ids for ids. For tests and measurements of the computation alone.
 */

import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { ImportBundle } from '../../api/intake/bundle.js';
import { areaSquareMetres, type BBox, boxOf, buildWalkGraph } from '../../api/kernel/index.js';
import type { WorldInput } from '../../api/planning/world-input.js';

export function worldOfBundle(bundle: ImportBundle): WorldInput {
  return {
    workspaceId: 'file',
    network: bundle.network ? buildWalkGraph(bundle.network.edges).buffer : null,
    communities: bundle.communities.map((row) => ({
      id: row.sourceId,
      name: row.name,
      boundary: row.boundary,
      areaSquareMetres: areaSquareMetres(row.boundary.coordinates),
      enclosure: row.enclosure,
      subdistrictId: row.subdistrictSourceId,
      households: row.households,
      residents: row.residents,
      persons0To2: row.persons0To2,
      persons3To5: row.persons3To5,
      persons60Plus: row.persons60Plus,
      cars: row.cars,
      parkingSpaces: row.parkingSpaces,
    })),
    entrances: bundle.entrances.map((row) => ({
      id: row.sourceId,
      communityId: row.communitySourceId,
      lonLat: lonLatOf(row.point.coordinates),
      access: row.access,
      isFromMap: row.source === 'osm',
    })),
    buildings: bundle.buildings
      .filter(({ use }) => use === null || use === 'residential')
      .map((row) => ({
        communityId: row.communitySourceId,
        lonLat: middleOf(row.footprint),
        footprintSquareMetres: areaSquareMetres(polygonsOf(row.footprint)),
        floors: row.floors,
        dwellings: row.dwellings,
      })),
    facilities: bundle.facilities
      .filter(({ state }) => state === 'existing')
      .map((row) => ({
        id: row.sourceId,
        serviceKind: row.serviceKind,
        lonLat: lonLatOf(row.point.coordinates),
        capacity: row.capacity,
        capacityUnit: row.capacityUnit,
        isForResidentsOnly: row.isForResidentsOnly,
      })),
  };
}

const lonLatOf = ([lon, lat]: Position): [number, number] => [lon!, lat!];

const polygonsOf = (shape: Polygon | MultiPolygon): MultiPolygon['coordinates'] =>
  shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;

function middleOf(shape: Polygon | MultiPolygon): [number, number] {
  const [west, south, east, north]: BBox = boxOf(polygonsOf(shape));
  return [(west + east) / 2, (south + north) / 2];
}
