/** Edges with their shapes and street names, gathered one by one and handed over as flat arrays. */

import type { WalkEdges } from '../kernel/walk-graph.js';
import { GrowingNumbers } from './growing-numbers.js';

export interface NamedEdges {
  readonly edges: WalkEdges;
  /** By edge. */
  readonly names: readonly (string | null)[];
}

export interface EdgeLook {
  readonly flags: number;
  readonly wayClass: number;
  readonly wayId: number;
  readonly name: string | null;
}

export class EdgeListBuilder {
  readonly #from = new GrowingNumbers();
  readonly #to = new GrowingNumbers();
  readonly #flags = new GrowingNumbers();
  readonly #wayClass = new GrowingNumbers();
  readonly #wayId = new GrowingNumbers();
  readonly #names: (string | null)[] = [];
  readonly #shapeStart = new GrowingNumbers();
  readonly #shapeLon = new GrowingNumbers();
  readonly #shapeLat = new GrowingNumbers();

  /** Starts an edge; its positions follow by addPosition, both ends included. */
  addEdge(from: number, to: number, look: EdgeLook): void {
    this.#from.push(from);
    this.#to.push(to);
    this.#flags.push(look.flags);
    this.#wayClass.push(look.wayClass);
    this.#wayId.push(look.wayId);
    this.#names.push(look.name);
    this.#shapeStart.push(this.#shapeLon.length);
  }

  addPosition(lon: number, lat: number): void {
    this.#shapeLon.push(lon);
    this.#shapeLat.push(lat);
  }

  finish(nodes: Pick<WalkEdges, 'nodeLon' | 'nodeLat' | 'nodeBarrier'>): NamedEdges {
    this.#shapeStart.push(this.#shapeLon.length);
    return {
      names: this.#names,
      edges: {
        nodeLon: nodes.nodeLon,
        nodeLat: nodes.nodeLat,
        nodeBarrier: nodes.nodeBarrier,
        edgeFrom: Uint32Array.from(this.#from.take()),
        edgeTo: Uint32Array.from(this.#to.take()),
        edgeFlags: Uint8Array.from(this.#flags.take()),
        edgeWayClass: Uint8Array.from(this.#wayClass.take()),
        edgeWayId: this.#wayId.take(),
        shapeStart: Uint32Array.from(this.#shapeStart.take()),
        shapeLon: this.#shapeLon.take(),
        shapeLat: this.#shapeLat.take(),
      },
    };
  }
}
