/** The answers of studies in sentences, in both languages where the order of words differs. */
import { describe, expect, it } from '@jest/globals';
import { shapeProblems } from '../../api/planning/scenario-shape.js';
import { clustersSentence, reasonWords, valueSentences } from '../../map-client/state/clusters.js';
import { equitySentence, totalsSentence, unmetFirst } from '../../map-client/state/competition.js';
import { acceptedAs, groupName } from '../../map-client/state/groups.js';
import { liveSentence } from '../../map-client/state/live.js';
import {
  agreementsAt,
  cutSentence,
  hourSentence,
  nightSentence,
  shortAt,
} from '../../map-client/state/parking.js';
import type {
  ClustersAnswer,
  CompetitionAnswer,
  FoundCluster,
  ParkingAnswer,
  ProposedUnit,
  ScenarioAnswer,
  SitingAnswer,
} from '../../map-client/state/records.js';
import { causeParts, changedFirst, changeSentence, totalOf } from '../../map-client/state/scenario.js';
import {
  furtherSentences,
  gainSentence,
  isTaken,
  objectiveSentence,
  obstacleSentences,
  proofSentence,
  sitesAsChanges,
} from '../../map-client/state/siting.js';
import { unitSheet } from '../../map-client/state/unit-sheet.js';
import { toggleLock, unplacedSentences } from '../../map-client/state/units.js';
import { speakerOf } from '../../map-client/words/speaker.js';

const zh = speakerOf('zh');
const en = speakerOf('en');

describe('a siting answer', () => {
  const answer = {
    status: 'SOLVED',
    model: 'MCLP',
    unit: 'persons',
    amountUnit: 'persons',
    amountBefore: 2233,
    amountServed: 1900,
    costYuan: 3_210_000,
    sites: [{}, {}, {}],
    stillShort: [{ communityId: 'c' }, { communityId: 'c' }],
    nextBest: { stockId: 's', gain: 120, costYuan: null },
    oneMoreSite: { gain: 120, isProven: true },
    tenPercentMoreBudget: null,
    reasons: [],
  } as unknown as SitingAnswer;

  it('says what it brings, what is left, and for how much', () => {
    expect(gainSentence(zh, answer)).toBe(
      '开 3 处，新覆盖 1,900 人：原有 2,233 人走不到，还剩 333 人；改造费 321 万元。',
    );
    expect(gainSentence(en, answer)).toBe(
      '3 sites newly cover 1,900 persons: of 2,233 persons out of reach 333 persons remain, for 3,210,000 yuan.',
    );
  });

  it('says how good it is, and never calls a bound proven', () => {
    expect(proofSentence(zh, { gapRatio: 0 })).toBe('已证明最优：没有更好的选法。');
    expect(proofSentence(zh, { gapRatio: 0.0123 })).toBe('距最优不超过 1.2 %。');
    expect(proofSentence(zh, { gapRatio: null })).toBe('还不知道离最优有多远。');
  });

  it('says what else would help, and nothing of what is not known', () => {
    expect(furtherSentences(zh, answer, () => '原粮店')).toEqual([
      '仍有 1 个小区没有全部覆盖。',
      '下一处最好的是原粮店：再多 120 人，造价未知。',
      '再多开一处，还能多 120 人。',
    ]);
  });

  it('goes into a scenario room by room, with the floor that each service takes', () => {
    const services = [
      { serviceKind: 'ELDERLY_CARE', floorAreaSquareMetres: 447, capacity: 12 },
      { serviceKind: 'CANTEEN', floorAreaSquareMetres: 100, capacity: 33 },
    ];
    const chosen = { sites: [{ stockId: 's', services }] } as unknown as SitingAnswer;
    const changes = sitesAsChanges(chosen, []);
    const room = { kind: 'convert_stock', stockId: 's' };
    expect(changes).toEqual([
      { ...room, serviceKind: 'elderly_care', areaSquareMetres: 447, capacity: 12 },
      { ...room, serviceKind: 'canteen', areaSquareMetres: 100, capacity: 33 },
    ]);
    expect(shapeProblems(changes)).toEqual([]);
    // Taken once, it is not taken again.
    expect(isTaken(chosen.sites[0]!, changes)).toBe(true);
    expect(sitesAsChanges(chosen, changes)).toEqual([]);
  });

  it('counts walks where the model does, in the unit of its objective', () => {
    const walks = {
      ...answer,
      model: 'P_MEDIAN',
      unit: 'person_metres',
      objective: 2_345_678,
    } as SitingAnswer;
    expect(objectiveSentence(zh, walks)).toBe('全部步行合计 2,346 人公里。');
    expect(
      furtherSentences(zh, { ...walks, oneMoreSite: { gain: 12_000, isProven: true } }, () => '甲'),
    ).toContain('再多开一处，还能少走 12 人公里。');
    const farthest = { ...answer, model: 'P_CENTER', unit: 'metres', objective: 1234.5 } as SitingAnswer;
    expect(objectiveSentence(en, farthest)).toBe('The farthest home walks 1,235 m.');
    expect(objectiveSentence(zh, answer)).toBe('');
  });

  it('says why there is none', () => {
    const reason = { code: 'budget_below_cheapest_site', communityIds: [], asked: 50_000, found: 280_000 };
    const none = { ...answer, status: 'INFEASIBLE', reasons: [reason] } as unknown as SitingAnswer;
    expect(obstacleSentences(zh, none)).toEqual(['预算 5 万元低于最便宜的点位 28 万元。']);
  });
});

