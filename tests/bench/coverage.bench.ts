/**
 * A coverage run, cold: the demo town at 1,000 communities × 3 bands × 3 services, without polygons,
 * with the gap areas, and with the isochrones of every community; and at 10,000 communities with the
 * memory it takes. Each measurement is a fresh process that is given the world's plain data, as the
 * thread of a run is; reading it from the database is not in these figures.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { IsochroneDrawer, Reacher, triangulate } from '../../api/kernel/index.js';
import { withCompetition } from '../../api/planning/competition.js';
import { bandsOf, computeCoverage } from '../../api/planning/coverage.js';
import { computeCoverageWithAreas } from '../../api/planning/coverage-areas.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/coverage-run.js';
import { assembleWorld, type World } from '../../api/planning/world.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { normsOf } from '../../api/standards/standard-profiles.js';
import { worldOfBundle } from '../worlds/bundle-world.js';
import { loadText, median, megabytes, milliseconds, peakBytes, printTable, spread } from './figures.js';

const SEED = 1;
const RUNS = 5;
const HERE = fileURLToPath(import.meta.url);

/** What one fresh process tells of one run, milliseconds and bytes. */
interface Told {
  readonly parts: Readonly<Record<string, number>>;
  readonly resultCount: number;
  readonly peak: number;
}

const KINDS = ['coverage', 'areas', 'isochrones'] as const;
type Kind = (typeof KINDS)[number];

function bench(): void {
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  try {
    console.log(`\nload before: ${loadText()}`);
    for (const communityCount of [1000, 10_000]) {
      const file = join(folder, `town-${communityCount}`);
      const counts = writeTown(file, communityCount);
      // Ten thousand isochrones in a row tell nothing new.
      const rows =
        communityCount === 1000 ? KINDS.map((kind) => rowOf(kind, file, RUNS)) : [rowOf('coverage', file, 3)];
      printTable(`coverage run, cold, ${counts}`, [['', 'time', 'of it', 'results', 'peak memory'], ...rows]);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function writeTown(file: string, communityCount: number): string {
  const input = worldOfBundle(demoTown({ seed: SEED, communityCount }));
  writeFileSync(file, serialize(input));
  return `${input.communities.length} communities, ${input.buildings.length} buildings, ${input.facilities.length} facilities`;
}

function rowOf(kind: Kind, file: string, runs: number): string[] {
  const told = Array.from({ length: runs }, () => inFreshProcess(kind, file));
  const total = ({ parts }: Told) => Object.values(parts).reduce((sum, part) => sum + part, 0);
  const parts = Object.keys(told[0]!.parts).map(
    (name) => `${name} ${milliseconds(median(told.map((one) => one.parts[name]!)))}`,
  );
  return [
    kind,
    spread(told.map(total)),
    parts.join(', '),
    String(told[0]!.resultCount),
    megabytes(Math.max(...told.map(({ peak }) => peak))),
  ];
}

function inFreshProcess(kind: Kind, file: string): Told {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...process.execArgv, HERE, kind, file], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The run of ${kind} failed:\n${stderr}`);
  return JSON.parse(stdout) as Told;
}

function measure(kind: Kind, file: string): Told {
  const input = deserialize(readFileSync(file)) as WorldInput;
  const parts: Record<string, number> = {};
  const clocked = <Result>(name: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    parts[name] = performance.now() - start;
    return result;
  };
  if (kind === 'areas') {
    const { results } = clocked('all', () => computeCoverageWithAreas(input, DEFAULT_PARAMETERS, () => {}));
    return { parts, resultCount: results.length, peak: peakBytes() };
  }
  const world = clocked('assemble', () => assembleWorld(input, true));
  const { results } = clocked('search', () =>
    computeCoverage(world, DEFAULT_PARAMETERS, () => {}, withCompetition),
  );
  if (kind === 'isochrones') clocked('isochrones', () => drawAll(world));
  return { parts, resultCount: results.length, peak: peakBytes() };
}

/** The life circle of every community, all bands, each with its measured errors. */
function drawAll(world: World): number {
  const graph = world.graph!;
  const drawer = new IsochroneDrawer(graph, triangulate(graph));
  const reacher = new Reacher(graph);
  const cutoffs = bandsOf(DEFAULT_PARAMETERS, normsOf()).map((band) => band.cutoffMetres);
  let drawn = 0;
  for (let community = 0; community < world.input.communities.length; community++) {
    const { doorStart } = world.doors;
    const starts = world.doorPlaces.slice(doorStart[community], doorStart[community + 1]).flat();
    if (starts.length > 0) drawn += drawer.draw(reacher.run(starts, Math.max(...cutoffs)), cutoffs).length;
  }
  return drawn;
}

const [kind, file] = process.argv.slice(2);
if (kind && file) process.stdout.write(JSON.stringify(measure(kind as Kind, file)));
else bench();
