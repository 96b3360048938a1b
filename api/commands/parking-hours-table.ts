/** The answer of a study of parking by the hour for the terminal: the day, then who shares with whom. */

import Table from 'cli-table3';
import { LOT_USES } from '../../schema/vocabulary.js';
import type { ParkingHoursResult } from '../planning/parking-hours-result.js';
import { COMPACT, cell } from './competition-table.js';

/** Enough to act on; the rest is in the JSON. */
const LINES = 40;

export function parkingHoursTable(result: ParkingHoursResult): string {
  const { nightDeficitBefore, nightDeficitAfter, maxWalkMetres, agreements } = result;
  const more = agreements.length - LINES;
  const lines = [
    `错时共享停车 · 步行 ${maxWalkMetres} m 内 · 夜间缺口 ${cell(nightDeficitBefore, 0)} → ${cell(nightDeficitAfter, 0)}`,
    hoursTable(result),
    agreementsTable(result) + (more > 0 ? `\n… (+${more})` : ''),
  ];
  return `${lines.join('\n')}\n`;
}

function hoursTable({ hours }: ParkingHoursResult): string {
  const table = new Table({
    chars: COMPACT,
    head: ['时', '共享前缺口', '共享后缺口', '可共享', '已共享', '步行 m'],
    style: { head: [], border: [] },
    colAligns: ['right', 'right', 'right', 'right', 'right', 'right'],
  });
  for (const one of hours) {
    table.push([
      one.hour,
      cell(one.deficitBefore, 0),
      cell(one.deficitAfter, 0),
      cell(one.offeredSpaces, 0),
      cell(one.usedSpaces, 0),
      cell(one.meanWalkMetres, 0),
    ]);
  }
  return table.toString();
}

function agreementsTable({ agreements, communities, lots }: ParkingHoursResult): string {
  const nameOf = new Map(communities.map(({ communityId, communityName }) => [communityId, communityName]));
  const useOf = new Map(lots.map(({ lotId, use }) => [lotId, use]));
  const table = new Table({
    chars: COMPACT,
    head: ['停车场', '用途', '小区', '泊位', '时段', '步行 m'],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'left', 'right', 'left', 'right'],
  });
  for (const { lotId, communityId, peakSpaces, spacesByHour, meanWalkMetres } of agreements.slice(0, LINES)) {
    table.push([
      lotId,
      LOT_USES.find(({ code }) => code === useOf.get(lotId))?.zh ?? '',
      nameOf.get(communityId) ?? communityId,
      cell(peakSpaces, 0),
      spansOf(spacesByHour),
      cell(meanWalkMetres, 0),
    ]);
  }
  return table.toString();
}

/** Hours in use as spans, over midnight in one: "18–8". */
export function spansOf(byHour: readonly number[]): string {
  const hours = byHour.length;
  const isUsed = (hour: number) => byHour[(hour + hours) % hours]! > 0;
  const begins = byHour.flatMap((_, hour) => (isUsed(hour) && !isUsed(hour - 1) ? [hour] : []));
  if (begins.length === 0) return isUsed(0) ? '0–24' : '';
  const spans = begins.map((begin) => {
    let end = begin + 1;
    while (isUsed(end)) end++;
    return `${begin}–${end % hours || hours}`;
  });
  return spans.join(', ');
}
