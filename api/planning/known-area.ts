/** Where a workspace lies, so that an intake can refuse what lies nowhere near it: a facility in the sea. */

import type { KnownArea } from '../intake/index.js';
import { StreetIndex, walkGraphFromBuffer } from '../kernel/index.js';
import type { Db } from '../store/row.js';
import { findWalkingNetwork, readNetworkGraph } from '../store/walking-network.store.js';
import { readWorkspaceExtent } from '../store/workspace-extent.read.js';

/** Beyond this nobody asks how far it is exactly. */
const FARTHEST_METRES = 2000;

/** Undefined while the workspace is empty: then everything may lie everywhere. */
export async function readKnownArea(db: Db, workspaceId: string): Promise<KnownArea | undefined> {
  const extent = await readWorkspaceExtent(db, workspaceId);
  if (!extent) return undefined;
  const network = await findWalkingNetwork(db, workspaceId);
  if (!network) return { extent };
  const streets = new StreetIndex(walkGraphFromBuffer(await readNetworkGraph(db, network.id)));
  return {
    extent,
    metresToNearest: (lon, lat) => streets.nearest(lon, lat, FARTHEST_METRES)?.accessMetres ?? Infinity,
  };
}
