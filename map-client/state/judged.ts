/** A comparison computed at once: each side whole, as a run would give it, or the reasons why it cannot be. */
import type { CapacityUnit } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import type { Hand } from './compare.js';
import type { LiveFigures, LiveProblem } from './live.js';
import type { Gap } from './records.js';
import { signed } from './scenario.js';
import type { ColourBy } from './view.js';

export interface JudgedSide {
  readonly figures: LiveFigures;
  /** By community, as a run has them. */
  readonly gaps: readonly Gap[];
}

export type SideOutcome =
  | ({ readonly status: 'judged' } & JudgedSide)
  | { readonly status: 'refused'; readonly problems: readonly LiveProblem[] };

export interface JudgedAnswer {
  readonly left: SideOutcome;
  readonly right: SideOutcome;
  readonly unit: CapacityUnit;
  readonly milliseconds: number;
}

export type Judged =
  | { readonly status: 'off' }
  | { readonly status: 'preparing' }
  | { readonly status: 'ready'; readonly answer: JudgedAnswer }
  | { readonly status: 'failed'; readonly reason: string };

export const JUDGED_OFF: Judged = { status: 'off' };

export interface BothSides {
  readonly left: JudgedSide;
  readonly right: JudgedSide;
}

/** Null while one of the sides has no figures. */
export function bothSides({ left, right }: JudgedAnswer): BothSides | null {
  return left.status === 'judged' && right.status === 'judged' ? { left, right } : null;
}

/**
 * The share that is unmet, 0..1, as the classes of gaps count it: of the demand or of the persons,
 * whichever is worse – parking is lent by the community itself, so that its walks say nothing. Null
 * where a gap is not known.
 */
export function unmetShare(gap: Gap): number | null {
  const { severity, demand, coveredRatio, serviceKind } = gap;
  if (severity === null || coveredRatio === null) return null;
  if (demand === null) return 1 - coveredRatio;
  const ofDemand = demand > 0 ? (gap.capacityGap ?? gap.distanceGap ?? 0) / demand : 0;
  return serviceKind === 'PARKING' ? ofDemand : Math.max(ofDemand, 1 - coveredRatio);
}

/** Amounts differ between large and small communities: what is compared of them is the share that is unmet. */
export const differenceOf = (colourBy: ColourBy): 'coverage' | 'gap' =>
  colourBy === 'coverage' ? 'coverage' : 'gap';

/**
 * How much better the right side is, −1..1: of the persons more are covered, or a smaller share is
 * unmet. Null where a figure is not known on one of the sides.
 */
export function betterBy(left: Gap | undefined, right: Gap | undefined, colourBy: ColourBy): number | null {
  if (!left || !right) return null;
  const before = colourBy === 'coverage' ? left.coveredRatio : unmetShare(left);
  const after = colourBy === 'coverage' ? right.coveredRatio : unmetShare(right);
  if (before === null || after === null) return null;
  return colourBy === 'coverage' ? after - before : before - after;
}

/** "覆盖 72 %，缺 89 床" */
export function sideSentence(speaker: Speaker, { figures }: JudgedSide, unit: CapacityUnit): string {
  const { coveredRatio, capacityGap } = figures;
  return speaker.say('compare.figures', {
    ratio: coveredRatio === null ? speaker.say('unit.unknown') : speaker.percent(coveredRatio),
    gap: capacityGap === null ? speaker.say('unit.unknown') : speaker.amount(capacityGap, unit),
  });
}

/** "+412 人" – what the right side covers beyond the left one. */
export function personsBetween(speaker: Speaker, { left, right }: BothSides): string {
  const [before, after] = [left.figures.coveredPersons, right.figures.coveredPersons];
  return before === null || after === null
    ? speaker.say('scenario.unknown')
    : speaker.say('scenario.persons', { persons: signed(speaker, Math.round(after - before)) });
}

export const HANDS: readonly Hand[] = ['left', 'right'];
