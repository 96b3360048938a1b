/**
 * From the ways of an OpenStreetMap extract to the walking network: choose the ways a person may
 * walk, split them where they meet (and at barriers), merge what is left of degree two.
 *
 *   way 1  a──b──c──d        nodes: a, d (ends), c (shared), e, f (ends)
 *   way 2      e──c──f       edges: a‥c, c‥d, e‥c, c‥f
 *
 * A node that is missing from the extract cuts its way there: bridging the hole would draw a street
 * outside the extract. A closed area (area=yes) is walked along its edge.
 */

import { BARRIER_NONE } from '../kernel/walk-graph.js';
import type { NetworkRows } from './bundle.js';
import { EdgeListBuilder, type NamedEdges } from './edge-list.js';
import type { IssueList } from './issues.js';
import { reportDuplicateNodes } from './network-faults.js';
import { finishNetwork } from './network-finish.js';
import { isLatestWay, nameOf, nodesOfWay, type OsmExtract, type Tags } from './osm-extract.js';
import { barrierOf, type WalkRule, walkRuleOf } from './walk-rules.js';

export function buildWalkNetwork(
  extract: OsmExtract,
  issues: IssueList,
  ruleOf: (tags: Tags) => WalkRule | null = walkRuleOf,
): NetworkRows {
  const ways = chooseWays(extract, ruleOf);
  const runs = ways.flatMap((way) => runsOfWay(extract, way, issues));
  const nodeUse = countNodeUse(extract, runs);
  const split = splitAtNodes(extract, runs, nodeUse);
  const highwayCount = extract.wayTags.filter((tags) => tags.has('highway')).length;
  return finishNetwork('osm', split, issues, {
    wayCount: ways.length,
    refusedWayCount: Math.max(0, highwayCount - ways.length),
    missingReferenceCount: ways.reduce((sum, { way }) => sum + missingCount(extract, way), 0),
    duplicateNodeCount: reportUsedDuplicates(extract, nodeUse, issues),
  });
}

interface ChosenWay {
  readonly way: number;
  readonly rule: WalkRule;
  readonly name: string | null;
}

function chooseWays(extract: OsmExtract, ruleOf: (tags: Tags) => WalkRule | null): ChosenWay[] {
  const areaEdges = edgesOfWalkableAreas(extract);
  const chosen: ChosenWay[] = [];
  for (const [way, ownTags] of extract.wayTags.entries()) {
    const tags = ownTags.has('highway') ? ownTags : (areaEdges.get(way) ?? ownTags);
    const rule = ruleOf(tags);
    if (rule && isLatestWay(extract, way)) chosen.push({ way, rule, name: nameOf(tags) });
  }
  return chosen;
}

/** Squares drawn as multipolygons: their member ways carry no highway tag of their own. */
function edgesOfWalkableAreas(extract: OsmExtract): Map<number, Tags> {
  const edges = new Map<number, Tags>();
  for (const { tags, members } of extract.relations) {
    if (tags.get('type') !== 'multipolygon' || !tags.has('highway')) continue;
    for (const member of members) {
      const way = member.type === 'way' ? extract.wayIndex.get(member.id) : undefined;
      if (way !== undefined) edges.set(way, tags);
    }
  }
  return edges;
}

/** A stretch of a way whose nodes are all there: two different ones at least, none twice in a row. */
interface Run extends ChosenWay {
  readonly nodes: Int32Array;
}

function runsOfWay(extract: OsmExtract, chosen: ChosenWay, issues: IssueList): Run[] {
  const runs: Run[] = [];
  const nodes = nodesOfWay(extract, chosen.way);
  let run: number[] = [];
  const closeRun = (): void => {
    if (run.length > 1) runs.push({ ...chosen, nodes: Int32Array.from(run) });
    run = [];
  };
  for (const [place, node] of nodes.entries()) {
    if (node === -1) {
      closeRun();
      reportMissing(extract, chosen.way, place, issues);
    } else if (node === run.at(-1)) reportRepeated(extract, chosen.way, node, issues);
    else run.push(node);
  }
  closeRun();
  return runs;
}

function reportMissing(extract: OsmExtract, way: number, place: number, issues: IssueList): void {
  const ref = extract.wayRefs[extract.wayStart[way]! + place];
  issues.warn({
    code: 'MISSING_NODE',
    objectId: `way/${extract.wayId[way]}`,
    reason: `node/${ref} is not in the file; the way is cut there`,
  });
}

function reportRepeated(extract: OsmExtract, way: number, node: number, issues: IssueList): void {
  issues.warn({
    code: 'REPEATED_NODE',
    objectId: `way/${extract.wayId[way]}`,
    reason: `node/${extract.nodeId[node]} stands twice in a row; it is taken once`,
    position: [extract.nodeLon[node]!, extract.nodeLat[node]!],
  });
}

const missingCount = (extract: OsmExtract, way: number): number =>
  nodesOfWay(extract, way).reduce((sum, node) => sum + (node === -1 ? 1 : 0), 0);

/** By node: 0 unused, 1 within one way, 2 a node of the graph (shared, an end, or a barrier). */
function countNodeUse(extract: OsmExtract, runs: readonly Run[]): Uint8Array {
  const use = new Uint8Array(extract.nodeId.length);
  for (const { nodes } of runs) {
    for (const node of nodes) use[node] = use[node] === 0 ? 1 : 2;
    use[nodes[0]!] = 2;
    use[nodes.at(-1)!] = 2;
  }
  for (const [node, tags] of extract.nodeTags)
    if (use[node] === 1 && barrierOf(tags) !== BARRIER_NONE) use[node] = 2;
  return use;
}

function splitAtNodes(extract: OsmExtract, runs: readonly Run[], nodeUse: Uint8Array): NamedEdges {
  const graphNodes = indicesWhere(nodeUse, (use) => use === 2);
  const number = new Int32Array(nodeUse.length).fill(-1);
  for (const [place, node] of graphNodes.entries()) number[node] = place;
  const builder = new EdgeListBuilder();
  for (const { way, nodes, rule, name } of runs) {
    const look = { ...rule, wayId: extract.wayId[way]!, name };
    let start = 0;
    for (let end = 1; end < nodes.length; end++) {
      if (nodeUse[nodes[end]!] !== 2) continue;
      builder.addEdge(number[nodes[start]!]!, number[nodes[end]!]!, look);
      for (let place = start; place <= end; place++)
        builder.addPosition(extract.nodeLon[nodes[place]!]!, extract.nodeLat[nodes[place]!]!);
      start = end;
    }
  }
  return builder.finish({
    nodeLon: Float64Array.from(graphNodes, (node) => extract.nodeLon[node]!),
    nodeLat: Float64Array.from(graphNodes, (node) => extract.nodeLat[node]!),
    nodeBarrier: Uint8Array.from(graphNodes, (node) => barrierOf(extract.nodeTags.get(node) ?? new Map())),
  });
}

function indicesWhere(values: Uint8Array, accept: (value: number) => boolean): Uint32Array {
  const indices: number[] = [];
  for (const [index, value] of values.entries()) if (accept(value)) indices.push(index);
  return Uint32Array.from(indices);
}

function reportUsedDuplicates(extract: OsmExtract, nodeUse: Uint8Array, issues: IssueList): number {
  const used = indicesWhere(nodeUse, (use) => use > 0);
  return reportDuplicateNodes(
    Float64Array.from(used, (node) => extract.nodeLon[node]!),
    Float64Array.from(used, (node) => extract.nodeLat[node]!),
    (place) => `node/${extract.nodeId[used[place]!]}`,
    issues,
  );
}
