/** The name of a community by its id; an em dash where it was deleted since. */
import { useCallback } from 'react';
import { useCommunitiesById } from './use-ranking.js';

export function useCommunityNames(): (id: string) => string {
  const communities = useCommunitiesById();
  return useCallback((id) => communities.get(id)?.name ?? '—', [communities]);
}
