/** Who walks (步行人群): the speed, by its norm, and whether steps can be used. */

import type { WalkingProfile } from '../../schema/vocabulary.js';
import type { NormId } from './norms.js';
import { type NormTable, normOf, normsOf } from './standard-profiles.js';

export interface WalkingProfileRule {
  readonly code: WalkingProfile;
  readonly speedNormId: NormId;
  readonly canUseSteps: boolean;
}

// Our choice: steps are closed to whoever has wheels. Sources give the speeds only.
export const WALKING_PROFILE_RULES: readonly WalkingProfileRule[] = [
  { code: 'adult', speedNormId: 'speed-adult', canUseSteps: true },
  { code: 'elderly', speedNormId: 'speed-elderly', canUseSteps: true },
  { code: 'pram', speedNormId: 'speed-pram', canUseSteps: false },
  { code: 'wheelchair', speedNormId: 'speed-wheelchair', canUseSteps: false },
];

/** @throws RangeError when the profile is not known */
export function walkingProfileOf(code: WalkingProfile): WalkingProfileRule {
  const rule = WALKING_PROFILE_RULES.find((row) => row.code === code);
  if (!rule) throw new RangeError(`Walking profile '${code}' is not known.`);
  return rule;
}

export function speedMetresPerSecondOf(code: WalkingProfile, norms: NormTable = normsOf()): number {
  return normOf(norms, walkingProfileOf(code).speedNormId).value;
}

/** How far a place may lie from its nearest way and still be tied to the network, metres. */
export const snapLimitMetresOf = (norms: NormTable = normsOf()): number => normOf(norms, 'snap-limit').value;
