/**
 * Takes what a study proposes into the plan: clusters and renovation units become rows that a planner
 * owns and edits, all that were chosen or none. A proposal can be taken once.
 */

import { UNIT_POSITIONINGS } from '../../schema/vocabulary.js';
import { ConflictError, InputError } from '../errors.js';
import {
  type ClusterLink,
  type CommunityCluster,
  createCommunityCluster,
} from '../store/community-cluster.store.js';
import type { JsonObject } from '../store/json.js';
import { createRenovationUnit, type RenovationUnit } from '../store/renovation-unit.store.js';
import type { Db } from '../store/row.js';
import { getStudy, type Study } from '../store/study.store.js';
import type { ClustersResult, FoundCluster } from './clusters-study.js';
import type { LinkReason } from './neighbours.js';
import type { UnitFigure } from './unit-sheet.js';
import type { ProposedUnit, UnitsResult } from './units-study.js';

/** One of a study's proposals, by its place in the list from 0, and what it shall be called. */
export interface Accepted {
  readonly index: number;
  readonly name: string;
}

const SOURCE = 'study';

/** @throws NotFoundError, InputError, ConflictError when the study has no answer or a proposal was taken before */
export async function acceptUnits(
  db: Db,
  studyId: string,
  accepted: readonly Accepted[],
): Promise<RenovationUnit[]> {
  const study = await answered(db, studyId, 'units');
  const { units } = study.result as unknown as UnitsResult;
  return storeAll(db, chosen(units, accepted), (trx, unit, { index, name }) =>
    createRenovationUnit(trx, study.workspaceId, {
      name,
      source: SOURCE,
      sourceId: `${studyId}/${index}`,
      communityIds: [...unit.communityIds],
      ...sheetOf(unit),
    }),
  );
}

/** @throws NotFoundError, InputError, ConflictError when the study has no answer or a proposal was taken before */
export async function acceptClusters(
  db: Db,
  studyId: string,
  accepted: readonly Accepted[],
): Promise<CommunityCluster[]> {
  const study = await answered(db, studyId, 'clusters');
  const { clusters } = study.result as unknown as ClustersResult;
  return storeAll(db, chosen(clusters, accepted), (trx, cluster, { index, name }) =>
    createCommunityCluster(trx, study.workspaceId, {
      name,
      source: SOURCE,
      sourceId: `${studyId}/${index}`,
      communityIds: [...cluster.communityIds],
      links: linksOf(cluster),
    }),
  );
}

async function answered(db: Db, studyId: string, kind: 'units' | 'clusters'): Promise<Study> {
  const study = await getStudy(db, studyId);
  if (study.kind !== kind) throw new InputError('studyId', `is a study of ${study.kind}, not of ${kind}`);
  if (!study.result)
    throw new ConflictError(`The study is ${study.state} and has no answer.`, { state: study.state });
  return study;
}

type Choice<Proposal> = readonly [proposal: Proposal, accepted: Accepted];

function chosen<Proposal>(proposals: readonly Proposal[], accepted: readonly Accepted[]): Choice<Proposal>[] {
  if (accepted.length === 0) throw new InputError('accepted', 'names no proposal');
  const seen = new Set<number>();
  return accepted.map((one) => {
    const proposal = proposals[one.index];
    if (!proposal)
      throw new InputError('accepted', `the study has ${proposals.length} proposals, none at ${one.index}`);
    if (seen.has(one.index)) throw new InputError('accepted', `names proposal ${one.index} twice`);
    seen.add(one.index);
    return [proposal, one] as const;
  });
}

function storeAll<Proposal, Row>(
  db: Db,
  choices: readonly Choice<Proposal>[],
  store: (trx: Db, proposal: Proposal, accepted: Accepted) => Promise<Row>,
): Promise<Row[]> {
  return db.transaction(async (trx) => {
    const rows: Row[] = [];
    for (const [proposal, accepted] of choices) rows.push(await store(trx, proposal, accepted));
    return rows;
  });
}

/** Figures keep their codes and norms, so that the sheet can be shown in any language and traced. */
function sheetOf(unit: ProposedUnit) {
  const figures = (rows: readonly UnitFigure[]): JsonObject =>
    Object.fromEntries(
      rows.map(({ code, serviceKind, ...figure }) => [
        serviceKind ? `${code}_${serviceKind}` : code,
        { ...figure },
      ]),
    );
  return {
    mode: unit.mode,
    functionalPositioning: UNIT_POSITIONINGS.find(({ code }) => code === unit.positioning)?.zh ?? null,
    indicatorControls: figures(unit.indicatorControls),
    infrastructureRequirements: figures(unit.infrastructure),
    publicServiceRequirements: Object.fromEntries(
      unit.publicServices.map(({ serviceKind, stock, ...service }) => [
        serviceKind,
        { ...service, stockIds: stock.map(({ stockId }) => stockId) },
      ]),
    ) as JsonObject,
  };
}

/** One row a reason, with its figure in words as planners write it. */
const linksOf = ({ links }: FoundCluster): ClusterLink[] =>
  links.flatMap(({ fromCommunityId, toCommunityId, reasons }) =>
    reasons.map((reason) => ({
      fromCommunityId,
      toCommunityId,
      reason: reason.code,
      detail: detailOf(reason),
    })),
  );

const WORD_OF_METRES: Readonly<Partial<Record<LinkReason['code'], string>>> = {
  shared_boundary: 'shared',
  narrow_gap: 'gap',
  walk_link: 'walk',
};

const detailOf = ({ code, metres }: LinkReason): string | null =>
  metres === null ? null : `${WORD_OF_METRES[code] ?? ''} ${Math.round(metres)} m`.trim();
