/**
 * A place in one piece of bytes, for a browser's worker: what is needed to solve the baseline and any
 * scenario over it, and no more.
 *
 *   ┌────────┬──────────────┬────────────────────┬─────────┬──────────────────────┐
 *   │ "LWS1" │ JSON bytes n │ JSON, UTF-8        │ padding │ network (LWG1)       │
 *   │ 4      │ 4, little e. │ n                  │ to 8    │ the rest; none: null │
 *   └────────┴──────────────┴────────────────────┴─────────┴──────────────────────┘
 */

import type { ScenarioInput } from './scenario-resolve.js';
import type { StudyInput } from './study-input.js';

const MAGIC = 0x3153574c; // "LWS1", little endian
const HEADER_BYTES = 8;

const padded = (bytes: number): number => (bytes + 7) & ~7;

/** Only water is asked of the barriers, and no facts: scenarios look at nothing else. */
export function packLiveWorld({ world, stock, barriers }: StudyInput): Uint8Array {
  const { network, ...rest } = world;
  const water = barriers.filter(({ kind }) => kind === 'water');
  const json = new TextEncoder().encode(JSON.stringify({ world: rest, stock, barriers: water }));
  const networkStart = padded(HEADER_BYTES + json.length);
  const bytes = new Uint8Array(networkStart + (network?.byteLength ?? 0));
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, json.length, true);
  bytes.set(json, HEADER_BYTES);
  if (network) bytes.set(new Uint8Array(network), networkStart);
  return bytes;
}

/** @throws TypeError when the bytes are no such place */
export function openLiveWorld(buffer: ArrayBuffer): ScenarioInput {
  const header = buffer.byteLength >= HEADER_BYTES ? new DataView(buffer) : null;
  if (header?.getUint32(0, true) !== MAGIC) throw new TypeError('These bytes are no packed place.');
  const jsonBytes = header.getUint32(4, true);
  if (HEADER_BYTES + jsonBytes > buffer.byteLength) throw new TypeError('The packed place is cut off.');
  const json = new TextDecoder().decode(new Uint8Array(buffer, HEADER_BYTES, jsonBytes));
  const { world, ...rest } = JSON.parse(json);
  const network = buffer.slice(padded(HEADER_BYTES + jsonBytes));
  return { ...rest, world: { ...world, network: network.byteLength > 0 ? network : null } };
}
