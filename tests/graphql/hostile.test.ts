/** Requests that mean no good: refused with a typed code and a 4xx, never a stack, never a 500. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import WebSocket from 'ws';
import { openEmbedded } from '../setup/engines.js';
import { type Desk, openDesk } from './desk.js';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk(openEmbedded);
});
afterAll(async () => {
  await desk.close();
  await desk.store.close();
});

const send = async (body: string, headers: Record<string, string> = {}, path = '/graphql') => {
  const response = await fetch(desk.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text() };
};

const nested = (depth: number): string =>
  depth === 0 ? 'name' : `entrances { community { ${nested(depth - 1)} } }`;
const listOf = (inner: string): string =>
  `{ communities(workspaceId: "x", first: 100) { edges { node { ${inner} } } } }`;
const fragments = (count: number): string =>
  [
    ...Array.from({ length: count }, (_, i) => `fragment F${i} on Community { ...F${i + 1} ...F${i + 1} }`),
    `fragment F${count} on Community { name }`,
  ].join('\n');

const TOO_MUCH: readonly [what: string, query: string, reason: RegExp][] = [
  ['depth', listOf(nested(4)), /query depth: at most 10/],
  [
    'aliases',
    `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: workspaces { id }`).join(' ')} }`,
    /query aliases: at most 15/,
  ],
  [
    'directives',
    `{ workspaces { id ${'@include(if: true) '.repeat(1)} ${Array.from({ length: 9 }, (_, _i) => `nameZh @skip(if: false)`).join(' ')} } }`,
    /query directives: at most 8/,
  ],
  ['cost', listOf('entrances { community { buildings { id } } }'), /query cost: at most 5000/],
  ['tokens', `{ ${'workspaces { id } '.repeat(400)} }`, /1000 tokens/],
  [
    'a deep list literal',
    `{ communities(workspaceId: "x", filter: { bbox: ${'['.repeat(5000)}${']'.repeat(5000)} }) { totalCount } }`,
    /1000 tokens/,
  ],
  ['an unknown field', '{ passwords { hash } }', /Cannot query field/],
  ['nothing', '', /query/],
  [
    'a circle of fragments',
    `{ workspaces { ...A } } fragment A on Workspace { ...A }`,
    /Cannot spread fragment/,
  ],
];

it.each(TOO_MUCH)('refuses a document with too much: %s', async (_what, query, reason) => {
  const { status, text } = await send(JSON.stringify({ query }));
  expect(status).toBe(400);
  expect(text).toMatch(reason);
  expect(text).not.toMatch(/stack|node_modules/);
  expect(JSON.parse(text).errors[0].extensions.code).toMatch(/LIMIT_EXCEEDED|GRAPHQL_|BAD_REQUEST/);
});

it('counts the rows that variables and their defaults ask for', async () => {
  const query = `query ($n: PageSize! = 100) { communities(workspaceId: "x", first: $n) { edges { node {
    entrances { community { subdistrict { id } } } buildings { community { id } } } } } }`;
  expect((await desk.ask(query)).errors[0]?.extensions.code).toBe('LIMIT_EXCEEDED');
  expect((await desk.ask(query, { n: 10 })).errors).toEqual([]);
});

it('measures nested fragments once each, however they multiply', async () => {
  const query = `${listOf('...F0')} ${fragments(40)}`;
  const startedAt = performance.now();
  const { status } = await send(JSON.stringify({ query }));
  expect(status).toBe(200);
  expect(performance.now() - startedAt).toBeLessThan(5_000);
});

it('answers introspection, whole', async () => {
  const { data, errors } = await desk.ask(getIntrospectionQuery());
  expect(errors).toEqual([]);
  expect(data.__schema.types.length).toBeGreaterThan(90);
});

it.each([
  ['malformed JSON', '{"query": ', 400, 'BAD_USER_INPUT'],
  ['a list of queries', '[{"query":"{ workspaces { id } }"}]', 400, 'BAD_REQUEST'],
  ['a number', '42', 400, undefined],
  ['two megabytes', JSON.stringify({ query: ' '.repeat(2_000_000) }), 413, 'LIMIT_EXCEEDED'],
])('refuses a body of %s', async (_what, body, status, code) => {
  const answer = await send(body);
  expect(answer.status).toBe(status);
  expect(answer.text).not.toMatch(/stack|node_modules/);
  if (code) expect(JSON.parse(answer.text).errors[0].extensions.code).toBe(code);
});

it('refuses what a page of another origin can send without being asked', async () => {
  const mutation = JSON.stringify({ query: 'mutation { deleteFacility(id: "x", version: 1) }' });
  expect((await send(mutation, { 'content-type': 'text/plain' })).status).toBe(400);
  const byGet = await fetch(`${desk.url}/graphql?query=${encodeURIComponent('{ workspaces { id } }')}`);
  expect(byGet.status).toBe(400);
  expect(await byGet.text()).toMatch(/CSRF|cross-site/i);
  const preflight = await fetch(`${desk.url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example' },
  });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});

it('takes subscriptions only over the web socket, within the same limits', async () => {
  const over = (query: string) => desk.follow(query).catch((error: unknown) => error);
  expect(JSON.stringify(await over('{ workspaces { id } }'))).toMatch(/subscriptions only/);
  expect(
    JSON.stringify(
      await over('mutation { cancelCoverageRun(id: "00000000-0000-4000-8000-000000000000") { id } }'),
    ),
  ).toMatch(/BAD_REQUEST|GRAPHQL/);
  expect(JSON.stringify(await over('subscription { nothing }'))).toMatch(/GRAPHQL_VALIDATION_FAILED/);
  expect(JSON.stringify(await over('subscription {{'))).toMatch(/GRAPHQL_PARSE_FAILED/);
  const missing = '00000000-0000-4000-8000-000000000000';
  const unknown = await over(`subscription { coverageRunProgress(id: "${missing}") { state } }`);
  expect(JSON.stringify(unknown)).toMatch(/NOT_FOUND/);
});

it('drops a web socket that speaks another protocol, and a frame that is too long', async () => {
  const closed = (protocol: string, first?: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${desk.url.replace('http', 'ws')}/graphql`, protocol);
      socket.on('error', () => {});
      socket.on('open', () => first && socket.send(first));
      socket.on('close', resolve);
    });
  expect(await closed('nonsense')).toBe(1006);
  const log = console.error; // the library tells of the frame too
  console.error = () => {};
  expect(await closed('graphql-transport-ws', 'x'.repeat(100_000))).toBe(1009);
  console.error = log;
});

it('survives a request that is not HTTP, and says nothing of itself', async () => {
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(new URL(desk.url).port), '127.0.0.1', () =>
      socket.write('NONSENSE\r\n\r\n'),
    );
    let text = '';
    socket.on('data', (piece) => (text += String(piece)));
    socket.on('close', () => resolve(text));
  });
  expect(answer).toMatch(/^HTTP\/1.1 400/);
  const { headers } = await fetch(`${desk.url}/livez`);
  expect(headers.get('x-powered-by')).toBeNull();
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('masks a bug and ties it to the log by an id', async () => {
  const logged: unknown[][] = [];
  const log = console.error;
  console.error = (...parts) => logged.push(parts);
  const { knex } = desk.store;
  await knex.raw('alter table workspace rename to workspace_elsewhere');
  const { errors, data } = await desk.ask('{ workspaces { id } }');
  await knex.raw('alter table workspace_elsewhere rename to workspace');
  console.error = log;
  const { code, errorId } = errors[0]!.extensions;
  expect(data).toBeNull();
  expect(code).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(errors)).not.toMatch(/relation|workspace_elsewhere|select/);
  expect(logged.flat().join(' ')).toContain(errorId);
  expect(logged.flat().join(' ')).toContain('does not exist');
});
