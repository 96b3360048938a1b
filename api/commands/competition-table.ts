/** The answer of a study of competition for the terminal: who goes short first, then who goes where. */

import Table from 'cli-table3';
import { CAPACITY_UNITS } from '../../schema/vocabulary.js';
import type { CompetitionResult } from '../planning/competition-result.js';
import { serviceText, stateText } from './words.js';

/** Enough to act on; the rest is in the JSON. */
const LINES = 40;

/** No lines between the rows: a district has hundreds. */
export const COMPACT = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** A dash where nothing is known: an empty cell could be read as zero. */
export const cell = (value: number | null, digits = 1): string =>
  value === null
    ? '—'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const percent = (ratio: number | null): string =>
  ratio === null ? '—' : `${Math.round(ratio * 100)}%`;

export function competitionTable(result: CompetitionResult): string {
  const { serviceKind, capacityUnit, bandMinutes, totals, equity } = result;
  const unit = CAPACITY_UNITS.find(({ code }) => code === capacityUnit)?.zh ?? capacityUnit;
  const lines = [
    `${serviceText(serviceKind, 'zh')} (${unit}) · ${bandMinutes} 分钟 · ${Math.round(result.cutoffMetres)} m`,
    sharesTable(result),
    `合计: 需求 ${cell(totals.demand)}, 已满足 ${cell(totals.ownServed + totals.allocated)} (${percent(totals.satisfactionRatio)}), 未满足 ${cell(totals.unmet)}, 平均步行 ${cell(totals.meanWalkMetres, 0)} m`,
    `公平性: 基尼 ${cell(equity.gini, 3)}, 泰尔 ${cell(equity.theil, 3)} (街道间 ${cell(equity.theilBetween, 3)}), 最差一成均值 ${cell(equity.worst10Mean, 3)}`,
  ];
  return `${lines.join('\n')}\n`;
}

function sharesTable({ communities }: CompetitionResult): string {
  const table = new Table({
    chars: COMPACT,
    head: ['小区', '状态', '需求', '自有', '分配', '未满足', '满足率', '可达性'],
    style: { head: [], border: [] },
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'right', 'right'],
  });
  const worstFirst = [...communities].sort((a, b) => (b.unmet ?? -1) - (a.unmet ?? -1));
  for (const share of worstFirst.slice(0, LINES)) {
    table.push([
      share.communityName,
      stateText(share.state, 'zh'),
      cell(share.demand),
      cell(share.ownServed),
      cell(share.allocated),
      cell(share.unmet) + (share.unknownCapacityCount > 0 ? '?' : ''),
      percent(share.satisfactionRatio),
      cell(share.accessScore, 2),
    ]);
  }
  const more = communities.length - LINES;
  return table.toString() + (more > 0 ? `\n… (+${more})` : '');
}
