/**
 * Reader of .graphml as OSMnx saves street networks: nodes with x and y, directed edges with osmid,
 * highway, name and a LINESTRING. Both directions of a street become one edge (people walk both
 * ways). OSMnx writes merged values as a Python list, "['steps', 'footway']": an edge is walkable
 * when all of them are, and carries the flags of each.
 */

import { InputError } from '../errors.js';
import { isLonLat, type LonLat } from '../kernel/lon-lat.js';
import type { NetworkRows } from './bundle.js';
import { EdgeListBuilder } from './edge-list.js';
import type { IssueList } from './issues.js';
import { reportDuplicateNodes } from './network-faults.js';
import { finishNetwork } from './network-finish.js';
import type { Tags } from './osm-extract.js';
import type { ReadProgress, SourceFile } from './source-file.js';
import { barrierOf, type WalkRule, walkRuleOf } from './walk-rules.js';
import { streamXml } from './xml-stream.js';

export async function readGraphmlNetwork(
  file: SourceFile,
  issues: IssueList,
  progress: ReadProgress,
): Promise<NetworkRows> {
  const reader = new GraphmlReader();
  await streamXml(file, reader, progress);
  const nodes = placeNodes(file, reader);
  return joinDirections(reader.edges, nodes, issues);
}

interface GraphmlNode {
  readonly id: string;
  readonly values: Tags;
}

interface GraphmlEdge {
  readonly source: string;
  readonly target: string;
  readonly values: Tags;
}

/** Gathers nodes and edges with their values by name (the key table stands first in the file). */
class GraphmlReader {
  readonly graphValues = new Map<string, string>();
  readonly nodes: GraphmlNode[] = [];
  readonly edges: GraphmlEdge[] = [];
  readonly #keyNames = new Map<string, string>();
  #values = this.graphValues;
  #key = '';
  #text = '';

  onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'key') this.#keyNames.set(attributes.id ?? '', attributes['attr.name'] ?? '');
    else if (name === 'data') {
      this.#key = this.#keyNames.get(attributes.key ?? '') ?? '';
      this.#text = '';
    } else if (name === 'node' || name === 'edge') {
      const values = new Map<string, string>();
      this.#values = values;
      if (name === 'node') this.nodes.push({ id: attributes.id ?? '', values });
      else this.edges.push({ source: attributes.source ?? '', target: attributes.target ?? '', values });
    }
  }

  onText(text: string): void {
    this.#text += text;
  }

  onClose(name: string): void {
    if (name === 'data') this.#values.set(this.#key, this.#text.trim());
    else if (name === 'node' || name === 'edge') this.#values = this.graphValues;
  }
}

interface PlacedNodes {
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  readonly nodeLon: Float64Array;
  readonly nodeLat: Float64Array;
  readonly nodeBarrier: Uint8Array;
}

function placeNodes(file: SourceFile, { nodes, graphValues }: GraphmlReader): PlacedNodes {
  if (nodes.length === 0) throw new InputError(file.name, 'the graph has no nodes');
  const crs = graphValues.get('crs');
  if (crs && !/4326|CRS84|WGS ?84/i.test(crs))
    throw new InputError(file.name, `the graph is in ${crs}; save it unprojected (epsg:4326)`);
  const position = (node: GraphmlNode): LonLat => {
    const [lon, lat] = [numberOf(node.values.get('x')), numberOf(node.values.get('y'))];
    if (isLonLat(lon, lat)) return [lon, lat];
    const reason = 'has no x, y in degrees; a street network saved by OSMnx (epsg:4326) is expected';
    throw new InputError(file.name, `node ${node.id} ${reason}`);
  };
  const positions = nodes.map(position);
  return {
    ids: nodes.map((node) => node.id),
    index: new Map(nodes.map((node, place) => [node.id, place])),
    nodeLon: Float64Array.from(positions, ([lon]) => lon),
    nodeLat: Float64Array.from(positions, ([, lat]) => lat),
    nodeBarrier: Uint8Array.from(nodes, (node) => barrierOf(node.values)),
  };
}

const numberOf = (text: string | undefined): number => (text ? Number(text) : Number.NaN);

function joinDirections(edges: readonly GraphmlEdge[], nodes: PlacedNodes, issues: IssueList): NetworkRows {
  const builder = new EdgeListBuilder();
  const seen = new Set<string>();
  const kept = new WalkedNodes(nodes);
  const counts = { wayCount: 0, refusedWayCount: 0, missingReferenceCount: 0 };
  for (const edge of edges) {
    const from = nodes.index.get(edge.source);
    const to = nodes.index.get(edge.target);
    const rule = ruleOfEdge(edge.values);
    if (from === undefined || to === undefined) {
      counts.missingReferenceCount++;
      reportMissingEnd(edge, from === undefined ? edge.source : edge.target, issues);
    } else if (!rule) counts.refusedWayCount++;
    else {
      const shape = shapeOf(edge, from, to, nodes, issues);
      const key = undirectedKey(from, to, shape);
      if (seen.has(key)) continue;
      seen.add(key);
      counts.wayCount++;
      builder.addEdge(kept.numberOf(from), kept.numberOf(to), {
        ...rule,
        wayId: wayIdOf(edge),
        name: valuesOf(edge.values, 'name')[0] ?? null,
      });
      for (const [lon, lat] of shape) builder.addPosition(lon, lat);
    }
  }
  const walked = kept.finish();
  const idOf = (node: number): string => `node/${walked.ids[node]}`;
  const duplicateNodeCount = reportDuplicateNodes(walked.nodeLon, walked.nodeLat, idOf, issues);
  return finishNetwork('osmnx', builder.finish(walked), issues, { ...counts, duplicateNodeCount });
}

