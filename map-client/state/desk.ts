/**
 * What has been fetched for the view: each piece is missing, on its way, there, or failed with a
 * problem that can be said in a sentence. Plain data; who fetches it is not its business.
 */
import type { ServiceKind } from '../contract/operations.js';
import type {
  CardFigures,
  Catalogue,
  Community,
  Entrance,
  Facility,
  Gap,
  IdleStock,
  LifeCircle,
  Run,
  RunSummary,
  Subdistrict,
} from './records.js';

/** `offline`: no answer came. `refused`: the server answered with a code. */
export interface Problem {
  readonly kind: 'offline' | 'refused';
  readonly code: string;
  readonly message: string;
  /** What the server says beside the sentence: the field, the reason, the wrong position. */
  readonly details?: Readonly<Record<string, unknown>>;
}

export type Loadable<Value> =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly doneBytes: number }
  | { readonly status: 'ready'; readonly value: Value }
  | { readonly status: 'failed'; readonly problem: Problem };

export const NONE = { status: 'none' } as const;
export const loading = (doneBytes = 0) => ({ status: 'loading', doneBytes }) as const;

/** The value once it is there, else null. */
export const ready = <Value>(loadable: Loadable<Value>): Value | null =>
  loadable.status === 'ready' ? loadable.value : null;

export interface Place {
  readonly placeId: string;
  readonly communities: readonly Community[];
  readonly facilities: readonly Facility[];
  readonly entrances: readonly Entrance[];
  readonly stock: readonly IdleStock[];
}

/** The figures of one run for one service and band. */
export interface Answer {
  readonly runId: string;
  readonly service: ServiceKind;
  readonly bandMinutes: number;
  readonly gaps: readonly Gap[];
}

/** The figures of one community; null where the run has none for it (it came later than the run). */
export interface Card {
  readonly communityId: string;
  readonly figures: CardFigures | null;
}

export interface Desk {
  readonly catalogue: Loadable<Catalogue>;
  readonly place: Loadable<Place>;
  readonly subdistricts: Loadable<readonly Subdistrict[]>;
  readonly runs: Loadable<readonly Run[]>;
  readonly summary: Loadable<RunSummary>;
  readonly answer: Loadable<Answer>;
  readonly card: Loadable<Card>;
  readonly lifeCircle: Loadable<LifeCircle>;
  /** The run that was started here or found under way. */
  readonly activeRun: Run | null;
  readonly runProblem: Problem | null;
  /** Grows by one when the planner asks to try again. */
  readonly attempt: number;
  /** Grows by one when what is stored of the place has changed. */
  readonly placeSerial: number;
}

export const EMPTY_DESK: Desk = {
  catalogue: NONE,
  place: NONE,
  subdistricts: NONE,
  runs: NONE,
  summary: NONE,
  answer: NONE,
  card: NONE,
  lifeCircle: NONE,
  activeRun: null,
  runProblem: null,
  attempt: 0,
  placeSerial: 0,
};

export const reloadPlace = (desk: Desk): Desk => ({ ...desk, placeSerial: desk.placeSerial + 1 });
export const tryAgain = (desk: Desk): Desk => ({ ...desk, attempt: desk.attempt + 1, runProblem: null });

/** A run as it now stands, in its place of the list or at its head. */
export function putRun(runs: readonly Run[], run: Run): readonly Run[] {
  return runs.some(({ id }) => id === run.id)
    ? runs.map((known) => (known.id === run.id ? run : known))
    : [run, ...runs];
}
