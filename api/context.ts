/** What a resolver is given: the database, this request's own batching, and the queue of runs. */
import type { RunQueue } from './jobs.js';
import { type Loaders, makeLoaders } from './resolvers/loaders.js';
import type { Engine } from './store/open.js';
import type { Db } from './store/row.js';

export interface Services {
  readonly db: Db;
  readonly engine: Engine;
  readonly queue: RunQueue;
}

export interface Context extends Services {
  readonly loaders: Loaders;
}

export const makeContext = (services: Services): Context => ({
  ...services,
  loaders: makeLoaders(services.db),
});
