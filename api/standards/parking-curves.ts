/**
 * Parking over the day (错时停车), as shares by hour: which part of the residents' cars stands at home, and
 * which part of a lot its owner can lend. That lots of offices and public bodies serve residents at night
 * is policy (Beijing Xicheng 2018, 错时停车机制); no public text known to us says how much of a lot or in
 * which hours, so the numbers are our choice, on the safe side, for a planner to replace.
 *
 * hour 0 is 00:00–00:59; a workday.
 */

import type { LotUse } from '../../schema/vocabulary.js';

export const HOURS = 24;

export interface ParkingCurve {
  /** 24 shares, 0..1. */
  readonly ratioByHour: readonly number[];
  readonly textZh: string;
  readonly textEn: string;
  readonly confidence: 'choice';
}

/** Hours [from, to) have a value; over midnight where from > to. */
function hours(
  usual: number,
  ...spans: readonly (readonly [from: number, to: number, ratio: number])[]
): number[] {
  const ratios = new Array<number>(HOURS).fill(usual);
  for (const [from, to, ratio] of spans)
    for (let hour = from; hour !== to; hour = (hour + 1) % HOURS) ratios[hour] = ratio;
  return ratios;
}

/** Share of the residents' cars that stand at home (居民车辆在位率). */
export const RESIDENTS_AT_HOME: ParkingCurve = {
  ratioByHour: hours(1, [7, 8, 0.9], [8, 9, 0.7], [9, 17, 0.5], [17, 18, 0.6], [18, 19, 0.8], [19, 20, 0.9]),
  textZh: '居民车辆在位率：夜间全部在位，工作日白天一半在位（本工具取值）。',
  textEn: "Residents' cars at home: all at night, half on a workday (our choice).",
  confidence: 'choice',
};

/** Share of a lot's spaces that can be lent, by its use (可共享比例). */
export const LENT_SHARES: Readonly<Record<LotUse, ParkingCurve>> = {
  office: {
    ratioByHour: hours(0, [18, 8, 0.7]),
    textZh: '办公：18:00 至次日 8:00 可共享七成（本工具取值）。',
    textEn: 'Offices: seven in ten from 18:00 to 8:00 (our choice).',
    confidence: 'choice',
  },
  school: {
    ratioByHour: hours(0, [18, 7, 0.7]),
    textZh: '学校：18:00 至次日 7:00 可共享七成（本工具取值）。',
    textEn: 'Schools: seven in ten from 18:00 to 7:00 (our choice).',
    confidence: 'choice',
  },
  market: {
    ratioByHour: hours(0, [20, 5, 0.7]),
    textZh: '菜市场：20:00 至次日 5:00 可共享七成，清晨进货前让出（本工具取值）。',
    textEn: 'Markets: seven in ten from 20:00 to 5:00, gone before the deliveries (our choice).',
    confidence: 'choice',
  },
  public_lot: {
    ratioByHour: hours(0.3, [20, 8, 0.9]),
    textZh: '公共停车场：夜间九成、白天三成可供居民（本工具取值）。',
    textEn: 'Public lots: nine in ten by night, three in ten by day (our choice).',
    confidence: 'choice',
  },
  residents: {
    ratioByHour: hours(1),
    textZh: '小区专用停车场：只供所在小区，全天。',
    textEn: 'Private lots: for their own community only, all day.',
    confidence: 'choice',
  },
};

/** The night (夜间) whose deficit is told in one number: our choice, when all cars are at home and most lots are empty. */
export const NIGHT_HOURS: readonly number[] = [22, 23, 0, 1, 2, 3, 4, 5];

/**
 * Longest walk from a lot to a door, metres. Our choice: half-remembered codes say 200 to 500 m for public
 * car parks; 300 m is what the five-minute life circle of GB 50180 walks.
 */
export const LOT_WALK_METRES = 300;
