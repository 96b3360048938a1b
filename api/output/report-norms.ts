/** Marks such as [2] that tie a figure to its norm, and the table they lead to. */

import { BAND_MINUTES } from '../../schema/vocabulary.js';
import { bandNormIdOf } from '../standards/bands.js';
import type { Norm } from '../standards/norms.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { sourceTitle } from '../standards/sources.js';
import type { CoverageRun } from '../store/coverage-run.store.js';
import type { ReportMaterial } from './read-report.js';
import type { Block } from './report.js';
import { sectionTitle } from './report-numbers.js';
import { confidenceText } from './words.js';

/** Numbers norms in the order in which a reader meets them. */
export class NormMarks {
  readonly #ids: string[] = [];

  get ids(): readonly string[] {
    return this.#ids;
  }

  /** [2]; nothing for a figure without a norm. */
  of(id: string | null | undefined): string {
    if (!id) return '';
    if (!this.#ids.includes(id)) this.#ids.push(id);
    return `[${this.#ids.indexOf(id) + 1}]`;
  }
}

/** The norms that decide how far a band goes: the speed, or the distances. */
export function bandNormIds({ parameters }: CoverageRun): string[] {
  const { reading, profile, minutes } = parameters;
  if (reading === 'time') return [walkingProfileOf(profile).speedNormId];
  const known: readonly number[] = BAND_MINUTES;
  return minutes.flatMap((one) => (known.includes(one) ? (bandNormIdOf(one, reading) ?? []) : []));
}

/** 养老 by GB 50437-2007 3.2.1 [1] (一个公开来源) – for the line above a table. */
export function normPhrase(norm: Norm | undefined, mark: string, language: 'zh' | 'en'): string {
  if (!norm) return '';
  return `${norm.standard}${norm.clause ? ` ${norm.clause}` : ''} ${mark} (${confidenceText(norm.confidence, language)})`;
}

const WORDS = {
  intro: {
    zh: '文中 [n] 指下表的条目。可信度为“仅凭记忆”或“一个公开来源”的数值,正式使用前须对照标准原文。',
    en: 'A mark [n] leads to this table. Figures known from one public source or from recall must be checked against the standard before official use.',
  },
  mark: { zh: '标记', en: 'mark' },
  standard: { zh: '标准与条文', en: 'standard, clause' },
  text: { zh: '内容', en: 'what it says' },
  confidence: { zh: '可信度', en: 'confidence' },
  sources: { zh: '来源', en: 'read in' },
};

export function normSection(material: ReportMaterial): Block[] {
  const { norms, marks, language } = material;
  const rows = marks.ids.flatMap((id, i) => {
    const norm = norms.get(id);
    if (!norm) return [[`[${i + 1}]`, id, '', '', '']];
    const read = norm.sources.map((source) => sourceTitle(source, language));
    return [
      [
        `[${i + 1}]`,
        `${norm.standard}\n${norm.clause ?? '—'}`,
        language === 'zh' ? norm.textZh : norm.textEn,
        confidenceText(norm.confidence, language),
        read.join('; '),
      ],
    ];
  });
  return [
    { kind: 'heading', level: 1, text: sectionTitle(material, 'norms') },
    { kind: 'text', text: WORDS.intro[language], tone: 'quiet' },
    {
      kind: 'table',
      columns: [
        { head: WORDS.mark[language], width: 0.07 },
        { head: WORDS.standard[language], width: 0.22 },
        { head: WORDS.text[language], width: 0.36 },
        { head: WORDS.confidence[language], width: 0.13 },
        { head: WORDS.sources[language], width: 0.22 },
      ],
      rows,
    },
  ];
}
