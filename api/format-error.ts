/**
 * The only translator from what went wrong to what a caller reads. Our own errors keep their code and
 * particulars; faults of the document keep theirs; anything else is a bug: masked, with an id that is
 * also in the log.
 */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { LinliError } from './errors.js';

/** Codes that blame the document or the request, given by Apollo Server, GraphQL over HTTP, or a scalar. */
const CALLERS_FAULTS = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { locations, path } = formatted;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const chain = causesOf(error);
  const ours = chain.find((cause) => cause instanceof LinliError);
  if (ours) return { message: ours.message, ...place, extensions: extensionsOf(ours) };
  const refused = chain.find(isRefusal);
  if (refused) return { message: formatted.message, ...place, extensions: { ...refused.extensions } };
  const code = String(formatted.extensions?.code ?? '');
  if (CALLERS_FAULTS.has(code)) return { message: formatted.message, ...place, extensions: { code } };
  return { ...masked(error), ...place };
}

/** For errors that never met GraphQL. The status belongs to the code. */
export function httpError(error: unknown): { status: number; body: GraphQLFormattedError } {
  if (!(error instanceof LinliError)) return { status: 500, body: masked(error) };
  const status = STATUS_BY_CODE[error.code] ?? 400;
  return { status, body: { message: error.message, extensions: extensionsOf(error) } };
}

const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  NOT_FOUND: 404,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 413,
  SERVICE_UNAVAILABLE: 503,
};

const extensionsOf = (error: LinliError): Record<string, unknown> => ({ ...error.details, code: error.code });

/** The id ties what the caller saw to what the operator finds in the log. */
function masked(error: unknown): GraphQLFormattedError {
  const errorId = randomUUID();
  console.error(`[${errorId}]`, error);
  return {
    message: `Something went wrong inside Linli (error ${errorId}); the log of the server says more.`,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

/** A scalar refused a value: it threw a GraphQLError with this code and its reason. */
const isRefusal = (cause: unknown): cause is GraphQLError =>
  cause instanceof GraphQLError && cause.extensions.code === 'BAD_USER_INPUT' && 'reason' in cause.extensions;

/** An error and what it wraps, outermost first. */
function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let cause: unknown = error;
  while (cause instanceof Error && !chain.includes(cause)) {
    chain.push(cause);
    cause = cause instanceof GraphQLError ? (cause.originalError ?? cause.cause) : cause.cause;
  }
  return chain;
}
