/** A CostTable from a list of pairs or a full matrix, for worlds that are solved on paper. */

import type { CostTable } from '../../api/kernel/index.js';

/** @param matrix rows are origins, columns destinations; null: no way between them */
export function costTable(
  matrix: readonly (readonly (number | null)[])[],
  destinationCount?: number,
): CostTable {
  const rowStart = [0];
  const destination: number[] = [];
  const cost: number[] = [];
  for (const row of matrix) {
    row.forEach((value, d) => {
      if (value === null) return;
      destination.push(d);
      cost.push(value);
    });
    rowStart.push(cost.length);
  }
  return {
    originCount: matrix.length,
    destinationCount: destinationCount ?? matrix[0]?.length ?? 0,
    rowStart: Uint32Array.from(rowStart),
    destination: Uint32Array.from(destination),
    cost: Float64Array.from(cost),
  };
}

/** The value of a pair, 0 where the table has no such pair. */
export function atPair(table: CostTable, values: Float64Array, origin: number, destination: number): number {
  for (let pair = table.rowStart[origin]!; pair < table.rowStart[origin + 1]!; pair++)
    if (table.destination[pair] === destination) return values[pair]!;
  return 0;
}

export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};
