/**
 * The band of a life circle (生活圈) as metres along the network, in one of two readings:
 * the standard's distance, or what a profile walks in the minutes.
 */

import type { Reading, WalkingProfile } from '../../schema/vocabulary.js';
import type { NormId } from './norms.js';
import { speedMetresPerSecondOf } from './profiles.js';
import { type NormTable, normOf, normsOf } from './standard-profiles.js';

/** The tiers GB 50180 knows; there is no standard distance for other minutes. */
const DISTANCE_NORM_IDS: ReadonlyMap<number, NormId> = new Map([
  [5, 'band-5-distance'],
  [10, 'band-10-distance'],
  [15, 'band-15-distance'],
]);

// Our choice: beyond an hour nobody speaks of a life circle, and a search would flood the town.
export const MAX_BAND_MINUTES = 60;

const SECONDS_PER_MINUTE = 60;

/**
 * @param minutes > 0 and at most 60; 5, 10 or 15 in the distance reading
 * @returns metres, the largest cost of the search
 * @throws RangeError outside these
 */
export function cutoffMetresOf(
  minutes: number,
  reading: Reading,
  profile: WalkingProfile,
  norms: NormTable = normsOf(),
): number {
  const normId = bandNormIdOf(minutes, reading);
  if (normId) return normOf(norms, normId).value;
  return minutes * SECONDS_PER_MINUTE * speedMetresPerSecondOf(profile, norms);
}

/** The norm whose distance the band is; null in the time reading, where the profile's speed decides. */
export function bandNormIdOf(minutes: number, reading: Reading): NormId | null {
  if (!(minutes > 0 && minutes <= MAX_BAND_MINUTES)) {
    throw new RangeError(`A band has 0 to ${MAX_BAND_MINUTES} minutes, got ${minutes}.`);
  }
  if (reading === 'time') return null;
  const normId = DISTANCE_NORM_IDS.get(minutes);
  if (!normId) {
    const known = [...DISTANCE_NORM_IDS.keys()].join(', ');
    throw new RangeError(`The standard gives distances for ${known} minutes, not for ${minutes}.`);
  }
  return normId;
}
