/** The one door to the API: queries and mutations over HTTP, progress over a web socket. */
import { createClient as createSocket } from 'graphql-ws';
import {
  type AnyVariables,
  Client,
  type CombinedError,
  fetchExchange,
  subscriptionExchange,
  type TypedDocumentNode,
} from 'urql';
import type { Problem } from '../state/desk.js';

/** A question the server did not answer, as something that can be said. */
export class AskError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

export function createClient(origin: string): Client {
  const socket = createSocket({ url: `${origin.replace(/^http/, 'ws')}/graphql`, retryAttempts: 2 });
  return new Client({
    url: `${origin}/graphql`,
    preferGetMethod: false,
    exchanges: [
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query: query ?? '', variables: { ...variables } },
              {
                next: ({ data = null, errors }) =>
                  sink.next({ data, ...(errors ? { errors: [...errors] } : {}) }),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  });
}

/** @throws AskError with the problem; an aborted question throws too and is heard by nobody */
export async function ask<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const context = signal ? { fetchOptions: { signal } } : {};
  const { data, error } = await client.query(document, variables, context).toPromise();
  return answerOf(data, error);
}

export async function change<Data, Variables extends AnyVariables>(
  client: Client,
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.mutation(document, variables).toPromise();
  return answerOf(data, error);
}

export function answerOf<Data>(data: Data | undefined, error: CombinedError | undefined): Data {
  if (error) throw new AskError(problemOf(error));
  if (data === undefined) throw new AskError({ kind: 'refused', code: 'EMPTY', message: 'empty answer' });
  return data;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof AskError) return error.problem;
  const { graphQLErrors = [], message = String(error) } = (error ?? {}) as Partial<CombinedError>;
  const first = graphQLErrors[0];
  if (!first) return { kind: 'offline', code: 'OFFLINE', message };
  const { code, ...details } = first.extensions;
  const { message: words } = first;
  const told = Object.keys(details).length > 0 ? { details } : {};
  return { kind: 'refused', code: typeof code === 'string' ? code : 'other', message: words, ...told };
}
