/** The lines of 来源: whose data, of which day, by which run, under which norms – and whether it is made up. */

import { READINGS, WALKING_PROFILES } from '../../schema/vocabulary.js';
import { NORM_SOURCES, sourceTitle } from '../standards/sources.js';
import { type NormTable, normsOf } from '../standards/standard-profiles.js';
import type { CoverageRun, RunWarning } from '../store/coverage-run.store.js';
import { listSupplements } from '../store/import-list.read.js';
import type { Db, RowMeta } from '../store/row.js';
import type { Study } from '../store/study.store.js';
import { findWalkingNetwork } from '../store/walking-network.store.js';
import type { Workspace } from '../store/workspace.store.js';
import type { SourceLine } from './layer.js';
import { confidenceText, type Language, serviceText, type Wording, warningText, wordOf } from './words.js';

const LABELS = {
  workspace: { zh: '数据空间', en: 'workspace' },
  madeUp: { zh: '数据性质', en: 'nature of the data' },
  rows: { zh: '数据来源', en: 'source of the data' },
  communities: { zh: '小区数据', en: 'source of the communities' },
  facilities: { zh: '设施数据', en: 'source of the facilities' },
  supplements: { zh: '补充数据', en: 'values supplemented by' },
  network: { zh: '步行路网', en: 'walking network' },
  run: { zh: '计算编号', en: 'run' },
  study: { zh: '研究编号', en: 'study' },
  computedAt: { zh: '计算时间(UTC)', en: 'computed at (UTC)' },
  reading: { zh: '口径', en: 'reading' },
  profile: { zh: '步行人群', en: 'who walks' },
  minutes: { zh: '时限(分钟)', en: 'bands (min)' },
  inputHash: { zh: '输入指纹', en: 'hash of the inputs' },
  resultHash: { zh: '结果指纹', en: 'hash of the results' },
  parameters: { zh: '参数', en: 'parameters' },
  norm: { zh: '规范', en: 'norm' },
  warning: { zh: '警示', en: 'warning' },
} satisfies Record<string, Wording>;

const MADE_UP: Wording = {
  zh: '全部为虚构的示范数据,不得用于任何决定',
  en: 'made up for demonstration; must not be used for any decision',
};
/** The licence of OpenStreetMap asks that whoever shows its data names it. */
const OSM: Wording = {
  zh: '© OpenStreetMap 贡献者,ODbL 许可',
  en: '© OpenStreetMap contributors, ODbL',
};

const line = (label: keyof typeof LABELS, text: string, language: Language): SourceLine => ({
  label: LABELS[label][language],
  text,
});

export function workspaceLines(workspace: Workspace, language: Language): SourceLine[] {
  const name = language === 'zh' ? workspace.nameZh : workspace.nameEn;
  return [
    line('workspace', `${name} (${workspace.id})`, language),
    ...(workspace.isMadeUp ? [line('madeUp', MADE_UP[language], language)] : []),
  ];
}

type Sourced = Pick<RowMeta, 'source' | 'observedOn'>;

/** One line a source: how many rows, and of which days. */
export function rowLines(
  rows: readonly Sourced[],
  language: Language,
  label: 'rows' | 'communities' | 'facilities' = 'rows',
): SourceLine[] {
  return [...groups(rows)].map(([source, own]) => {
    const days = own.flatMap(({ observedOn }) => observedOn ?? []).sort();
    const span = days.length === 0 ? '' : ` · ${[...new Set([days[0], days.at(-1)])].join('…')}`;
    const credit = /osm|openstreetmap/i.test(source) ? ` · ${OSM[language]}` : '';
    return line(label, `${source} × ${own.length}${span}${credit}`, language);
  });
}

