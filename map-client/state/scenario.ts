/** The comparison of a scenario with today: the figures of the question, in sentences, rows and parts by cause. */
import type { ComparedMeasure, ServiceKind } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import type { ScenarioAnswer } from './records.js';

export type TotalChange = ScenarioAnswer['totals'][number];
export type MeasureChange = TotalChange['measures'][number];
export type CommunityChange = ScenarioAnswer['communities'][number];

export interface Shown {
  readonly service: ServiceKind;
  readonly band: number;
}

const isOf =
  ({ service, band }: Shown) =>
  ({ serviceKind, bandMinutes }: { readonly serviceKind: ServiceKind; readonly bandMinutes: number }) =>
    serviceKind === service && bandMinutes === band;

export const totalOf = ({ totals }: ScenarioAnswer, shown: Shown): TotalChange | null =>
  totals.find(isOf(shown)) ?? null;

export const measureOf = (
  measures: readonly MeasureChange[],
  measure: ComparedMeasure,
): MeasureChange | null => measures.find((one) => one.measure === measure) ?? null;

/** Communities of the question by how many more persons are covered; those that lose stand last. */
export function changedFirst({ communities }: ScenarioAnswer, shown: Shown): CommunityChange[] {
  const gain = (row: CommunityChange): number => measureOf(row.measures, 'COVERED_PERSONS')?.change ?? 0;
  return communities
    .filter(isOf(shown))
    .filter(({ measures }) => measures.length > 0)
    .sort((one, other) => gain(other) - gain(one) || one.communityId.localeCompare(other.communityId));
}

export function changeSentence(speaker: Speaker, total: TotalChange | null): string {
  const persons = total && measureOf(total.measures, 'COVERED_PERSONS');
  const ratio = total && measureOf(total.measures, 'COVERED_RATIO');
  if (!total || persons?.change === null || persons === null) return speaker.say('scenario.unknown');
  if (persons.change === 0) return speaker.say('scenario.same');
  return speaker.say(persons.change > 0 ? 'scenario.more' : 'scenario.fewer', {
    persons: speaker.number(Math.abs(persons.change)),
    before: percentOr(speaker, ratio?.before ?? null),
    after: percentOr(speaker, ratio?.after ?? null),
  });
}

const percentOr = (speaker: Speaker, ratio: number | null): string =>
  ratio === null ? speaker.say('unit.unknown') : speaker.percent(ratio);

/** A figure with its sign, so that more and less are told apart without colour. */
export const signed = (speaker: Speaker, value: number): string =>
  value === 0 ? '0' : `${value > 0 ? '+' : '−'}${speaker.number(Math.abs(value))}`;

export const CAUSES = ['network', 'demand', 'supply'] as const;
export type Cause = (typeof CAUSES)[number];

export interface CausePart {
  readonly cause: Cause;
  readonly change: number;
  /** Length of its bar, 0..1 of the largest part. */
  readonly barRatio: number;
}

/** The change parted by cause; the parts add up to it. Empty where it is not known. */
export function causeParts(change: MeasureChange | null): CausePart[] {
  if (!change || change.change === null) return [];
  const largest = Math.max(...CAUSES.map((cause) => Math.abs(change[cause] ?? 0)), Number.EPSILON);
  return CAUSES.map((cause) => ({
    cause,
    change: change[cause] ?? 0,
    barRatio: Math.abs(change[cause] ?? 0) / largest,
  }));
}
