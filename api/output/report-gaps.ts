/** One section a service: the map of its gaps at the widest band, and its communities, worst first. */

import { SERVICE_KINDS, type ServiceKind } from '../../schema/vocabulary.js';
import { serviceOf } from '../standards/services.js';
import type { CoverageResult } from '../store/coverage-run.store.js';
import { gapPicture, severityColour } from './map-picture.js';
import type { ReportMaterial } from './read-report.js';
import type { Block, Cell } from './report.js';
import { normPhrase } from './report-norms.js';
import { numbered } from './report-numbers.js';
import { amount, DASH, percent, unitWord } from './report-words.js';
import { type Language, stateText, wordOf } from './words.js';

/** A report is read; the whole list is in the exported files. */
const MOST_ROWS = 40;

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '序',
    '小区',
    '等级',
    '状态',
    '人数',
    '覆盖率',
    '需求',
    '可达容量',
    '距离缺口',
    '容量缺口',
    '竞争后',
    '最近(米)',
  ],
  en: [
    'no.',
    'community',
    'class',
    'state',
    'persons',
    'covered',
    'demand',
    'reach',
    'dist. gap',
    'cap. gap',
    'shared gap',
    'walk (m)',
  ],
};
const WIDTHS = [0.045, 0.165, 0.055, 0.09, 0.07, 0.075, 0.08, 0.08, 0.085, 0.085, 0.08, 0.09];

export function gapSections(material: ReportMaterial): Block[] {
  const { language, run } = material;
  const widest = Math.max(...run.parameters.minutes);
  return run.parameters.services.flatMap((service, i) => {
    const results = rankedOf(material, service, widest);
    const name = wordOf(SERVICE_KINDS, service, language);
    const title = numbered(
      i + 1,
      { zh: `${name}:${widest} 分钟生活圈的缺口`, en: `${name}: gaps of the ${widest}-minute circle` },
      language,
    );
    return [
      { kind: 'heading', level: 1, text: title, startsPage: true },
      { kind: 'text', text: basisOf(material, service) },
      gapPicture(material, service, results, widest),
      ...tableBlocks(material, results),
    ] satisfies Block[];
  });
}

/** Worst first: class, then the larger gap; what cannot be judged comes last. Ties go by name. */
export function rankedOf(
  { results, communities }: Pick<ReportMaterial, 'results' | 'communities'>,
  service: ServiceKind,
  minutes: number,
): CoverageResult[] {
  const names = new Map(communities.map(({ id, name }) => [id, `${name} ${id}`]));
  const nameOf = ({ communityId }: CoverageResult): string => names.get(communityId) ?? communityId;
  const rank = (result: CoverageResult): readonly number[] => [
    result.severity ?? -1,
    result.capacityGap ?? result.distanceGap ?? -1,
    (result.persons ?? 0) - (result.coveredPersons ?? 0),
  ];
  return results
    .filter(({ serviceKind, bandMinutes }) => serviceKind === service && bandMinutes === minutes)
    .sort((a, b) => {
      const [ranksA, ranksB] = [rank(a), rank(b)];
      const differing = ranksA.findIndex((value, i) => value !== ranksB[i]);
      if (differing !== -1) return ranksB[differing]! - ranksA[differing]!;
      return nameOf(a) < nameOf(b) ? -1 : 1;
    });
}

function basisOf({ language, norms, marks }: ReportMaterial, kind: ServiceKind): string {
  const service = serviceOf(kind);
  const norm = service.demand ? norms.get(service.demand.normId) : undefined;
  if (!norm)
    return language === 'zh'
      ? '此类服务没有需求指标,只判断步行可达。'
      : 'No demand number is known for this service: only its reach is judged.';
  const phrase = normPhrase(norm, marks.of(norm.id), language);
  return language === 'zh' ? `需求依据 ${phrase}:${norm.textZh}` : `Demand by ${phrase}: ${norm.textEn}`;
}

function tableBlocks({ language, communities }: ReportMaterial, results: readonly CoverageResult[]): Block[] {
  const names = new Map(communities.map(({ id, name }) => [id, name]));
  const judged = results.filter(({ severity }) => severity !== null && severity > 0);
  const silent = results.filter(({ severity }) => severity === null);
  const fineCount = results.length - judged.length - silent.length;
  const rows = judged
    .slice(0, MOST_ROWS)
    .map((result, i) => rowOf(result, i + 1, names.get(result.communityId) ?? result.communityId, language));
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: HEADS[language].map((head, i) => ({
              head,
              width: WIDTHS[i]!,
              isNumber: i >= 4 || i === 2,
            })),
            rows,
          },
        ]),
    { kind: 'text', text: restOf(judged.length, fineCount, language), tone: 'quiet' },
    ...silentBlocks(silent, names, language),
  ];
}

function rowOf(result: CoverageResult, place: number, name: string, language: Language): (string | Cell)[] {
  const unit = unitWord(result.demandUnit, language);
  return [
    String(place),
    { text: name, isBold: place <= 10 },
    { text: String(result.severity), fill: severityColour(result.severity) },
    language === 'en' && result.state === 'none' ? 'no service' : stateText(result.state, language),
    amount(result.persons),
    percent(result.coveredRatio),
    result.demand === null ? DASH : `${amount(result.demand, 1)} ${unit}`,
    capacityText(result),
    amount(result.distanceGap, 1),
    amount(result.capacityGap, 1),
    amount(result.competitionGap, 1),
    amount(result.nearestMetres),
  ];
}

/** A sum that leaves out facilities of unknown capacity is a lower bound, and says so. */
const capacityText = ({ reachableCapacity, unknownCapacityCount }: CoverageResult): string =>
  reachableCapacity === null ? DASH : `${unknownCapacityCount > 0 ? '≥' : ''}${amount(reachableCapacity)}`;

function restOf(gapCount: number, fineCount: number, language: Language): string {
  const hidden = Math.max(0, gapCount - MOST_ROWS);
  if (language === 'zh')
    return `有缺口的小区 ${gapCount} 个${hidden > 0 ? `,表中为最重的 ${MOST_ROWS} 个,其余 ${hidden} 个见导出的“服务缺口”文件` : ''};无缺口 ${fineCount} 个。“—”为未知,“≥”为部分设施容量未知。`;
  return `${gapCount} communities have a gap${hidden > 0 ? `; the worst ${MOST_ROWS} are shown, ${hidden} more are in the exported file of gaps` : ''}; ${fineCount} have none. A dash: not known; ≥: the capacity of some facility is not known.`;
}

/** Communities of which nothing can be said are named, so that somebody mends their data. */
function silentBlocks(
  silent: readonly CoverageResult[],
  names: ReadonlyMap<string, string>,
  language: Language,
): Block[] {
  const states = [...new Set(silent.map(({ state }) => state))].sort();
  return states.map((state) => {
    const own = silent.filter((result) => result.state === state);
    const shown = own.slice(0, MOST_ROWS).map(({ communityId }) => names.get(communityId) ?? communityId);
    const more = own.length > shown.length ? ' …' : '';
    const list = shown.join(language === 'zh' ? '、' : ', ') + more;
    return {
      kind: 'text',
      text: `${stateText(state, language)} (${own.length}): ${list}`,
      tone: 'warning',
    };
  });
}
