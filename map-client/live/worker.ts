/**
 * The worker in which scenarios are tried while a planner drags, and compared: the same computation as
 * on the server, over a place that was sent once. It knows nothing of the page.
 */
import {
  openLiveWorld,
  prepareBaseline,
  type ScenarioEngine,
  ScenarioError,
} from '../../api/planning/live.js';
import { judgedAnswer, problemsOf, triedAnswer } from './live-figures.js';
import type { FromWorker, ToWorker } from './messages.js';

const page = self as unknown as {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker): void;
};
let engine: ScenarioEngine | null = null;

page.onmessage = ({ data }) => {
  try {
    if (data.type === 'prepare') {
      engine = prepareBaseline(
        openLiveWorld(data.place),
        data.question as Parameters<typeof prepareBaseline>[1],
      );
      page.postMessage({ type: 'ready' });
    } else if (engine) page.postMessage(answerTo(data, engine));
  } catch (error) {
    if (error instanceof ScenarioError) page.postMessage({ type: 'refused', problems: problemsOf(error) });
    else page.postMessage({ type: 'failed', reason: error instanceof Error ? error.message : String(error) });
  }
};

const answerTo = (asked: Exclude<ToWorker, { type: 'prepare' }>, engine: ScenarioEngine): FromWorker =>
  asked.type === 'try'
    ? { type: 'tried', answer: triedAnswer(engine, asked.changes) }
    : { type: 'judged', answer: judgedAnswer(engine, asked.left, asked.right) };
