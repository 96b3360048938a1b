/**
 * Stored edits, to be taken back and done again. Taking one back is a write like any other: of what stood
 * there before, a deletion of what was made, or making anew what was deleted – under a new id, which then
 * stands for the old one in every edit that is remembered.
 */
import type { EditNoun, EditRow, Entrance, Values } from './edit-rows.js';
import { inputOfRow, valuesOf } from './edit-rows.js';

export interface StoredEdit {
  readonly noun: EditNoun;
  /** Null: it was made by the edit. */
  readonly before: EditRow | null;
  /** Null: it was deleted. */
  readonly after: EditRow | null;
  /** The entrances that were deleted with their community. */
  readonly entrances: readonly Entrance[];
}

export interface EditHistory {
  readonly done: readonly StoredEdit[];
  readonly undone: readonly StoredEdit[];
  /** The version each row had after our own last write: a newer one is somebody else's. */
  readonly versions: Readonly<Record<string, number>>;
}
export const NO_HISTORY: EditHistory = { done: [], undone: [], versions: {} };

export type Direction = 'undo' | 'redo';

export type Write =
  | {
      readonly kind: 'create';
      readonly noun: EditNoun;
      readonly input: Values;
      readonly entrances: readonly Entrance[];
    }
  | {
      readonly kind: 'update';
      readonly noun: EditNoun;
      readonly id: string;
      readonly version: number;
      readonly input: Values;
    }
  | { readonly kind: 'remove'; readonly noun: EditNoun; readonly id: string; readonly version: number };

export const edited = ({ before, after }: StoredEdit): EditRow => (after ?? before)!;

export const nextEdit = ({ done, undone }: EditHistory, direction: Direction): StoredEdit | null =>
  (direction === 'undo' ? done : undone).at(-1) ?? null;

/** A new edit: what was taken back before can no longer be done again. */
export const remember = (history: EditHistory, edit: StoredEdit): EditHistory => ({
  done: [...history.done, edit],
  undone: [],
  versions: withVersion(history, edit.after),
});

const withVersion = ({ versions }: EditHistory, row: EditRow | null): EditHistory['versions'] =>
  row ? { ...versions, [row.id]: row.version } : versions;

/** What has to be written to take the edit back, or to do it again. */
export function writeOf({ versions }: EditHistory, edit: StoredEdit, direction: Direction): Write {
  const { noun, entrances } = edit;
  const [from, to] = direction === 'undo' ? [edit.after, edit.before] : [edit.before, edit.after];
  if (!from) return { kind: 'create', noun, input: inputOfRow(noun, to!), entrances };
  const version = versions[from.id] ?? from.version;
  if (!to) return { kind: 'remove', noun, id: from.id, version };
  return { kind: 'update', noun, id: from.id, version, input: differing(noun, from, to) };
}

function differing(noun: EditNoun, from: EditRow, to: EditRow): Values {
  const before = valuesOf(from);
  return Object.fromEntries(
    Object.entries(inputOfRow(noun, to)).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
    ),
  );
}

/** It has been written. @param row as it now stands; null: it is gone @param entrances made anew with it */
export function moved(
  history: EditHistory,
  direction: Direction,
  { row, entrances }: { readonly row: EditRow | null; readonly entrances: readonly Entrance[] },
): EditHistory {
  const edit = nextEdit(history, direction);
  if (!edit) return history;
  const isUndo = direction === 'undo';
  const done = isUndo ? history.done.slice(0, -1) : [...history.done, edit];
  const undone = isUndo ? [...history.undone, edit] : history.undone.slice(0, -1);
  const old = isUndo ? edit.before : edit.after;
  let next: EditHistory = { done, undone, versions: withVersion(history, row) };
  if (row && old && row.id !== old.id) next = renamed(next, old.id, row.id);
  for (const [at, entrance] of entrances.entries()) {
    const gone = edit.entrances[at];
    if (gone) next = renamed({ ...next, versions: withVersion(next, entrance) }, gone.id, entrance.id);
  }
  return next;
}

/** It was given up for somebody else's version: it can no longer be moved. */
export const forget = (history: EditHistory, direction: Direction): EditHistory =>
  direction === 'undo'
    ? { ...history, done: history.done.slice(0, -1) }
    : { ...history, undone: history.undone.slice(0, -1) };

/** A row that was made anew stands for the one it replaces, in every edit and as a community of entrances. */
function renamed(history: EditHistory, from: string, to: string): EditHistory {
  const row = <Row extends EditRow | null>(old: Row): Row => {
    if (!old) return old;
    const communityId = 'communityId' in old && old.communityId === from ? { communityId: to } : {};
    return { ...old, ...communityId, ...(old.id === from ? { id: to } : {}) };
  };
  const edits = (list: readonly StoredEdit[]): StoredEdit[] =>
    list.map((edit) => ({
      ...edit,
      before: row(edit.before),
      after: row(edit.after),
      entrances: edit.entrances.map(row),
    }));
  return { ...history, done: edits(history.done), undone: edits(history.undone) };
}
