/** The stored scenarios of the place: fetched with it, and again when one has been stored. */
import { useEffect } from 'react';
import { useClient } from 'urql';
import { loadScenarios } from '../operations/scenarios.js';
import { useDraft, useScenarios, useView } from '../state/store.js';

/** To be used once. */
export function useScenarioLoading(): void {
  const client = useClient();
  const placeId = useView((view) => view.placeId);
  const stored = useDraft((draft) => draft.stored);
  const key = stored && `${stored.id} ${stored.version}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a stored scenario is a new version of the list
  useEffect(() => {
    if (placeId === null) return;
    const abort = new AbortController();
    // The section of scenarios works without them: a new scenario can still be made and stored.
    loadScenarios({ client, signal: abort.signal }, placeId).then(
      (found) => useScenarios.setState({ stored: found }),
      () => undefined,
    );
    return () => abort.abort();
  }, [client, placeId, key]);
}
