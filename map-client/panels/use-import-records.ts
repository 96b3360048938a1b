/** Something a place keeps of its imports: loaded, changed on the server, and loaded again. */
import { useCallback, useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import type { Asking } from '../operations/load.js';
import type { Problem } from '../state/desk.js';
import { useView } from '../state/store.js';

export interface ImportRecords<Kept> {
  /** Null until it has come. */
  readonly kept: Kept | null;
  readonly problem: Problem | null;
  readonly isBusy: boolean;
  readonly change: (act: (client: Client, placeId: string) => Promise<unknown>) => void;
}

/** @param load to be the same function every time */
export function useImportRecords<Kept>(
  load: (asking: Asking, placeId: string) => Promise<Kept>,
): ImportRecords<Kept> {
  const client = useClient();
  const placeId = useView((view) => view.placeId);
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a round asks again
  useEffect(() => {
    if (placeId === null) return;
    const abort = new AbortController();
    load({ client, signal: abort.signal }, placeId).then(
      (found) => !abort.signal.aborted && setKept(found),
      (error: unknown) => !abort.signal.aborted && setProblem(problemOf(error)),
    );
    return () => abort.abort();
  }, [client, placeId, load, round]);
  const change = useCallback<ImportRecords<Kept>['change']>(
    (act) => {
      if (placeId === null) return;
      setBusy(true);
      setProblem(null);
      act(client, placeId)
        .catch((error: unknown) => setProblem(problemOf(error)))
        .finally(() => {
          setBusy(false);
          setRound((before) => before + 1);
        });
    },
    [client, placeId],
  );
  return { kept, problem, isBusy, change };
}
