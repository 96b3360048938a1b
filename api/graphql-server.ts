/**
 * GraphQL over HTTP (Apollo Server) and, for subscriptions only, over a web socket. Both refuse documents
 * above the limits and word their errors by format-error.
 */
import type { Server as HttpServer } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { useServer as serveSockets } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { type Context, makeContext, type Services } from './context.js';
import { formatError } from './format-error.js';
import { checkQueryLimits, QUERY_LIMITS } from './query-limits.js';

/** A subscription is a short document. */
const MOST_SOCKET_BYTES = 64 * 1024;

export function graphqlOverHttp(schema: GraphQLSchema, httpServer: HttpServer, sockets: Sockets) {
  return new ApolloServer<Context>({
    schema,
    formatError,
    // The API is made for others: whoever may call it may read its schema.
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 5_000 }),
      limitsPlugin(schema),
      { serverWillStart: async () => ({ drainServer: sockets.close }) },
    ],
  });
}

function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        if (operation) refuseAboveLimits(schema, document, operation, request.variables ?? {});
      },
    }),
  };
}

function refuseAboveLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  try {
    checkQueryLimits(schema, document, operation, variables);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new GraphQLError(error.message, { originalError: error, extensions: { http: { status: 400 } } });
  }
}

export interface Sockets {
  close(): Promise<void>;
}

export function graphqlOverSockets(
  schema: GraphQLSchema,
  httpServer: HttpServer,
  services: Services,
): Sockets {
  const sockets = new WebSocketServer({
    server: httpServer,
    path: '/graphql',
    maxPayload: MOST_SOCKET_BYTES,
  });
  // Faults of the HTTP server (a port in use) are passed on to here too; its own listener words them.
  sockets.on('error', () => {});
  const served = serveSockets(
    {
      onSubscribe: (_context, _id, payload) => subscriptionOf(schema, services, payload),
      onError: (_context, _id, _payload, errors) => errors.map(worded),
      onNext: (_context, _id, _payload, _args, { errors, data, extensions }) =>
        errors && { errors: errors.map(worded), data: data ?? null, ...(extensions && { extensions }) },
    },
    sockets,
  );
  return { close: async () => void (await served.dispose()) };
}

const worded = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error);

/**
 * Queries and mutations are refused here: a page of another origin may open a web socket to this
 * server, which the browser does not let it do over HTTP.
 */
function subscriptionOf(
  schema: GraphQLSchema,
  services: Services,
  payload: SubscribePayload,
): ExecutionArgs | GraphQLError[] {
  try {
    const document = parse(payload.query, { maxTokens: QUERY_LIMITS.tokens });
    const faults = validate(schema, document);
    if (faults.length > 0) return faults.map((fault) => refusal('GRAPHQL_VALIDATION_FAILED', fault));
    const operation = getOperationAST(document, payload.operationName);
    if (operation?.operation !== 'subscription')
      return [
        refusal(
          'BAD_REQUEST',
          new GraphQLError('The web socket takes subscriptions only; send this by HTTP.'),
        ),
      ];
    const variableValues = payload.variables ?? {};
    checkQueryLimits(schema, document, operation, variableValues);
    const contextValue = makeContext(services);
    return { schema, document, contextValue, variableValues, operationName: payload.operationName ?? null };
  } catch (error) {
    return [error instanceof GraphQLError ? refusal('GRAPHQL_PARSE_FAILED', error) : wrapped(error)];
  }
}

const refusal = (code: string, fault: GraphQLError): GraphQLError =>
  new GraphQLError(fault.message, {
    nodes: fault.nodes ?? null,
    originalError: fault,
    extensions: { ...fault.extensions, code },
  });

const wrapped = (error: unknown): GraphQLError =>
  new GraphQLError(String(error), {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
