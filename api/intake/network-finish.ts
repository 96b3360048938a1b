/** The last steps of every network, whatever file it came from: look for faults, merge, count. */

import type { BBox } from '../kernel/lon-lat.js';
import {
  BARRIER_CLOSED,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  EDGE_INNER,
  EDGE_STEPS,
  type WalkEdges,
} from '../kernel/walk-graph.js';
import type { NetworkReport, NetworkRows } from './bundle.js';
import type { NamedEdges } from './edge-list.js';
import { mergeDegreeTwo } from './edge-merge.js';
import type { IssueList } from './issues.js';
import { reportEdgeFaults, reportIslands } from './network-faults.js';

export type ReadingCounts = Pick<
  NetworkReport,
  'wayCount' | 'refusedWayCount' | 'missingReferenceCount' | 'duplicateNodeCount'
>;

export function finishNetwork(
  source: string,
  split: NamedEdges,
  issues: IssueList,
  reading: ReadingCounts,
): NetworkRows {
  const components = reportIslands(split.edges, issues);
  const { edges, names } = mergeDegreeTwo(split);
  const report: NetworkReport = {
    ...reading,
    splitNodeCount: split.edges.nodeLon.length,
    splitEdgeCount: split.edges.edgeFrom.length,
    nodeCount: edges.nodeLon.length,
    edgeCount: edges.edgeFrom.length,
    ...components,
    ...reportEdgeFaults(edges, issues),
    stepsEdgeCount: countWhere(edges.edgeFlags, (flags) => (flags & EDGE_STEPS) > 0),
    innerEdgeCount: countWhere(edges.edgeFlags, (flags) => (flags & EDGE_INNER) > 0),
    openBarrierCount: countWhere(edges.nodeBarrier, (barrier) => barrier === BARRIER_OPEN),
    residentsBarrierCount: countWhere(edges.nodeBarrier, (barrier) => barrier === BARRIER_RESIDENTS),
    closedBarrierCount: countWhere(edges.nodeBarrier, (barrier) => barrier === BARRIER_CLOSED),
  };
  return { source, edges, names, extent: extentOf(edges), report };
}

function countWhere(values: Uint8Array, accept: (value: number) => boolean): number {
  let count = 0;
  for (const value of values) if (accept(value)) count++;
  return count;
}

function extentOf({ shapeLon, shapeLat }: WalkEdges): BBox {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let p = 0; p < shapeLon.length; p++) {
    west = Math.min(west, shapeLon[p]!);
    south = Math.min(south, shapeLat[p]!);
    east = Math.max(east, shapeLon[p]!);
    north = Math.max(north, shapeLat[p]!);
  }
  return [west, south, east, north];
}
