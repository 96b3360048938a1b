/** Answers of studies as tables: what is not known is a dash, never a zero. */

import { describe, expect, it } from '@jest/globals';
import { cell, competitionTable, percent } from '../../api/commands/competition-table.js';
import { spansOf } from '../../api/commands/parking-hours-table.js';
import type { CommunityShare } from '../../api/planning/competition-result.js';

const byHour = (...used: number[]): number[] =>
  Array.from({ length: 24 }, (_, hour) => (used.includes(hour) ? 5 : 0));

describe('hours as spans', () => {
  it.each([
    [byHour(18, 19, 20, 21, 22, 23, 0, 1), '18–2'],
    [byHour(22, 23), '22–24'],
    [byHour(0, 1), '0–2'],
    [byHour(9, 10, 20), '9–11, 20–21'],
    [byHour(), ''],
    [new Array<number>(24).fill(1), '0–24'],
  ])('%#', (hours, text) => {
    expect(spansOf(hours)).toBe(text);
  });
});

describe('a table of competition', () => {
  const share: CommunityShare = {
    communityId: 'a',
    communityName: '甲里',
    state: 'covered',
    demand: 10,
    ownServed: 0,
    allocated: 4,
    unmet: 6,
    satisfactionRatio: 0.4,
    unknownCapacityCount: 1,
    accessScore: 0.5,
  };
  const nothing = { demand: null, ownServed: null, allocated: null, unmet: null, satisfactionRatio: null };
  const table = competitionTable({
    serviceKind: 'elderly_care',
    capacityUnit: 'beds',
    bandMinutes: 15,
    cutoffMetres: 1080,
    method: 'two_step',
    rule: 'nearest',
    normId: 'elderly-beds',
    totals: {
      demand: 10,
      ownServed: 0,
      allocated: 4,
      unmet: 6,
      satisfactionRatio: 0.4,
      capacity: 4,
      used: 4,
      unknownCapacityCount: 1,
      meanWalkMetres: 250,
    },
    communities: [
      {
        ...share,
        ...nothing,
        communityName: '乙里',
        state: 'no_data',
        unknownCapacityCount: 0,
        accessScore: null,
      },
      share,
    ],
    facilities: [],
    equity: {
      persons: 250,
      communityCount: 1,
      mean: 0.5,
      gini: 0,
      theil: 0,
      theilBetween: 0,
      theilWithin: 0,
      palma: 0.25,
      worst40Ratio: 0.4,
      worst10Ratio: 0.1,
      worst10Mean: 0.5,
    },
    bottleneck: null,
  });
  const lineOf = (name: string) => table.split('\n').find((line) => line.includes(name)) ?? '';

  it('puts who goes short first, with a mark where some capacity is unknown', () => {
    expect(table.indexOf('甲里')).toBeLessThan(table.indexOf('乙里'));
    expect(lineOf('甲里')).toContain('6.0?');
    expect(lineOf('甲里')).toContain('40%');
  });

  it('shows a dash, not a zero, where the data say nothing', () => {
    expect(lineOf('乙里')).toContain('无数据');
    expect(lineOf('乙里')).not.toMatch(/0/);
    expect([cell(null), percent(null)]).toEqual(['—', '—']);
  });
});
