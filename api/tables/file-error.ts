/**
 * Why a whole file is refused: a kind beside the sentence, with the figures its words need, so that the
 * page can say it in the planner's language (words `importRefusal` and `importLimit`, complete by test).
 */

import { InputError, LimitError } from '../errors.js';

/** Kind → the names of its parameters; a variant behind a dot where one kind is told in several ways. */
export const FILE_REFUSALS = {
  BAD_CSV: ['row'],
  CALLED_OFF: [],
  CRS_DISAGREES: ['system', 'example'],
  CRS_METRES: [],
  'CRS_METRES.empty': [],
  CRS_NOT_KNOWN: ['said'],
  CRS_NUMBERS: ['example'],
  CRS_OPEN: [],
  'CRS_OPEN.empty': [],
  CRS_ZONES: ['zones'],
  CUT_OFF: [],
  DAMAGED: [],
  DOCUMENT_TYPE: [],
  EMPTY: [],
  ENCODING_OPEN: [],
  ENCODING_WRONG: ['encoding'],
  LOCKED: [],
  NO_HEADINGS: ['noun'],
  NO_TABLE: [],
  NOT_GEOJSON: [],
  NOT_READ: [],
  'NOT_READ.archive': [],
  'NOT_READ.changes': [],
  'NOT_READ.database': [],
  'NOT_READ.drawing': [],
  'NOT_READ.page': [],
  'NOT_READ.pdf': [],
  'NOT_READ.picture': [],
  NOT_UTF8: [],
  PART_MISSING: ['part'],
  PARTS_APART: ['shapes', 'records'],
  PARTS_ONLY: [],
  TOO_MUCH: [],
  UNKNOWN_COLUMN: ['column'],
  UNKNOWN_SHEET: ['sheet'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type FileRefusal = keyof typeof FILE_REFUSALS;
/** What the first bytes of a file may say. */
export type ForeignFile = Extract<FileRefusal, `NOT_READ${string}` | 'NOT_UTF8'>;
type RefusalParams = Readonly<Record<string, string | number>>;
type ParamsOf<Kind extends FileRefusal> = Readonly<
  Record<(typeof FILE_REFUSALS)[Kind][number], string | number>
>;
/** Kinds without figures take none. */
type OptionsOf<Kind extends FileRefusal> = (typeof FILE_REFUSALS)[Kind] extends readonly []
  ? [options?: ErrorOptions]
  : [options: ErrorOptions & { readonly params: ParamsOf<Kind> }];

export class FileError<Kind extends FileRefusal = FileRefusal> extends InputError {
  override readonly details: {
    readonly field: string;
    readonly reason: string;
    readonly refusal: Kind;
    readonly params: RefusalParams;
  };
  /** @param field the file, or the option that does not fit it */
  constructor(field: string, refusal: Kind, reason: string, ...[options]: OptionsOf<Kind>) {
    super(field, reason, options);
    const params = options && 'params' in options ? options.params : {};
    this.details = { field, reason, refusal, params };
  }
}

/** What a file may hold too many of. */
export const LIMITED_THINGS = ['bytes', 'unpacked', 'entries', 'rows', 'columns'] as const;
export type LimitedThing = (typeof LIMITED_THINGS)[number];

export class FileLimitError extends LimitError {
  override readonly details: {
    readonly limit: number;
    readonly asked: number;
    readonly what: string;
    readonly thing: LimitedThing;
  };
  /** @param what as the sentence says it: "rows of 台账.xlsx" */
  constructor(thing: LimitedThing, what: string, limit: number, asked: number) {
    super(what, limit, asked);
    this.details = { limit, asked, what, thing };
  }
}

/** The same refusal, told by a thread: classes do not travel, their parts do. */
export function toldError(details: InputError['details'] | FileError['details']): InputError {
  if (!('refusal' in details)) return new InputError(details.field, details.reason);
  const { field, refusal, reason, params } = details;
  return Object.assign(new FileError(field, 'DAMAGED', reason), {
    details: { field, reason, refusal, params },
  });
}
