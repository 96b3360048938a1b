/**
 * Puts a walking network in force. A workspace has one: a network of another place is joined to
 * the one before, a newer one of the same place takes its place.
 */

import type { ImportBundle, NetworkRows } from '../intake/bundle.js';
import {
  type BBox,
  buildOrderedWalkGraph,
  joinWalkEdges,
  WAY_CLASSES,
  type WalkEdges,
  type WalkGraph,
  walkGraphFromBuffer,
} from '../kernel/index.js';
import type { Db } from '../store/row.js';
import {
  findWalkingNetwork,
  type NetworkEdge,
  readNetworkGraph,
  readNetworkNames,
  replaceWalkingNetwork,
  type WalkingNetwork,
} from '../store/walking-network.store.js';

/** A graph and the street name of each of its edges. */
interface NamedGraph {
  readonly graph: WalkGraph;
  readonly names: readonly (string | null)[];
}

/** The store supersedes the network before in the same statement that brings the new one. */
export async function storeNetwork(
  db: Db,
  workspaceId: string,
  bundle: ImportBundle,
  network: NetworkRows,
): Promise<void> {
  const before = await findWalkingNetwork(db, workspaceId);
  const elsewhere = before && !overlap(boxOfExtent(before), network.extent) ? before : null;
  const own = named(network.edges, network.names);
  const { graph, names } = elsewhere ? joinTo(await readNamed(db, elsewhere), own) : own;
  await replaceWalkingNetwork(
    db,
    {
      workspaceId,
      source: network.source,
      fileName: elsewhere ? `${elsewhere.fileName} + ${bundle.fileName}` : bundle.fileName,
      fileHash: elsewhere ? `${elsewhere.fileHash} + ${bundle.fileHash}` : bundle.fileHash,
      observedOn: bundle.observedOn,
      extent: elsewhere ? union(boxOfExtent(elsewhere), network.extent) : network.extent,
      nodeCount: graph.nodeCount,
      edgeCount: graph.edgeCount,
      report: { ...network.report },
      graph: graph.buffer,
    },
    drawnEdges(graph, names),
  );
}

function named(edges: WalkEdges, names: readonly (string | null)[]): NamedGraph {
  const { graph, edgeOrder } = buildOrderedWalkGraph(edges);
  return { graph, names: Array.from(edgeOrder, (edge) => names[edge] ?? null) };
}

async function readNamed(db: Db, network: WalkingNetwork): Promise<NamedGraph> {
  const graph = walkGraphFromBuffer(await readNetworkGraph(db, network.id));
  return { graph, names: await readNetworkNames(db, network.id) };
}

const joinTo = (a: NamedGraph, b: NamedGraph): NamedGraph =>
  named(joinWalkEdges([a.graph, b.graph]), [...a.names, ...b.names]);

function drawnEdges(
  { edgeCount, edgeWayClass, edgeFlags, shapeStart, shapeLon, shapeLat }: WalkGraph,
  names: readonly (string | null)[],
): NetworkEdge[] {
  return Array.from({ length: edgeCount }, (_, edge) => ({
    edge,
    wayClass: WAY_CLASSES[edgeWayClass[edge]!] ?? 'link',
    flags: edgeFlags[edge]!,
    name: names[edge] ?? null,
    geometry: {
      type: 'LineString',
      coordinates: Array.from(shapeLon.subarray(shapeStart[edge], shapeStart[edge + 1]), (lon, i) => [
        lon,
        shapeLat[shapeStart[edge]! + i]!,
      ]),
    },
  }));
}

function boxOfExtent({ extent }: WalkingNetwork): BBox {
  const [[southWest, , northEast]] = extent.coordinates as [[number, number][]];
  return [southWest![0], southWest![1], northEast![0], northEast![1]];
}

const overlap = (a: BBox, b: BBox): boolean => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

const union = (a: BBox, b: BBox): BBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];
