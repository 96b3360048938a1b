/**
 * The scenario on the table: its changes with the way back and forth between them, and the kind of
 * change that waits for the map.
 */
import type { ServiceKind } from '../contract/operations.js';
import type { Place } from './desk.js';
import { gateAt, openGateAt } from './gate-place.js';
import type { StoredScenario } from './records.js';
import { type Position, type ScenarioChange, storedService } from './scenario-change.js';
import { changesOf } from './scenarios.js';

type Changes = readonly ScenarioChange[];

export interface Draft {
  /** The stored scenario it came from; null: not stored yet. */
  readonly stored: Pick<StoredScenario, 'id' | 'version'> | null;
  readonly name: string;
  readonly changes: Changes;
  /** The lists before this one, the newest last; and those that were taken back, the next last. */
  readonly past: readonly Changes[];
  readonly future: readonly Changes[];
  /** The list as it was when a mark was taken into the hand: a drag is one step, however long. */
  readonly heldFrom: Changes | null;
  /** True once it differs from what is stored. */
  readonly isEdited: boolean;
  /** A change that waits for clicks on the map. */
  readonly placing: PlacedChange | null;
}

export type LineKind = 'add_footpath' | 'add_crossing';

/** Known but for where. */
export type PlacedChange =
  | {
      readonly kind: 'add_facility';
      readonly service: ServiceKind;
      readonly capacity: number;
      readonly isForResidentsOnly: boolean;
    }
  | { readonly kind: 'open_gate'; readonly access: 'public' | 'residents' | null }
  /** `isMissed`: the last click met no gate. */
  | { readonly kind: 'close_gate'; readonly isMissed: boolean }
  | { readonly kind: LineKind; readonly line: readonly Position[] };

export const EMPTY_DRAFT: Draft = {
  stored: null,
  name: '',
  changes: [],
  past: [],
  future: [],
  heldFrom: null,
  isEdited: false,
  placing: null,
};

type Step = (draft: Draft) => Draft;

const withChanges = (draft: Draft, changes: Changes): Draft => ({
  ...draft,
  changes,
  past: [...draft.past, draft.changes],
  future: [],
  isEdited: true,
});

export const addChanges =
  (changes: Changes): Step =>
  (draft) => ({ ...withChanges(draft, [...draft.changes, ...changes]), placing: null });

export const removeChange =
  (at: number): Step =>
  (draft) =>
    withChanges(
      draft,
      draft.changes.filter((_, place) => place !== at),
    );

export const renameDraft =
  (name: string): Step =>
  (draft) => ({ ...draft, name, isEdited: true });

export const waitForPlace =
  (placing: PlacedChange | null): Step =>
  (draft) => ({ ...draft, placing });

/** While a line is drawn its last point, else the last step. */
export const undo: Step = (draft) => {
  if (draft.placing && isLine(draft.placing) && draft.placing.line.length > 0) return takeBackPoint(draft);
  const before = draft.past[draft.past.length - 1];
  return before === undefined
    ? draft
    : {
        ...draft,
        changes: before,
        past: draft.past.slice(0, -1),
        future: [...draft.future, draft.changes],
        isEdited: true,
      };
};

export const redo: Step = (draft) => {
  const next = draft.future[draft.future.length - 1];
  return next === undefined
    ? draft
    : {
        ...draft,
        changes: next,
        past: [...draft.past, draft.changes],
        future: draft.future.slice(0, -1),
        isEdited: true,
      };
};

export interface MapClick {
  readonly lonLat: Position;
  /** The second of a double click. */
  readonly isDouble: boolean;
  /** What lies within so many metres is meant. */
  readonly reachMetres: number;
}

/** The map was clicked. @param place what stands there decides which gate is meant */
export const placeAt =
  ({ lonLat, isDouble, reachMetres }: MapClick, place: Place): Step =>
  (draft) => {
    const { placing } = draft;
    if (placing === null) return draft;
    switch (placing.kind) {
      case 'add_facility':
        return addChanges([newFacility(placing, lonLat)])(draft);
      case 'open_gate':
        return openedGate(placing, gateAt(place, lonLat, reachMetres))(draft);
      case 'close_gate': {
        const entranceId = openGateAt(place, lonLat, reachMetres);
        return entranceId === null
          ? waitForPlace({ kind: 'close_gate', isMissed: true })(draft)
          : addChanges([{ kind: 'close_gate', entranceId }])(draft);
      }
      default:
        return isDouble
          ? finishLine(draft)
          : waitForPlace({ ...placing, line: [...placing.line, lonLat] })(draft);
    }
  };

const newFacility = (
  { service, capacity, isForResidentsOnly }: Extract<PlacedChange, { kind: 'add_facility' }>,
  lonLat: Position,
): ScenarioChange => ({
  kind: 'add_facility',
  serviceKind: storedService(service),
  capacity,
  lonLat,
  ...(isForResidentsOnly ? { isForResidentsOnly } : {}),
});

const openedGate = (
  { access }: Extract<PlacedChange, { kind: 'open_gate' }>,
  gate: ReturnType<typeof gateAt>,
): Step => (gate ? addChanges([access === null ? gate : { ...gate, access }]) : waitForPlace(null));

export const isLine = (placing: PlacedChange): placing is Extract<PlacedChange, { kind: LineKind }> =>
  placing.kind === 'add_footpath' || placing.kind === 'add_crossing';

/** A line of fewer than two points goes on. */
export const finishLine: Step = (draft) => {
  const { placing } = draft;
  if (!placing || !isLine(placing) || placing.line.length < 2) return draft;
  return addChanges([{ kind: placing.kind, line: placing.line }])(draft);
};

export const takeBackPoint: Step = (draft) =>
  draft.placing && isLine(draft.placing)
    ? waitForPlace({ ...draft.placing, line: draft.placing.line.slice(0, -1) })(draft)
    : draft;

/** While a mark is dragged only its place changes; let go, it is one step. */
export const moveChange =
  (at: number, lonLat: Position, isDropped: boolean): Step =>
  (draft) => {
    const { heldFrom } = draft;
    if (isDropped)
      return heldFrom === null
        ? draft
        : { ...draft, heldFrom: null, past: [...draft.past, heldFrom], future: [] };
    return {
      ...draft,
      changes: draft.changes.map((change, place) =>
        place === at && 'lonLat' in change && change.lonLat ? { ...change, lonLat } : change,
      ),
      heldFrom: heldFrom ?? draft.changes,
      isEdited: true,
    };
  };

export const openDraft = (scenario: StoredScenario): Draft => ({
  ...EMPTY_DRAFT,
  stored: { id: scenario.id, version: scenario.version },
  name: scenario.name,
  changes: changesOf(scenario),
});
