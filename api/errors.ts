/**
 * Six things that can go wrong and who acts on each. The code of the class is the GraphQL
 * `extensions.code` and decides the exit status of the command line. Anything else is a bug.
 */

export abstract class LinliError extends Error {
  abstract readonly code: string;
  /** Exit status of the command line: 1 the world said no, 2 the caller must change the call. */
  readonly exitStatus: 1 | 2 = 1;
  /** Machine-readable parts of the sentence, for `extensions`. */
  readonly details: Record<string, unknown> = {};
}

/** An argument out of range, an invalid ring, an unknown kind. The caller acts. */
export class InputError extends LinliError {
  readonly code = 'BAD_USER_INPUT';
  override readonly exitStatus = 2;
  override readonly details: { field: string; reason: string };
  constructor(field: string, reason: string, options?: ErrorOptions) {
    super(`${field}: ${reason}`, options);
    this.details = { field, reason };
  }
}

/** No such community, run, file. The caller acts. */
export class NotFoundError extends LinliError {
  readonly code = 'NOT_FOUND';
  override readonly details: { kind: string; id: string };
  constructor(kind: string, id: string, options?: ErrorOptions) {
    super(`${kind} not found: ${id}`, options);
    this.details = { kind, id };
  }
}

/** A stale version, a duplicate, a run under way, data in use by another process. The caller acts, then retries. */
export class ConflictError extends LinliError {
  readonly code = 'CONFLICT';
  override readonly details: Record<string, unknown>;
  constructor(message: string, details: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options);
    this.details = details;
  }
}

/** The stored data cannot answer: no walking network here, no population. The owner of the data acts. */
export class DataGapError extends LinliError {
  readonly code = 'DATA_INSUFFICIENT';
  override readonly details: { missing: string; area: string };
  constructor(missing: string, area: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.details = { missing, area };
  }
}

/** Too many origins, an area or a file too large. The caller acts. */
export class LimitError extends LinliError {
  readonly code = 'LIMIT_EXCEEDED';
  override readonly exitStatus = 2;
  override readonly details: { limit: number; asked: number };
  constructor(what: string, limit: number, asked: number, options?: ErrorOptions) {
    super(`${what}: at most ${limit}, asked for ${asked}`, options);
    this.details = { limit, asked };
  }
}

/** The database or the pool is down, a time limit ran out. The operator acts, then retries. */
export class UnavailableError extends LinliError {
  readonly code = 'SERVICE_UNAVAILABLE';
}
