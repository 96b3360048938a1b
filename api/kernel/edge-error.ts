/**
 * How far an isochrone polygon tells the truth about streets, measured on the polygon as it is
 * handed out (after rounding), by length:
 *
 *   false inclusion = unreached street inside the polygon ÷ street inside the polygon
 *   false exclusion = reached street outside the polygon ÷ reached street
 *
 *   edge      ├──reached──┤········unreached·······┤
 *   polygon   ══════inside═══╗
 *                         └──┘ falsely included
 *
 * Reached is what the search says of every metre of every edge (reached-parts.ts); the triangulation
 * plays no part. All edges count, whatever their level, class or zone: also a bridge or tunnel that
 * passes over or under a reached street (the polygon cannot be right for both, and that is an
 * error), steps that the profile may not use, and inner ways behind a wall. Only gates, which have
 * no length, do not.
 */

import Flatbush from 'flatbush';
import type { PolygonGrid } from './polygon-grid.js';
import type { Reach } from './reach.js';
import { ReachedParts } from './reached-parts.js';
import { metresAtPositions } from './snap.js';
import { EDGE_GATE, type WalkGraph } from './walk-graph.js';

/** Ratios are 0 where their denominator is 0. */
export interface EdgeErrors {
  readonly falseInclusionRatio: number;
  readonly falseExclusionRatio: number;
  readonly insideMetres: number;
  readonly falselyInsideMetres: number;
  readonly reachedMetres: number;
  readonly falselyOutsideMetres: number;
}

/** Measures polygons over one graph; its arrays are made once. */
export class EdgeErrorGauge {
  readonly #graph: WalkGraph;
  readonly #tree: Flatbush | null;
  readonly #treeEdge: Uint32Array;
  readonly #positionMetres: Float64Array;
  readonly #reached: ReachedParts;
  #insideMetres = 0;
  #rightlyMetres = 0;

  constructor(graph: WalkGraph) {
    this.#graph = graph;
    this.#positionMetres = metresAtPositions(graph);
    this.#treeEdge = Uint32Array.from(graph.edgeFlags.keys()).filter(
      (edge) => !(graph.edgeFlags[edge] & EDGE_GATE),
    );
    this.#tree = indexEdges(graph, this.#treeEdge);
    this.#reached = new ReachedParts(graph);
  }

  /** @param cutoffMetres at most the cutoff of the reach; @param grid holds the polygon */
  measure(reach: Reach, cutoffMetres: number, grid: PolygonGrid): EdgeErrors {
    const reachedMetres = this.#reached.load(reach, cutoffMetres);
    this.#insideMetres = 0;
    this.#rightlyMetres = 0;
    // The edges are measured while the tree is searched: a list of them would be thrown away.
    this.#tree?.search(grid.west, grid.south, grid.east, grid.north, (item, west, south, east, north) => {
      const edge = this.#treeEdge[item];
      const state = grid.stateOf(west, south, east, north);
      if (state === 'mixed') this.#clipEdge(edge, grid);
      else if (state === 'inside') this.#addInside(edge);
      return false;
    });
    const falselyInsideMetres = Math.max(0, this.#insideMetres - this.#rightlyMetres);
    const falselyOutsideMetres = Math.max(0, reachedMetres - this.#rightlyMetres);
    return {
      falseInclusionRatio: this.#insideMetres > 0 ? falselyInsideMetres / this.#insideMetres : 0,
      falseExclusionRatio: reachedMetres > 0 ? falselyOutsideMetres / reachedMetres : 0,
      insideMetres: this.#insideMetres,
      falselyInsideMetres,
      reachedMetres,
      falselyOutsideMetres,
    };
  }

  #addInside(edge: number): void {
    this.#insideMetres += this.#graph.edgeMetres[edge];
    this.#rightlyMetres += this.#reached.metresOf(edge);
  }

  #clipEdge(edge: number, grid: PolygonGrid): void {
    const { shapeStart, shapeLon, shapeLat } = this.#graph;
    const positionMetres = this.#positionMetres;
    const { parts } = this.#reached;
    const partCount = this.#reached.find(edge);
    for (let p = shapeStart[edge] + 1; p < shapeStart[edge + 1]; p++) {
      const found = grid.clip(shapeLon[p - 1], shapeLat[p - 1], shapeLon[p], shapeLat[p]);
      const before = positionMetres[p - 1];
      const metres = positionMetres[p] - before;
      for (let i = 0; i < found; i++) {
        const from = before + grid.parts[2 * i] * metres;
        const to = before + grid.parts[2 * i + 1] * metres;
        this.#insideMetres += to - from;
        for (let j = 0; j < partCount; j++) {
          const both = Math.min(to, parts[2 * j + 1]) - Math.max(from, parts[2 * j]);
          if (both > 0) this.#rightlyMetres += both;
        }
      }
    }
  }
}

function indexEdges({ shapeStart, shapeLon, shapeLat }: WalkGraph, edges: Uint32Array): Flatbush | null {
  if (edges.length === 0) return null;
  const tree = new Flatbush(edges.length);
  for (const edge of edges) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let p = shapeStart[edge]; p < shapeStart[edge + 1]; p++) {
      box[0] = Math.min(box[0], shapeLon[p]);
      box[1] = Math.min(box[1], shapeLat[p]);
      box[2] = Math.max(box[2], shapeLon[p]);
      box[3] = Math.max(box[3], shapeLat[p]);
    }
    tree.add(box[0], box[1], box[2], box[3]);
  }
  tree.finish();
  return tree;
}
