/**
 * What a planner waits for while dragging: a change tried by the code of the page's worker, over a place
 * of 1,000 communities as the worker gets it, for one service and band as the page asks. A facility is
 * dragged over 60 places; each other kind is drawn by lot. The answer goes through the clone that a
 * worker's message is.
 */

import { demoTown } from '../../api/demo-town/demo-town.js';
import { Random } from '../../api/kernel/random.js';
import { openLiveWorld, packLiveWorld } from '../../api/planning/live-world.js';
import { prepareBaseline } from '../../api/planning/scenario-engine.js';
import { ScenarioSite } from '../../api/planning/scenario-resolve.js';
import { judgedAnswer, triedAnswer } from '../../map-client/live/live-figures.js';
import { liveQuestion } from '../../map-client/state/live.js';
import type { ScenarioChange } from '../../map-client/state/scenario-change.js';
import type { ScenarioChangeKind } from '../../schema/vocabulary.js';
import { CHANGE_KINDS, randomChange } from '../worlds/random-changes.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';
import { loadText, milliseconds, printTable, spread } from './figures.js';

const COMMUNITIES = 1000;
const STEPS = 60;
const RUNS = 21;
const WARM_UP = 4;
/** About 9 m of latitude a step, as a hand drags. */
const STEP_DEGREES = 0.00008;
const TARGET_MILLISECONDS = 100;

const made = scenarioInputOf(demoTown({ seed: 1, communityCount: COMMUNITIES }));
const bytes = packLiveWorld({ ...made, barriers: [] } as unknown as Parameters<typeof packLiveWorld>[0]);
const input = openLiveWorld(bytes.buffer as ArrayBuffer);
const site = new ScenarioSite(input);
const question = liveQuestion({ service: 'ELDERLY_CARE', band: 15, reading: 'TIME', profile: 'ADULT' }, {
  parameters: { standardProfile: 'national' },
} as Parameters<typeof liveQuestion>[1]);

const clocked = (work: () => unknown): number => {
  const start = performance.now();
  structuredClone(work());
  return performance.now() - start;
};

const begin = performance.now();
const engine = prepareBaseline(input, question as Parameters<typeof prepareBaseline>[1]);
const prepared = performance.now() - begin;

/** A new facility taken from the middle of the town to the east, where a way is near enough. */
function dragged(): ScenarioChange[][] {
  const { lonLat } = input.world.buildings[input.world.buildings.length >> 1]!;
  return Array.from({ length: STEPS }, (_, at) => [
    {
      kind: 'add_facility' as const,
      serviceKind: 'elderly_care' as const,
      lonLat: [lonLat[0] + at * STEP_DEGREES, lonLat[1]] as const,
      capacity: 30,
    },
  ]);
}

const drawn = (kind: ScenarioChangeKind): ScenarioChange[][] =>
  Array.from({ length: WARM_UP + RUNS }, (_, at) => randomChange(new Random(100 + at), site, kind)).flatMap(
    (change) => (change ? [[change as ScenarioChange]] : []),
  );

function rowOf(name: string, lists: readonly (readonly ScenarioChange[])[]): string[] {
  const times = lists.map((changes) => clocked(() => triedAnswer(engine, changes))).slice(WARM_UP);
  const late = times.filter((time) => time > TARGET_MILLISECONDS).length;
  return [name, spread(times), `${late} of ${times.length}`];
}

console.log(`\nload before: ${loadText()}`);
const rows = [rowOf('facility dragged', dragged()), ...CHANGE_KINDS.map((kind) => rowOf(kind, drawn(kind)))];
const both = Array.from({ length: WARM_UP + RUNS }, (_, at) => dragged()[at]!)
  .map((changes) => clocked(() => judgedAnswer(engine, [], changes)))
  .slice(WARM_UP);
printTable(
  `the page's worker over ${COMMUNITIES} communities, ${Math.round(bytes.length / 1e6)} MB; baseline ${milliseconds(prepared)}`,
  [
    ['change', 'answered', `above ${TARGET_MILLISECONDS} ms`],
    ...rows,
    ['both sides of a comparison', spread(both), ''],
  ],
);
console.log(`load after: ${loadText()}`);
