/** The communities of a condition that is no gap: they have no rank, so they stand by name. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import { useDesk, useView } from '../state/store.js';
import { CommunityRow } from './communities-tab.js';
import { GrowingList } from './growing-list.js';
import { useKeptIds } from './use-gap-filter.js';

export function KeptCommunities() {
  const communities = useDesk(({ place }) => ready(place)?.communities);
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const language = useView((view) => view.language);
  const kept = useKeptIds();
  const byId = useMemo(() => new Map((gaps ?? []).map((gap) => [gap.communityId, gap])), [gaps]);
  const rows = useMemo(
    () =>
      (communities ?? [])
        .filter(({ id }) => kept?.has(id) ?? true)
        .sort((one, other) => one.name.localeCompare(other.name, language === 'zh' ? 'zh-CN' : 'en')),
    [communities, kept, language],
  );
  return (
    <GrowingList
      rows={rows}
      keyOf={({ id }) => id}
      render={(community) => <CommunityRow community={community} gap={byId.get(community.id) ?? null} />}
    />
  );
}
