/** What a study reads back after storing a bundle, without a database between: ids are source ids. */

import type { Position } from 'geojson';
import type { ImportBundle } from '../../api/intake/bundle.js';
import { boxOf } from '../../api/kernel/index.js';
import type { BarrierInput, StudyInput } from '../../api/planning/study-input.js';
import { worldOfBundle } from './bundle-world.js';

export function studyOfBundle(bundle: ImportBundle): StudyInput {
  return {
    world: worldOfBundle(bundle),
    stock: bundle.idleStock.map((row) => ({
      id: row.sourceId,
      name: row.name,
      kind: row.kind,
      lonLat:
        row.geometry.type === 'Point'
          ? lonLatOf(row.geometry.coordinates)
          : middleOf(row.geometry.coordinates),
      areaSquareMetres: row.areaSquareMetres,
      owner: row.owner,
      allowedUses: row.allowedUses,
      costYuanPerSquareMetre: row.costYuanPerSquareMetre,
    })),
    barriers: bundle.groundFeatures.flatMap(({ kind, geometry }) =>
      kind === 'water' || kind === 'railway' || kind === 'wall'
        ? [{ kind, geometry } satisfies BarrierInput]
        : [],
    ),
    facts: bundle.communities.map((row) => ({
      completedYear: row.completedYear,
      floorAreaSquareMetres: row.floorAreaSquareMetres,
      managementForm: row.managementForm,
      housingType: row.housingType,
      formerOwner: row.formerOwner,
      lastRenovatedYear: row.lastRenovatedYear ?? null,
      isInExpropriationPlan: row.isInExpropriationPlan,
    })),
  };
}

const lonLatOf = ([lon, lat]: Position): [number, number] => [lon!, lat!];

function middleOf(rings: Position[][]): [number, number] {
  const [west, south, east, north] = boxOf([rings]);
  return [(west + east) / 2, (south + north) / 2];
}
