/**
 * Clusters and renovation units on the demo town: the delineation of 1,000 communities and the
 * detection of clusters among 10,000, each in a fresh process that is given the plain data, as the
 * thread of a study is. "ground" is the assembled world with its neighbours; reading from the
 * database is not in these figures.
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { clustersOn, clustersStudy } from '../../api/planning/clusters-study.js';
import { groupGroundOf } from '../../api/planning/group-input.js';
import { unitsCoverage, unitsOn, unitsStudy } from '../../api/planning/units-study.js';
import { studyOfBundle } from '../worlds/bundle-study.js';
import { loadText, median, megabytes, milliseconds, peakBytes, printTable, spread } from './figures.js';

const SEED = 1;
const HERE = fileURLToPath(import.meta.url);
const KINDS = ['units', 'clusters'] as const;
type Kind = (typeof KINDS)[number];

interface Told {
  readonly parts: Readonly<Record<string, number>>;
  readonly found: string;
  readonly peak: number;
}

function bench(): void {
  console.log(`\nload before: ${loadText()}`);
  const rows = [
    rowOf('units', 1000, 3),
    rowOf('clusters', 1000, 3),
    rowOf('clusters', 10_000, 3),
    rowOf('units', 10_000, 1),
  ];
  printTable('clusters and units on the demo town', [
    ['', 'without ground', 'of it and before', 'found', 'peak memory'],
    ...rows,
  ]);
}

function rowOf(kind: Kind, communityCount: number, runs: number): string[] {
  const told = Array.from({ length: runs }, () => inFreshProcess(kind, communityCount));
  const own = ({ parts }: Told) =>
    Object.entries(parts).reduce((sum, [name, part]) => (name === 'ground' ? sum : sum + part), 0);
  const parts = Object.keys(told[0]!.parts).map(
    (name) => `${name} ${milliseconds(median(told.map((one) => one.parts[name]!)))}`,
  );
  return [
    `${kind}, ${communityCount} communities`,
    spread(told.map(own)),
    parts.join(', '),
    told[0]!.found,
    megabytes(Math.max(...told.map(({ peak }) => peak))),
  ];
}

function inFreshProcess(kind: Kind, communityCount: number): Told {
  const args = [...process.execArgv, HERE, kind, String(communityCount)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The run of ${kind} failed:\n${stderr}`);
  return JSON.parse(stdout) as Told;
}

function measure(kind: Kind, communityCount: number): Told {
  const input = studyOfBundle(demoTown({ seed: SEED, communityCount }));
  const parts: Record<string, number> = {};
  const clocked = <Result>(name: string, work: () => Result): Result => {
    const start = performance.now();
    const result = work();
    parts[name] = performance.now() - start;
    return result;
  };
  if (kind === 'clusters') {
    const asked = clustersStudy.check({});
    const ground = clocked('ground', () =>
      groupGroundOf(input, { ...asked, largestWalkMetres: asked.largestWalkMetres }),
    );
    const { clusters, alone, refusals } = clocked('clusters', () => clustersOn(ground, asked));
    const members = clusters.reduce((sum, { communityIds }) => sum + communityIds.length, 0);
    const found = `${clusters.length} clusters of ${members}, ${alone.length} alone, ${refusals.length} refusals`;
    return { parts, found, peak: peakBytes() };
  }
  const asked = unitsStudy.check({});
  const ground = clocked('ground', () =>
    groupGroundOf(input, { ...asked, largestWalkMetres: asked.gapMetres + asked.detourMetres }),
  );
  const coverage = clocked('coverage', () => unitsCoverage(ground, asked));
  const { units, unplaced, unitCountBound } = clocked('units', () =>
    unitsOn(ground, asked, coverage.results),
  );
  const out = unplaced.reduce((sum, { communityIds }) => sum + communityIds.length, 0);
  return {
    parts,
    found: `${units.length} units (bound ${unitCountBound}), ${out} communities left out`,
    peak: peakBytes(),
  };
}

const [kind, communityCount] = process.argv.slice(2);
if (kind && communityCount)
  process.stdout.write(JSON.stringify(measure(kind as Kind, Number(communityCount))));
else bench();
