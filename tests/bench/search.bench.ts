/**
 * Bounded search on the walking network of Porto: 5,000 seeded origins, 1,000 m, one thread, against
 * pgRouting and networkx on the same graph in the same run. Counts and sums of distance must agree.
 * Only the search itself is timed: no start-up, no loading; choosing the order of the origins is part of ours,
 * and the peers get them in that order too. (pgRouting reads its edges inside the
 * call; a call with one origin tells how long that takes.)
 */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readImportFile } from '../../api/intake/index.js';
import { type Access, buildWalkGraph, Reacher, searchOrder, type WalkGraph } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import { sharedFile } from '../setup/shared-file.js';
import { loadText, median, megabytes, milliseconds, printTable, spread, timed } from './figures.js';
import { searchByNetworkx } from './peers/networkx.js';
import type { PeerTold, Question } from './peers/peer.js';
import { searchByPgrouting } from './peers/pgrouting.js';

const FILE = 'data/porto-highways.osm.pbf';
const SEED = 5000;
const ORIGIN_COUNT = 5000;
const CUTOFF_METRES = 1000;
const OUR_RUNS = 21;
const PEER_RUNS = 5;
/** What is asked of us. */
const LEAST_RATIO = 20;

async function bench(): Promise<void> {
  if (!existsSync(sharedFile(FILE))) return console.log(`\nsearch: skipped, no ../shared/${FILE}`);
  const bundle = await readImportFile(sharedFile(FILE), { what: 'network' });
  const graph = buildWalkGraph(bundle.network!.edges);
  const origins = seededOrigins(graph);
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  try {
    console.log(`\nload before: ${loadText()}`);
    const before = await searchByUs(graph, origins);
    const question = writeQuestion(graph, origins, folder);
    const peers = [await searchByNetworkx(question), await searchByPgrouting(question)];
    const after = await searchByUs(graph, origins);
    report(graph, { ...after, times: [...before.times, ...after.times.slice(1)] }, peers);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Distinct nodes, drawn by lot. */
const seededOrigins = (graph: WalkGraph): number[] =>
  new Random(SEED)
    .shuffled(Array.from({ length: graph.nodeCount }, (_, node) => node))
    .slice(0, ORIGIN_COUNT);

const ascending = (nodes: readonly number[]): number[] => [...nodes].sort((a, b) => a - b);

/** Standing on a node: at one end of one of its edges. */
function standingOn({ arcStart, arcEdge, edgeFrom, edgeMetres }: WalkGraph, node: number): Access {
  const edge = arcEdge[arcStart[node]!]!;
  return { edge, alongMetres: edgeFrom[edge] === node ? 0 : edgeMetres[edge]!, accessMetres: 0 };
}

/** The first run, in a process that has not searched yet, stands first. */
async function searchByUs(graph: WalkGraph, origins: readonly number[]): Promise<PeerTold> {
  const starts = origins.map((node) => [standingOn(graph, node)]);
  const reacher = new Reacher(graph);
  let count = 0;
  const times = await timed(OUR_RUNS, () => {
    count = 0;
    for (const i of searchOrder(graph, starts))
      count += reacher.run(starts[i]!, CUTOFF_METRES).reachedNodes.length;
  });
  let sum = 0;
  for (const start of starts) {
    const { reachedNodes, nodeMetres } = reacher.run(start, CUTOFF_METRES);
    for (const node of reachedNodes) sum += nodeMetres[node]!;
  }
  return { name: 'linli', times, count, sum };
}

/** The graph and the origins as text, every length with all its digits. */
function writeQuestion(graph: WalkGraph, origins: readonly number[], folder: string): Question {
  const { edgeFrom, edgeTo, edgeMetres, edgeCount } = graph;
  const edgesFile = join(folder, 'edges.csv');
  const originsFile = join(folder, 'origins.csv');
  const lines = Array.from(
    { length: edgeCount },
    (_, edge) => `${edge},${edgeFrom[edge]},${edgeTo[edge]},${edgeMetres[edge]}`,
  );
  writeFileSync(edgesFile, lines.join('\n'));
  writeFileSync(originsFile, ascending(origins).join('\n'));
  return { folder, edgesFile, originsFile, cutoffMetres: CUTOFF_METRES, runs: PEER_RUNS };
}

function report(graph: WalkGraph, ours: PeerTold, peers: readonly PeerTold[]): void {
  const [first, ...later] = ours.times as [number, ...number[]];
  const ratioTo = ({ times }: PeerTold) => median(times) / median(later);
  printTable(
    `search, Porto: ${graph.nodeCount} nodes, ${graph.edgeCount} edges, ${ORIGIN_COUNT} origins, ${CUTOFF_METRES} m`,
    [
      ['', 'time', 'settled', 'sum of metres', 'we are faster by'],
      ['linli', spread(later), String(ours.count), ours.sum.toFixed(3), ''],
      ['linli, first run', milliseconds(first), '', '', ''],
      ...peers.map((peer) => [
        peer.name,
        peer.missing ? `skipped: ${peer.missing}` : spread(peer.times),
        peer.missing ? '' : String(peer.count),
        peer.missing ? '' : peer.sum.toFixed(3),
        peer.missing ? '' : `${ratioTo(peer).toFixed(1)}×`,
      ]),
    ],
  );
  console.log(`  resident memory ${megabytes(process.memoryUsage().rss)}, load after ${loadText()}`);
  for (const peer of peers.filter(({ missing }) => !missing)) {
    const isSame = peer.count === ours.count && Math.abs(peer.sum / ours.sum - 1) < 1e-6;
    const isFast = ratioTo(peer) >= LEAST_RATIO;
    if (!isSame) console.error(`  ${peer.name} settles other nodes: the figures cannot be compared`);
    if (!isFast)
      console.error(`  ${peer.name}: ${ratioTo(peer).toFixed(1)}× is below the ${LEAST_RATIO}× asked for`);
    if (!isSame || !isFast) process.exitCode = 1;
  }
}

await bench();
