/**
 * Whole lists for the page as JSON text that the database writes: ten thousand rows go through this
 * process as one string. A row is what the page's GraphQL operation of the same list selects, enum
 * codes in upper case as GraphQL shows them; tests hold the two equal.
 */

import type { ServiceKind } from '../../schema/vocabulary.js';
import { readExpression } from './columns.js';
import type { Db } from './row.js';

export const WHOLE_LISTS = ['communities', 'facilities', 'entrances', 'idle-stocks'] as const;
export type WholeList = (typeof WHOLE_LISTS)[number];

interface Listed {
  readonly table: string;
  /** Key of a row → SQL. */
  readonly fields: Readonly<Record<string, string>>;
}

const shape = (column: string): string => readExpression(`t.${column}`, 'geometry');
const code = (column: string): string => `upper(t.${column})`;

const ORIGIN = { source: 't.source', observedOn: 't.observed_on', isMadeUp: 't.is_made_up' };

const LISTED: Readonly<Record<WholeList, Listed>> = {
  communities: {
    table: 'community',
    fields: {
      id: 't.id',
      name: 't.name',
      subdistrictId: 't.subdistrict_id',
      boundary: shape('boundary'),
      areaSquareMetres: 't.area_square_metres',
      completedYear: 't.completed_year',
      households: 't.households',
      residents: 't.residents',
      persons60Plus: 't.persons_60_plus',
      persons0To2: 't.persons_0_to_2',
      persons3To5: 't.persons_3_to_5',
      cars: 't.cars',
      parkingSpaces: 't.parking_spaces',
      managementForm: code('management_form'),
      housingType: code('housing_type'),
      enclosure: code('enclosure'),
      ...ORIGIN,
    },
  },
  facilities: {
    table: 'facility',
    fields: {
      id: 't.id',
      serviceKind: code('service_kind'),
      name: 't.name',
      point: shape('point'),
      capacity: 't.capacity',
      capacityUnit: code('capacity_unit'),
      floorAreaSquareMetres: 't.floor_area_square_metres',
      state: code('state'),
      ...ORIGIN,
    },
  },
  entrances: {
    table: 'entrance',
    fields: {
      id: 't.id',
      communityId: 't.community_id',
      point: shape('point'),
      access: code('access'),
      name: 't.name',
    },
  },
  'idle-stocks': {
    table: 'idle_stock',
    fields: {
      id: 't.id',
      kind: code('kind'),
      name: 't.name',
      geometry: shape('geometry'),
      areaSquareMetres: 't.area_square_metres',
      owner: 't.owner',
      allowedUses: 'array(select upper(u) from unnest(t.allowed_uses) with ordinality as a(u, n) order by n)',
      costYuanPerSquareMetre: 't.cost_yuan_per_square_metre',
    },
  },
};

const GAP_FIELDS = {
  communityId: 't.community_id',
  serviceKind: code('service_kind'),
  bandMinutes: 't.band_minutes',
  state: code('state'),
  severity: 't.severity',
  persons: 't.persons',
  coveredRatio: 't.covered_ratio',
  coveredPersons: 't.covered_persons',
  demand: 't.demand',
  demandUnit: code('demand_unit'),
  distanceGap: 't.distance_gap',
  capacityGap: 't.capacity_gap',
};

/** JSON text of an array of rows, in the order of their ids. */
export async function readWholeList(db: Db, workspaceId: string, list: WholeList): Promise<string> {
  const { table, fields } = LISTED[list];
  const answer = await db.raw(
    `select ${jsonArray(fields, 't.id')} as rows from ${table} as t where t.workspace_id = ?`,
    [workspaceId],
  );
  return answer.rows[0].rows;
}

/** The figures of a run for one service and band, as JSON text of an array of rows. */
export async function readWholeAnswer(
  db: Db,
  runId: string,
  serviceKind: ServiceKind,
  bandMinutes: number,
): Promise<string> {
  const answer = await db.raw(
    `select ${jsonArray(GAP_FIELDS, 't.community_id')} as rows from coverage_result as t
     where t.run_id = ? and t.service_kind = ? and t.band_minutes = ?`,
    [runId, serviceKind, bandMinutes],
  );
  return answer.rows[0].rows;
}

function jsonArray(fields: Readonly<Record<string, string>>, order: string): string {
  const pairs = Object.entries(fields).map(([key, value]) => `'${key}', ${value}`);
  return `coalesce(json_agg(json_build_object(${pairs.join(', ')}) order by ${order}), '[]')::text`;
}
