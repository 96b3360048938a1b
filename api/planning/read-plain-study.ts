/** Reads what a study needs from the database, as the plain data that its computation takes: things as they are. */

import { pointOnFeature } from '@turf/turf';
import type { LonLat } from '../kernel/index.js';
import { allCommunities, type Community } from '../store/community.store.js';
import { allGroundFeatures } from '../store/ground-feature.store.js';
import { allIdleStocks, type IdleStock } from '../store/idle-stock.store.js';
import type { Db } from '../store/row.js';
import { readWorldInput } from './read-world.js';
import type { BarrierInput, CommunityFacts, StudyInput } from './study-input.js';

const BARRIER_KINDS: readonly BarrierInput['kind'][] = ['water', 'railway', 'wall'];

export async function readPlainStudyInput(db: Db, workspaceId: string): Promise<StudyInput> {
  const world = await readWorldInput(db, workspaceId);
  const rows = new Map((await allCommunities(db, workspaceId)).map((row) => [row.id, row]));
  const stock = await allIdleStocks(db, workspaceId);
  return {
    world,
    stock: stock.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      lonLat: pointOf(row),
      areaSquareMetres: row.areaSquareMetres,
      owner: row.owner,
      allowedUses: row.allowedUses,
      costYuanPerSquareMetre: row.costYuanPerSquareMetre,
    })),
    barriers: (await allGroundFeatures(db, workspaceId, BARRIER_KINDS)) as BarrierInput[],
    facts: world.communities.map(({ id }) => factsOf(rows.get(id))),
  };
}

/** A community that was taken away between two reads has no facts; the next study will not see it. */
const factsOf = (row: Community | undefined): CommunityFacts => ({
  completedYear: row?.completedYear ?? null,
  floorAreaSquareMetres: row?.floorAreaSquareMetres ?? null,
  managementForm: row?.managementForm ?? null,
  housingType: row?.housingType ?? null,
  formerOwner: row?.formerOwner ?? null,
  lastRenovatedYear: row ? renovationYearOf(row) : null,
  isInExpropriationPlan: row?.isInExpropriationPlan ?? null,
});

/** Ledgers know the year, seldom the day. */
const renovationYearOf = ({ lastRenovatedOn, lastRenovatedYear }: Community): number | null =>
  lastRenovatedOn === null ? lastRenovatedYear : Number(lastRenovatedOn.slice(0, 4));

function pointOf({ geometry }: IdleStock): LonLat {
  const [lon, lat] = pointOnFeature(geometry).geometry.coordinates;
  return [lon!, lat!];
}
