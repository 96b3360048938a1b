/**
 * Batching: whatever a list asks for row by row is read in one statement. Made anew for each request,
 * so that nobody sees what another request has read.
 */
import DataLoader from 'dataloader';
import { type AdministrativeArea, getAdministrativeAreas } from '../store/administrative-area.store.js';
import { type Building, getBuildingsOfCommunities } from '../store/building.store.js';
import { type Community, getCommunities } from '../store/community.store.js';
import { type GapArea, readGapAreas } from '../store/coverage-result.store.js';
import { type Entrance, getEntrancesOfCommunities } from '../store/entrance.store.js';
import { type Facility, getFacilities } from '../store/facility.store.js';
import { type InputVersion, readInputVersions } from '../store/input-version.read.js';
import type { Db } from '../store/row.js';
import { getScenarios, type Scenario } from '../store/scenario.store.js';

export interface Loaders {
  readonly area: DataLoader<string, AdministrativeArea | null>;
  readonly community: DataLoader<string, Community | null>;
  readonly facility: DataLoader<string, Facility | null>;
  readonly entrancesOfCommunity: DataLoader<string, Entrance[]>;
  readonly buildingsOfCommunity: DataLoader<string, Building[]>;
  readonly gapArea: DataLoader<GapKey, GapArea | null, string>;
  /** By workspace. */
  readonly inputVersions: DataLoader<string, InputVersion[]>;
  readonly scenario: DataLoader<string, Scenario | null>;
}

/** Names one result of one run. */
export type GapKey = Pick<GapArea, 'communityId' | 'serviceKind' | 'bandMinutes'> & {
  readonly runId: string;
};

export function makeLoaders(db: Db): Loaders {
  return {
    area: byId((ids) => getAdministrativeAreas(db, ids)),
    community: byId((ids) => getCommunities(db, ids)),
    facility: byId((ids) => getFacilities(db, ids)),
    entrancesOfCommunity: byCommunity((ids) => getEntrancesOfCommunities(db, ids)),
    buildingsOfCommunity: byCommunity((ids) => getBuildingsOfCommunities(db, ids)),
    gapArea: new DataLoader((keys) => gapAreasOf(db, keys), { cacheKeyFn: textOf }),
    // One statement a workspace, and hardly ever more than one workspace.
    inputVersions: new DataLoader((ids) => Promise.all(ids.map((id) => readInputVersions(db, id)))),
    scenario: byId((ids) => getScenarios(db, ids)),
  };
}

function byId<Row extends { readonly id: string }>(
  read: (ids: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row | null> {
  return new DataLoader(async (ids) => {
    const rows = new Map((await read(ids)).map((row) => [row.id, row]));
    return ids.map((id) => rows.get(id) ?? null);
  });
}

function byCommunity<Row extends { readonly communityId: string | null }>(
  read: (communityIds: readonly string[]) => Promise<Row[]>,
): DataLoader<string, Row[]> {
  return new DataLoader(async (communityIds) => {
    const rowsOf = new Map<string | null, Row[]>(communityIds.map((id) => [id, []]));
    for (const row of await read(communityIds)) rowsOf.get(row.communityId)?.push(row);
    return communityIds.map((id) => rowsOf.get(id) ?? []);
  });
}

const textOf = ({ runId, serviceKind, bandMinutes, communityId }: GapKey): string =>
  `${runId} ${serviceKind} ${bandMinutes} ${communityId}`;

/** One statement for each run that is asked about: nearly always one. */
async function gapAreasOf(db: Db, keys: readonly GapKey[]): Promise<(GapArea | null)[]> {
  const areas = new Map<string, GapArea>();
  for (const runId of new Set(keys.map((key) => key.runId))) {
    const ofRun = keys.filter((key) => key.runId === runId);
    const filter = {
      communityIds: [...new Set(ofRun.map(({ communityId }) => communityId))],
      serviceKind: onlyOne(ofRun.map(({ serviceKind }) => serviceKind)),
      bandMinutes: onlyOne(ofRun.map(({ bandMinutes }) => bandMinutes)),
    };
    for (const area of await readGapAreas(db, runId, filter)) areas.set(textOf({ ...area, runId }), area);
  }
  return keys.map((key) => areas.get(textOf(key)) ?? null);
}

const onlyOne = <Value>([first, ...rest]: Value[]): Value | undefined =>
  rest.every((value) => value === first) ? first : undefined;
