/**
 * The demo town (示范区): a made-up town of old communities, the same bytes for the same seed. It is
 * handed over as a bundle like any file, so that it is stored by the same road; every row says that
 * it is made up. It is also the bench: the same pattern grows to thousands of communities.
 */

import { createHash } from 'node:crypto';
import {
  type AdministrativeAreaRow,
  type BuildingRow,
  type CommunityRow,
  type EntranceRow,
  emptyBundle,
  finishBundle,
  type ImportBundle,
  type ImportIssue,
  type NetworkRows,
  type SafetyGrade,
} from '../intake/bundle.js';
import { type Areas, layAreas } from './areas.js';
import type { PlacedBuilding } from './building.js';
import { type Compound, drawCompound } from './compound.js';
import { placeFacilities } from './facilities.js';
import { drawGround } from './ground.js';
import { drawHill } from './hill.js';
import { listIdleStock } from './idle-stock.js';
import { writeLedgers } from './ledger.js';
import { drawLot, type Lot } from './lots.js';
import { TownNetwork } from './network.js';
import { cutSuperblock } from './parcels.js';
import { corridorNorths, isHill, planTown, streamOf, type TownPlan } from './plan.js';
import { TownShape } from './shape.js';
import { layStreets } from './streets.js';
import { assignUses } from './uses.js';

export interface DemoTownOptions {
  /** Whole number from 0. */
  readonly seed: number;
  /** 1 to 20,000; about 500 residents each. */
  readonly communityCount?: number;
}

const FILE_NAME = 'demo-town';
const MADE_UP: ImportIssue = {
  level: 'warning',
  code: 'MADE_UP',
  file: FILE_NAME,
  objectId: null,
  field: null,
  reason:
    'The demo town is made up: no place, person or facility in it is real, and its site is empty desert.',
  position: null,
};

/** @throws RangeError for a seed or a count out of range */
export function demoTown({ seed, communityCount = 120 }: DemoTownOptions): ImportBundle {
  const plan = planTown(seed, communityCount);
  const shape = new TownShape(streamOf(seed, 'shape'), corridorNorths(plan, 'bank'));
  const network = new TownNetwork(shape);
  const districts = communityCount / 120;
  const blocks = layStreets(plan, network);
  const hills = blocks
    .filter((block) => isHill(block.column, block.row))
    .map((block) => drawHill(block, `${plan.names.word()}山公园`, shape, network));
  const parcels = blocks
    .filter((block) => !isHill(block.column, block.row))
    .flatMap((block, i) => cutSuperblock(block, network, plan.names, streamOf(seed, 'parcels', i)));
  const used = assignUses(plan, parcels, streamOf(seed, 'uses'));
  const compounds = used.communities.map((parcel, i) =>
    drawCompound(parcel, shape, network, streamOf(seed, 'compounds', i)),
  );
  const lots = used.lots.map(({ parcel, use }, i) => drawLot(parcel, use, shape, streamOf(seed, 'lots', i)));
  const areas = layAreas(plan, shape, plan.names);
  const riverNames = corridorNorths(plan, 'bank').map(() => `${plan.names.word()}河`);
  const facilityTown = { parcels, lots, districts, shape, names: plan.names };
  const parts = {
    network: network.finish('demo'),
    administrativeAreas: areas.rows,
    communities: communityRows(plan, compounds, areas),
    entrances: entranceRows(compounds),
    buildings: buildingRows(plan, compounds, lots),
    facilities: placeFacilities(facilityTown, streamOf(seed, 'facilities')),
    idleStock: listIdleStock(compounds, lots, districts, shape, streamOf(seed, 'idle')),
    groundFeatures: drawGround({ plan, shape, compounds, lots, hills, riverNames }),
  };
  const bundle = emptyBundle(FILE_NAME, hashOf(parts), 'all');
  return finishBundle({ ...bundle, ...parts, issues: [MADE_UP] });
}

const rowOf = (kind: string, index: number) => ({
  source: 'demo',
  sourceId: `${kind}/${index + 1}`,
  observedOn: null,
});

function communityRows(plan: TownPlan, compounds: readonly Compound[], areas: Areas): CommunityRow[] {
  const ledgers = writeLedgers(compounds, plan.names, streamOf(plan.seed, 'figures'));
  return compounds.map(({ parcel, boundary, enclosure }, i) => ({
    ...rowOf('community', i),
    ...ledgers[i]!,
    boundary: { type: 'MultiPolygon', coordinates: [boundary.coordinates] },
    enclosure,
    subdistrictSourceId: areas.subdistrictOf(parcel.block.column, parcel.block.row),
    isMadeUp: true,
  }));
}

const entranceRows = (compounds: readonly Compound[]): EntranceRow[] =>
  compounds
    .flatMap(({ gates }, community) => gates.map((gate) => ({ gate, community })))
    .map(({ gate, community }, i) => ({
      ...rowOf('entrance', i),
      communitySourceId: rowOf('community', community).sourceId,
      point: { type: 'Point', coordinates: [...gate.position] },
      access: gate.access,
      name: gate.name,
    }));

function buildingRows(plan: TownPlan, compounds: readonly Compound[], lots: readonly Lot[]): BuildingRow[] {
  const random = streamOf(plan.seed, 'grades');
  const rows: BuildingRow[] = [];
  const add = (
    { footprint, floors, dwellings, use }: PlacedBuilding,
    grades: Grades,
    community: string | null,
  ) => {
    rows.push({
      ...rowOf('building', rows.length),
      communitySourceId: community,
      footprint,
      floors,
      dwellings,
      safetyGrade: random.chance(0.1) ? null : random.pick(grades),
      use,
    });
  };
  compounds.forEach(({ buildings, builtYear }, i) => {
    const { sourceId } = rowOf('community', i);
    for (const building of buildings) add(building, builtYear < 1985 ? OLD_GRADES : GRADES, sourceId);
  });
  for (const { buildings } of lots) for (const building of buildings) add(building, GRADES, null);
  return rows;
}

/** Safety grades (房屋安全等级) to draw from. */
type Grades = readonly SafetyGrade[];
const GRADES: Grades = ['A', 'A', 'B', 'B', 'B', 'C'];
const OLD_GRADES: Grades = ['B', 'B', 'B', 'C', 'C', 'D'];

interface HashedParts {
  readonly network: NetworkRows;
  readonly administrativeAreas: readonly AdministrativeAreaRow[];
  readonly [rows: string]: NetworkRows | readonly unknown[];
}

/** sha256 over all that is handed over, row by row. */
function hashOf({ network, ...rows }: HashedParts): string {
  const hash = createHash('sha256');
  for (const values of Object.values(network.edges)) hash.update(values as NodeJS.ArrayBufferView);
  hash.update(JSON.stringify(network.names));
  for (const list of Object.values(rows))
    for (const row of list as readonly unknown[]) hash.update(JSON.stringify(row));
  return hash.digest('hex');
}
