/** Parking shared by the hour: the question, the figures of one hour, and the answer in sentences. */
import type { Speaker } from '../words/speaker.js';
import type { ParkingAnswer } from './records.js';
import type { View } from './view.js';

export interface ParkingForm {
  readonly maxWalkMetres: number;
}
export const USUAL_PARKING: ParkingForm = { maxWalkMetres: 300 };

export const parkingParameters = ({ maxWalkMetres }: ParkingForm, { profile }: Pick<View, 'profile'>) => ({
  maxWalkMetres,
  profile,
});

/** The hour a planner thinks of first: everybody is at home. */
export const USUAL_HOUR = 22;
export const HOURS = 24;

export const hourWords = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

export type Agreement = ParkingAnswer['agreements'][number];

export const agreementsAt = ({ agreements }: ParkingAnswer, hour: number): readonly Agreement[] =>
  agreements
    .filter(({ spacesByHour }) => (spacesByHour[hour] ?? 0) > 0)
    .sort((one, other) => other.spacesByHour[hour]! - one.spacesByHour[hour]!);

export interface ParkingShort {
  readonly communityId: string;
  readonly before: number;
  readonly after: number;
}

/** Communities whose cars lack spaces in an hour; those that lack most after sharing come first. */
export const shortAt = ({ communities }: ParkingAnswer, hour: number): ParkingShort[] =>
  communities
    .map(({ communityId, deficitBeforeByHour, deficitAfterByHour }) => ({
      communityId,
      before: deficitBeforeByHour?.[hour] ?? 0,
      after: deficitAfterByHour?.[hour] ?? 0,
    }))
    .filter(({ before }) => before > 0)
    .sort((one, other) => other.after - one.after || other.before - one.before);

export function nightSentence(
  speaker: Speaker,
  { nightDeficitBefore: before, nightDeficitAfter: after }: ParkingAnswer,
): string {
  if (before === 0) return speaker.say('parking.nightEnough');
  const spaces = (value: number): string => speaker.amount(value, 'SPACES');
  if (after === 0) return speaker.say('parking.nightSolved', { before: spaces(before) });
  return speaker.say('parking.night', {
    before: spaces(before),
    after: spaces(after),
    less: spaces(before - after),
  });
}

export function hourSentence(speaker: Speaker, answer: ParkingAnswer, hour: number): string {
  const sum = answer.hours[hour];
  if (!sum || sum.deficitBefore === 0) return speaker.say('parking.hourEnough', { hour: hourWords(hour) });
  return speaker.say('parking.hour', {
    hour: hourWords(hour),
    before: speaker.amount(sum.deficitBefore, 'SPACES'),
    used: speaker.amount(sum.usedSpaces, 'SPACES'),
    offered: speaker.number(sum.offeredSpaces),
    after: speaker.amount(sum.deficitAfter, 'SPACES'),
  });
}

/** Why some still stand in the street: these communities reach these lots only, and all of them are full. */
export function cutSentence(speaker: Speaker, { cuts }: ParkingAnswer, hour: number): string | null {
  const cut = cuts.find((one) => one.hour === hour);
  if (!cut) return null;
  const words = {
    communities: cut.communityIds.length,
    missing: speaker.amount(cut.missing, 'SPACES'),
    lots: cut.fullLotIds.length,
  };
  return speaker.say(cut.fullLotIds.length === 0 ? 'parking.cutNoLot' : 'parking.cut', words);
}
