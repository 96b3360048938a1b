/** How grave a gap is (缺口等级): classes 0 to 5 by the share that is unmet. */

export type Severity = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * Upper ends of the classes; 0 is "nothing unmet". Our choice: five equal steps, so that a class
 * reads as a fifth of the demand. No standard grades gaps.
 */
export const SEVERITY_UPPER_RATIOS: readonly (readonly [severity: Severity, upperRatio: number])[] = [
  [0, 0],
  [1, 0.2],
  [2, 0.4],
  [3, 0.6],
  [4, 0.8],
  [5, 1],
];

/** Unmet shares below this are the dust of floating point, not a gap. */
const DUST_RATIO = 1e-9;

/**
 * The worse of the two shares decides: a community may be near a facility that is far too small.
 * @param unmetDemandRatio 0..1, share of the demand without capacity; null where unknown
 * @param unmetPersonsRatio 0..1, share of the persons beyond the band; null where unknown
 * @returns null when neither is known
 */
export function severityOf(
  unmetDemandRatio: number | null,
  unmetPersonsRatio: number | null,
): Severity | null {
  if (unmetDemandRatio === null && unmetPersonsRatio === null) return null;
  const unmetRatio = Math.max(unmetDemandRatio ?? 0, unmetPersonsRatio ?? 0);
  if (!(unmetRatio >= 0 && unmetRatio <= 1 + DUST_RATIO)) {
    throw new RangeError(`An unmet share lies within 0 and 1, got ${unmetRatio}.`);
  }
  const row = SEVERITY_UPPER_RATIOS.find(([, upperRatio]) => unmetRatio <= upperRatio + DUST_RATIO);
  return row ? row[0] : 5;
}
