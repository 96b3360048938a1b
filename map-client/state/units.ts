/** Renovation units: the question, and what the answer as a whole says. */
import type { Speaker } from '../words/speaker.js';
import { NO_WISHES, type Wishes } from './group-wishes.js';
import type { UnitsAnswer } from './records.js';
import type { View } from './view.js';

export interface UnitsForm {
  readonly leastResidents: number;
  readonly mostResidents: number;
  readonly keepsSubdistricts: boolean;
  /** Units of the shown answer that stand as they are. */
  readonly locked: readonly (readonly string[])[];
  readonly together: Wishes['together'];
  readonly apart: Wishes['apart'];
}

export const USUAL_UNITS: UnitsForm = {
  leastResidents: 5000,
  mostResidents: 12_000,
  keepsSubdistricts: true,
  locked: [],
  ...NO_WISHES,
};

export const unitsParameters = (
  { leastResidents, mostResidents, keepsSubdistricts, locked, together, apart }: UnitsForm,
  { band, reading, profile }: Pick<View, 'band' | 'reading' | 'profile'>,
) => ({
  leastResidents,
  mostResidents,
  keepSubdistricts: keepsSubdistricts,
  locked: copied(locked),
  together: copied(together),
  apart: copied(apart),
  minutes: band,
  reading,
  profile,
});

const copied = (groups: UnitsForm['locked']): string[][] => groups.map((ids) => [...ids]);

const sameMembers = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id) => other.includes(id));

export const isLockedIn = (locked: UnitsForm['locked'], communityIds: readonly string[]): boolean =>
  locked.some((ids) => sameMembers(ids, communityIds));

/** A unit may be locked only while no locked one shares a community with it. */
export function toggleLock(
  locked: UnitsForm['locked'],
  communityIds: readonly string[],
): UnitsForm['locked'] {
  if (isLockedIn(locked, communityIds)) return locked.filter((ids) => !sameMembers(ids, communityIds));
  return [...locked.filter((ids) => !ids.some((id) => communityIds.includes(id))), communityIds];
}

export function unitsSentences(speaker: Speaker, answer: UnitsAnswer): string[] {
  const { units, isCountProved, unitCountBound } = answer;
  const placed = units.reduce((sum, { communityIds }) => sum + communityIds.length, 0);
  return [
    speaker.say('units.found', { units: units.length, placed }),
    isCountProved
      ? speaker.say('units.proved')
      : speaker.say('units.bound', { most: Math.max(unitCountBound, units.length) }),
  ];
}

/** Why some stand outside, one sentence a reason. */
export function unplacedSentences(
  speaker: Speaker,
  { unplaced }: UnitsAnswer,
  nameOf: (id: string) => string,
): string[] {
  const idsOf = new Map<UnitsAnswer['unplaced'][number]['reason'], string[]>();
  for (const { reason, communityIds } of unplaced)
    idsOf.set(reason, [...(idsOf.get(reason) ?? []), ...communityIds]);
  return [...idsOf].map(([reason, communityIds]) =>
    communityIds.length === 0
      ? speaker.code('unplaced', reason)
      : speaker.say('units.unplaced', {
          names: namesInShort(speaker, communityIds, nameOf),
          why: speaker.code('unplaced', reason),
        }),
  );
}

const SHOWN_NAMES = 3;

function namesInShort(speaker: Speaker, ids: readonly string[], nameOf: (id: string) => string): string {
  const names = ids.slice(0, SHOWN_NAMES).map(nameOf).join(speaker.say('join.list'));
  return ids.length > SHOWN_NAMES ? speaker.say('units.andMore', { names, count: ids.length }) : names;
}
