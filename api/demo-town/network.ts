/**
 * Collects the ways of the demo town and hands them over as a walking network. Streets and lanes are
 * straight lines on the plan which others may join at any place; they are cut into edges at the end.
 */

import type { NetworkReport, NetworkRows } from '../intake/bundle.js';
import { UnionFind } from '../kernel/union-find.js';
import {
  BARRIER_CLOSED,
  BARRIER_NONE,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  EDGE_INNER,
  EDGE_STEPS,
  WAY_CLASSES,
  type WalkEdges,
  type WayClass,
} from '../kernel/walk-graph.js';
import type { GroundPoint, PlanPoint, TownShape } from './shape.js';

export interface WayTags {
  readonly wayClass: WayClass;
  readonly flags?: number;
  readonly name?: string | null;
}

/** A street or lane along one axis of the plan, in which other ways end. */
export interface WayLine {
  readonly isEastWest: boolean;
  /** Its plan north where it runs east–west, otherwise its plan east. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly tags: WayTags;
  /** From its middle to the walls beside it. */
  readonly halfWidthMetres: number;
  /** Places along it, between from and to, where another way joins. */
  readonly joins: number[];
}

const PLAN_STEPS_PER_METRE = 100;
const KEY_RANGE = 2 ** 24;

export class TownNetwork {
  readonly #shape: TownShape;
  readonly #lines: WayLine[] = [];
  readonly #nodeOfPlan = new Map<number, number>();
  readonly #nodeLon: number[] = [];
  readonly #nodeLat: number[] = [];
  readonly #nodeBarrier: number[] = [];
  readonly #edges: { from: number; to: number; tags: WayTags; wayId: number }[] = [];
  readonly #shapeStart: number[] = [0];
  readonly #shapeLon: number[] = [];
  readonly #shapeLat: number[] = [];
  #wayCount = 0;

  constructor(shape: TownShape) {
    this.#shape = shape;
  }

  addLine(line: WayLine): WayLine {
    this.#lines.push(line);
    return line;
  }

