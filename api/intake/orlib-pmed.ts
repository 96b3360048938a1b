/**
 * OR-Library p-median files (Beasley 1985): vertices, edges and p on the first line, then one edge
 * a line: from, to, cost. Edges go both ways; of edges between the same two vertices the last one
 * counts. Every vertex is a demand point of weight 1 and a candidate site; costs are those of
 * shortest paths.
 */

import { InputError } from '../errors.js';

export interface PmedFile {
  readonly vertexCount: number;
  readonly p: number;
  /** From vertex × to vertex; Infinity where there is no path. */
  readonly cost: Float64Array;
}

/** Our choice: a matrix of 200 MB, and some minutes of shortest paths. */
const MOST_VERTICES = 5000;

/** @throws InputError naming the file and the line */
export function readPmed(path: string, text: string): PmedFile {
  const lines = text.split(/\r?\n/).map((line) => line.trim().split(/\s+/).filter(Boolean));
  const refuse = (line: number, reason: string) => new InputError(path, `row ${line + 1}: ${reason}`);
  const [vertexCount, edgeCount, p] = numbersOf(lines[0] ?? []);
  if (!isCount(vertexCount) || !isCount(edgeCount) || !isCount(p))
    throw refuse(0, 'expected the numbers of vertices and edges and p');
  if (vertexCount > MOST_VERTICES) throw refuse(0, `at most ${MOST_VERTICES} vertices, got ${vertexCount}`);
  const cost = new Float64Array(vertexCount * vertexCount).fill(Infinity);
  for (let vertex = 0; vertex < vertexCount; vertex++) cost[vertex * vertexCount + vertex] = 0;
  let read = 0;
  lines.forEach((fields, line) => {
    if (line === 0 || fields.length === 0) return;
    const [from, to, length] = numbersOf(fields);
    for (const [field, vertex] of [
      ['from', from],
      ['to', to],
    ] as const) {
      if (!isCount(vertex) || vertex < 1 || vertex > vertexCount)
        throw refuse(
          line,
          `${field} '${fields[field === 'from' ? 0 : 1] ?? ''}' is no vertex from 1 to ${vertexCount}`,
        );
    }
    if (!(length! >= 0) || fields.length !== 3)
      throw refuse(line, `cost '${fields[2] ?? ''}' is not one number ≥ 0`);
    read++;
    if (from === to) return;
    cost[(from! - 1) * vertexCount + to! - 1] = length!;
    cost[(to! - 1) * vertexCount + from! - 1] = length!;
  });
  if (read !== edgeCount) throw new InputError(path, `holds ${read} edges, its first line says ${edgeCount}`);
  shortestPaths(cost, vertexCount);
  return { vertexCount, p, cost };
}

const numbersOf = (fields: readonly string[]): number[] => fields.map(Number);
const isCount = (value: number | undefined): value is number => Number.isInteger(value) && value! >= 0;

/** Floyd and Warshall, in place. */
function shortestPaths(cost: Float64Array, count: number): void {
  for (let middle = 0; middle < count; middle++) {
    const out = cost.subarray(middle * count, (middle + 1) * count);
    for (let from = 0; from < count; from++) {
      const first = cost[from * count + middle]!;
      if (first === Infinity) continue;
      const row = cost.subarray(from * count, (from + 1) * count);
      for (let to = 0; to < count; to++) {
        const sum = first + out[to]!;
        if (sum < row[to]!) row[to] = sum;
      }
    }
  }
}
