/** The real server, compiled, on a private port. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../dist/api/main.js', import.meta.url));

export interface ServedServer {
  readonly server: ChildProcess;
  readonly origin: string;
}

/** @param environment where its data lie; no database and no token are taken over from whoever starts it */
export async function startServer(environment: NodeJS.ProcessEnv): Promise<ServedServer> {
  const { DATABASE_URL: _, MAPBOX_TOKEN: __, ...rest } = process.env;
  const port = await freePort();
  const server = spawn(process.execPath, [MAIN], { env: { ...rest, ...environment, PORT: String(port) } });
  await listening(server);
  return { server, origin: `http://localhost:${port}` };
}

function listening(server: ChildProcess): Promise<void> {
  let text = '';
  return new Promise((resolve, reject) => {
    const hear = (piece: unknown): void => {
      text += String(piece);
      if (text.includes('Ctrl-C')) resolve();
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}:\n${text}`)));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
