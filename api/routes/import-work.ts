/**
 * Imports under way, and how those of a while ago ended, under ids that their pages chose: a page that
 * was loaded anew finds its file again, hears how far it is, and may still call it off.
 */

import { ConflictError, InputError, NotFoundError } from '../errors.js';
import { FileError } from '../intake/index.js';
import type { TakenFile } from './take-file.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Our choice: who comes back later looks at the place itself. */
const KEPT_MILLISECONDS = 10 * 60_000;
const MOST_KEPT = 20;

/** What a page is told. */
export interface WorkNews {
  readonly fileName: string;
  readonly startedAt: string;
  /** 0..1; of storing, which is the long part of it. */
  readonly progressRatio: number;
  /** Null while it is under way. */
  readonly answer: TakenFile | null;
}

export class ImportWork {
  readonly #fileName: string;
  readonly #startedAt = new Date();
  #progressRatio = 0;
  #isCalledOff = false;
  #answer: TakenFile | null = null;
  #error: unknown = null;
  #endedAt: number | null = null;

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  get isCalledOff(): boolean {
    return this.#isCalledOff;
  }

  get endedAt(): number | null {
    return this.#endedAt;
  }

  /** @throws InputError once it was called off: what is stored so far is taken back with its transaction */
  progress(ratio: number): void {
    if (this.#isCalledOff)
      throw new FileError(this.#fileName, 'CALLED_OFF', 'was called off; nothing was stored');
    this.#progressRatio = ratio;
  }

  callOff(): void {
    this.#isCalledOff = true;
  }

  end(outcome: { readonly answer: TakenFile } | { readonly error: unknown }): void {
    if ('answer' in outcome) this.#answer = outcome.answer;
    else this.#error = outcome.error;
    this.#endedAt = Date.now();
  }

  /** @throws what ended it */
  news(): WorkNews {
    if (this.#error !== null) throw this.#error;
    return {
      fileName: this.#fileName,
      startedAt: this.#startedAt.toISOString(),
      progressRatio: this.#answer ? 1 : this.#progressRatio,
      answer: this.#answer,
    };
  }
}

export class ImportWorks {
  readonly #works = new Map<string, ImportWork>();

  /** @param id null: nobody will ask for it. @throws InputError; ConflictError when the id is taken */
  begin(workspaceId: string, id: string | null, fileName: string): ImportWork {
    this.#forget();
    const work = new ImportWork(fileName);
    if (id === null) return work;
    if (!ID.test(id)) throw new InputError('work', 'is a UUID');
    const key = `${workspaceId} ${id}`;
    if (this.#works.has(key)) throw new ConflictError(`The import ${id} was begun already.`);
    this.#works.set(key, work);
    return work;
  }

  /** @throws NotFoundError */
  find(workspaceId: string, id: string): ImportWork {
    const work = this.#works.get(`${workspaceId} ${id}`);
    if (!work) throw new NotFoundError('import under way', id);
    return work;
  }

  /** What ended long ago, and the oldest of what ended where there is much of it. */
  #forget(): void {
    const ended = [...this.#works].filter(([, { endedAt }]) => endedAt !== null);
    const surplus = this.#works.size - MOST_KEPT;
    ended.forEach(([key, { endedAt }], at) => {
      if (at < surplus || Date.now() - endedAt! > KEPT_MILLISECONDS) this.#works.delete(key);
    });
  }
}
