/**
 * Joins the edges that meet at nodes of degree two, geometry kept:
 *
 *   ●──a──○──b──○──c──●   →   ●────────a────────●      ○: two edges of one look, no barrier
 *
 * A node stays where a barrier stands on it, or where flags, class or street name change, so that
 * nothing is lost. A ring without any junction keeps one node and becomes a self-loop. The merged
 * edge takes the way id of its first piece in file order. O(edges + positions).
 */

import { BARRIER_NONE, type WalkEdges } from '../kernel/walk-graph.js';
import { EdgeListBuilder, type NamedEdges } from './edge-list.js';

export function mergeDegreeTwo(split: NamedEdges): NamedEdges {
  const { edges, names } = split;
  const inner = findInnerNodes(split);
  const nodes = new NodeNumbers(edges);
  const builder = new EdgeListBuilder();
  const isDone = new Uint8Array(edges.edgeFrom.length);
  for (let edge = 0; edge < isDone.length; edge++) {
    if (isDone[edge]) continue;
    const chain = chainThrough(edge, edges, inner);
    for (const step of chain) isDone[step.edge] = 1;
    builder.addEdge(nodes.numberOf(startOf(chain[0]!, edges)), nodes.numberOf(endOf(chain.at(-1)!, edges)), {
      flags: edges.edgeFlags[edge]!,
      wayClass: edges.edgeWayClass[edge]!,
      wayId: edges.edgeWayId[edge]!,
      name: names[edge] ?? null,
    });
    addChainPositions(chain, edges, builder);
  }
  return builder.finish(nodes.finish());
}

interface InnerNodes {
  /** By node: the two edges that are joined there; −1 where the node stays. */
  readonly edgeA: Int32Array;
  readonly edgeB: Int32Array;
}

function findInnerNodes({ edges, names }: NamedEdges): InnerNodes {
  const nodeCount = edges.nodeLon.length;
  const degree = new Uint32Array(nodeCount);
  const edgeA = new Int32Array(nodeCount).fill(-1);
  const edgeB = new Int32Array(nodeCount).fill(-1);
  for (let edge = 0; edge < edges.edgeFrom.length; edge++)
    for (const node of [edges.edgeFrom[edge]!, edges.edgeTo[edge]!]) {
      if (degree[node]!++ === 0) edgeA[node] = edge;
      else edgeB[node] = edge;
    }
  for (let node = 0; node < nodeCount; node++) {
    const a = edgeA[node]!;
    const b = edgeB[node]!;
    const isJoined =
      degree[node] === 2 &&
      a !== b &&
      edges.nodeBarrier[node] === BARRIER_NONE &&
      edges.edgeFlags[a] === edges.edgeFlags[b] &&
      edges.edgeWayClass[a] === edges.edgeWayClass[b] &&
      names[a] === names[b];
    if (!isJoined) edgeA[node] = -1;
  }
  return { edgeA, edgeB };
}

/** One edge of a chain, walked from → to or the other way. */
interface Step {
  readonly edge: number;
  readonly isReversed: boolean;
}

const startOf = (step: Step, edges: WalkEdges): number =>
  step.isReversed ? edges.edgeTo[step.edge]! : edges.edgeFrom[step.edge]!;
const endOf = (step: Step, edges: WalkEdges): number =>
  step.isReversed ? edges.edgeFrom[step.edge]! : edges.edgeTo[step.edge]!;

/** All edges that become one with `edge`, in walking order, in the direction of `edge`. */
function chainThrough(edge: number, edges: WalkEdges, inner: InnerNodes): Step[] {
  const ahead = walkOn({ edge, isReversed: false }, edges, inner);
  const isRing =
    ahead.length > 0 &&
    endOf(ahead.at(-1)!, edges) === edges.edgeFrom[edge] &&
    inner.edgeA[edges.edgeFrom[edge]!] !== -1;
  const behind = isRing ? [] : walkOn({ edge, isReversed: true }, edges, inner);
  const before = behind.reverse().map((step) => ({ edge: step.edge, isReversed: !step.isReversed }));
  return [...before, { edge, isReversed: false }, ...ahead];
}

/** Steps after `first`, up to a node that stays or back to the first edge. */
function walkOn(first: Step, edges: WalkEdges, inner: InnerNodes): Step[] {
  const steps: Step[] = [];
  let step = first;
  for (;;) {
    const node = endOf(step, edges);
    if (inner.edgeA[node] === -1) return steps;
    const next: number = inner.edgeA[node] === step.edge ? inner.edgeB[node]! : inner.edgeA[node]!;
    if (next === first.edge) return steps;
    step = { edge: next, isReversed: edges.edgeFrom[next] !== node };
    steps.push(step);
  }
}

function addChainPositions(chain: readonly Step[], edges: WalkEdges, builder: EdgeListBuilder): void {
  for (const [place, { edge, isReversed }] of chain.entries()) {
    const start = edges.shapeStart[edge]!;
    const count = edges.shapeStart[edge + 1]! - start;
    // The first position of a later piece is the last one of the piece before.
    for (let i = place === 0 ? 0 : 1; i < count; i++) {
      const position = isReversed ? start + count - 1 - i : start + i;
      builder.addPosition(edges.shapeLon[position]!, edges.shapeLat[position]!);
    }
  }
}

/** New numbers for the nodes that stay, in the order they are asked for. */
class NodeNumbers {
  readonly #edges: WalkEdges;
  readonly #numbers: Int32Array;
  readonly #kept: number[] = [];

  constructor(edges: WalkEdges) {
    this.#edges = edges;
    this.#numbers = new Int32Array(edges.nodeLon.length).fill(-1);
  }

  numberOf(node: number): number {
    if (this.#numbers[node] === -1) this.#numbers[node] = this.#kept.push(node) - 1;
    return this.#numbers[node]!;
  }

  finish(): Pick<WalkEdges, 'nodeLon' | 'nodeLat' | 'nodeBarrier'> {
    const { nodeLon, nodeLat, nodeBarrier } = this.#edges;
    return {
      nodeLon: Float64Array.from(this.#kept, (node) => nodeLon[node]!),
      nodeLat: Float64Array.from(this.#kept, (node) => nodeLat[node]!),
      nodeBarrier: Uint8Array.from(this.#kept, (node) => nodeBarrier[node]!),
    };
  }
}
