/**
 * Somebody else stored a newer version meanwhile: both side by side. Only fields that were changed are
 * written, so what the other alone has changed stays either way, and is said to stay.
 */
import type { DrawnGeometry } from './drawing.js';
import type { Write } from './edit-history.js';
import { type EditRow, GEOMETRY_FIELD, inputOfRow, type Values, valuesOf } from './edit-rows.js';

export interface Conflict {
  /** What was refused. */
  readonly write: Exclude<Write, { readonly kind: 'create' }>;
  /** What the edit was made on. */
  readonly base: EditRow;
  /** As it stands now; null: the other deleted it. */
  readonly theirs: EditRow | null;
  /** The refused write took an edit back or did it again: kept mine, it still does. */
  readonly direction: 'undo' | 'redo' | null;
}

export interface Difference {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  /** Only the other has changed it: it stays, whoever is kept. */
  readonly isTheirsAlone: boolean;
}

/** Names the other may have changed without a planner caring. */
const SILENT = ['id', 'version', 'areaSquareMetres'];

export function differences({ write, base, theirs }: Conflict): Difference[] {
  if (!theirs) return [];
  const before = valuesOf(base);
  const now = valuesOf(theirs);
  const mine = mineOf(write);
  const isSilent = (name: string): boolean =>
    SILENT.includes(name) && !(name === 'areaSquareMetres' && write.noun === 'stock');
  return Object.keys(now).flatMap((field): Difference[] => {
    if (isSilent(field)) return [];
    const isMine = field in mine;
    const own = isMine ? mine[field] : before[field];
    if (isEqual(own, now[field])) return [];
    return [{ field, mine: own, theirs: now[field], isTheirsAlone: !isMine }];
  });
}

const mineOf = (write: Conflict['write']): Values => (write.kind === 'update' ? write.input : {});

/** Whatever order the keys of a geometry come in. */
const isEqual = (one: unknown, other: unknown): boolean => text(one) === text(other);
const text = (value: unknown): string =>
  value !== null && typeof value === 'object' && 'coordinates' in value
    ? JSON.stringify(value.coordinates)
    : JSON.stringify(value ?? null);

/** Both outlines; mine is null where it is to be deleted. */
export function bothGeometries({ write, base, theirs }: Conflict): {
  readonly mine: DrawnGeometry | null;
  readonly theirs: DrawnGeometry | null;
} {
  const name = GEOMETRY_FIELD[write.noun];
  const mine = mineOf(write)[name] ?? valuesOf(base)[name];
  return {
    mine: write.kind === 'remove' ? null : (mine as DrawnGeometry),
    theirs: theirs && (valuesOf(theirs)[name] as DrawnGeometry),
  };
}

/** Mine is kept: the same write on the newer version; anew where the other has deleted the row. */
export function keepMine({ write, base, theirs }: Conflict): Write {
  if (theirs) return { ...write, version: theirs.version };
  return {
    kind: 'create',
    noun: write.noun,
    input: { ...inputOfRow(write.noun, base), ...mineOf(write) },
    entrances: [],
  };
}
