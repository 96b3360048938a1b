/** The ranked gaps of the answer that is shown, or of other figures, without communities that were deleted since. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import { type RankedGap, rankGaps } from '../state/ranking.js';
import type { Community, Gap } from '../state/records.js';
import { useDesk } from '../state/store.js';

export function useRanking(others?: readonly Gap[]): readonly RankedGap[] {
  const answered = useDesk(({ answer }) => ready(answer)?.gaps);
  const gaps = others ?? answered;
  const communities = useCommunitiesById();
  return useMemo(
    () => rankGaps((gaps ?? []).filter(({ communityId }) => communities.has(communityId))),
    [gaps, communities],
  );
}

export function useCommunitiesById(): ReadonlyMap<string, Community> {
  const communities = useDesk(({ place }) => ready(place)?.communities);
  return useMemo(() => new Map((communities ?? []).map((row) => [row.id, row])), [communities]);
}
