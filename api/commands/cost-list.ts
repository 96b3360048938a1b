/**
 * Amounts and costs of CSV files as a kernel table. Ids are put in order first, so that a file whose
 * rows are shuffled gives the same answer to the last digit.
 */

import { InputError } from '../errors.js';
import type { CostTable } from '../kernel/index.js';
import { type CsvRow, FIRST_DATA_LINE, readCsv } from './csv-file.js';

export interface AmountList {
  readonly path: string;
  /** In the order of the file. */
  readonly ids: readonly string[];
  /** By id: position in ascending order of ids. */
  readonly positionOf: ReadonlyMap<string, number>;
  /** By position. */
  readonly amounts: Float64Array;
}

/** Columns id,value; amounts ≥ 0, each id once. @throws InputError naming file, row and column */
export async function readAmounts(path: string): Promise<AmountList> {
  const rows = await readCsv(path, ['id', 'value']);
  const amountOf = new Map<string, number>();
  rows.forEach((row, i) => {
    const line = i + FIRST_DATA_LINE;
    const id = row.id ?? '';
    if (id === '') throw new InputError(path, `row ${line}: id is empty`);
    if (amountOf.has(id)) throw new InputError(path, `row ${line}: id '${id}' is there twice`);
    amountOf.set(id, amountAt(path, row, line, 'value'));
  });
  const ids = [...amountOf.keys()];
  const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1));
  return {
    path,
    ids,
    positionOf: new Map(sorted.map((id, position) => [id, position])),
    amounts: Float64Array.from(sorted, (id) => amountOf.get(id) ?? 0),
  };
}

/** Columns demand_id,supply_id,cost; costs ≥ 0, each pair once. @throws InputError naming file, row and column */
export async function readCosts(path: string, demand: AmountList, supply: AmountList): Promise<CostTable> {
  const rows = await readCsv(path, ['demand_id', 'supply_id', 'cost']);
  const origins: Map<number, number>[] = demand.ids.map(() => new Map());
  rows.forEach((row, i) => {
    const line = i + FIRST_DATA_LINE;
    const origin = positionAt(path, row, line, 'demand_id', demand);
    const destination = positionAt(path, row, line, 'supply_id', supply);
    if (origins[origin]?.has(destination)) {
      throw new InputError(path, `row ${line}: '${row.demand_id}' to '${row.supply_id}' is there twice`);
    }
    origins[origin]?.set(destination, amountAt(path, row, line, 'cost'));
  });
  return tableOf(origins, supply.ids.length);
}

function tableOf(origins: readonly ReadonlyMap<number, number>[], destinationCount: number): CostTable {
  const rowStart = new Uint32Array(origins.length + 1);
  const pairs = origins.flatMap((row, origin) => {
    rowStart[origin + 1] = rowStart[origin]! + row.size;
    return [...row].sort(([a], [b]) => a - b);
  });
  return {
    originCount: origins.length,
    destinationCount,
    rowStart,
    destination: Uint32Array.from(pairs, ([destination]) => destination),
    cost: Float64Array.from(pairs, ([, cost]) => cost),
  };
}

function positionAt(path: string, row: CsvRow, line: number, column: string, list: AmountList): number {
  const position = list.positionOf.get(row[column] ?? '');
  if (position === undefined) {
    throw new InputError(path, `row ${line}: ${column} '${row[column]}' is not an id of ${list.path}`);
  }
  return position;
}

function amountAt(path: string, row: CsvRow, line: number, column: string): number {
  const text = row[column] ?? '';
  const amount = text === '' ? Number.NaN : Number(text);
  if (!Number.isFinite(amount))
    throw new InputError(path, `row ${line}: ${column} '${text}' is not a number`);
  if (amount < 0) throw new InputError(path, `row ${line}: ${column} '${text}' is below 0`);
  return amount;
}
