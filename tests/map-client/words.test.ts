/** The words: both languages complete, the same holes in both, every code of the vocabulary worded. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { en } from '../../map-client/words/en.js';
import { plainText } from '../../map-client/words/marked.js';
import { speakerOf, WORDS } from '../../map-client/words/speaker.js';
import { type WordKey, zhCN } from '../../map-client/words/zh-CN.js';
import { REFUSAL_CODES, SITING_OBSTACLE_CODES, WARNING_CODES } from '../../schema/doubts.js';
import {
  ACCESS_METHODS,
  ALLOCATION_RULES,
  ALONE_REASONS,
  CAPACITY_UNITS,
  CLUSTER_GAINS,
  CLUSTER_LINK_REASONS,
  CLUSTER_SCORES,
  CONFIDENCES,
  COVERAGE_STATES,
  FACILITY_STATES,
  IDLE_STOCK_KINDS,
  LINK_BARRIERS,
  READINGS,
  RENOVATION_MODES,
  SERVICE_KINDS,
  UNIT_FIGURES,
  UNIT_POSITIONINGS,
  UNPLACED_REASONS,
  WALKING_PROFILES,
  type Word,
} from '../../schema/vocabulary.js';

const KEYS = Object.keys(zhCN) as WordKey[];
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const figures = (text: string): string[] => (text.match(/\]\(\w+\)/g) ?? []).sort();

describe('both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
  });

  it('have the same holes and mark the same figures', () => {
    for (const key of KEYS) {
      expect([key, holes(en[key])]).toEqual([key, holes(zhCN[key])]);
      expect([key, figures(en[key])]).toEqual([key, figures(zhCN[key])]);
    }
  });

  it('are written in their own script', () => {
    for (const key of KEYS) {
      expect([key, /[\u4e00-\u9fff]/.test(en[key])]).toEqual([key, false]);
      // Chinese sentences take Chinese punctuation.
      const hasHalfWidth = /[\u4e00-\u9fff]\s*[,;:?()]|[,;:?()]\s*[\u4e00-\u9fff]/.test(plainText(zhCN[key]));
      expect([key, hasHalfWidth]).toEqual([key, false]);
    }
  });
});

describe('every code has its word', () => {
  const groups: readonly (readonly [string, readonly Word[]])[] = [
    ['service', SERVICE_KINDS],
    ['facilityOf', SERVICE_KINDS],
    ['whom', SERVICE_KINDS],
    ['facility', FACILITY_STATES],
    ['profile', WALKING_PROFILES],
    ['state', COVERAGE_STATES],
    ['stock', IDLE_STOCK_KINDS],
    ['unit', CAPACITY_UNITS],
    ['confidence', CONFIDENCES],
    ['linkReason', CLUSTER_LINK_REASONS],
    ['barrier', LINK_BARRIERS],
    ['clusterScore', CLUSTER_SCORES],
    ['alone', ALONE_REASONS],
    ['clusters.gain', CLUSTER_GAINS],
    ['unplaced', UNPLACED_REASONS],
    ['mode', RENOVATION_MODES],
    ['positioning', UNIT_POSITIONINGS],
    ['figure', UNIT_FIGURES],
    ['allocationRule', ALLOCATION_RULES],
    ['accessMethod', ACCESS_METHODS],
    ['reading', READINGS],
  ];
  it.each(groups)('%s', (group, words) => {
    for (const language of ['zh', 'en'] as const)
      for (const { code } of words)
        expect(speakerOf(language).hasWord(`${group}.${code.toUpperCase()}`)).toBe(true);
  });

  const planning = fileURLToPath(new URL('../../api/planning/', import.meta.url));
  const both = ['zh', 'en'] as const;
  const declared: readonly (readonly [string, readonly string[]])[] = [
    ['warning', WARNING_CODES],
    ['siting.obstacle', SITING_OBSTACLE_CODES],
    ['problem', REFUSAL_CODES],
    ['problem.next', REFUSAL_CODES],
  ];
  // Whoever raises a code must take it from these lists: RunWarning and SitingReason are typed by them.
  it.each(declared)('%s, of all that the server declares', (group, codes) => {
    const wordless = both.flatMap((language) =>
      codes
        .filter((code) => !speakerOf(language).hasWord(`${group}.${code}`))
        .map((code) => [language, code]),
    );
    expect(wordless).toEqual([]);
  });

  it('no word for a doubt that nobody declares', () => {
    const known = new Set(declared.flatMap(([group, codes]) => codes.map((code) => `${group}.${code}`)));
    const strays = KEYS.filter((key) => /^warning\.[A-Z]/.test(key) && !known.has(key));
    expect(strays).toEqual([]);
  });

  it('the refusals of the house', () => {
    const errors = readFileSync(fileURLToPath(new URL('../../api/errors.ts', import.meta.url)), 'utf8');
    const codes = [...errors.matchAll(/readonly code = '([A-Z_]+)'/g)].map(([, code]) => code!);
    expect([...codes, 'INTERNAL_SERVER_ERROR'].sort()).toEqual([...REFUSAL_CODES].sort());
  });

  it('what can be wrong with a change of a scenario', () => {
    const source = ['scenario-resolve.ts', 'scenario-shape.ts']
      .map((name) => readFileSync(planning + name, 'utf8'))
      .join('\n');
    const told = [...source.matchAll(/tell\(\s*[^,()]+,\s*'([a-z_]+)'|code: '([a-z_]+)'/g)].map(
      ([, a, b]) => a ?? b!,
    );
    expect(new Set(told).size).toBeGreaterThan(10);
    for (const language of both)
      for (const code of told)
        expect([code, speakerOf(language).hasWord(`change.problem.${code}`)]).toEqual([code, true]);
  });

  it('the doubts that planning raises', () => {
    const source = readdirSync(planning)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(planning + name, 'utf8'))
      .join('\n');
    const raised = [...source.matchAll(/doubt\(\s*'([A-Z][A-Z0-9_]+)'/g)].map(([, code]) => code);
    expect(raised.length).toBeGreaterThan(5);
    for (const code of raised) expect([code, `warning.${code}` in WORDS.zh]).toEqual([code, true]);
  });
});

describe('figures', () => {
  const zh = speakerOf('zh');
  it('have separators and units, and no false decimals', () => {
    expect(zh.metres(1234.6)).toBe('1,235 米');
    expect(zh.minutes(343.7)).toBe('6 分钟');
    expect(zh.amount(1234.4, 'BEDS')).toBe('1,234 床');
    expect(zh.amount(0.3, 'PLACES')).toBe('不到 1 个托位');
    expect(speakerOf('en').amount(0.3, 'PLACES')).toBe('less than 1 places');
  });

  it('never round a part to the whole, nor something to nothing', () => {
    expect([0, 0.004, 0.5, 0.996, 1].map(zh.percent)).toEqual(['0 %', '< 1 %', '50 %', '> 99 %', '100 %']);
    expect(zh.finePercent(0.00213)).toBe('0.21 %');
  });
});
