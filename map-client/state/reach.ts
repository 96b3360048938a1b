/** The longest walk of a band in metres, from the catalogue: the standard's distance, or minutes at a speed. */
import { metresWalked, secondsOfMinutes } from '../../api/kernel/units.js';
import type { Catalogue } from './records.js';
import type { View } from './view.js';

export function cutoffMetres(
  catalogue: Catalogue,
  minutes: number,
  { reading, profile }: Pick<View, 'reading' | 'profile'>,
): number | null {
  if (reading === 'DISTANCE')
    return catalogue.bands.find((band) => band.minutes === minutes)?.standardMetres ?? null;
  const speed = catalogue.walkingProfiles.find(({ code }) => code === profile)?.speedMetresPerSecond;
  return speed === undefined ? null : metresWalked(secondsOfMinutes(minutes), speed);
}
