/** Two scenarios against each other: the sides as they are asked, computed and laid on the map. */
import { describe, expect, it } from '@jest/globals';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { computeCoverage } from '../../api/planning/coverage.js';
import { DEFAULT_PARAMETERS } from '../../api/planning/run-parameters.js';
import { applyScenario } from '../../api/planning/scenario-apply.js';
import type { ScenarioChange as ApiChange } from '../../api/planning/scenario-change.js';
import { prepareBaseline } from '../../api/planning/scenario-engine.js';
import { assembleWorld } from '../../api/planning/world.js';
import { severityOf } from '../../api/standards/severity.js';
import { judgedAnswer } from '../../map-client/live/live-figures.js';
import { USUAL_CLASSING } from '../../map-client/state/classing.js';
import {
  BASELINE,
  changesOfSide,
  compareOfText,
  firstCompare,
  moveDivider,
  ON_TABLE,
  swapSides,
} from '../../map-client/state/compare.js';
import { betterBy, bothSides, type JudgedAnswer, unmetShare } from '../../map-client/state/judged.js';
import type { StoredScenario } from '../../map-client/state/records.js';
import type { ScenarioChange } from '../../map-client/state/scenario-change.js';
import { addChanges, EMPTY_DRAFT, openDraft } from '../../map-client/state/scenario-draft.js';
import { type CompareContext, compareOverlays } from '../../map-client/style/compare-overlay.js';
import { comparePicture } from '../../map-client/style/compare-picture.js';
import { countText } from '../../map-client/style/legend-words.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { scenarioInputOf } from '../worlds/scenario-input.js';
import { community, gap } from './paper-records.js';

const CLOSE: ScenarioChange = { kind: 'close_facility', facilityId: 'f1' };
const STORED: StoredScenario = { id: 's1', name: '甲', version: 1, changes: [{ ...CLOSE }] };

describe('the picture of a comparison', () => {
  const compare = (mode: 'swipe' | 'side' | 'difference') =>
    ({ mode, left: BASELINE, right: 's1', divider: 0.25 }) as const;
  const whole = { width: 800, height: 600 };
  const half = { width: 400, height: 600 };

  it('has both sides: swept as far as on the page, or beside each other', () => {
    expect(comparePicture(compare('swipe'), whole, whole)).toEqual({ ...whole, rightX: 0, dividerX: 200 });
    expect(comparePicture(compare('side'), half, half)).toEqual({ ...whole, rightX: 400, dividerX: 400 });
  });

  it('counts both sides in its legend', () => {
    expect(countText(speakerOf('zh'), 1204, 7)).toBe('1,204 → 7');
    expect(countText(speakerOf('zh'), 1204, undefined)).toBe('1,204');
  });

  it('is the map alone for a difference, and where nothing is compared', () => {
    expect(comparePicture(compare('difference'), whole, whole)).toBeNull();
    expect(comparePicture(null, whole, whole)).toBeNull();
  });
});

describe('the sides', () => {
  it('begin with today against what stands on the table, else against a stored scenario', () => {
    const draft = addChanges([CLOSE])(EMPTY_DRAFT);
    expect(firstCompare(draft, [STORED])).toMatchObject({ left: BASELINE, right: ON_TABLE });
    expect(firstCompare(openDraft(STORED), [])).toMatchObject({ right: 's1' });
    expect(firstCompare(EMPTY_DRAFT, [STORED])).toMatchObject({ right: 's1' });
  });

  it('say what they change, and that a deleted scenario says nothing', () => {
    expect(changesOfSide(BASELINE, { changes: [CLOSE] }, [STORED])).toEqual([]);
    expect(changesOfSide(ON_TABLE, { changes: [CLOSE] }, [])).toEqual([CLOSE]);
    expect(changesOfSide('s1', EMPTY_DRAFT, [STORED])).toEqual([CLOSE]);
    expect(changesOfSide('s2', EMPTY_DRAFT, [STORED])).toBeNull();
  });

  it('change hands, and the divider between them never leaves the map', () => {
    const compare = firstCompare(EMPTY_DRAFT, [STORED]);
    expect(swapSides(compare)).toMatchObject({ left: 's1', right: BASELINE });
    expect(moveDivider(-1)(compare).divider).toBeGreaterThan(0);
    expect(moveDivider(2)(compare).divider).toBeLessThan(1);
  });

  it('are no comparison where the address line makes no sense', () => {
    for (const text of [null, '', 'fade,baseline,s1,50', 'swipe,baseline', 'swipe,<b>,s1,50'])
      expect(compareOfText(text)).toBeNull();
    expect(compareOfText('swipe,baseline,s1,x')?.divider).toBe(0.5);
  });
});

/** The demo town of sixty communities, in the worker's own words. */
const input = scenarioInputOf(demoTown({ seed: 3, communityCount: 60 }));
const question = { ...DEFAULT_PARAMETERS, minutes: [15], services: ['elderly_care' as const] };
const engine = prepareBaseline(input, question);
const [first, ...others] = input.world.facilities.filter(({ serviceKind }) => serviceKind === 'elderly_care');
const close: ScenarioChange = { kind: 'close_facility', facilityId: first!.id };
/** Only one is left open. */
const closeOthers = others.map(({ id }): ScenarioChange => ({ kind: 'close_facility', facilityId: id }));
const shrinkAll = [first!, ...others].map(
  ({ id }): ScenarioChange => ({ kind: 'resize_facility', facilityId: id, capacity: 1 }),
);

