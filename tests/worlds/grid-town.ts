/** Streets like squared paper: columns × rows of crossings, `blockMetres` apart, all walkable. */

import type { WalkGraph } from '../../api/kernel/index.js';
import { type PaperEdge, type PaperNode, paperGraph } from './edges.js';

export function gridTown(columns: number, rows: number, blockMetres = 100): WalkGraph {
  const nodes: PaperNode[] = [];
  const edges: PaperEdge[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = nodes.push({ eastMetres: column * blockMetres, northMetres: row * blockMetres }) - 1;
      if (column > 0) edges.push({ from: node - 1, to: node });
      if (row > 0) edges.push({ from: node - columns, to: node });
    }
  }
  return paperGraph(nodes, edges);
}
