/** The first section: what was asked, and what came out for the whole place, in a table and in sentences. */

import {
  COVERAGE_STATES,
  type CoverageState,
  READINGS,
  SERVICE_KINDS,
  WALKING_PROFILES,
} from '../../schema/vocabulary.js';
import { serviceOf } from '../standards/services.js';
import type { Community } from '../store/community.store.js';
import type { CoverageTotal } from '../store/coverage-run.store.js';
import type { ReportMaterial } from './read-report.js';
import type { Block } from './report.js';
import { bandNormIds } from './report-norms.js';
import { amount, DASH, minutesWord, percent, unitWord } from './report-words.js';
import { stateText, wordOf } from './words.js';

const WORDS = {
  title: { zh: '一、总体情况', en: '1. Summary' },
  totals: { zh: '各类服务的覆盖与缺口', en: 'Coverage and gaps by service' },
  service: { zh: '服务', en: 'service' },
  band: { zh: '时限', en: 'band' },
  covered: { zh: '覆盖率', en: 'covered' },
  uncovered: { zh: '未覆盖人数', en: 'persons not covered' },
  demand: { zh: '需求', en: 'demand' },
  distanceGap: { zh: '距离缺口', en: 'distance gap' },
  capacityGap: { zh: '容量缺口', en: 'capacity gap' },
  competitionGap: { zh: '竞争后缺口', en: 'shared gap' },
  states: { zh: '小区状态', en: 'communities by state' },
  norm: { zh: '依据', en: 'norm' },
  note: {
    zh: '覆盖率按人口加权。距离缺口=自有供给之外的需求×未覆盖比例;容量缺口取距离缺口与容量不足中的大者,各小区单独计算,设施容量未知时为下限;竞争后缺口为相邻小区按近者先得分配之后仍缺的需求。“路网不可达”与“无数据”是数据问题,不计为缺口。',
    en: 'Coverage is weighted by persons. Distance gap: demand beyond own supply × uncovered share. Capacity gap: the larger of it and the capacity that lacks; each community asked alone, a lower bound where capacities are not known. Shared gap: what is left when neighbours compete, the nearest first. "Unreachable" and "no data" are faults of the data and never gaps.',
  },
};

export function summarySection(material: ReportMaterial): Block[] {
  const { language, run } = material;
  return [
    { kind: 'heading', level: 1, text: WORDS.title[language] },
    { kind: 'table', columns: FACT_COLUMNS[language], rows: factsOf(material) },
    { kind: 'list', items: sentencesOf(material) },
    { kind: 'heading', level: 2, text: WORDS.totals[language] },
    totalTable(material, run.summary ?? []),
    { kind: 'text', text: WORDS.note[language], tone: 'quiet' },
  ];
}

const FACT_COLUMNS = {
  zh: [
    { head: '评估对象与方法', width: 0.24 },
    { head: '', width: 0.76 },
  ],
  en: [
    { head: 'what was asked', width: 0.24 },
    { head: '', width: 0.76 },
  ],
};

function factsOf({
  language,
  run,
  communities,
  facilities,
  marks,
  workspace,
  placeName,
}: ReportMaterial): string[][] {
  const { parameters } = run;
  const isChinese = language === 'zh';
  const people = peopleOf(communities, isChinese);
  const limits = bandNormIds(run)
    .map((id) => marks.of(id))
    .join(' ');
  return [
    [isChinese ? '范围' : 'place', `${placeName} (${workspace.id})`],
    [
      isChinese ? '规模' : 'size',
      isChinese
        ? `小区 ${communities.length} 个,常住人口 ${people};设施 ${facilities.length} 处`
        : `${communities.length} communities, ${people} residents; ${facilities.length} facilities`,
    ],
    [
      isChinese ? '口径与人群' : 'reading, walker',
      `${wordOf(READINGS, parameters.reading, language)} · ${wordOf(WALKING_PROFILES, parameters.profile, language)} · ${parameters.minutes.map((minutes) => minutesWord(minutes, language)).join(' / ')} ${limits}`,
    ],
    [
      isChinese ? '方法' : 'method',
      isChinese
        ? '沿真实步行路网,从每栋楼经本小区出入口出发,判断时限内能否到达设施'
        : 'walks along the real network, from every door through the gates of its own community',
    ],
  ];
}

