/** The name of a facility by its id; the id itself where the page has no record of it. */
import { useCallback, useMemo } from 'react';
import { ready } from '../state/desk.js';
import { useDesk } from '../state/store.js';
import { facilityName } from './facilities-tab.js';
import { useSpeaker } from './use-speaker.js';

export function useFacilityNames(): (id: string) => string {
  const speaker = useSpeaker();
  const facilities = useDesk(({ place }) => ready(place)?.facilities);
  const byId = useMemo(() => new Map((facilities ?? []).map((row) => [row.id, row])), [facilities]);
  return useCallback(
    (id) => {
      const facility = byId.get(id);
      return facility ? facilityName(speaker, facility) : id;
    },
    [speaker, byId],
  );
}
