/** A siting question from an OR-Library file, or from three CSV tables. */

import { readFile } from 'node:fs/promises';
import { InputError } from '../errors.js';
import { readPmed } from '../intake/orlib-pmed.js';
import { isCapacitated, type SitingModel, type SitingProblem } from '../kernel/index.js';
import { reasonOf } from './command.js';
import { readCsvTable, type TableRow } from './csv-table.js';

export interface SiteQuestion {
  readonly model: SitingModel;
  readonly p: number | null;
  readonly budgetYuan: number | null;
  readonly cutoff: number | null;
  readonly isShared: boolean;
  readonly fillsFixed: boolean;
}

export interface SiteInput {
  readonly problem: SitingProblem;
  readonly demandIds: readonly (string | number)[];
  readonly siteIds: readonly (string | number)[];
}

export async function readPmedInput(path: string, question: SiteQuestion): Promise<SiteInput> {
  if (isCapacitated(question.model)) throw new InputError('--pmed', 'such a file knows no capacities');
  if (question.budgetYuan !== null) throw new InputError('--budget', 'an OR-Library file knows no yuan');
  const { vertexCount, p, cost } = readPmed(path, await textOf(path));
  const rowStart = new Uint32Array(vertexCount + 1);
  const site: number[] = [];
  const reached: number[] = [];
  for (let from = 0; from < vertexCount; from++) {
    for (let to = 0; to < vertexCount; to++) {
      const value = cost[from * vertexCount + to]!;
      if (value === Infinity) continue;
      site.push(to);
      reached.push(value);
    }
    rowStart[from + 1] = site.length;
  }
  const ids = Array.from({ length: vertexCount }, (_, vertex) => vertex + 1);
  const isCover = question.model.startsWith('lscp');
  const problem: SitingProblem = {
    ...question,
    demandWeight: new Float64Array(vertexCount).fill(1),
    costs: { rowStart, site: Uint32Array.from(site), cost: Float64Array.from(reached) },
    siteCount: vertexCount,
    siteYuan: null,
    siteCapacity: null,
    isFixed: new Uint8Array(vertexCount),
    siteLimit: question.p ?? (isCover ? null : p),
  };
  return { problem, demandIds: ids, siteIds: ids };
}

async function textOf(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new InputError(path, `cannot be read: ${reasonOf(error)}`, { cause: error });
  }
}

interface SiteRow {
  readonly id: string;
  readonly yuan: number;
  readonly capacity: number;
  readonly isFixed: boolean;
}

export async function readCsvInput(
  files: { readonly demand: string; readonly sites: string; readonly costs: string },
  question: SiteQuestion,
): Promise<SiteInput> {
  const demand = byId(
    files.demand,
    (await readCsvTable(files.demand, ['id', 'value'])).map((row) => [
      row,
      { id: row.text('id'), value: row.amount('value') },
    ]),
  );
  const sites = byId(
    files.sites,
    (await readCsvTable(files.sites, ['id', ...neededColumns(question)], AS_SUPPLY)).map((row) => [
      row,
      siteOf(row, question),
    ]),
  );
  const rows = await readCsvTable(files.costs, ['demand_id', 'site_id', 'cost'], AS_SUPPLY);
  const problem: SitingProblem = {
    ...question,
    demandWeight: Float64Array.from(demand, ({ value }) => value),
    costs: costsOf(rows, indexOf(demand), indexOf(sites)),
    siteCount: sites.length,
    siteYuan: Float64Array.from(sites, ({ yuan }) => yuan),
    siteCapacity: isCapacitated(question.model) ? Float64Array.from(sites, ({ capacity }) => capacity) : null,
    isFixed: Uint8Array.from(sites, ({ isFixed }) => (isFixed ? 1 : 0)),
    siteLimit: question.p,
  };
  return { problem, demandIds: demand.map(({ id }) => id), siteIds: sites.map(({ id }) => id) };
}

/** The tables of `linli access` serve as they are: what it calls supply, and its value. */
const AS_SUPPLY = { supply_id: 'site_id', value: 'capacity' } as const;

const neededColumns = ({ budgetYuan, model }: SiteQuestion): string[] => [
  ...(budgetYuan === null ? [] : ['cost_yuan']),
  ...(isCapacitated(model) ? ['capacity'] : []),
];

function siteOf(row: TableRow, { budgetYuan, model }: SiteQuestion): SiteRow {
  const isFixed = row.flag('fixed');
  return {
    id: row.text('id'),
    yuan: budgetYuan === null || isFixed ? (row.amountOr('cost_yuan', null) ?? 0) : row.amount('cost_yuan'),
    capacity: isCapacitated(model) ? row.amount('capacity') : (row.amountOr('capacity', null) ?? 0),
    isFixed,
  };
}

/** In the order of their ids, so that the order of the rows decides nothing. */
function byId<Row extends { readonly id: string }>(
  path: string,
  rows: readonly (readonly [TableRow, Row])[],
): Row[] {
  if (rows.length === 0) throw new InputError(path, 'holds no rows');
  const seen = new Set<string>();
  for (const [row, { id }] of rows) {
    if (seen.has(id)) row.refuse('id', `'${id}' stands there twice`);
    seen.add(id);
  }
  return rows.map(([, row]) => row).sort((a, b) => (a.id < b.id ? -1 : 1));
}

const indexOf = (rows: readonly { readonly id: string }[]): Map<string, number> =>
  new Map(rows.map(({ id }, index) => [id, index]));

function costsOf(
  rows: readonly TableRow[],
  demandIndex: Map<string, number>,
  siteIndex: Map<string, number>,
): SitingProblem['costs'] {
  const byDemand: Map<number, number>[] = Array.from({ length: demandIndex.size }, () => new Map());
  for (const row of rows) {
    const demand =
      demandIndex.get(row.text('demand_id')) ?? row.refuse('demand_id', 'is in no row of the demand');
    const site = siteIndex.get(row.text('site_id')) ?? row.refuse('site_id', 'is in no row of the sites');
    if (byDemand[demand]!.has(site)) row.refuse('site_id', 'this pair stands there twice');
    byDemand[demand]!.set(site, row.amount('cost'));
  }
  const rowStart = new Uint32Array(byDemand.length + 1);
  byDemand.forEach((pairs, demand) => {
    rowStart[demand + 1] = rowStart[demand]! + pairs.size;
  });
  const pairs = byDemand.flatMap((found) => [...found].sort((a, b) => a[0] - b[0]));
  return {
    rowStart,
    site: Uint32Array.from(pairs, ([site]) => site),
    cost: Float64Array.from(pairs, ([, cost]) => cost),
  };
}
