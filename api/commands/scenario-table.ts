/** The difference of two scenarios for the terminal: the totals with their causes, then the communities. */

import Table from 'cli-table3';
import { COMPARED_MEASURES, SERVICE_KINDS } from '../../schema/vocabulary.js';
import type { CommunityChange, MeasureChange, ScenarioComparison } from '../planning/scenario-compare.js';
import { getCommunities } from '../store/community.store.js';
import type { Db } from '../store/row.js';
import type { Study } from '../store/study.store.js';
import { type Language, stateText } from './words.js';

const HEAD = {
  zh: ['服务', '分钟', '指标', '之前', '之后', '变化', '路网', '需求', '供给'],
  en: ['Service', 'Min', 'Figure', 'Before', 'After', 'Change', 'Network', 'Demand', 'Supply'],
};
const COMMUNITY_HEAD = {
  zh: ['小区', '服务', '分钟', '之前', '之后', '覆盖人数变化'],
  en: ['Community', 'Service', 'Min', 'Before', 'After', 'Covered persons'],
};
const UNCHANGED = { zh: '没有任何变化', en: 'nothing changes' };
const CHANGED = {
  zh: (count: number, all: number) => `${all} 个小区中有 ${count} 个发生变化`,
  en: (count: number, all: number) => `${count} of ${all} communities change`,
};
const FURTHER = {
  zh: (count: number) => `……另有 ${count} 行,见 --format json`,
  en: (count: number) => `… and ${count} more lines: --format json`,
};

/** More lines than a person reads. */
const LINES_SHOWN = 40;

export async function comparisonTable(
  db: Db,
  { result }: Study,
  names: { readonly from: string; readonly to: string },
  language: Language,
): Promise<string> {
  const comparison = result as unknown as ScenarioComparison;
  const title = `${names.from} → ${names.to}`;
  const { changedCommunityCount, communityCount } = comparison;
  const count = CHANGED[language](changedCommunityCount, communityCount);
  const communities = await communityLines(db, comparison.communities, language);
  return [title, '', totalsTable(comparison, language), '', count, ...communities, ''].join('\n');
}

/** The totals alone, where nobody says which scenarios they are of. */
export const scenarioTable = (comparison: ScenarioComparison): string =>
  `${totalsTable(comparison, 'zh')}\n${CHANGED.zh(comparison.changedCommunityCount, comparison.communityCount)}\n`;

function totalsTable({ totals }: ScenarioComparison, language: Language): string {
  const table = new Table({ head: HEAD[language], style: { head: [], border: [] }, chars: COMPACT });
  for (const { serviceKind, bandMinutes, measures } of totals) {
    for (const measure of measures.filter(({ change }) => change !== 0 && change !== null))
      table.push([word(SERVICE_KINDS, serviceKind, language), bandMinutes, ...cellsOf(measure, language)]);
  }
  return table.length === 0 ? UNCHANGED[language] : table.toString();
}

const COMPACT = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

const cellsOf = (change: MeasureChange, language: Language): string[] => [
  word(COMPARED_MEASURES, change.measure, language),
  ...[change.before, change.after].map((value) => figure(value, change.measure)),
  ...[change.change, change.network, change.demand, change.supply].map((value) =>
    signed(value, change.measure),
  ),
];

async function communityLines(
  db: Db,
  changes: readonly CommunityChange[],
  language: Language,
): Promise<string[]> {
  if (changes.length === 0) return [];
  const shown = changes.slice(0, LINES_SHOWN);
  const rows = await getCommunities(db, [...new Set(shown.map(({ communityId }) => communityId))]);
  const nameOf = new Map(rows.map(({ id, name }) => [id, name]));
  const table = new Table({
    head: COMMUNITY_HEAD[language],
    style: { head: [], border: [] },
    chars: COMPACT,
  });
  for (const one of shown) {
    const covered = one.measures.find(({ measure }) => measure === 'covered_persons');
    table.push([
      nameOf.get(one.communityId) ?? one.communityId,
      word(SERVICE_KINDS, one.serviceKind, language),
      one.bandMinutes,
      stateText(one.stateBefore, language),
      stateText(one.stateAfter, language),
      signed(covered?.change ?? 0, 'covered_persons'),
    ]);
  }
  const further = changes.length - shown.length;
  return [table.toString(), ...(further > 0 ? [FURTHER[language](further)] : [])];
}

function word<Code extends string>(
  words: readonly { readonly code: Code; readonly zh: string; readonly en: string }[],
  code: Code,
  language: Language,
): string {
  return words.find((row) => row.code === code)?.[language] ?? code;
}

function figure(value: number | null, measure: MeasureChange['measure']): string {
  if (value === null) return '–';
  return measure === 'covered_ratio' ? `${(100 * value).toFixed(1)} %` : value.toFixed(1);
}

function signed(value: number | null, measure: MeasureChange['measure']): string {
  if (value === null) return '–';
  return value === 0 ? '0' : `${value > 0 ? '+' : ''}${figure(value, measure)}`;
}