/** The sum of what is known, and for how many it is not: an unknown population is not one of 0. */
function peopleOf(communities: readonly Community[], isChinese: boolean): string {
  const known = communities.flatMap(({ residents }) => residents ?? []);
  const missing = communities.length - known.length;
  if (known.length === 0) return isChinese ? '无数据' : 'an unknown number of';
  const sum = amount(known.reduce((total, value) => total + value, 0));
  if (missing === 0) return sum;
  return isChinese
    ? `${sum}(另有 ${missing} 个小区缺人口)`
    : `${sum} (and those of ${missing} communities not known)`;
}

/** One sentence a service, at its widest band. */
function sentencesOf({ language, run }: ReportMaterial): string[] {
  const widest = Math.max(...run.parameters.minutes);
  return (run.summary ?? [])
    .filter(({ bandMinutes }) => bandMinutes === widest)
    .map((total) => {
      const service = wordOf(SERVICE_KINDS, total.serviceKind, language);
      const unit = unitWord(total.demandUnit, language);
      if (total.coveredRatio === null) return `${service}: ${stateCounts(total, language)}`;
      const short = total.capacityGap === null ? DASH : `${amount(total.capacityGap, 0)} ${unit}`;
      return language === 'zh'
        ? `${service}:${widest} 分钟内覆盖 ${percent(total.coveredRatio)} 的服务人口,${amount(uncoveredOf(total))} 人未覆盖;需求 ${amount(total.demand)} ${unit},容量缺口 ${short}。`
        : `${service}: ${percent(total.coveredRatio)} of the persons are covered within ${widest} minutes, ${amount(uncoveredOf(total))} are not; demand ${amount(total.demand)} ${unit}, capacity gap ${short}.`;
    });
}

const uncoveredOf = ({ persons, coveredPersons }: CoverageTotal): number | null =>
  persons === null || coveredPersons === null ? null : persons - coveredPersons;

function totalTable({ language, marks }: ReportMaterial, totals: readonly CoverageTotal[]): Block {
  const head = (key: keyof typeof WORDS) => WORDS[key][language];
  return {
    kind: 'table',
    columns: [
      { head: head('service'), width: 0.08 },
      { head: head('band'), width: 0.08 },
      { head: head('covered'), width: 0.08, isNumber: true },
      { head: head('uncovered'), width: 0.1, isNumber: true },
      { head: head('demand'), width: 0.12, isNumber: true },
      { head: head('distanceGap'), width: 0.09, isNumber: true },
      { head: head('capacityGap'), width: 0.09, isNumber: true },
      { head: head('competitionGap'), width: 0.09, isNumber: true },
      { head: head('states'), width: 0.21 },
      { head: head('norm'), width: 0.06 },
    ],
    rows: totals.map((total) => [
      wordOf(SERVICE_KINDS, total.serviceKind, language),
      minutesWord(total.bandMinutes, language),
      percent(total.coveredRatio),
      amount(uncoveredOf(total)),
      total.demand === null ? DASH : `${amount(total.demand)} ${unitWord(total.demandUnit, language)}`,
      amount(total.distanceGap),
      amount(total.capacityGap),
      amount(total.competitionGap),
      stateCounts(total, language),
      marks.of(serviceOf(total.serviceKind).demand?.normId),
    ]),
  };
}

/** 全部覆盖 88 · 部分覆盖 20 · 无服务 12 */
function stateCounts({ countsByState }: CoverageTotal, language: 'zh' | 'en'): string {
  const states = COVERAGE_STATES.map(({ code }) => code as CoverageState);
  return states
    .filter((state) => countsByState[state] > 0)
    .map((state) => `${stateText(state, language)} ${countsByState[state]}`)
    .join(' · ');
}
