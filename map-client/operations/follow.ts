/**
 * Follows a piece of work to its end: by subscription while the socket speaks, and by asking once a
 * second where it does not (a proxy without web sockets, a socket that breaks).
 */
import type { Problem } from '../state/desk.js';
import type { Run } from '../state/records.js';
import { isFinished } from '../state/runs.js';
import { problemOf } from './client.js';

const POLL_MILLISECONDS = 1000;
/** One lost answer is a hiccup; so many in a row are told. */
const FAILURES_TOLERATED = 4;

/** Two ways to the same news. */
export interface Source<Work> {
  /** @returns a function that stops listening */
  listen(hear: (work: Work) => void): () => void;
  ask(signal: AbortSignal): Promise<Work>;
}

export interface Follower<Work> {
  onNews(work: Work): void;
  onProblem(problem: Problem): void;
}

/** @returns a function that stops following */
export function follow<Work extends Pick<Run, 'state'>>(
  source: Source<Work>,
  { onNews, onProblem }: Follower<Work>,
): () => void {
  const abort = new AbortController();
  let lastHeard = 0;
  let failureCount = 0;
  const hear = (work: Work): void => {
    if (abort.signal.aborted) return;
    lastHeard = Date.now();
    failureCount = 0;
    if (isFinished(work)) stop();
    onNews(work);
  };
  const fail = (error: unknown): void => {
    failureCount++;
    if (abort.signal.aborted || failureCount < FAILURES_TOLERATED) return;
    stop();
    onProblem(problemOf(error));
  };
  const stopListening = source.listen(hear);
  const timer = setInterval(() => {
    if (Date.now() - lastHeard < POLL_MILLISECONDS) return;
    source.ask(abort.signal).then(hear, fail);
  }, POLL_MILLISECONDS);
  const stop = (): void => {
    abort.abort();
    clearInterval(timer);
    stopListening();
  };
  return stop;
}
