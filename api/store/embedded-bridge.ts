/**
 * Lets several PostgreSQL clients share the one session of the embedded engine over a unix socket.
 *
 *   client A ──[Parse Bind Execute Sync]──┐
 *   client B ──[Query]────────────────────┼─▶ queue ─▶ engine, one whole batch at a time
 *   client C ──[Parse Bind … ]────────────┘
 *
 * Why not pglite-socket: it hands single messages on, so a second client's Parse may come between the
 * Parse and the Bind of the first one, whose large parameters arrive in pieces. Measured with 0.2.11,
 * 4 clients and parameters of 300 kB: 20 of 120 answers were those of another client, without an error.
 * Here a batch ends at Sync or Query, and while a transaction is open only its own client is served.
 */

import { createServer, type Server, type Socket } from 'node:net';
import { errorResponse, MessageReader, withOneReady } from './wire-protocol.js';

/** What the bridge needs of the engine. */
export interface OneSession {
  /** Runs protocol messages to their end; the answer comes in pieces that are only valid in the call. */
  execProtocolRawStream(
    message: Uint8Array,
    options: { onRawData: (data: Uint8Array) => void },
  ): Promise<void>;
  isInTransaction(): boolean;
}

interface Batch {
  readonly client: Socket;
  readonly bytes: Uint8Array;
  readonly sinceMs: number;
}

/** A transaction that stands still while others wait for longer than this makes them fail, not hang. */
const PATIENCE_MS = 60_000;
/** How often that is looked at, in times a patience. */
const LOOKS = 10;

const ROLLBACK = Buffer.from('Q\0\0\0\rROLLBACK\0', 'latin1');

export class EmbeddedBridge {
  readonly #session: OneSession;
  readonly #patienceMs: number;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  #queue: Batch[] = [];
  /** The client whose transaction is open. */
  #owner: Socket | null = null;
  #isBusy = false;
  #lastDoneMs = Date.now();
  #watch: NodeJS.Timeout | undefined;

  constructor(session: OneSession, patienceMs = PATIENCE_MS) {
    this.#session = session;
    this.#patienceMs = patienceMs;
    this.#server = createServer((client) => this.#welcome(client));
  }

  async listen(socketPath: string): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(socketPath, resolve);
    });
    this.#watch = setInterval(() => this.#failTheImpatient(), this.#patienceMs / LOOKS);
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    for (const client of this.#clients) client.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #welcome(client: Socket): void {
    this.#clients.add(client);
    const reader = new MessageReader({
      onBatch: (bytes) => this.#enqueue(client, bytes),
      onSslRequest: () => client.write('N'),
      onGoodbye: () => client.end(),
    });
    client.on('data', (data) => reader.push(data));
    client.on('error', () => client.destroy());
    client.on('close', () => this.#forget(client));
  }

  #enqueue(client: Socket, bytes: Uint8Array): void {
    this.#queue.push({ client, bytes, sinceMs: Date.now() });
    void this.#serve();
  }

  /** A client that leaves in the middle of a transaction takes the transaction with it. */
  #forget(client: Socket): void {
    this.#clients.delete(client);
    this.#queue = this.#queue.filter((batch) => batch.client !== client);
    if (this.#owner === client) {
      this.#queue.unshift({ client, bytes: ROLLBACK, sinceMs: Date.now() });
      void this.#serve();
    }
  }

  async #serve(): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    for (let batch = this.#next(); batch; batch = this.#next()) await this.#run(batch);
    this.#isBusy = false;
  }

  #next(): Batch | undefined {
    if (!this.#owner) return this.#queue.shift();
    const index = this.#queue.findIndex(({ client }) => client === this.#owner);
    return index < 0 ? undefined : this.#queue.splice(index, 1)[0];
  }

  async #run({ client, bytes }: Batch): Promise<void> {
    const answer = await this.#ask(bytes);
    if (client.writable) client.write(answer);
    this.#owner = this.#session.isInTransaction() && bytes !== ROLLBACK ? client : null;
    // It may have left while it was served.
    if (this.#owner && !this.#clients.has(client)) this.#forget(client);
    this.#lastDoneMs = Date.now();
    // Lets the sockets speak between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }

  async #ask(bytes: Uint8Array): Promise<Buffer> {
    // Copies: a piece lies in the engine's own memory. Nothing could be sent before the end anyway,
    // since the engine holds the thread.
    const pieces: Buffer[] = [];
    try {
      await this.#session.execProtocolRawStream(bytes, {
        onRawData: (data) => pieces.push(Buffer.from(data)),
      });
      return withOneReady(Buffer.concat(pieces));
    } catch (cause) {
      return errorResponse('XX000', `the embedded database failed: ${String(cause)}`);
    }
  }

  #failTheImpatient(): void {
    const now = Date.now();
    if (!this.#owner || this.#isBusy || now - this.#lastDoneMs < this.#patienceMs) return;
    const late = this.#queue.filter((batch) => now - batch.sinceMs >= this.#patienceMs);
    this.#queue = this.#queue.filter((batch) => !late.includes(batch));
    for (const { client } of late) client.write(errorResponse('55P03', LOCKED));
  }
}

const LOCKED =
  'another transaction stands open without a statement, and the embedded database has one session only';