  /** The node at a plan position; the same position is always the same node. */
  nodeAtPlan(planEast: number, planNorth: number): number {
    const east = Math.round(planEast * PLAN_STEPS_PER_METRE);
    const key = east * KEY_RANGE + Math.round(planNorth * PLAN_STEPS_PER_METRE);
    const known = this.#nodeOfPlan.get(key);
    if (known !== undefined) return known;
    const node = this.nodeAt(this.#shape.toGround(planEast, planNorth));
    this.#nodeOfPlan.set(key, node);
    return node;
  }

  /** A new node. */
  nodeAt(point: GroundPoint, barrier: number = BARRIER_NONE): number {
    const [lon, lat] = this.#shape.toLonLat(point);
    this.#nodeLon.push(lon);
    this.#nodeLat.push(lat);
    return this.#nodeBarrier.push(barrier) - 1;
  }

  /** A place on a line where another way ends. */
  join(line: WayLine, along: number): number {
    if (!(along >= line.from && along <= line.to)) {
      throw new RangeError(`A way joins a line within ${line.from} to ${line.to}, not at ${along}.`);
    }
    line.joins.push(along);
    return line.isEastWest ? this.nodeAtPlan(along, line.at) : this.nodeAtPlan(line.at, along);
  }

  /** One edge; `between` are the positions on the ground between its nodes. */
  addEdge(from: number, to: number, tags: WayTags, between: readonly GroundPoint[] = []): void {
    this.#pushEdge(from, to, tags, between, ++this.#wayCount);
  }

  /** A path of straight pieces on the plan; nodes only at its ends. */
  addPlanPath(points: readonly PlanPoint[], tags: WayTags): void {
    const first = points[0]!;
    const last = points[points.length - 1]!;
    const ground = points.slice(1).flatMap((point, i) => this.#shape.line(points[i]!, point).slice(1));
    this.addEdge(this.nodeAtPlan(...first), this.nodeAtPlan(...last), tags, ground.slice(0, -1));
  }

  finish(source: string): NetworkRows {
    for (const line of this.#lines) this.#cutLine(line);
    const edges = this.#toArrays();
    return {
      source,
      edges,
      names: this.#edges.map(({ tags }) => tags.name ?? null),
      extent: extentOf(edges),
      report: this.#report(edges),
    };
  }

  #cutLine(line: WayLine): void {
    const wayId = ++this.#wayCount;
    const places = [...new Set([line.from, ...line.joins, line.to])].sort((a, b) => a - b);
    const toPlan = (along: number): PlanPoint => (line.isEastWest ? [along, line.at] : [line.at, along]);
    for (let i = 1; i < places.length; i++) {
      const a = toPlan(places[i - 1]!);
      const b = toPlan(places[i]!);
      const from = this.nodeAtPlan(...a);
      const to = this.nodeAtPlan(...b);
      if (from !== to) this.#pushEdge(from, to, line.tags, this.#shape.line(a, b).slice(1, -1), wayId);
    }
  }

  #pushEdge(from: number, to: number, tags: WayTags, between: readonly GroundPoint[], wayId: number): void {
    this.#edges.push({ from, to, tags, wayId });
    this.#shapeLon.push(this.#nodeLon[from]!);
    this.#shapeLat.push(this.#nodeLat[from]!);
    for (const point of between) {
      const [lon, lat] = this.#shape.toLonLat(point);
      this.#shapeLon.push(lon);
      this.#shapeLat.push(lat);
    }
    this.#shapeLon.push(this.#nodeLon[to]!);
    this.#shapeLat.push(this.#nodeLat[to]!);
    this.#shapeStart.push(this.#shapeLon.length);
  }

  #toArrays(): WalkEdges {
    const edges = this.#edges;
    return {
      nodeLon: Float64Array.from(this.#nodeLon),
      nodeLat: Float64Array.from(this.#nodeLat),
      nodeBarrier: Uint8Array.from(this.#nodeBarrier),
      edgeFrom: Uint32Array.from(edges, (edge) => edge.from),
      edgeTo: Uint32Array.from(edges, (edge) => edge.to),
      edgeFlags: Uint8Array.from(edges, ({ tags }) => tags.flags ?? 0),
      edgeWayClass: Uint8Array.from(edges, ({ tags }) => WAY_CLASSES.indexOf(tags.wayClass)),
      edgeWayId: Float64Array.from(edges, (edge) => edge.wayId),
      shapeStart: Uint32Array.from(this.#shapeStart),
      shapeLon: Float64Array.from(this.#shapeLon),
      shapeLat: Float64Array.from(this.#shapeLat),
    };
  }

  #report({ edgeFlags, nodeBarrier }: WalkEdges): NetworkReport {
    const [componentCount, largestComponentRatio] = this.#components();
    const countFlag = (flag: number) => edgeFlags.reduce((sum, flags) => sum + (flags & flag ? 1 : 0), 0);
    const countBarrier = (code: number) =>
      nodeBarrier.reduce((sum, value) => sum + (value === code ? 1 : 0), 0);
    return {
      wayCount: this.#wayCount,
      refusedWayCount: 0,
      splitNodeCount: nodeBarrier.length,
      splitEdgeCount: edgeFlags.length,
      nodeCount: nodeBarrier.length,
      edgeCount: edgeFlags.length,
      missingReferenceCount: 0,
      componentCount,
      largestComponentRatio,
      selfLoopCount: 0,
      doubleEdgeCount: 0,
      zeroLengthCount: 0,
      duplicateNodeCount: 0,
      stepsEdgeCount: countFlag(EDGE_STEPS),
      innerEdgeCount: countFlag(EDGE_INNER),
      openBarrierCount: countBarrier(BARRIER_OPEN),
      residentsBarrierCount: countBarrier(BARRIER_RESIDENTS),
      closedBarrierCount: countBarrier(BARRIER_CLOSED),
    };
  }

  #components(): [count: number, largestRatio: number] {
    const nodeCount = this.#nodeLon.length;
    const sets = new UnionFind(nodeCount);
    for (const { from, to } of this.#edges) sets.join(from, to);
    const sizes = new Map<number, number>();
    for (let node = 0; node < nodeCount; node++) {
      const root = sets.rootOf(node);
      sizes.set(root, (sizes.get(root) ?? 0) + 1);
    }
    return [sizes.size, Math.max(...sizes.values()) / nodeCount];
  }
}

function extentOf({ shapeLon, shapeLat }: WalkEdges): [number, number, number, number] {
  const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b), Infinity);
  const greatest = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), -Infinity);
  return [least(shapeLon), least(shapeLat), greatest(shapeLon), greatest(shapeLat)];
}
