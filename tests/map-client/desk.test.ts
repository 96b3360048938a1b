/** Runs, pages and problems: what the page makes of the answers of the server. */
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { CombinedError } from 'urql';
import { AskError, problemOf } from '../../map-client/operations/client.js';
import { followRun } from '../../map-client/operations/follow-run.js';
import { wholeList } from '../../map-client/operations/lists.js';
import { everyNode } from '../../map-client/operations/pages.js';
import { putRun } from '../../map-client/state/desk.js';
import { cutoffMetres } from '../../map-client/state/reach.js';
import { answeringRun, runUnderWay, secondsLeft, servicesToRun } from '../../map-client/state/runs.js';
import { INITIAL_VIEW } from '../../map-client/state/view.js';
import { CATALOGUE, run } from './paper-records.js';

describe('the run that answers', () => {
  const question = INITIAL_VIEW;
  it('is the newest finished one of the very question', () => {
    const old = run('old');
    const newer = run('newer', { createdAt: '2026-02-01T00:00:00Z' });
    const failed = run('failed', { createdAt: '2026-03-01T00:00:00Z', state: 'FAILED' });
    const other = run('other', { parameters: { ...old.parameters, profile: 'PRAM' } });
    expect(answeringRun([old, newer, failed, other], question)?.id).toBe('newer');
    expect(answeringRun([other], question)).toBeNull();
    expect(answeringRun([old], { ...question, service: 'MARKET' })).toBeNull();
    expect(answeringRun([old], { ...question, reading: 'DISTANCE' })).toBeNull();
  });

  it('takes in the service that is looked at beside the usual ones', () => {
    expect(servicesToRun(CATALOGUE.services, question)).toEqual(['ELDERLY_CARE', 'CHILDCARE', 'PARKING']);
    expect(servicesToRun(CATALOGUE.services, { ...question, service: 'MARKET' })).toContain('MARKET');
  });

  it('tells how long it still takes, once there is something to go by', () => {
    const running = run('r', { state: 'RUNNING', progressRatio: 0.25 });
    const startedAt = Date.parse(running.startedAt ?? '');
    expect(secondsLeft(running, startedAt + 10_000)).toBe(30);
    expect(secondsLeft({ ...running, progressRatio: 0 }, startedAt + 10_000)).toBeNull();
    expect(runUnderWay([run('done'), running])?.id).toBe('r');
  });

  it('keeps its place in the list when it changes', () => {
    const [a, b] = [run('a'), run('b')];
    expect(putRun([a, b], run('b', { state: 'FAILED' })).map(({ state }) => state)).toEqual([
      'DONE',
      'FAILED',
    ]);
    expect(putRun([a], b).map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the longest walk', () => {
  it('is minutes at a speed, or the metres of the standard', () => {
    expect(cutoffMetres(CATALOGUE, 15, { reading: 'TIME', profile: 'ADULT' })).toBeCloseTo(1080, 9);
    expect(cutoffMetres(CATALOGUE, 15, { reading: 'TIME', profile: 'ELDERLY' })).toBeCloseTo(720, 9);
    expect(cutoffMetres(CATALOGUE, 15, { reading: 'DISTANCE', profile: 'ELDERLY' })).toBe(1000);
    expect(cutoffMetres(CATALOGUE, 7, { reading: 'DISTANCE', profile: 'ADULT' })).toBeNull();
  });
});

describe('turning pages', () => {
  const page = (numbers: number[], endCursor: string | null) => ({
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
    edges: numbers.map((node) => ({ node })),
  });

  it('goes on until the list is complete', async () => {
    const turn = async (after: string | null) => (after === null ? page([1, 2], 'x') : page([3], null));
    expect(await everyNode(turn)).toEqual([1, 2, 3]);
  });

  it('stops at a server that hands out the same cursor for ever', async () => {
    expect(await everyNode(async () => page([1], 'same'))).toEqual([1, 1]);
  });
});

describe('a whole list', () => {
  const answering = (response: Response | Error) =>
    jest.spyOn(globalThis, 'fetch').mockImplementation(async () => {
      if (response instanceof Error) throw response;
      return response;
    });
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const asking = (onBytes: (count: number) => void = () => {}) => ({
    signal: new AbortController().signal,
    onBytes,
  });

  it('comes as rows, its bytes told on the way', async () => {
    const fetched = answering(new Response('[{"id":"甲"}]'));
    let bytes = 0;
    expect(
      await wholeList(
        '示范/区',
        'entrances',
        asking((more) => (bytes += more)),
      ),
    ).toEqual([{ id: '甲' }]);
    expect(bytes).toBe(14);
    expect(fetched.mock.calls[0]![0]).toBe('/lists/%E7%A4%BA%E8%8C%83%2F%E5%8C%BA/entrances');
  });

  it('tells a refusal by its code, a silent server as offline', async () => {
    const body = JSON.stringify({ errors: [{ message: 'gone', extensions: { code: 'NOT_FOUND' } }] });
    answering(new Response(body, { status: 404 }));
    await expect(wholeList('x', 'facilities', asking())).rejects.toMatchObject({
      problem: { kind: 'refused', code: 'NOT_FOUND', message: 'gone' },
    });
    answering(new TypeError('fetch failed'));
    await expect(wholeList('x', 'facilities', asking())).rejects.toMatchObject({
      problem: { kind: 'offline' },
    });
  });
});

describe('problems', () => {
  it('are told apart: no answer, and an answer with a code', () => {
    expect(problemOf(new CombinedError({ networkError: new Error('fetch failed') })).kind).toBe('offline');
    const refused = new CombinedError({
      graphQLErrors: [{ message: 'busy', extensions: { code: 'CONFLICT' } }],
    });
    expect(problemOf(refused)).toEqual({ kind: 'refused', code: 'CONFLICT', message: 'busy' });
    const placed = { code: 'BAD_USER_INPUT', field: 'boundary', position: [1, 2] };
    expect(problemOf(new CombinedError({ graphQLErrors: [{ message: 'no', extensions: placed }] }))).toEqual({
      kind: 'refused',
      code: 'BAD_USER_INPUT',
      message: 'no',
      details: { field: 'boundary', position: [1, 2] },
    });
    const known = { kind: 'refused', code: 'X', message: 'm' } as const;
    expect(problemOf(new AskError(known))).toBe(known);
  });
});

describe('following a run', () => {
  type Client = Parameters<typeof followRun>[0];
  /** A client whose socket is mute and whose queries answer in turn. */
  const muteClient = (answers: readonly unknown[]): Client => {
    let asked = 0;
    return {
      subscription: () => ({ subscribe: () => ({ unsubscribe: () => undefined }) }),
      query: () => ({ toPromise: async () => answers[Math.min(asked++, answers.length - 1)] }),
    } as unknown as Client;
  };

  it('asks by itself when the socket is mute, until the run has ended', async () => {
    jest.useFakeTimers();
    const states: string[] = [];
    const answer = (state: 'RUNNING' | 'DONE') => ({ data: { coverageRun: run('r', { state }) } });
    followRun(muteClient([answer('RUNNING'), answer('DONE')]), 'r', {
      onNews: ({ state }) => states.push(state),
      onProblem: () => states.push('problem'),
    });
    await jest.advanceTimersByTimeAsync(6000);
    jest.useRealTimers();
    expect(states).toEqual(['RUNNING', 'DONE']);
  });

  it('tells a server that stays away', async () => {
    jest.useFakeTimers();
    const problems: string[] = [];
    const lost = { error: new CombinedError({ networkError: new Error('gone') }) };
    followRun(muteClient([lost]), 'r', {
      onNews: () => undefined,
      onProblem: ({ kind }) => problems.push(kind),
    });
    await jest.advanceTimersByTimeAsync(10_000);
    jest.useRealTimers();
    expect(problems).toEqual(['offline']);
  });
});
