/** Warnings in words with their counts, and where everything comes from, so that somebody can compute it again. */

import type { CoverageResult, RunWarning } from '../store/coverage-run.store.js';
import type { ReportMaterial } from './read-report.js';
import type { Block } from './report.js';
import { sectionTitle } from './report-numbers.js';
import { DASH } from './report-words.js';
import { runLines } from './sources.js';
import { type Language, serviceText, warningText } from './words.js';

/** More names than these are counted. */
const NAMED = 6;

const WORDS = {
  service: { zh: '服务', en: 'service' },
  warning: { zh: '警示', en: 'warning' },
  count: { zh: '数量', en: 'count' },
  where: { zh: '涉及小区', en: 'communities concerned' },
  all: { zh: '全域', en: 'whole place' },
  studies: { zh: '选址与单元', en: 'sites and units' },
  none: { zh: '没有警示。', en: 'There is none.' },
  item: { zh: '项目', en: 'item' },
  content: { zh: '内容', en: 'content' },
  repeat: {
    zh: '同样的输入与参数得到同样的结果(结果指纹相同);本报告由同一计算生成时逐字节相同。',
    en: 'The same inputs and parameters give the same results, and the same run gives this report byte by byte.',
  },
};

export function sourceSections(material: ReportMaterial): Block[] {
  const { language, run, dataLines, sites, units } = material;
  const word = (key: keyof typeof WORDS): string => WORDS[key][language];
  const warnings = [...wholeWarnings(material), ...placeWarnings(material)];
  const lines = [
    ...dataLines,
    ...runLines(run, language),
    ...(sites?.sources ?? []),
    ...(units?.sources ?? []),
  ];
  return [
    { kind: 'heading', level: 1, text: sectionTitle(material, 'warnings'), startsPage: true },
    warnings.length === 0
      ? { kind: 'text', text: word('none') }
      : {
          kind: 'table',
          columns: [
            { head: word('service'), width: 0.12 },
            { head: word('warning'), width: 0.38 },
            { head: word('count'), width: 0.08, isNumber: true },
            { head: word('where'), width: 0.42 },
          ],
          rows: warnings,
        },
    { kind: 'heading', level: 1, text: sectionTitle(material, 'sources') },
    {
      kind: 'table',
      columns: [
        { head: word('item'), width: 0.22 },
        { head: word('content'), width: 0.78 },
      ],
      rows: lines.filter(({ label }) => label !== word('warning')).map(({ label, text }) => [label, text]),
    },
    { kind: 'text', text: word('repeat'), tone: 'quiet' },
  ];
}

/** Of the run, then of the studies behind sites and units; those of one kind in one line. */
function wholeWarnings({ run, sites, units, language }: ReportMaterial): string[][] {
  const ofStudies = [...(sites?.warnings ?? []), ...(units?.warnings ?? [])];
  return [
    ...run.warnings.map((warning) => wholeRow(warning, WORDS.all[language], language)),
    ...together(ofStudies).map((warning) => wholeRow(warning, WORDS.studies[language], language)),
  ];
}

const wholeRow = (warning: RunWarning, place: string, language: Language): string[] => [
  warning.serviceKind ? serviceText(warning.serviceKind, language) : place,
  warningText(warning.code, language),
  String(warning.count),
  warning.detail ?? DASH,
];

/** Studies tell one room at a time; a reader wants the rooms of one doubt together. */
function together(warnings: readonly RunWarning[]): RunWarning[] {
  const groups = new Map<string, RunWarning>();
  for (const warning of warnings) {
    const key = `${warning.code} ${warning.serviceKind}`;
    const known = groups.get(key);
    const details = [known?.detail, warning.detail].filter(
      (detail) => detail !== null && detail !== undefined,
    );
    groups.set(key, {
      ...warning,
      count: (known?.count ?? 0) + warning.count,
      detail: [...new Set(details.flatMap((detail) => detail.split('、')))].join('、') || null,
    });
  }
  return [...groups.values()];
}

/** Doubts that belong to single communities: by service and code, the first few named. */
function placeWarnings({ results, communities, language }: ReportMaterial): string[][] {
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const concerned = new Map<string, { result: CoverageResult; code: string; names: Set<string> }>();
  for (const result of results)
    for (const { code } of result.warnings) {
      const key = `${result.serviceKind} ${code}`;
      const known = concerned.get(key) ?? { result, code, names: new Set<string>() };
      known.names.add(names.get(result.communityId) ?? result.communityId);
      concerned.set(key, known);
    }
  return [...concerned.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { result, code, names: own }]) => [
      serviceText(result.serviceKind, language),
      warningText(code, language),
      String(own.size),
      namesText([...own].sort(), language),
    ]);
}

const namesText = (names: readonly string[], language: Language): string =>
  names.slice(0, NAMED).join(language === 'zh' ? '、' : ', ') + (names.length > NAMED ? ' …' : '');
