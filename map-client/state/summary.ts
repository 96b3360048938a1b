/** What the answer says as a whole: how many communities are in which condition. */
import type { Gap } from './records.js';

export interface Condition {
  readonly total: number;
  readonly withGap: number;
  readonly fine: number;
  /** Neither: no data, or unreachable. */
  readonly silent: number;
}

type Judged = Pick<Gap, 'state' | 'severity'>;

export function conditionOf(gaps: readonly Judged[]): Condition {
  const withGap = gaps.filter(({ severity }) => (severity ?? 0) > 0).length;
  const fine = gaps.filter(({ severity }) => severity === 0).length;
  return { total: gaps.length, withGap, fine, silent: gaps.length - withGap - fine };
}

/** Not one community could be judged, for want of data: nothing may be called a gap. */
export const isDataMissing = (gaps: readonly Judged[]): boolean =>
  gaps.length > 0 && gaps.every(({ state }) => state === 'NO_DATA');