describe('clusters', () => {
  it('say how many, why each link stands, and what joining brings', () => {
    const answer = { clusters: [{ communityIds: ['a', 'b'] }], alone: [{}], refusals: [] };
    expect(clustersSentence(zh, answer as unknown as ClustersAnswer)).toBe('2 个小区连成 1 片，1 个单独。');
    expect(
      reasonWords(zh, [
        { code: 'NARROW_GAP', metres: 12.4 },
        { code: 'SAME_SUBDISTRICT', metres: null },
      ]),
    ).toBe('间距 12 米、同一街道');
    const values = [
      { gain: 'SHARED_CAPACITY', serviceKind: 'ELDERLY_CARE', unit: 'beds', whole: 12 },
      { gain: 'WALL_OPENED', serviceKind: null, unit: 'person_metres', whole: 4_015_956 },
    ];
    expect(valueSentences(zh, { values } as unknown as FoundCluster)).toEqual([
      '共享养老余量，可补上 12 床的缺口。',
      '打通围墙，共少走 4,016 人公里。',
    ]);
  });

  it('are known again by their members, whatever their order', () => {
    const kept = [{ id: 'k', name: 'x', communityIds: ['b', 'a'] }];
    expect(acceptedAs(kept, ['a', 'b'])?.id).toBe('k');
    expect(acceptedAs(kept, ['a'])).toBeNull();
    expect(groupName(zh, ['a', 'b'], (id) => `小区${id}`)).toBe('小区a等 2 个小区');
  });
});

describe('units', () => {
  it('stand outside for a reason, told once', () => {
    const unplaced = [
      { reason: 'LEFT_OVER', communityIds: ['a', 'b'] },
      { reason: 'LEFT_OVER', communityIds: ['c', 'd'] },
    ];
    const answer = { unplaced } as unknown as Parameters<typeof unplacedSentences>[1];
    expect(unplacedSentences(zh, answer, (id) => id)).toEqual([
      'a、b、c等 4 个：周边单元在限值内均无法接纳。',
    ]);
  });

  it('are locked one by one; a locked one gives way to another that shares a community', () => {
    const one = toggleLock([], ['a', 'b']);
    expect(toggleLock(one, ['b', 'a'])).toEqual([]);
    expect(toggleLock(one, ['b', 'c'])).toEqual([['b', 'c']]);
  });

  it('carry the five things, with where the shortage could go', () => {
    const figure = (code: string, value: number, unit: string) => ({ code, value, unit, serviceKind: null });
    const unit = {
      mode: 'COMPREHENSIVE',
      modeBasis: [figure('OLD_HOUSING', 0.4, 'ratio')],
      positioning: 'ELDERLY_FRIENDLY',
      indicatorControls: [
        figure('FLOOR_AREA_RATIO', 1.245, 'ratio'),
        figure('FLOOR_AREA_UNKNOWN', 0, 'communities'),
      ],
      infrastructure: [],
      publicServices: [
        {
          serviceKind: 'ELDERLY_CARE',
          unit: 'BEDS',
          shortage: 26,
          neededFloorSquareMetres: 900,
          stock: [{ stockId: 's', capacity: 40, isUseAllowed: true }],
        },
      ],
    } as unknown as ProposedUnit;
    const parts = unitSheet(zh, unit, () => '原粮店');
    expect(parts.map(({ title }) => title)).toEqual([
      '改造模式',
      '功能定位',
      '控制指标',
      '基础设施',
      '公共服务设施',
    ]);
    expect(parts[0]?.lines).toEqual([{ label: '1980 年前建成', value: '40 %' }]);
    expect(parts[2]?.lines).toEqual([{ label: '容积率', value: '1.25' }]);
    expect(parts[4]?.lines[0]?.value).toBe('缺 26 床，需 900 平方米，原粮店可放 40 床');
  });
});

describe('competition', () => {
  const share = (communityId: string, unmet: number | null) => ({ communityId, unmet });
  const answer = {
    capacityUnit: 'BEDS',
    totals: { demand: 611, unmet: 278, satisfactionRatio: 0.545 },
    communities: [share('a', 3), share('b', null), share('c', 12), share('d', 0)],
    equity: { gini: 0.577, worst40Ratio: 0.04, theil: 0.5, theilBetween: 0.26 },
  } as unknown as CompetitionAnswer;

  it('says what is given and what stays short, the shortest community first', () => {
    expect(totalsSentence(zh, answer)).toBe('需 611 床，分到 55 %；争用之后仍缺 278 床。');
    expect(unmetFirst(answer).map(({ communityId }) => communityId)).toEqual(['c', 'a']);
    expect(equitySentence(zh, answer)).toBe(
      '人均可达的基尼系数 0.58（0 最均匀）；最差的四成人口只分到 4 %。不均有 52 % 来自街道之间。',
    );
  });

  it('has no word on equity where it could not be measured', () => {
    const equity = { gini: null, worst40Ratio: null };
    expect(equitySentence(zh, { ...answer, equity } as unknown as CompetitionAnswer)).toBeNull();
  });
});

