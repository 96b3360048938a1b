/** A PostgreSQL of one's own, or `missing` says why not and what to do. */
export interface PrivatePostgres {
  readonly url: string;
  readonly missing?: string;
  createDatabase(name: string): Promise<void>;
  stop(): Promise<void>;
}

export function startPostgres(scratchDir: string): Promise<PrivatePostgres>;
