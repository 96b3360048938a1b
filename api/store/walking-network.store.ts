/**
 * Walking networks: the graph as one binary value, with source, date, hash and extent.
 * A workspace has at most one that is in force; an older one is superseded, not deleted.
 */

import type { LineString, Polygon } from 'geojson';
import { NotFoundError } from '../errors.js';
import { insertInChunks } from './bulk-insert.js';
import { columnName } from './columns.js';
import type { JsonObject } from './json.js';
import { rowsOf } from './page.js';
import type { Box, Db } from './row.js';

/** Everything but the graph itself, which is heavy: read that with readNetworkGraph. */
export interface WalkingNetwork {
  readonly id: string;
  readonly workspaceId: string;
  readonly source: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly observedOn: string | null;
  readonly extent: Polygon;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** What the reader dropped, merged and doubted. */
  readonly report: JsonObject;
  readonly createdAt: Date;
  readonly supersededAt: Date | null;
}

export interface NewWalkingNetwork {
  readonly workspaceId: string;
  readonly source: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly observedOn?: string | null | undefined;
  /** [west, south, east, north] of the nodes. */
  readonly extent: Box;
  readonly nodeCount: number;
  readonly edgeCount: number;
  readonly report: JsonObject;
  readonly graph: ArrayBuffer;
}

/** An edge as it is drawn. `edge` is its index in the graph. */
export interface NetworkEdge {
  readonly edge: number;
  readonly wayClass: string;
  readonly flags: number;
  readonly name: string | null;
  readonly geometry: LineString;
}

const COLUMNS = `id, workspace_id as "workspaceId", source, file_name as "fileName", file_hash as "fileHash",
  observed_on as "observedOn", st_asgeojson(extent, 9)::json as extent, node_count as "nodeCount",
  edge_count as "edgeCount", report, created_at as "createdAt", superseded_at as "supersededAt"`;

/** Stores a network and its edges, and puts it in force. To be called in a transaction. */
export async function replaceWalkingNetwork(
  trx: Db,
  network: NewWalkingNetwork,
  edges: readonly NetworkEdge[],
): Promise<WalkingNetwork> {
  await trx('walking_network')
    .where({ workspace_id: network.workspaceId, superseded_at: null })
    .update({ superseded_at: trx.fn.now(), updated_at: trx.fn.now() });
  const answer = await trx.raw(
    `insert into walking_network (workspace_id, source, file_name, file_hash, observed_on, extent,
       node_count, edge_count, report, graph)
     values (?, ?, ?, ?, ?, st_makeenvelope(?, ?, ?, ?, 4326), ?, ?, ?::json, ?) returning ${COLUMNS}`,
    [
      network.workspaceId,
      network.source,
      network.fileName,
      network.fileHash,
      network.observedOn ?? null,
      ...network.extent,
      network.nodeCount,
      network.edgeCount,
      JSON.stringify(network.report),
      Buffer.from(network.graph),
    ],
  );
  const stored: WalkingNetwork = answer.rows[0];
  await insertInChunks(trx, EDGES, { network_id: stored.id }, edges);
  return stored;
}

const EDGES = {
  table: 'network_edge',
  kind: 'network edge',
  columns: { edge: 'integer', wayClass: 'text', flags: 'integer', name: 'text', geometry: 'geometry' },
} as const;

/** The network in force, or null where none was imported yet. */
export async function findWalkingNetwork(db: Db, workspaceId: string): Promise<WalkingNetwork | null> {
  const query = db('walking_network').where({ workspace_id: workspaceId, superseded_at: null });
  const [network] = await rowsOf<WalkingNetwork>(query.select(db.raw(COLUMNS)));
  return network ?? null;
}

/** All networks of a workspace, newest first. */
export function listWalkingNetworks(db: Db, workspaceId: string): Promise<WalkingNetwork[]> {
  const query = db('walking_network').where({ workspace_id: workspaceId }).select(db.raw(COLUMNS));
  return rowsOf<WalkingNetwork>(query.orderBy([{ column: 'created_at', order: 'desc' }, 'id']));
}

/** The graph's one value, for walkGraphFromBuffer. */
export async function readNetworkGraph(db: Db, networkId: string): Promise<ArrayBuffer> {
  const known: { bytes: number } | undefined = await db('walking_network')
    .where({ id: networkId })
    .first(db.raw('octet_length(graph) as bytes'));
  if (!known) throw new NotFoundError('walking network', networkId);
  const graph = new Uint8Array(known.bytes);
  for (let start = 0; start < known.bytes; start += PIECE_BYTES) {
    const { piece }: { piece: Buffer } = await db('walking_network')
      .where({ id: networkId })
      .first(db.raw('substring(graph from ? for ?) as piece', [start + 1, PIECE_BYTES]));
    graph.set(piece, start);
  }
  return graph.buffer;
}

/** The driver takes bytes as text of twice their length: a large network in one piece took 130 MB beside its 45. */
const PIECE_BYTES = 8 * 1024 * 1024;

/** Street name of each edge in the order of the graph; null where it has none. */
export async function readNetworkNames(db: Db, networkId: string): Promise<(string | null)[]> {
  const rows: { name: string | null }[] = await db('network_edge')
    .where({ network_id: networkId })
    .orderBy('edge')
    .select('name');
  return rows.map(({ name }) => name);
}

/** Removes superseded networks with their edges; gives their number. */
export function deleteSupersededNetworks(db: Db, workspaceId: string): Promise<number> {
  return db('walking_network')
    .where({ workspace_id: workspaceId })
    .whereNotNull(columnName('supersededAt'))
    .delete();
}