function groups(rows: readonly Sourced[]): Map<string, Sourced[]> {
  const found = new Map<string, Sourced[]>();
  for (const row of rows) {
    const own = found.get(row.source);
    if (own) own.push(row);
    else found.set(row.source, [row]);
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A ledger gives figures to communities of a map, whose own source stays the map: the ledger is named too. */
export async function supplementLines(
  db: Db,
  workspaceId: string,
  language: Language,
): Promise<SourceLine[]> {
  const supplements = await listSupplements(db, workspaceId);
  return supplements.map(({ fileName, what, changedCount, createdAt }) => {
    const noun = SUPPLEMENTED[what]?.[language] ?? what;
    const day = stamp(createdAt).slice(0, 10);
    return line('supplements', [`${fileName} × ${changedCount}`, noun, day].join(' · '), language);
  });
}

/** What an import was of. */
const SUPPLEMENTED: Readonly<Record<string, Wording>> = {
  communities: { zh: '小区', en: 'communities' },
  facilities: { zh: '设施', en: 'facilities' },
  idle_stock: { zh: '存量资源', en: 'idle stock' },
  buildings: { zh: '建筑', en: 'buildings' },
};

export async function networkLines(db: Db, workspaceId: string, language: Language): Promise<SourceLine[]> {
  const network = await findWalkingNetwork(db, workspaceId);
  if (!network) return [];
  const { source, fileName, observedOn, fileHash } = network;
  const credit = /osm|openstreetmap/i.test(source) ? OSM[language] : source;
  const parts = [fileName, observedOn, credit, `sha256 ${fileHash.slice(0, 12)}`].filter(Boolean);
  return [line('network', parts.join(' · '), language)];
}

export function runLines(run: CoverageRun, language: Language): SourceLine[] {
  const { parameters } = run;
  return [
    line('run', run.id, language),
    line('computedAt', stamp(run.finishedAt ?? run.createdAt), language),
    line('reading', wordOf(READINGS, parameters.reading, language), language),
    line('profile', wordOf(WALKING_PROFILES, parameters.profile, language), language),
    line('minutes', parameters.minutes.join(', '), language),
    line('inputHash', run.inputHash, language),
    line('resultHash', run.resultHash ?? '', language),
    ...warningLines(run.warnings, language),
  ];
}

export const studyLines = (study: Study, language: Language): SourceLine[] => [
  line('study', study.id, language),
  line('computedAt', stamp(study.finishedAt ?? study.createdAt), language),
  line('parameters', JSON.stringify(study.parameters), language),
  line('inputHash', study.inputHash, language),
  line('resultHash', study.resultHash ?? '', language),
  ...warningLines(study.warnings, language),
];

const warningLines = (warnings: readonly RunWarning[], language: Language): SourceLine[] =>
  warnings.map((warning) => line('warning', warningSentence(warning, language), language));

/** 养老: 设施容量未知 (3) */
export function warningSentence(
  { code, serviceKind, count, detail }: RunWarning,
  language: Language,
): string {
  const where = serviceKind ? `${serviceText(serviceKind, language)}: ` : '';
  const told = detail ? ` · ${detail}` : '';
  return `${where}${warningText(code, language)}${count > 1 ? ` (${count})` : ''}${told}`;
}

/** The norms behind the figures, each with clause, text, sources and how well it is known. */
export function normLines(ids: Iterable<string>, profile: string, language: Language): SourceLine[] {
  const norms = normsOf(profile);
  return [...new Set(ids)]
    .sort()
    .flatMap((id) => (norms.has(id) ? [line('norm', normSentence(id, norms, language), language)] : []));
}

export function normSentence(id: string, norms: NormTable, language: Language): string {
  const norm = norms.get(id);
  if (!norm) return id;
  const clause = norm.clause === null ? '' : ` ${norm.clause}`;
  const text = language === 'zh' ? norm.textZh : norm.textEn;
  const read = norm.sources.map((id) => {
    const reference = NORM_SOURCES.find((one) => one.id === id)?.reference;
    return `${sourceTitle(id, language)}${reference ? ` ${reference}` : ''}`;
  });
  return `${norm.standard}${clause}: ${text} [${confidenceText(norm.confidence, language)}; ${read.join('; ')}]`;
}

export const stamp = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

/** The newest change among rows; the day the workspace was made where there is none. */
export const newestOf = (rows: readonly Pick<RowMeta, 'updatedAt'>[], workspace: Workspace): Date =>
  new Date(
    rows.reduce(
      (newest, { updatedAt }) => Math.max(newest, updatedAt.getTime()),
      workspace.createdAt.getTime(),
    ),
  );
