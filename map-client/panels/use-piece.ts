/** Fetches one piece of the desk whenever its key changes. */
import { useCallback } from 'react';
import type { Desk, Loadable } from '../state/desk.js';
import { type Piece, putPiece } from '../state/store.js';
import { type Fetch, useFetched } from './use-fetched.js';

type ValueOf<Loaded> = Loaded extends Loadable<infer Value> ? Value : never;

export function usePiece<Name extends Piece>(name: Name, fetch: Fetch<ValueOf<Desk[Name]>>): void {
  const put = useCallback(
    (piece: Loadable<ValueOf<Desk[Name]>>): void => putPiece(name, piece as Desk[Name]),
    [name],
  );
  useFetched(put, fetch);
}
