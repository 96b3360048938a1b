/**
 * Two sides of a comparison on the map: things as they are, the scenario on the table, or a stored one.
 * Which they are, how they are shown and where the divider stands is part of the view.
 */
import type { StoredScenario } from './records.js';
import type { ScenarioChange } from './scenario-change.js';
import type { Draft } from './scenario-draft.js';
import { changesOf } from './scenarios.js';

/** A divider dragged over the map; two maps that move together; one map of what differs. */
export const COMPARE_MODES = ['swipe', 'side', 'difference'] as const;
export type CompareMode = (typeof COMPARE_MODES)[number];

export const BASELINE = 'baseline';
/** What stands on the table, stored or not. */
export const ON_TABLE = 'draft';
/** One of the two words, or the id of a stored scenario. */
export type Side = string;
export type Hand = 'left' | 'right';

export interface Compare {
  readonly mode: CompareMode;
  readonly left: Side;
  readonly right: Side;
  /** Where the divider stands, 0..1 of the width of the map. */
  readonly divider: number;
}

const MIDDLE = 0.5;
/** The divider never leaves the map: both sides stay in sight, and it can be taken hold of again. */
const EDGE = 0.04;

export const dividerWithin = (share: number): number =>
  Math.round(Math.min(1 - EDGE, Math.max(EDGE, share)) * 100) / 100;

type Step = (compare: Compare) => Compare;

export const showAs =
  (mode: CompareMode): Step =>
  (compare) => ({ ...compare, mode });

export const chooseSide =
  (hand: Hand, side: Side): Step =>
  (compare) => ({ ...compare, [hand]: side });

export const swapSides: Step = ({ left, right, ...rest }) => ({ ...rest, left: right, right: left });

export const moveDivider =
  (share: number): Step =>
  (compare) => ({ ...compare, divider: dividerWithin(share) });

/** Things as they are against what the planner works at, else against a stored scenario. */
export function firstCompare(draft: Draft, stored: readonly StoredScenario[]): Compare {
  const table = draft.stored && !draft.isEdited ? draft.stored.id : ON_TABLE;
  return {
    mode: 'swipe',
    left: BASELINE,
    right: draft.changes.length > 0 ? table : (stored[0]?.id ?? ON_TABLE),
    divider: MIDDLE,
  };
}

/** Null where the scenario is not (or no longer) stored. */
export function changesOfSide(
  side: Side,
  draft: Pick<Draft, 'changes'>,
  stored: readonly StoredScenario[],
): readonly ScenarioChange[] | null {
  if (side === BASELINE) return NO_CHANGES;
  if (side === ON_TABLE) return draft.changes;
  const scenario = stored.find(({ id }) => id === side);
  return scenario ? changesOf(scenario) : null;
}

const NO_CHANGES: readonly ScenarioChange[] = [];

/** "swipe,baseline,3f2a…,50" */
export const compareText = ({ mode, left, right, divider }: Compare): string =>
  [mode, left, right, Math.round(divider * 100)].join(',');

const SIDE = /^[\w-]{1,64}$/;

/** Null where the text says no comparison. */
export function compareOfText(text: string | null): Compare | null {
  const [mode, left = '', right = '', percent] = (text ?? '').split(',');
  const known = COMPARE_MODES.find((name) => name === mode);
  if (!known || !SIDE.test(left) || !SIDE.test(right)) return null;
  const share = Number(percent) / 100;
  return { mode: known, left, right, divider: dividerWithin(share > 0 ? share : MIDDLE) };
}
