/**
 * Fetches a value whenever its key changes: called off when it is no longer wanted, told while it is on
 * its way, kept where it can never change (the figures of a finished run).
 */
import { useEffect, useRef } from 'react';
import { useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import type { OnBytes } from '../operations/lists.js';
import type { Asking } from '../operations/load.js';
import { type Loadable, loading, NONE } from '../state/desk.js';
import { useDesk } from '../state/store.js';

export interface Fetch<Value> {
  /** Null: nothing is wanted. */
  readonly key: string | null;
  readonly load: (asking: Asking, onBytes: OnBytes) => Promise<Value>;
  readonly kept?: Map<string, Value>;
}

/** @param put to be the same function every time */
export function useFetched<Value>(
  put: (piece: Loadable<Value>) => void,
  { key, load, kept }: Fetch<Value>,
): void {
  const client = useClient();
  const attempt = useDesk((desk) => desk.attempt);
  const fetchedKey = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything `load` closes over; an attempt asks again
  useEffect(() => {
    // Another attempt asks only for what has failed.
    if (key !== null && fetchedKey.current === key) return;
    fetchedKey.current = null;
    const known = key === null ? undefined : kept?.get(key);
    if (key === null || known !== undefined) {
      put(known === undefined ? NONE : { status: 'ready', value: known });
      return;
    }
    const abort = new AbortController();
    const unlessAborted = (then: () => void): void => {
      if (!abort.signal.aborted) then();
    };
    put(loading());
    load({ client, signal: abort.signal }, (doneBytes) => unlessAborted(() => put(loading(doneBytes)))).then(
      (value) => {
        kept?.set(key, value);
        unlessAborted(() => {
          fetchedKey.current = key;
          put({ status: 'ready', value });
        });
      },
      (error: unknown) => unlessAborted(() => put({ status: 'failed', problem: problemOf(error) })),
    );
    return () => abort.abort();
  }, [put, key, client, attempt]);
}
