/** What the card says, and the rule each figure opens. */
import { describe, expect, it } from '@jest/globals';
import { FIGURES, isDoubtful, isFigure, ruleOf } from '../../map-client/state/rules.js';
import { cardSentences, withinWords } from '../../map-client/state/sentences.js';
import { piecesOf, plainText } from '../../map-client/words/marked.js';
import { speakerOf } from '../../map-client/words/speaker.js';
import { BEDS, CATALOGUE, community, figures } from './paper-records.js';

const zh = speakerOf('zh');
const en = speakerOf('en');
const TIME = { reading: 'TIME', profile: 'ADULT' } as const;
const ELDERLY_BY_DISTANCE = { reading: 'DISTANCE', profile: 'ELDERLY' } as const;

const told = (over: Parameters<typeof figures>[0] = {}, norm: typeof BEDS | null = BEDS) => ({
  figures: figures(over),
  norm,
  view: TIME,
});
const zhText = (over: Parameters<typeof figures>[0] = {}, norm: typeof BEDS | null = BEDS) =>
  cardSentences(zh, told(over, norm)).map(plainText);

describe('the card in sentences', () => {
  // 2,400 elderly × 40 ÷ 1,000 = 96 beds; 96 − 70 = 26.
  it('says what is within reach, what the norm asks for and what is short', () => {
    expect(zhText()).toEqual([
      '15 分钟内可达养老设施 2 处、70 床。',
      '按每千名老人 40 床需 96 床；缺 26 床（容量缺口）。',
      '全部 2,400 名老人都走得到。',
    ]);
    expect(cardSentences(en, told()).map(plainText)).toEqual([
      'Within 15 minutes: elderly care at 2 places with 70 beds.',
      'At 40 beds per 1,000 residents aged 60+, 96 beds are needed: short of 26 beds (capacity gap).',
      'All 2,400 residents aged 60+ are within reach.',
    ]);
  });

  it('names the distance gap where nobody reaches anything', () => {
    const none = {
      state: 'NONE',
      coveredRatio: 0,
      coveredPersons: 0,
      facilities: [],
      reachableCapacity: 0,
      distanceGap: 96,
      capacityGap: 96,
    } as const;
    expect(zhText(none)).toEqual([
      '15 分钟内没有走得到的养老设施。最近一处步行 412 米、6 分钟。',
      '按每千名老人 40 床需 96 床；一处也走不到，缺 96 床（距离缺口）。',
      '2,400 名老人都走不到。',
    ]);
  });

  it('counts those out of reach, and what they need', () => {
    // A quarter of 2,400 out of reach: 600 persons, 24 beds.
    const partly = { coveredRatio: 0.75, coveredPersons: 1800, distanceGap: 24 };
    expect(zhText(partly)[2]).toBe(
      '2,400 名老人中 75 % 走得到，600 名走不到。走不到的部分需 24 床（距离缺口）。',
    );
  });

  it('never turns missing data into a gap', () => {
    expect(zhText({ state: 'NO_DATA' })).toEqual([expect.stringContaining('没有任何养老设施的数据')]);
    expect(zhText({ state: 'UNREACHABLE' })).toEqual([expect.stringContaining('不是缺口')]);
    const poor = { persons: null, coveredPersons: null, demand: null, distanceGap: null, capacityGap: null };
    expect(zhText(poor).slice(1)).toEqual([
      '缺少60 岁以上人口，需求算不出；请补录后重新计算。',
      '100 % 的楼门走得到；缺少人口数据，人数算不出。',
    ]);
  });

  it('says which capacities are not known', () => {
    expect(zhText({ unknownCapacityCount: 1, capacityGap: null }).slice(0, 2)).toEqual([
      '15 分钟内可达养老设施 2 处、已知 70 床；1 处容量未知，未计入。',
      '按每千名老人 40 床需 96 床；容量未知，容量缺口算不出。',
    ]);
    expect(zhText({ unknownCapacityCount: 2, reachableCapacity: 0, capacityGap: null })[0]).toContain(
      '容量未知',
    );
  });

  it('says so where no norm counts the demand, and where the community has its own', () => {
    expect(zhText({ norm: null, demand: null }, null)[1]).toContain('没有数量标准');
    const parking = {
      serviceKind: 'PARKING',
      demandUnit: 'SPACES',
      facilities: [],
      reachableCapacity: 80,
    } as const;
    expect(zhText(parking)[0]).toContain('小区自有 80 个车位');
  });

  it('gives the metres of the standard in the distance reading', () => {
    expect(withinWords(zh, 15, 1000, 'DISTANCE')).toBe('1,000 米内（15 分钟生活圈）');
    expect(withinWords(en, 10, 500, 'DISTANCE')).toBe('500 m (10-minute life circle)');
    expect(withinWords(en, 10, 720, 'TIME')).toBe('10 minutes');
  });
});

describe('the rule behind a figure', () => {
  const context = {
    speaker: zh,
    figures: figures(),
    norm: BEDS,
    community: community('a'),
    catalogue: CATALOGUE,
    view: TIME,
  };

  it('exists for every figure that a sentence marks, in both languages', () => {
    const cases = [
      told(),
      told({ coveredRatio: 0.5, coveredPersons: 1200, distanceGap: 48 }),
      told({ facilities: [] }),
    ];
    for (const speaker of [zh, en])
      for (const marked of cases.flatMap((one) => cardSentences(speaker, one)))
        for (const { figure } of piecesOf(marked)) expect(figure === null || isFigure(figure)).toBe(true);
    for (const figure of FIGURES) expect(ruleOf(figure, context).formula).not.toContain('{');
  });

  it('shows the sum of the demand with its norm', () => {
    const rule = ruleOf('demand', context);
    expect(rule.formula).toBe('需求 = 60 岁以上人口 × 40 床 ÷ 1,000');
    expect(rule.inputs.map(({ value }) => value)).toEqual(['2,400', '40 床', '96 床']);
    expect(rule.norms).toEqual([BEDS]);
  });

  it('rests the band on a speed by time, and on the standard by distance; recall-only is marked', () => {
    expect(ruleOf('coverage', context).norms.map(({ id }) => id)).toEqual(['speed-adult']);
    const byDistance = {
      ...context,
      figures: figures({ bandNorm: { id: 'band-15-distance' } }),
      view: ELDERLY_BY_DISTANCE,
    };
    expect(ruleOf('reached', byDistance).norms.map(({ id }) => id)).toEqual(['band-15-distance']);
    const [speed] = ruleOf('nearest', byDistance).norms;
    expect(speed && isDoubtful(speed)).toBe(true);
    expect(isDoubtful(BEDS)).toBe(false);
  });

  it('counts own parking spaces only for parking', () => {
    const parking = { ...context, figures: figures({ serviceKind: 'PARKING', demandUnit: 'SPACES' }) };
    expect(ruleOf('capacity', parking).inputs.map(({ value }) => value)).toContain('80 个车位');
    expect(ruleOf('capacity', context).inputs).toHaveLength(1);
  });
});
