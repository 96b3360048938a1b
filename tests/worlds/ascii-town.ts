/**
 * A town drawn as text. Letters are nodes; a run of marks between two letters is a way, in one of
 * four kinds. One step of the drawing, across or down, is `stepMetres`.
 *
 *     A----B====C        -  |  public        =  "  private (inner)        ~  !  steps
 *     |         "
 *     D----E----F        A to B: five steps; A to D: two steps
 */

import type { WalkGraph } from '../../api/kernel/index.js';
import type { PaperEdge, PaperNode } from './edges.js';
import { nodeAt, paperGraph } from './edges.js';

export interface AsciiTown {
  readonly graph: WalkGraph;
  /** The node of a letter in the unzoned graph. */
  node(letter: string): number;
  /** The place of a letter on paper. */
  place(letter: string): { eastMetres: number; northMetres: number };
}

const ACROSS: Readonly<Record<string, PaperEdge['kind']>> = { '-': 'public', '=': 'inner', '~': 'steps' };
const DOWN: Readonly<Record<string, PaperEdge['kind']>> = { '|': 'public', '"': 'inner', '!': 'steps' };

export function asciiTown(
  drawing: string,
  options: { stepMetres?: number; barriers?: Record<string, number> } = {},
): AsciiTown {
  const lines = drawing.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  const cells = lines.map((line) => [...line.slice(indent)]);
  const stepMetres = options.stepMetres ?? 10;
  const letters = new Map<string, number>();
  const nodes: PaperNode[] = [];
  cells.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (!/[A-Za-z]/.test(cell)) return;
      const place = { eastMetres: x * stepMetres, northMetres: -y * stepMetres };
      letters.set(cell, nodes.push({ ...place, barrier: options.barriers?.[cell] ?? 0 }) - 1);
    });
  });
  const edges = cells.flatMap((row, y) =>
    row.flatMap((_, x) => [
      ...edgeFrom(cells, letters, x, y, 1, 0, ACROSS),
      ...edgeFrom(cells, letters, x, y, 0, 1, DOWN),
    ]),
  );
  const graph = paperGraph(nodes, edges);
  const place = (letter: string) => nodes[letters.get(letter)!]!;
  return {
    graph,
    place,
    node: (letter) => nodeAt(graph, place(letter).eastMetres, place(letter).northMetres),
  };
}

function edgeFrom(
  cells: readonly string[][],
  letters: ReadonlyMap<string, number>,
  x: number,
  y: number,
  dx: number,
  dy: number,
  marks: Readonly<Record<string, PaperEdge['kind']>>,
): PaperEdge[] {
  const from = letters.get(cells[y]?.[x] ?? '');
  const mark = cells[y + dy]?.[x + dx] ?? '';
  if (from === undefined || !(mark in marks)) return [];
  let [toX, toY] = [x + dx, y + dy];
  while (cells[toY]?.[toX] === mark) [toX, toY] = [toX + dx, toY + dy];
  const to = letters.get(cells[toY]?.[toX] ?? '');
  if (to === undefined) throw new RangeError(`A way from ${cells[y]?.[x]} ends in nothing.`);
  return [{ from, to, kind: marks[mark] ?? 'public' }];
}