/** The nodes that a walkable edge touches, numbered as they are met. */
class WalkedNodes {
  readonly #nodes: PlacedNodes;
  readonly #numbers = new Map<number, number>();

  constructor(nodes: PlacedNodes) {
    this.#nodes = nodes;
  }

  numberOf(node: number): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size;
    this.#numbers.set(node, number);
    return number;
  }

  finish(): Omit<PlacedNodes, 'index'> {
    const kept = [...this.#numbers.keys()];
    const { ids, nodeLon, nodeLat, nodeBarrier } = this.#nodes;
    return {
      ids: kept.map((node) => ids[node]!),
      nodeLon: Float64Array.from(kept, (node) => nodeLon[node]!),
      nodeLat: Float64Array.from(kept, (node) => nodeLat[node]!),
      nodeBarrier: Uint8Array.from(kept, (node) => nodeBarrier[node]!),
    };
  }
}

const wayIdOf = (edge: GraphmlEdge): number => Number(valuesOf(edge.values, 'osmid')[0]) || 0;

function reportMissingEnd(edge: GraphmlEdge, node: string, issues: IssueList): void {
  issues.warn({
    code: 'MISSING_NODE',
    objectId: `way/${wayIdOf(edge)}`,
    reason: `node/${node} is not in the file; the edge ${edge.source} to ${edge.target} is left out`,
  });
}

/** One value, or the members of a Python list of strings or numbers. */
function valuesOf(values: Tags, key: string): string[] {
  const text = values.get(key);
  if (!text) return [];
  if (!text.startsWith('[')) return [text];
  return Array.from(text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s,[\]]+)/g), (match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replace(/\\(.)/g, '$1'),
  );
}

const RULE_KEYS = ['highway', 'access', 'foot', 'bridge', 'tunnel', 'sidewalk', 'motorroad'];

/** Our choice: real edges have two or three; a hostile list must not multiply without end. */
const MOST_VARIANTS = 64;

/** The rule of an edge whose tags may each have several values: walkable as all of them, flags of each. */
function ruleOfEdge(values: Tags): WalkRule | null {
  let variants: Map<string, string>[] = [new Map()];
  for (const key of RULE_KEYS) {
    const options = valuesOf(values, key);
    if (options.length > 0)
      variants = variants
        .flatMap((tags) => options.map((option) => new Map(tags).set(key, option)))
        .slice(0, MOST_VARIANTS);
  }
  const rules = variants.map(walkRuleOf);
  const first = rules[0];
  if (!first || rules.includes(null)) return null;
  return { flags: rules.reduce((flags, rule) => flags | (rule?.flags ?? 0), 0), wayClass: first.wayClass };
}

function shapeOf(
  edge: GraphmlEdge,
  from: number,
  to: number,
  nodes: PlacedNodes,
  issues: IssueList,
): LonLat[] {
  const start: LonLat = [nodes.nodeLon[from]!, nodes.nodeLat[from]!];
  const end: LonLat = [nodes.nodeLon[to]!, nodes.nodeLat[to]!];
  const text = edge.values.get('geometry');
  if (!text) return [start, end];
  const between = parseLineString(text);
  if (!between) {
    issues.warn({
      code: 'BAD_GEOMETRY',
      objectId: `way/${wayIdOf(edge)}`,
      field: 'geometry',
      reason: `"${text.slice(0, 40)}" is no LINESTRING; a straight line is taken`,
      position: start,
    });
    return [start, end];
  }
  const isBackward = from !== to && isSame(between[0]!, end) && isSame(between.at(-1)!, start);
  const line = isBackward ? between.reverse() : between;
  // The ends are the nodes themselves, so that edges meet exactly.
  return [start, ...line.slice(1, -1), end];
}

const isSame = (a: LonLat, b: LonLat): boolean => a[0] === b[0] && a[1] === b[1];

/** "LINESTRING (114.1 22.5, 114.2 22.6)" with two positions or more; null when it is anything else. */
function parseLineString(text: string): LonLat[] | null {
  const inside = /^LINESTRING\s*(?:Z\s*)?\(([^()]+)\)$/i.exec(text)?.[1];
  const line = inside?.split(',').map((pair): LonLat => {
    const [lon, lat] = pair.trim().split(/\s+/).map(Number);
    return [lon ?? Number.NaN, lat ?? Number.NaN];
  });
  return line && line.length > 1 && line.every(([lon, lat]) => isLonLat(lon, lat)) ? line : null;
}

/** The same text for both directions of one line. */
function undirectedKey(from: number, to: number, shape: readonly LonLat[]): string {
  const forward = `${from} ${to} ${shape.join(' ')}`;
  const backward = `${to} ${from} ${shape.toReversed().join(' ')}`;
  return forward < backward ? forward : backward;
}
