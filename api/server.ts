/** The composition root: builds the HTTP server once, in order, and takes it down in the reverse. */
import { createServer, type Server as HttpServer } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import express, { type NextFunction, type Request, type Response } from 'express';
import { type Context, makeContext, type Services } from './context.js';
import { ConflictError, InputError, LimitError, NotFoundError, UnavailableError } from './errors.js';
import { httpError } from './format-error.js';
import { buildLinliSchema } from './graphql-schema.js';
import { graphqlOverHttp, graphqlOverSockets } from './graphql-server.js';
import { fileRoutes } from './routes/files.js';
import { healthRoutes } from './routes/health.js';
import { importRoutes } from './routes/imports.js';
import { listRoutes } from './routes/lists.js';
import { type PageSettings, pageRoutes, securityHeaders } from './routes/page.js';
import { tileRoutes } from './routes/tiles.js';
import { worldRoutes } from './routes/worlds.js';

export interface ServerSettings {
  readonly port: number;
  readonly host: string;
  readonly page: PageSettings;
}

export interface RunningServer {
  /** As a person types it. */
  readonly url: string;
  /** Takes no new work, lets what is under way finish, ends subscriptions. */
  close(): Promise<void>;
}

const MOST_BODY_BYTES = 1024 * 1024;

export async function startServer(services: Services, settings: ServerSettings): Promise<RunningServer> {
  const schema = buildLinliSchema();
  const app = express().disable('x-powered-by').use(securityHeaders);
  const httpServer = createServer(app);
  const sockets = graphqlOverSockets(schema, httpServer, services);
  const apollo = graphqlOverHttp(schema, httpServer, sockets);
  await apollo.start();
  const context = async (): Promise<Context> => makeContext(services);
  app.use(healthRoutes(services.db));
  app.use(tileRoutes(services));
  app.use(worldRoutes(services.db));
  app.use(listRoutes(services.db));
  app.use(fileRoutes(services.db));
  app.use(importRoutes(services.db));
  app.use(pageRoutes(settings.page));
  app.use('/graphql', express.json({ limit: MOST_BODY_BYTES }), expressMiddleware(apollo, { context }));
  app.use((request) => {
    throw new NotFoundError('page', request.path);
  });
  app.use(answerError);
  await listen(httpServer, settings);
  return { url: urlOf(httpServer, settings.host), close: () => apollo.stop() };
}

/** The last stop of whatever an express route threw. Apollo answers its own errors itself. */
function answerError(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, body } = httpError(bodyFault(error) ?? error);
  response.status(status).json({ errors: [body] });
}

/** What express.json found wrong with a request, in our words. */
function bodyFault(error: unknown): Error | null {
  const { type, status, length } = error as { type?: string; status?: number; length?: number };
  if (type === 'entity.too.large') return new LimitError('body in bytes', MOST_BODY_BYTES, length ?? 0);
  if (type === 'entity.parse.failed') return new InputError('body', 'this is not JSON');
  const isCallers = type !== undefined && status !== undefined && status < 500;
  return isCallers ? new InputError('body', `cannot be read (${type})`) : null;
}

function listen(
  httpServer: HttpServer,
  { port, host }: Pick<ServerSettings, 'port' | 'host'>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    httpServer.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, host, port)));
    httpServer.listen(port, host, resolve);
  });
}

/** Asked before the long work of starting, so that a port in use is told at once. */
export async function refusePortInUse(settings: Pick<ServerSettings, 'port' | 'host'>): Promise<void> {
  const probe = createServer();
  await listen(probe, settings);
  await new Promise((resolve) => probe.close(resolve));
}

function listenFault(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const options = { cause: error };
  if (error.code === 'EADDRINUSE')
    return new ConflictError(
      `Port ${port} is in use by another program: stop it, or choose another port, as in PORT=${port + 1} npm start.`,
      { port },
      options,
    );
  if (error.code === 'EACCES')
    return new UnavailableError(
      `Port ${port} needs more rights: choose one above 1023, as in PORT=4000.`,
      options,
    );
  return new UnavailableError(
    `Cannot listen on ${host}:${port}: ${error.message}. Check HOST and PORT.`,
    options,
  );
}

function urlOf(httpServer: HttpServer, host: string): string {
  const address = httpServer.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const isLocal = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host);
  return `http://${isLocal ? 'localhost' : host}:${port}`;
}
