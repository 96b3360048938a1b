/**
 * What PostgreSQL, its driver and the pool say when something goes wrong → our error classes. The only
 * place that knows their codes; the message names the constraint, so that a planner can act on it.
 * https://www.postgresql.org/docs/current/errcodes-appendix.html
 */

import { ConflictError, InputError, LinliError, UnavailableError } from '../errors.js';

interface DriverError extends Error {
  readonly code?: string;
  readonly constraint?: string;
  readonly column?: string;
  readonly detail?: string;
  readonly table?: string;
  /** The message before knex put the statement before it. */
  readonly words?: string;
}

type Translate = (error: DriverError) => LinliError;

/** By code; a code of two letters stands for its whole class. */
const TRANSLATIONS: Readonly<Record<string, Translate>> = {
  23502: (error) => new InputError(error.column ?? 'row', 'a value is missing', { cause: error }),
  23503: referenceError,
  23505: (error) =>
    new ConflictError(`There is one already: ${detailOf(error)}`, constraintOf(error), { cause: error }),
  23514: (error) =>
    new InputError(error.table ?? 'row', `refused by the rule ${error.constraint}`, { cause: error }),
  21000: (error) => new InputError('sourceId', 'two rows of one import have the same name', { cause: error }),
  '22': (error) => new InputError('value', sentence(error), { cause: error }),
  55: (error) =>
    new ConflictError('The database is busy with other work: try again in a moment.', {}, { cause: error }),
  40: (error) =>
    new ConflictError(
      'Somebody else changed the same rows at the same time: try again.',
      {},
      { cause: error },
    ),
  57014: (error) =>
    new UnavailableError('The database stopped a question that took too long.', { cause: error }),
  57: (error) =>
    new UnavailableError('The database is shutting down or starting: try again in a moment.', {
      cause: error,
    }),
  53: (error) =>
    new UnavailableError(`The database lacks room or connections: ${sentence(error)}.`, { cause: error }),
  '08': connectionError,
  28: (error) =>
    new UnavailableError(`The database refused the login: ${sentence(error)}.`, { cause: error }),
  ECONNREFUSED: connectionError,
  ECONNRESET: connectionError,
  ENOENT: connectionError,
  ENOTFOUND: connectionError,
  EAI_AGAIN: connectionError,
  EPIPE: connectionError,
  ETIMEDOUT: connectionError,
  EHOSTUNREACH: connectionError,
};

/** Geometry errors of PostGIS come as XX000, as bugs do; their words tell them apart. */
const GEOMETRY_WORDS = /TopologyException|IllegalArgumentException|geometry|GeoJSON|lwgeom|parse error|ring/i;

/** Words of the driver and the pool for a lost or missing connection; they carry no code. */
const CONNECTION_WORDS =
  /Connection terminated|Connection ended|Client has encountered a connection error|Timeout acquiring a connection|timeout expired|aborted/i;

/** Ours as it is; a known failure as one of our classes with the cause; anything else untouched: a bug. */
export function storeError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof LinliError) return thrown;
  const error = thrown as DriverError;
  const code = error.code ?? '';
  const translate = TRANSLATIONS[code] ?? (code.length === 5 ? TRANSLATIONS[code.slice(0, 2)] : undefined);
  if (translate) return translate(error);
  if (code === 'XX000' && GEOMETRY_WORDS.test(sentence(error))) {
    return new InputError('geometry', sentence(error), { cause: error });
  }
  return CONNECTION_WORDS.test(sentence(error)) ? connectionError(error) : thrown;
}

function referenceError(error: DriverError): LinliError {
  const isStillUsed = /still referenced/.test(error.detail ?? '');
  return isStillUsed
    ? new ConflictError(`It is still in use: ${detailOf(error)}`, constraintOf(error), { cause: error })
    : new InputError(error.table ?? 'row', `names something that does not exist: ${detailOf(error)}`, {
        cause: error,
      });
}

function connectionError(error: DriverError): UnavailableError {
  return new UnavailableError(`The database does not answer (${sentence(error)}): try again in a moment.`, {
    cause: error,
  });
}

const constraintOf = (error: DriverError): Record<string, unknown> => ({
  constraint: error.constraint ?? null,
});

const detailOf = (error: DriverError): string => error.detail ?? error.constraint ?? sentence(error);

/** The words of the database alone: knex puts the whole statement before the message. */
function sentence(error: DriverError): string {
  return (error.words ?? error.message).trim().replace(/\.$/, '');
}
