/** The editing of the map: what is on the table, whether it may be stored, and what became of it. Pure. */
import type { LonLat } from '../../api/kernel/lon-lat.js';
import type { ServiceKind } from '../contract/operations.js';
import type { Problem } from './desk.js';
import { type Drawing, geometryOf, isTouched } from './drawing.js';
import type { DrawingFault } from './drawing-fault.js';
import type { Conflict } from './edit-conflict.js';
import { drawnSquareMetres, EDIT_FIELDS, fieldValues, newValues, tidied } from './edit-fields.js';
import {
  type Direction,
  type EditHistory,
  forget,
  NO_HISTORY,
  remember,
  type StoredEdit,
} from './edit-history.js';
import { type EditNoun, type EditRow, GEOMETRY_FIELD, type Values, valuesOf } from './edit-rows.js';

export interface OnTable {
  readonly noun: EditNoun;
  /** As it was read; null: it is new. */
  readonly base: EditRow | null;
  readonly values: Values;
}

export interface EditDesk {
  readonly isOpen: boolean;
  readonly onTable: OnTable | null;
  /** A stored row that is being fetched. */
  readonly wish: { readonly noun: EditNoun; readonly id: string } | null;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
  readonly conflict: Conflict | null;
  readonly history: EditHistory;
  /** Grows with each edit that was stored: what hangs on the data asks again. */
  readonly serial: number;
}

export const NO_EDITING: EditDesk = {
  isOpen: false,
  onTable: null,
  wish: null,
  isBusy: false,
  problem: null,
  conflict: null,
  history: NO_HISTORY,
  serial: 0,
};

type Step = (desk: EditDesk) => EditDesk;

const clearTable: Step = (desk) => ({
  ...desk,
  onTable: null,
  wish: null,
  isBusy: false,
  problem: null,
  conflict: null,
});

export const openEditing: Step = (desk) => ({ ...desk, isOpen: true });
export const closeEditing: Step = (desk) => ({ ...clearTable(desk), isOpen: false });
export const putAway: Step = clearTable;

export const startNew =
  (noun: EditNoun, service: ServiceKind): Step =>
  (desk) => ({
    ...clearTable(desk),
    isOpen: true,
    onTable: { noun, base: null, values: newValues(noun, service) },
  });

export const wishFor =
  (noun: EditNoun, id: string): Step =>
  (desk) => ({ ...clearTable(desk), isOpen: true, wish: { noun, id } });

/** The wished row has come; another wish meanwhile: it is not wanted any more. */
export const takeUp =
  (noun: EditNoun, row: EditRow): Step =>
  (desk) =>
    desk.wish?.id === row.id
      ? { ...desk, wish: null, onTable: { noun, base: row, values: fieldValues(noun, row) } }
      : desk;

export const setValue =
  (name: string, value: unknown): Step =>
  (desk) =>
    desk.onTable
      ? { ...desk, onTable: { ...desk.onTable, values: { ...desk.onTable.values, [name]: value } } }
      : desk;

export const beginWriting: Step = (desk) => ({ ...desk, isBusy: true, problem: null });
export const hearProblem =
  (problem: Problem): Step =>
  (desk) => ({ ...desk, isBusy: false, wish: null, problem });
export const hearConflict =
  (conflict: Conflict): Step =>
  (desk) => ({ ...desk, isBusy: false, problem: null, conflict });
export const leaveConflict: Step = (desk) => ({ ...desk, conflict: null });

export const hearStored =
  (edit: StoredEdit): Step =>
  (desk) => ({ ...clearTable(desk), history: remember(desk.history, edit), serial: desk.serial + 1 });
export const hearMoved =
  (history: EditHistory): Step =>
  (desk) => ({ ...clearTable(desk), history, serial: desk.serial + 1 });

/** Theirs was taken: an edit that was to be moved is forgotten. */
export const hearTheirs =
  (direction: Direction | null): Step =>
  (desk) => ({
    ...desk,
    history: direction ? forget(desk.history, direction) : desk.history,
    serial: desk.serial + 1,
  });

/** What hangs on more than the form: the unit of a capacity, the community an entrance leads into. */
export interface Derived {
  readonly capacityUnit: string | null;
  readonly communityId: string | null;
}

/** Something was drawn or written on the table that nobody has stored. */
export function hasUnstoredEdit({ onTable }: EditDesk, drawing: Drawing | null): boolean {
  if (onTable === null) return false;
  const { noun, base, values } = onTable;
  const isDrawn = drawing !== null && isTouched(drawing);
  return isDrawn || (base !== null && JSON.stringify(values) !== JSON.stringify(fieldValues(noun, base)));
}

/** All there is to write of a new row; of a stored one what differs. */
export function inputOf({ noun, base, values }: OnTable, drawing: Drawing, derived: Derived): Values {
  const all: Record<string, unknown> = {};
  for (const { name } of EDIT_FIELDS[noun])
    all[name] = name === 'allowedUses' ? values[name] : tidied(values[name]);
  if (noun === 'stock') all.areaSquareMetres ??= drawnSquareMetres(geometryOf(drawing));
  if (noun === 'facility') all.capacityUnit = all.capacity === null ? null : derived.capacityUnit;
  if (noun === 'entrance' && (base === null || isTouched(drawing))) all.communityId = derived.communityId;
  if (base === null || isTouched(drawing)) all[GEOMETRY_FIELD[noun]] = geometryOf(drawing);
  if (base === null) return all;
  const before = valuesOf(base);
  return Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? null),
    ),
  );
}

/** Why it cannot be stored yet; null: it can. */
export type Lack = 'drawing' | 'fault' | 'name' | 'area' | 'nothing';

export function lackOf(
  { noun, base }: Pick<OnTable, 'noun' | 'base'>,
  drawing: Drawing,
  faults: readonly DrawingFault[],
  input: Values,
): Lack | null {
  if (drawing.now.isOpen || geometryOf(drawing) === null) return 'drawing';
  if (faults.length > 0) return 'fault';
  const has = (name: string): boolean =>
    !(name in input && input[name] === null) && (base !== null || name in input);
  if (noun === 'community' && !has('name')) return 'name';
  if (noun === 'stock' && !has('areaSquareMetres')) return 'area';
  return Object.keys(input).length === 0 ? 'nothing' : null;
}

/** Where the server found the shape wrong; null where it told no place. */
export function refusedPlace(problem: Problem | null): LonLat | null {
  const position = problem?.details?.position;
  return Array.isArray(position) && position.length >= 2 ? (position as unknown as LonLat) : null;
}
