/** What a scenario is laid over, from an imported file without a database between. */

import type { Polygon } from 'geojson';
import type { ImportBundle } from '../../api/intake/bundle.js';
import { boxOf } from '../../api/kernel/index.js';
import type { ScenarioInput } from '../../api/planning/scenario-resolve.js';
import { worldOfBundle } from './bundle-world.js';

export function scenarioInputOf(bundle: ImportBundle): ScenarioInput {
  return {
    world: worldOfBundle(bundle),
    stock: bundle.idleStock.map((row) => ({
      id: row.sourceId,
      name: row.name,
      kind: row.kind,
      lonLat: row.geometry.type === 'Point' ? pointOf(row.geometry.coordinates) : middleOf(row.geometry),
      areaSquareMetres: row.areaSquareMetres,
      owner: row.owner,
      allowedUses: row.allowedUses,
      costYuanPerSquareMetre: row.costYuanPerSquareMetre,
    })),
  };
}

const pointOf = ([lon, lat]: readonly number[]): [number, number] => [lon!, lat!];

function middleOf({ coordinates }: Polygon): [number, number] {
  const [west, south, east, north] = boxOf([coordinates]);
  return [(west + east) / 2, (south + north) / 2];
}