describe('parking by the hour', () => {
  const hours = (at22: number) => Array.from({ length: 24 }, (_, hour) => (hour === 22 ? at22 : 0));
  const answer = {
    nightDeficitBefore: 50,
    nightDeficitAfter: 20,
    hours: Array.from({ length: 24 }, (_, hour) => ({
      hour,
      deficitBefore: hour === 22 ? 50 : 0,
      deficitAfter: hour === 22 ? 20 : 0,
      offeredSpaces: 40,
      usedSpaces: hour === 22 ? 30 : 0,
    })),
    communities: [
      { communityId: 'a', deficitBeforeByHour: hours(30), deficitAfterByHour: hours(0) },
      { communityId: 'b', deficitBeforeByHour: hours(20), deficitAfterByHour: hours(20) },
      { communityId: 'c', deficitBeforeByHour: null, deficitAfterByHour: null },
    ],
    agreements: [{ lotId: 'l', communityId: 'a', spacesByHour: hours(30) }],
    cuts: [{ hour: 22, communityIds: ['b'], fullLotIds: [], missing: 20 }],
  } as unknown as ParkingAnswer;

  it('tells the night and the hour, and why some still lack', () => {
    expect(nightSentence(zh, answer)).toBe(
      '夜间最紧时缺 50 个车位；错时共享后缺 20 个车位，少缺 30 个车位。',
    );
    expect(hourSentence(zh, answer, 22)).toBe(
      '22:00：缺 50 个车位；附近停车场可借 40 个，用上 30 个车位，还缺 20 个车位。',
    );
    expect(hourSentence(zh, answer, 12)).toBe('12:00：各小区自有车位够用。');
    expect(cutSentence(zh, answer, 22)).toBe('为什么还缺：1 个小区附近没有能共享的停车场，还差 20 个车位。');
    expect(cutSentence(zh, answer, 12)).toBeNull();
  });

  it('lists who still lacks most first, and agreements of that hour only', () => {
    expect(shortAt(answer, 22).map(({ communityId }) => communityId)).toEqual(['b', 'a']);
    expect(agreementsAt(answer, 22)).toHaveLength(1);
    expect(agreementsAt(answer, 12)).toEqual([]);
  });
});

describe('a scenario', () => {
  const measure = (code: string, before: number, after: number) => ({
    measure: code,
    before,
    after,
    change: after - before,
    network: 0,
    demand: -10,
    supply: after - before + 10,
  });
  const of = { serviceKind: 'ELDERLY_CARE', bandMinutes: 15 } as const;
  const answer = {
    totals: [
      {
        ...of,
        demandUnit: 'BEDS',
        measures: [measure('COVERED_PERSONS', 100, 250), measure('COVERED_RATIO', 0.4, 1)],
      },
    ],
    communities: [
      { ...of, communityId: 'a', measures: [measure('COVERED_PERSONS', 10, 20)] },
      { ...of, communityId: 'b', measures: [measure('COVERED_PERSONS', 10, 150)] },
      { ...of, bandMinutes: 5, communityId: 'c', measures: [measure('COVERED_PERSONS', 0, 1)] },
    ],
  } as unknown as ScenarioAnswer;
  const shown = { service: 'ELDERLY_CARE', band: 15 } as const;

  it('is told for the question of the top bar, the largest gain first', () => {
    expect(changeSentence(zh, totalOf(answer, shown))).toBe('多覆盖 150 人：覆盖从 40 % 升到 100 %。');
    expect(totalOf(answer, { service: 'PARKING', band: 15 })).toBeNull();
    expect(changedFirst(answer, shown).map(({ communityId }) => communityId)).toEqual(['b', 'a']);
  });

  it('is parted by cause, and the parts add up', () => {
    const parts = causeParts(totalOf(answer, shown)!.measures[0]!);
    expect(parts.reduce((sum, { change }) => sum + change, 0)).toBe(150);
    expect(parts.map(({ barRatio }) => barRatio)).toEqual([0, 10 / 160, 1]);
  });

  it('that is tried at once says how coverage and gap move', () => {
    const sentence = liveSentence(zh, {
      before: { coveredPersons: 13_031, coveredRatio: 0.85, capacityGap: 89 },
      after: { coveredPersons: 15_005, coveredRatio: 0.98, capacityGap: 10 },
      unit: 'BEDS',
      ratioChanges: [],
      milliseconds: 12,
    });
    expect(sentence).toBe('覆盖 85 % → 98 %（+1,974 人），缺 89 → 10 床');
  });
});
