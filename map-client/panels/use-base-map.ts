/** The base map that is wished for, once it has come; and whether its tiles come. */
import { useEffect, useState } from 'react';
import { create } from 'zustand';
import { BaseMapError, type BaseProblem, loadOwnBase } from '../operations/base-map.js';
import { useBaseAccess } from '../state/base-map.js';
import { useView } from '../state/store.js';
import { type BaseMap, tiandituBase } from '../style/base-map.js';
import { useSpeaker } from './use-speaker.js';

/** `absent`: this browser has no key, or no address, for it. `tiles`: they do not come. */
export interface BaseState {
  readonly attribution: string | null;
  readonly problem: BaseProblem | 'absent' | 'tiles' | null;
}
const QUIET: BaseState = { attribution: null, problem: null };
export const useBaseState = create<BaseState>(() => QUIET);

/** What the map tells of the tiles of a base map: one that came says that they come. */
export const tellTiles = (isComing: boolean): void =>
  useBaseState.setState((state) =>
    state.problem === null || state.problem === 'tiles'
      ? { ...state, problem: isComing ? null : 'tiles' }
      : state,
  );

export function useBaseMap(): BaseMap | null {
  const kind = useView((view) => view.base);
  const { tiandituKey, ownAddress } = useBaseAccess();
  const attribution = useSpeaker().say('base.tianditu.by');
  const [base, setBase] = useState<BaseMap | null>(null);
  useEffect(() => {
    const off = new AbortController();
    const put = (found: BaseMap | null, problem: BaseState['problem']): void => {
      if (off.signal.aborted) return;
      setBase(found);
      useBaseState.setState({ attribution: found?.attribution ?? null, problem });
    };
    const secret = kind === 'own' ? ownAddress : tiandituKey;
    if (kind === 'none' || secret === '') put(null, kind === 'none' ? null : 'absent');
    else if (kind !== 'own') put(tiandituBase(kind, secret, attribution), null);
    else
      loadOwnBase(secret, off.signal).then(
        (found) => put(found, null),
        (error: unknown) => put(null, error instanceof BaseMapError ? error.problem : 'answer'),
      );
    return () => off.abort();
  }, [kind, tiandituKey, ownAddress, attribution]);
  return base;
}
