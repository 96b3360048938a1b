/**
 * The only conversions between the units of planners (minutes, m²/mu …) and those inside
 * (metres, seconds). Everything else in api/ speaks metres and seconds.
 */

/** Minutes (any finite number ≥ 0) to seconds. */
export const secondsOfMinutes = (minutes: number): number => minutes * 60;

/** Seconds to minutes. */
export const minutesOfSeconds = (seconds: number): number => seconds / 60;

/** Metres walked in `seconds` at `speedMetresPerSecond` (> 0). */
export const metresWalked = (seconds: number, speedMetresPerSecond: number): number =>
  seconds * speedMetresPerSecond;

/** Seconds needed for `metres` at `speedMetresPerSecond` (> 0). UNREACHED stays UNREACHED. */
export const secondsToWalk = (metres: number, speedMetresPerSecond: number): number =>
  metres / speedMetresPerSecond;
