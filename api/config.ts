/** What the operator decides, read from the environment once. Each fault is one sentence. */
import { InputError } from './errors.js';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Null: the embedded engine, with its data in dataDir. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly mapboxToken: string | null;
}

/** Nobody but this machine is served unless the operator says so. */
const DEFAULTS = { port: 4000, host: '127.0.0.1', dataDir: './.linli' } as const;

export function readConfig(env: NodeJS.ProcessEnv): Config {
  return {
    port: portOf(env.PORT),
    host: env.HOST || DEFAULTS.host,
    databaseUrl: env.DATABASE_URL || null,
    dataDir: env.LINLI_DATA_DIR || DEFAULTS.dataDir,
    mapboxToken: env.MAPBOX_TOKEN || null,
  };
}

function portOf(text: string | undefined): number {
  if (!text) return DEFAULTS.port;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InputError('PORT', `'${text}' is not a port; choose a whole number from 1 to 65535`);
  return port;
}
