/**
 * The card in sentences: what is within reach, what the norm asks for, what is short and which gap it
 * is. Each figure is marked with the name of the rule that explains it (state/rules.ts).
 */
import type { Speaker } from '../words/speaker.js';
import { type Shortfall, uncoveredPersonsOf } from './ranking.js';
import type { CardFigures, Norm } from './records.js';
import type { View } from './view.js';

export interface Told {
  readonly figures: CardFigures;
  /** The norm of the demand; null where no norm counts it. */
  readonly norm: Norm | null;
  readonly view: Pick<View, 'reading'>;
}

/** What each basis of a norm counts by: the figure of a community, and how many of them. */
export const NORM_BASES = {
  persons60Plus_1000: { field: 'persons60Plus', count: 1000 },
  residents_1000: { field: 'residents', count: 1000 },
  households_1: { field: 'households', count: 1 },
} as const;
type NormBasis = keyof typeof NORM_BASES;
const isNormBasis = (per: string | null): per is NormBasis => per !== null && per in NORM_BASES;
export const basisOf = (norm: Norm | null) => (norm && isNormBasis(norm.per) ? NORM_BASES[norm.per] : null);

/** Sentences with marked figures, in the order a planner asks. */
export function cardSentences(speaker: Speaker, told: Told): string[] {
  const { state } = told.figures;
  if (state === 'NO_DATA') return [speaker.say('say.noData', { facility: facilityWord(speaker, told) })];
  if (state === 'UNREACHABLE')
    return [speaker.say('say.unreachable', { facility: facilityWord(speaker, told) })];
  return [reachSentence(speaker, told), demandSentence(speaker, told), coverageSentence(speaker, told)];
}

/** "15 分钟内", or "1,000 米内(15 分钟生活圈)" by standard distance. */
export function withinWords(
  speaker: Speaker,
  minutes: number,
  metres: number | null,
  reading: View['reading'],
): string {
  if (reading === 'DISTANCE' && metres !== null)
    return speaker.say('band.withinDistance', { metres: speaker.metres(metres), minutes });
  return speaker.say('band.withinTime', { minutes });
}

/** "每千名老人 40 床" */
export function normWords(speaker: Speaker, norm: Norm): string {
  const amount = normAmount(speaker, norm);
  if (!isNormBasis(norm.per)) return `${norm.standard} ${amount}`;
  const per = speaker.say(`per.${norm.per}`);
  return speaker.say('per.norm', { per, amount });
}

/** The value of a norm with its unit, decimals kept: 4.5 places. */
export function normAmount(speaker: Speaker, { value, unit }: Norm): string {
  const key = `unit.${unit.toUpperCase()}`;
  return speaker.hasWord(key)
    ? speaker.code('unit', unit.toUpperCase()).replace('{amount}', String(value))
    : String(value);
}

/** The shortfall in words: "缺 46 床". */
export function shortfallWords(speaker: Speaker, shortfall: Shortfall): string {
  if (shortfall.kind === 'share')
    return speaker.say('gap.share.short', { percent: speaker.percent(shortfall.amount) });
  if (shortfall.unit === null)
    return speaker.say('gap.persons.short', { count: speaker.number(shortfall.amount) });
  return speaker.say('gap.short', { amount: speaker.amount(shortfall.amount, shortfall.unit) });
}

const facilityWord = (speaker: Speaker, { figures }: Told): string =>
  speaker.code('facilityOf', figures.serviceKind);

function reachSentence(speaker: Speaker, told: Told): string {
  const { figures, view } = told;
  const within = withinWords(speaker, figures.bandMinutes, figures.cutoffMetres, view.reading);
  const facility = facilityWord(speaker, told);
  const capacity =
    figures.reachableCapacity === null ? null : speaker.amount(figures.reachableCapacity, figures.demandUnit);
  if (figures.facilities.length === 0) {
    const none =
      capacity !== null && (figures.reachableCapacity ?? 0) > 0
        ? speaker.say('say.ownCapacity', { within, facility, capacity })
        : speaker.say('say.noneReached', { within, facility });
    return join(speaker, [none, nearestSentence(speaker, figures)]);
  }
  const known = { within, facility, count: speaker.facilities(figures.facilities.length) };
  if (capacity === null || (figures.unknownCapacityCount > 0 && figures.reachableCapacity === 0))
    return speaker.say('say.reachedUnknown', known);
  if (figures.unknownCapacityCount === 0) return speaker.say('say.reached', { ...known, capacity });
  return speaker.say('say.reachedPartly', {
    ...known,
    capacity,
    unknown: speaker.number(figures.unknownCapacityCount),
  });
}

function nearestSentence(speaker: Speaker, { nearestMetres, nearestSeconds }: CardFigures): string {
  if (nearestMetres === null || nearestSeconds === null) return '';
  return speaker.say('say.nearest', {
    metres: speaker.metres(nearestMetres),
    minutes: speaker.minutes(nearestSeconds),
  });
}

function demandSentence(speaker: Speaker, { figures, norm }: Told): string {
  const { demand, demandUnit, capacityGap, distanceGap, coveredRatio } = figures;
  if (!norm) return speaker.say('say.noDemandNorm');
  const basis = basisOf(norm);
  if (demand === null)
    return speaker.say('say.demandUnknown', { field: speaker.code('field', basis?.field ?? 'residents') });
  const needed = speaker.say('say.demand', {
    norm: normWords(speaker, norm),
    demand: speaker.amount(demand, demandUnit),
  });
  if (distanceGap !== null && distanceGap > 0 && coveredRatio === 0)
    return join(speaker, [
      needed,
      speaker.say('say.wholeGap', { gap: speaker.amount(distanceGap, demandUnit) }),
    ]);
  if (capacityGap === null) return join(speaker, [needed, speaker.say('say.capacityUnknown')]);
  if (capacityGap === 0) return join(speaker, [needed, speaker.say('say.capacityEnough')]);
  return join(speaker, [
    needed,
    speaker.say('say.capacityGap', { gap: speaker.amount(capacityGap, demandUnit) }),
  ]);
}

function coverageSentence(speaker: Speaker, { figures }: Told): string {
  const { persons, coveredRatio, distanceGap, demandUnit } = figures;
  const whom = speaker.code('whom', figures.serviceKind);
  const uncovered = uncoveredPersonsOf(figures);
  if (coveredRatio === null) return speaker.say('say.personsUnknown');
  if (persons === null || uncovered === null)
    return speaker.say('say.coverageByDoors', { percent: speaker.percent(coveredRatio) });
  if (coveredRatio === 1) return speaker.say('say.allReach', { persons: speaker.number(persons), whom });
  if (coveredRatio === 0) return speaker.say('say.nobodyReaches', { persons: speaker.number(persons), whom });
  const covered = speaker.say('say.coverage', {
    persons: speaker.number(persons),
    whom,
    percent: speaker.percent(coveredRatio),
    uncovered: speaker.number(uncovered),
  });
  if (distanceGap === null || distanceGap === 0) return covered;
  return join(speaker, [
    covered,
    speaker.say('say.distanceGap', { gap: speaker.amount(distanceGap, demandUnit) }),
  ]);
}

const join = (speaker: Speaker, sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(speaker.say('join.sentence'));
