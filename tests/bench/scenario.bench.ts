/**
 * One change over a place that is solved already: the demo town at 1,000 communities × 3 bands × 3
 * services, each kind of change drawn by lot, from the changes to the whole answer; beside it the same
 * world computed cold. Every answer is held against the cold one, byte by byte. Then what a planner
 * does on the page: a facility and a gate dragged step by step, over the place as it is sent to the
 * worker of the page and with its question, one service and one band.
 */

import { demoTown } from '../../api/demo-town/demo-town.js';
import { Random } from '../../api/kernel/random.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { openLiveWorld, packLiveWorld } from '../../api/planning/live-world.js';
import { rankOpenings } from '../../api/planning/openings.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/run-parameters.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import type { ScenarioChange } from '../../api/planning/scenario-change.js';
import { prepareBaseline, type ScenarioEngine } from '../../api/planning/scenario-engine.js';
import { resolveScenario, ScenarioSite } from '../../api/planning/scenario-resolve.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { ScenarioChangeKind } from '../../schema/vocabulary.js';
import { CHANGE_KINDS, randomChange, randomChanges } from '../worlds/random-changes.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';
import { loadText, milliseconds, printTable, spread } from './figures.js';

const SEED = 1;
const RUNS = 21;
const COLD_RUNS = 5;
/** Changes before the first that is timed: the engine compiles what runs often. */
const WARM_UP = 4;

const input = scenarioInputOf(demoTown({ seed: SEED, communityCount: 1000 }));
const site = new ScenarioSite(input);

function clocked<Result>(work: () => Result): { result: Result; time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}

const cold = (changes: readonly ScenarioChange[]) =>
  computeCoverage(assembleWorld(applyScenario(input, changes).world, true), DEFAULT_PARAMETERS);

function rowOf(engine: ScenarioEngine, name: string, draw: (random: Random) => ScenarioChange[]): string[] {
  const drawn = Array.from({ length: WARM_UP + RUNS }, (_, i) => draw(new Random(100 + i)));
  const scenarios = drawn.filter((changes) => changes.length > 0);
  const timed = scenarios
    .map((changes) => ({ changes, ...clocked(() => engine.recompute(changes)) }))
    .slice(WARM_UP);
  const colds = timed.slice(0, COLD_RUNS).map(({ changes, result }) => {
    const other = clocked(() => cold(changes));
    if (JSON.stringify(other.result) !== JSON.stringify(result.coverage))
      throw new Error(`Not equal to a cold run: ${JSON.stringify(changes)}`);
    return other.time;
  });
  const mean = (values: number[]) =>
    (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(1);
  return [
    name,
    spread(timed.map(({ time }) => time)),
    spread(colds),
    mean(timed.map(({ result }) => result.searchCount)),
    mean(timed.map(({ result }) => result.answerCount)),
    `${timed.filter(({ result }) => result.isFromScratch).length} of ${timed.length}`,
  ];
}

const oneOf = (kind: ScenarioChangeKind) => (random: Random) => {
  const change = randomChange(random, site, kind);
  return change ? [change] : [];
};

console.log(`\nload before: ${loadText()}`);
const { result: engine, time } = clocked(() => prepareBaseline(input, DEFAULT_PARAMETERS));
const { world } = input;
printTable(
  `a scenario over ${world.communities.length} communities, ${world.buildings.length} buildings, ${world.facilities.length} facilities; baseline ${milliseconds(time)}`,
  [
    ['change', 'recomputed', 'cold', 'searches', 'answers', 'from scratch'],
    ...CHANGE_KINDS.map((kind) => rowOf(engine, kind, oneOf(kind))),
    rowOf(engine, 'five of any kind', (random) => randomChanges(random, site, 5)),
  ],
);

/** About 12 m of latitude. */
const DRAG_STEP = 0.0001;
const DRAG_STEPS = 20;
const DRAGS = 3;

function facilityDrag(random: Random): ScenarioChange[] {
  const [lon, lat] = random.pick(input.world.buildings).lonLat;
  const [east, north] = [random.between(-DRAG_STEP, DRAG_STEP), random.between(-DRAG_STEP, DRAG_STEP)];
  return Array.from({ length: DRAG_STEPS }, (_, i) => ({
    kind: 'add_facility',
    serviceKind: 'elderly_care',
    lonLat: [lon + i * east, lat + i * north],
    capacity: 40,
  }));
}

function gateDrag(random: Random): ScenarioChange[] {
  const { id, boundary } = random.pick(input.world.communities.filter((one) => site.isWalled(one.id)));
  const [a, b] = boundary.coordinates[0]![0]!;
  return Array.from({ length: DRAG_STEPS }, (_, i) => ({
    kind: 'open_gate',
    communityId: id,
    lonLat: [0, 1].map((axis) => a![axis]! + (i / DRAG_STEPS) * (b![axis]! - a![axis]!)) as [number, number],
  }));
}

function dragRow(engine: ScenarioEngine, name: string, draw: (random: Random) => ScenarioChange[]): string[] {
  const steps = Array.from({ length: DRAGS + 1 }, (_, i) => draw(new Random(200 + i))).flat();
  const possible = steps.filter((step) => resolveScenario(input, [step], site).length === 0);
  const timed = possible.map((step) => clocked(() => engine.recompute([step])).time).slice(WARM_UP);
  return [name, spread(timed)];
}

const sent = openLiveWorld(packLiveWorld({ ...input, barriers: [], facts: [] }).buffer as ArrayBuffer);
const pageEngine = prepareBaseline(sent, {
  ...DEFAULT_PARAMETERS,
  services: ['elderly_care'],
  minutes: [15],
});
printTable('steps of a drag on the page', [
  ['dragged', 'a step'],
  dragRow(pageEngine, 'a new facility', facilityDrag),
  dragRow(pageEngine, 'a new gate along a wall', gateDrag),
]);
const question = { bandMinutes: 15, rankCount: 20, pairCandidateLimit: 0, given: [], onlyGiven: false };
const { result: ranking, time: rankTime } = clocked(() => rankOpenings(engine, question));
printTable('openings of the same town ranked, twenty ranks and pairs of them', [
  ['candidates', 'computed', 'time'],
  [String(ranking.candidateCount), String(ranking.computedCount), milliseconds(rankTime)],
]);
console.log(`load after: ${loadText()}`);
