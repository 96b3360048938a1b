/** The answer of a study of openings for the terminal. */

import Table from 'cli-table3';
import type { OpeningsResult, RankedResult } from '../planning/openings-study.js';

const YUAN_IN_TEN_THOUSAND = 10_000;

export function openingsTable({ singles, pairs, arePairsExact, ...counts }: OpeningsResult): string {
  const { candidateCount, computedCount, refusedIds } = counts;
  const pairTitle = arePairsExact ? '两处同时打通(已比较全部组合)' : '两处同时打通(仅在单处排名靠前者中组合)';
  return [
    `候选 ${candidateCount} 处,计算 ${computedCount} 次,不可行 ${refusedIds.length} 处`,
    '单处打通',
    ranksOf(singles),
    pairTitle,
    ranksOf(pairs),
    '',
  ].join('\n');
}

function ranksOf(ranks: readonly RankedResult[]): string {
  if (ranks.length === 0) return '  没有一处能增加覆盖';
  const table = new Table({
    head: ['序', '位置', '费用(万元)', '新增覆盖人次', '每万元人次'],
    style: { head: [], border: [] },
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
  });
  ranks.forEach(({ candidates, costYuan, newlyCoveredPersons, personsPer10000Yuan }, i) => {
    const places = candidates.map(({ lonLat: [lon, lat] }) => `${lon.toFixed(5)},${lat.toFixed(5)}`);
    table.push([
      i + 1,
      places.join(' + '),
      (costYuan / YUAN_IN_TEN_THOUSAND).toFixed(1),
      newlyCoveredPersons.toFixed(1),
      personsPer10000Yuan.toFixed(2),
    ]);
  });
  return table.toString();
}
