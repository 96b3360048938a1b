/** Competition for capacity: the question, and the answer in sentences. */
import type { AccessMethod, AllocationRule } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import type { CompetitionAnswer } from './records.js';
import type { View } from './view.js';

export const ALLOCATION_RULES = ['NEAREST', 'LEAST_WALK'] as const satisfies readonly AllocationRule[];
export const ACCESS_METHODS = [
  'TWO_STEP',
  'ENHANCED_TWO_STEP',
  'THREE_STEP',
  'BALANCED',
  'GRAVITY',
  'CUMULATIVE',
] as const satisfies readonly AccessMethod[];

export interface CompetitionForm {
  readonly rule: AllocationRule;
  readonly method: AccessMethod;
}
export const USUAL_COMPETITION: CompetitionForm = { rule: 'NEAREST', method: 'TWO_STEP' };

export const competitionParameters = (
  { rule, method }: CompetitionForm,
  { service, band, reading, profile }: Pick<View, 'service' | 'band' | 'reading' | 'profile'>,
) => ({ service, minutes: band, reading, profile, rule, method });

export type CommunityShare = CompetitionAnswer['communities'][number];
export type FacilityUse = CompetitionAnswer['facilities'][number];

/** Those with unmet demand, the most of it first. */
export const unmetFirst = ({ communities }: CompetitionAnswer): CommunityShare[] =>
  communities
    .filter(({ unmet }) => (unmet ?? 0) > 0)
    .sort(
      (one, other) =>
        (other.unmet ?? 0) - (one.unmet ?? 0) || one.communityId.localeCompare(other.communityId),
    );

/** What all get together, and how much stays unmet. */
export function totalsSentence(speaker: Speaker, { totals, capacityUnit }: CompetitionAnswer): string {
  const { demand, unmet, satisfactionRatio } = totals;
  if (satisfactionRatio === null) return speaker.say('competition.nothingAsked');
  return speaker.say(unmet > 0 ? 'competition.totals' : 'competition.allMet', {
    demand: speaker.amount(demand, capacityUnit),
    percent: speaker.percent(satisfactionRatio),
    unmet: speaker.amount(unmet, capacityUnit),
  });
}

/** What of the capacity is taken, and how far people go for it. */
export function capacitySentence(speaker: Speaker, { totals, capacityUnit }: CompetitionAnswer): string {
  const { capacity, used, meanWalkMetres, unknownCapacityCount } = totals;
  const words = speaker.say('competition.use', {
    capacity: speaker.amount(capacity, capacityUnit),
    used: speaker.amount(used, capacityUnit),
  });
  const walk =
    meanWalkMetres === null
      ? ''
      : speaker.say('competition.walk', { metres: speaker.metres(meanWalkMetres) });
  const unknown =
    unknownCapacityCount === 0 ? '' : speaker.say('competition.unknown', { count: unknownCapacityCount });
  return [words, walk, unknown].filter((part) => part !== '').join(speaker.say('join.sentence'));
}

/** How evenly access is spread; null where it could not be measured. */
export function equitySentence(speaker: Speaker, { equity }: CompetitionAnswer): string | null {
  const { gini, worst40Ratio, theil, theilBetween } = equity;
  if (gini === null || worst40Ratio === null) return null;
  const words = speaker.say('competition.equity', {
    gini: gini.toFixed(2),
    worst: speaker.percent(worst40Ratio),
  });
  if (theil === null || theilBetween === null || theil <= 0) return words;
  const between = speaker.say('competition.between', { percent: speaker.percent(theilBetween / theil) });
  return [words, between].join(speaker.say('join.sentence'));
}

/** What explains the rest: so many communities, so many full facilities. */
export function tightSentence(
  speaker: Speaker,
  { bottleneck, capacityUnit }: CompetitionAnswer,
): string | null {
  if (!bottleneck) return null;
  return speaker.say('competition.tight', {
    communities: bottleneck.communityIds.length,
    facilities: bottleneck.facilityIds.length,
    demand: speaker.amount(bottleneck.demand, capacityUnit),
    capacity: speaker.amount(bottleneck.capacity, capacityUnit),
  });
}

/** Whom a facility serves, the most first. */
export function catchmentSentence(
  speaker: Speaker,
  use: FacilityUse,
  { capacityUnit }: Pick<CompetitionAnswer, 'capacityUnit'>,
): string {
  if (use.capacity === null) return speaker.say('facility.capacityUnknown');
  return speaker.say('competition.catchment', {
    communities: use.catchment.length,
    used: speaker.number(use.used),
    capacity: speaker.amount(use.capacity, capacityUnit),
  });
}
