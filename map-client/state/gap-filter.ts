/**
 * Which communities are looked at: of one subdistrict, in one condition, lacking at least so much, of a
 * name, or in one part of the chart. Those left out stay on the map, but dimmed. Plain data; the name is
 * searched by sound too, so it is matched where the readings are.
 */

import type { Distribution } from './distribution.js';
import { type Judged, measured } from './measures.js';
import { shortfallOf } from './ranking.js';
import type { Gap } from './records.js';

/** `short`: some gap. `none`: not one facility in reach. `fine`: no gap. */
export const CONDITIONS = ['short', 'none', 'fine', 'no-data', 'unreachable'] as const;
export type Condition = (typeof CONDITIONS)[number];

/** Above `from`, up to and with `to`; from 0 also what is 0. */
export interface Between {
  readonly from: number;
  readonly to: number;
}

export interface GapFilter {
  readonly subdistrictId: string | null;
  readonly condition: Condition | null;
  /** In the unit of the shortfall. */
  readonly least: number | null;
  readonly name: string;
  readonly between: Between | null;
}

export const NO_FILTER: GapFilter = {
  subdistrictId: null,
  condition: null,
  least: null,
  name: '',
  between: null,
};

export const isFiltering = ({ subdistrictId, condition, least, name, between }: GapFilter): boolean =>
  subdistrictId !== null || condition !== null || least !== null || name.trim() !== '' || between !== null;

/** A community without a figure of the run has no condition. */
export function passes(
  filter: GapFilter,
  community: { readonly subdistrictId?: string | null | undefined },
  gap: Gap | undefined,
  measure: Distribution['measure'],
): boolean {
  const { subdistrictId, condition, least, between } = filter;
  if (subdistrictId !== null && community.subdistrictId !== subdistrictId) return false;
  if (condition !== null && !(gap && isIn(gap, condition))) return false;
  if (least !== null && !(gap && lacking(gap) >= least)) return false;
  return between === null || (gap !== undefined && isBetween(measured(gap, measure), between));
}

const lacking = (gap: Gap): number => ((gap.severity ?? 0) > 0 ? (shortfallOf(gap)?.amount ?? 0) : 0);

const isBetween = (figure: ReturnType<typeof measured>, { from, to }: Between): boolean =>
  typeof figure === 'number' && figure <= to && (figure > from || from === 0);

function isIn({ state, severity = null }: Judged, condition: Condition): boolean {
  if (condition === 'unreachable') return state === 'UNREACHABLE';
  if (condition === 'no-data') return state !== 'UNREACHABLE' && severity === null;
  if (condition === 'none') return state === 'NONE';
  return condition === 'short' ? (severity ?? 0) > 0 : severity === 0;
}
