/** The communities that pass the filter, found once for list, map and legend. */
import { useEffect } from 'react';
import { create } from 'zustand';
import { ready } from '../state/desk.js';
import { type Distribution, distributionOf } from '../state/distribution.js';
import { isFiltering, passes } from '../state/gap-filter.js';
import type { Community, Gap } from '../state/records.js';
import { useDesk, useView } from '../state/store.js';
import type { ColourBy } from '../state/view.js';
import { useNameSearch } from './use-name-search.js';

interface Kept {
  /** Null: nobody is left out. */
  readonly ids: ReadonlySet<string> | null;
}
const useKept = create<Kept>(() => ({ ids: null }));

export const useKeptIds = (): ReadonlySet<string> | null => useKept(({ ids }) => ids);

const NOBODY: readonly Community[] = [];
const NO_GAPS: readonly Gap[] = [];
const nameOf = ({ name }: Community): string => name;

/** To be called once, by the frame. */
export function useGapFiltering(): void {
  const communities = useDesk(({ place }) => ready(place)?.communities) ?? NOBODY;
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps) ?? NO_GAPS;
  const filter = useView((view) => view.filter);
  const measure = useDistribution()?.measure ?? 'shortfall';
  const named = useNameSearch(communities, nameOf, filter.name.trim());
  useEffect(() => {
    const byId = new Map(gaps.map((gap) => [gap.communityId, gap]));
    const found = named.filter((row) => passes(filter, row, byId.get(row.id), measure));
    useKept.setState({ ids: isFiltering(filter) ? new Set(found.map(({ id }) => id)) : null });
  }, [named, gaps, filter, measure]);
}

export function useDistribution(): Distribution | null {
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps) ?? NO_GAPS;
  const colourBy = useView((view) => view.colourBy);
  return distributionOnce(gaps, colourBy);
}

let last: {
  readonly gaps: readonly Gap[];
  readonly colourBy: ColourBy;
  readonly found: Distribution | null;
} | null = null;

function distributionOnce(gaps: readonly Gap[], colourBy: ColourBy): Distribution | null {
  if (last?.gaps !== gaps || last.colourBy !== colourBy)
    last = { gaps, colourBy, found: distributionOf(gaps, colourBy) };
  return last.found;
}
