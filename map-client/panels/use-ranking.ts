/** The ranked gaps of the answer that is shown, or of other figures, without communities that were deleted since. */
import { ready } from '../state/desk.js';
import { oncePer } from '../state/once.js';
import { type RankedGap, rankGaps } from '../state/ranking.js';
import type { Community, Gap } from '../state/records.js';
import { useDesk } from '../state/store.js';

const NO_GAPS: readonly Gap[] = [];
const NO_COMMUNITIES: readonly Community[] = [];

/** The list and both maps of a comparison ask for the same. */
const byId = oncePer(
  (communities: readonly Community[]): ReadonlyMap<string, Community> =>
    new Map(communities.map((row) => [row.id, row])),
);
const rankings = oncePer((communities: readonly Community[]) =>
  oncePer((gaps: readonly Gap[]): readonly RankedGap[] =>
    rankGaps(gaps.filter(({ communityId }) => byId(communities).has(communityId))),
  ),
);

export function useRanking(others?: readonly Gap[]): readonly RankedGap[] {
  const answered = useDesk(({ answer }) => ready(answer)?.gaps);
  const communities = useCommunities();
  return rankings(communities)(others ?? answered ?? NO_GAPS);
}

export const useCommunitiesById = (): ReadonlyMap<string, Community> => byId(useCommunities());

const useCommunities = (): readonly Community[] =>
  useDesk(({ place }) => ready(place)?.communities) ?? NO_COMMUNITIES;
