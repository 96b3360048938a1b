/**
 * As much of the PostgreSQL frontend protocol as the embedded engine's bridge needs: where a message
 * ends, where a batch of messages ends, when the answer to a batch is over, and how an error is said.
 * https://www.postgresql.org/docs/current/protocol-message-formats.html
 */

const SSL_REQUEST = 80877103;
const GSS_REQUEST = 80877104;
const CANCEL_REQUEST = 80877102;

const SYNC = 'S'.charCodeAt(0);
const QUERY = 'Q'.charCodeAt(0);
const TERMINATE = 'X'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);

export interface MessageListener {
  /** Messages that must reach the engine together: up to Sync or Query, or the start packet alone. */
  onBatch(bytes: Uint8Array): void;
  onSslRequest(): void;
  /** The client says good-bye, or asks to cancel, which one session cannot do. */
  onGoodbye(): void;
}

/** Cuts the bytes of one client into batches. Pieces are joined once per message, not once per piece. */
export class MessageReader {
  readonly #listener: MessageListener;
  #pieces: Buffer[] = [];
  #byteCount = 0;
  #neededBytes = 5;
  #isStarted = false;
  #batch: Buffer[] = [];

  constructor(listener: MessageListener) {
    this.#listener = listener;
  }

  push(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#byteCount += piece.length;
    if (this.#byteCount < this.#neededBytes) return;
    let rest = this.#pieces.length === 1 ? piece : Buffer.concat(this.#pieces);
    for (let length = this.#messageLength(rest); length <= rest.length; length = this.#messageLength(rest)) {
      this.#take(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
    this.#neededBytes = this.#messageLength(rest);
    this.#pieces = rest.length > 0 ? [rest] : [];
    this.#byteCount = rest.length;
  }

  /** Bytes of the message that begins here; of one too short to tell, the bytes that would tell. */
  #messageLength(bytes: Buffer): number {
    if (!this.#isStarted) return bytes.length < 8 ? 8 : bytes.readInt32BE(0);
    return bytes.length < 5 ? 5 : 1 + bytes.readInt32BE(1);
  }

  #take(message: Buffer): void {
    if (!this.#isStarted) {
      this.#takeStart(message);
      return;
    }
    const kind = message[0];
    if (kind === TERMINATE) {
      this.#listener.onGoodbye();
      return;
    }
    this.#batch.push(message);
    if (kind !== SYNC && kind !== QUERY) return;
    const batch = this.#batch.length === 1 ? message : Buffer.concat(this.#batch);
    this.#batch = [];
    this.#listener.onBatch(batch);
  }

  #takeStart(message: Buffer): void {
    const code = message.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) this.#listener.onSslRequest();
    else if (code === CANCEL_REQUEST) this.#listener.onGoodbye();
    else {
      this.#isStarted = true;
      this.#listener.onBatch(message);
    }
  }
}

/** ErrorResponse, then ReadyForQuery (idle). */
export function errorResponse(sqlState: string, message: string): Buffer {
  const fields = Buffer.from(`SERROR\0VERROR\0C${sqlState}\0M${message}\0\0`, 'utf8');
  const head = Buffer.alloc(5);
  head.write('E', 0, 'latin1');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, fields, Buffer.from('Z\0\0\0\u0005I', 'latin1')]);
}

/**
 * The answer to one batch with one ReadyForQuery, the last. After an error in a batch the embedded engine
 * says it twice, and the client would take the second for the end of its next question: an empty answer.
 */
export function withOneReady(answer: Buffer): Buffer {
  const readyAt: number[] = [];
  for (let at = 0; at < answer.length; at += 1 + answer.readInt32BE(at + 1)) {
    if (answer[at] === READY) readyAt.push(at);
  }
  if (readyAt.length < 2) return answer;
  const early = new Set(readyAt.slice(0, -1));
  const kept: Buffer[] = [];
  for (let at = 0, end = 0; at < answer.length; at = end) {
    end = at + 1 + answer.readInt32BE(at + 1);
    if (!early.has(at)) kept.push(answer.subarray(at, end));
  }
  return Buffer.concat(kept);
}
