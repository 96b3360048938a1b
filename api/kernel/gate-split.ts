/** A graph of which some nodes are copied, for the zones that meet there, and joined by the arcs of gates. */

import { EDGE_GATE, WAY_CLASSES, type WalkGraph } from './walk-graph.js';
import { closeGraph, copyShapes, grownGraph, type OpenGraph, writeShape } from './walk-graph-growth.js';

export class GateSplit {
  readonly #graph: WalkGraph;
  /** The node of each copy; copies are numbered behind the nodes themselves. */
  readonly #copied: number[] = [];
  /** Of each end that hangs on a copy: its edge, the node it hung on, the copy. */
  readonly #moved: number[] = [];
  /** Of each gate: the public node, the zone's copy, the zone. */
  readonly #gates: number[] = [];

  constructor(graph: WalkGraph) {
    this.#graph = graph;
  }

  /** @returns the number of a new copy */
  copy(node: number): number {
    return this.#graph.nodeCount + this.#copied.push(node) - 1;
  }

  /** Hangs the ends of an edge that lie on a node on one of its copies. */
  move(edge: number, node: number, copy: number): void {
    if (copy !== node) this.#moved.push(edge, node, copy);
  }

  addGate(publicNode: number, copy: number, zone: number): void {
    this.#gates.push(publicNode, copy, zone);
  }

  finish(edgeZone: Uint32Array, edgeGroup: Uint32Array): WalkGraph {
    const before = this.#graph;
    const gates = this.#gates.length / 3;
    const graph = grownGraph(before, {
      nodes: this.#copied.length,
      edges: gates,
      gates,
      positions: 2 * gates,
    });
    graph.edgeZone.set(edgeZone);
    graph.edgeGroup.set(edgeGroup);
    this.#placeCopies(graph);
    const position = copyShapes(before, graph, 0, before.edgeCount, 0);
    this.#layGates(graph, position);
    return closeGraph(graph);
  }

  #placeCopies(graph: OpenGraph): void {
    const { nodeCount, nodeLon, nodeLat, nodeBarrier, edgeFrom, edgeTo } = this.#graph;
    this.#copied.forEach((node, i) => {
      graph.nodeLon[nodeCount + i] = nodeLon[node];
      graph.nodeLat[nodeCount + i] = nodeLat[node];
      graph.nodeBarrier[nodeCount + i] = nodeBarrier[node];
    });
    for (let i = 0; i < this.#moved.length; i += 3) {
      const [edge, node, copy] = [this.#moved[i], this.#moved[i + 1], this.#moved[i + 2]];
      if (edgeFrom[edge] === node) graph.edgeFrom[edge] = copy;
      if (edgeTo[edge] === node) graph.edgeTo[edge] = copy;
    }
  }

  #layGates(graph: OpenGraph, firstPosition: number): void {
    const { edgeCount } = this.#graph;
    const link = WAY_CLASSES.indexOf('link');
    let position = firstPosition;
    for (let gate = 0; 3 * gate < this.#gates.length; gate++) {
      const edge = edgeCount + gate;
      const outside = this.#gates[3 * gate];
      const [lon, lat] = [graph.nodeLon[outside], graph.nodeLat[outside]];
      graph.edgeFrom[edge] = outside;
      graph.edgeTo[edge] = this.#gates[3 * gate + 1];
      graph.edgeZone[edge] = this.#gates[3 * gate + 2];
      graph.edgeFlags[edge] = EDGE_GATE;
      graph.edgeWayClass[edge] = link;
      position = writeShape(graph, edge, [lon, lon], [lat, lat], position);
    }
  }
}