describe('both sides computed', () => {
  it('are each what a cold run of that very world gives', () => {
    const { left, right } = bothSides(judgedAnswer(engine, [], closeOthers))!;
    const cold = (changes: readonly ScenarioChange[]) =>
      computeCoverage(
        assembleWorld(applyScenario(input, changes as readonly ApiChange[]).world, true),
        question,
      );
    for (const [side, changes] of [
      [left, []],
      [right, closeOthers],
    ] as const) {
      const { results, totals } = cold(changes);
      expect(
        side.gaps.map(({ severity, coveredRatio, capacityGap }) => [severity, coveredRatio, capacityGap]),
      ).toEqual(
        results.map(({ severity, coveredRatio, capacityGap }) => [severity, coveredRatio, capacityGap]),
      );
      expect(side.figures.coveredPersons).toBe(totals[0]!.coveredPersons);
    }
    expect(right.figures.coveredPersons).toBeLessThan(left.figures.coveredPersons!);
  });

  it('keep the one that can be made where the other cannot', () => {
    const gone: ScenarioChange = { kind: 'close_facility', facilityId: 'nowhere' };
    const { left, right } = judgedAnswer(engine, [close], [gone]);
    expect(left.status).toBe('judged');
    expect(right).toMatchObject({ status: 'refused', problems: [{ index: 0, code: 'unknown_id' }] });
  });

  it('measure what is unmet as the classes of the map do', () => {
    const services = ['elderly_care', 'parking', 'childcare'] as const;
    const all = services.flatMap((service) => {
      const one = prepareBaseline(input, { ...question, minutes: [5], services: [service] });
      return bothSides(judgedAnswer(one, [], []))!.left.gaps;
    });
    expect(new Set(all.map(({ severity }) => severity)).size).toBeGreaterThan(3);
    for (const one of all) {
      const share = unmetShare(one);
      expect([one, share === null ? null : severityOf(share, null)]).toEqual([one, one.severity]);
    }
  });

  it('differ where only the places become fewer, though all the same persons are covered', () => {
    const { left, right } = bothSides(judgedAnswer(engine, [], shrinkAll))!;
    const changes = (colourBy: 'gap' | 'coverage') =>
      left.gaps.map((one, at) => betterBy(one, right.gaps[at], colourBy) ?? 0);
    expect(changes('coverage').every((change) => change === 0)).toBe(true);
    expect(Math.min(...changes('gap'))).toBeLessThan(0);
    expect(Math.max(...changes('gap'))).toBe(0);
  });
});

const context: CompareContext = {
  place: {
    placeId: 'paper',
    communities: ['a', 'b', 'c'].map((id) => community(id)),
    facilities: [],
    entrances: [],
    stock: [],
  },
  speaker: speakerOf('zh'),
  mode: 'swipe',
  colourBy: 'gap',
  classing: USUAL_CLASSING,
  names: { left: '现状', right: '甲' },
  shown: { service: 'ELDERLY_CARE', band: 15 },
};
const side = (gaps: ReturnType<typeof gap>[]) => ({
  status: 'judged' as const,
  figures: { coveredPersons: 0, coveredRatio: 0, capacityGap: 0 },
  gaps,
});
const none = { state: 'NO_DATA' as const, severity: null, coveredRatio: null, coveredPersons: null };
const ANSWER: JudgedAnswer = {
  left: side([gap('a', { severity: 5, coveredRatio: 0, coveredPersons: 0 }), gap('b'), gap('c', none)]),
  right: side([
    gap('a', { severity: 0, coveredRatio: 1, capacityGap: 0, coveredPersons: 100 }),
    gap('b'),
    gap('c', none),
  ]),
  unit: 'BEDS',
  milliseconds: 1,
};

describe('on the map', () => {
  it('each side has the classes of its own figures, and one legend counts both', () => {
    const { left, right } = compareOverlays(ANSWER, context);
    expect([...left.tones!.values()]).toEqual(['gap-5', 'gap-2', 'no-data']);
    expect([...right.tones!.values()]).toEqual(['gap-0', 'gap-2', 'no-data']);
    expect(left.legend).toEqual(right.legend);
    const worst = left.legend.find(({ mark }) => mark.kind === 'tone' && mark.tone === 'gap-5');
    expect([worst?.count, worst?.otherCount]).toEqual([1, 0]);
    for (const hand of ['count', 'otherCount'] as const)
      expect(left.legend.reduce((sum, item) => sum + (item[hand] ?? 0), 0)).toBe(3);
  });

  it('a difference is purple where it is better, white where nothing changes, hatched where nobody knows', () => {
    const { left } = compareOverlays(ANSWER, { ...context, mode: 'difference' });
    expect([...left.tones!.values()]).toEqual(['diff-better-3', 'diff-none', 'no-data']);
  });

  it('has no colour of any class before both sides are known', () => {
    const refused = { status: 'refused' as const, problems: [] };
    for (const answer of [null, { ...ANSWER, right: refused }]) {
      const { left, right } = compareOverlays(answer, context);
      expect([left.tones?.size, right.tones?.size]).toEqual([0, 0]);
    }
  });

  it('tells under the pointer what stands on either side', () => {
    const { tips } = compareOverlays(ANSWER, context).left;
    expect(tips.get('a')).toBe('现状：缺 1 床 → 甲：无缺口（+100 人）');
    expect(tips.get('b')).toBe('两侧相同：缺 1 床');
  });
});
