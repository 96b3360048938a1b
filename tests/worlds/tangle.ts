/** Seeded knots of streets that no planner would draw: what holds for them holds for towns. */

import type { WalkGraph } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { type PaperEdge, type PaperNode, paperGraph } from './edges.js';

/**
 * Fifty junctions strewn over 600 m × 600 m; streets to near ones, many crossing others without meeting
 * them, some of them steps. No street passes within 5 m of a junction that is not its own.
 */
export function tangle(seed: number): WalkGraph {
  const random = new Random(seed);
  const nodes: PaperNode[] = Array.from({ length: 50 }, () => ({
    eastMetres: Math.round(random.between(0, 600)),
    northMetres: Math.round(random.between(0, 600)),
  }));
  const edges: PaperEdge[] = [];
  for (let from = 0; from < nodes.length; from++) {
    for (let to = 0; to < from; to++) {
      const [a, b] = [nodes[from]!, nodes[to]!];
      if (metresBetween(a, b) > 140 || !random.chance(0.3)) continue;
      if (nodes.some((node) => node !== a && node !== b && metresFromLine(node, a, b) < 5)) continue;
      edges.push({ from, to, kind: random.chance(0.15) ? 'steps' : 'public' });
    }
  }
  return paperGraph(nodes, edges);
}

const metresBetween = (a: PaperNode, b: PaperNode): number =>
  Math.hypot(a.eastMetres - b.eastMetres, a.northMetres - b.northMetres);

/** Distance of a place from the line between two others. */
function metresFromLine(place: PaperNode, a: PaperNode, b: PaperNode): number {
  const east = b.eastMetres - a.eastMetres;
  const north = b.northMetres - a.northMetres;
  const dot = (place.eastMetres - a.eastMetres) * east + (place.northMetres - a.northMetres) * north;
  const share = Math.max(0, Math.min(1, dot / (east * east + north * north || 1)));
  return metresBetween(place, {
    eastMetres: a.eastMetres + share * east,
    northMetres: a.northMetres + share * north,
  });
}
