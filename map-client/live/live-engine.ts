/** The worker of the page: made for one place and question, answers the newest questions, leaves out those overtaken. */
import type { JudgedAnswer } from '../state/judged.js';
import type { LiveAnswer, LiveProblem, LiveQuestion } from '../state/live.js';
import type { ScenarioChange } from '../state/scenario-change.js';
import type { FromWorker, ToWorker } from './messages.js';

export interface LiveListener {
  onReady(): void;
  onTried(answer: LiveAnswer): void;
  onJudged(answer: JudgedAnswer): void;
  onRefused(problems: readonly LiveProblem[]): void;
  onFailed(reason: string): void;
}

export class LiveEngine {
  readonly #worker: Worker;
  readonly #abort = new AbortController();
  #isBusy = true;
  /** Of each kind of question the newest. */
  readonly #waiting = new Map<ToWorker['type'], ToWorker>();

  constructor(placeId: string, question: LiveQuestion, listener: LiveListener) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#hear(data, listener);
    this.#worker.onerror = ({ message }) => listener.onFailed(message);
    this.#prepare(placeId, question).catch((error: unknown) => {
      if (!this.#abort.signal.aborted) listener.onFailed(String(error));
    });
  }

  try(changes: readonly ScenarioChange[]): void {
    this.#ask({ type: 'try', changes });
  }

  judge(left: readonly ScenarioChange[], right: readonly ScenarioChange[]): void {
    this.#ask({ type: 'judge', left, right });
  }

  end(): void {
    this.#abort.abort();
    this.#worker.terminate();
  }

  async #prepare(placeId: string, question: LiveQuestion): Promise<void> {
    const { signal } = this.#abort;
    const answer = await fetch(`/worlds/${encodeURIComponent(placeId)}`, { signal });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const place = await answer.arrayBuffer();
    this.#send({ type: 'prepare', place, question }, [place]);
  }

  /** While one is computed only the newest waits. */
  #ask(question: ToWorker): void {
    if (this.#isBusy) this.#waiting.set(question.type, question);
    else this.#send(question);
  }

  #send(message: ToWorker, transfer: Transferable[] = []): void {
    this.#isBusy = true;
    this.#worker.postMessage(message, transfer);
  }

  #hear(message: FromWorker, listener: LiveListener): void {
    this.#isBusy = false;
    if (message.type === 'ready') listener.onReady();
    else if (message.type === 'tried') listener.onTried(message.answer);
    else if (message.type === 'judged') listener.onJudged(message.answer);
    else if (message.type === 'refused') listener.onRefused(message.problems);
    else listener.onFailed(message.reason);
    const [next] = this.#waiting.values();
    if (!next) return;
    this.#waiting.delete(next.type);
    this.#send(next);
  }
}
