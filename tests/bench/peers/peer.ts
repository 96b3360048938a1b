/** What is asked of a peer, and what it answers. */

export interface Question {
  /** For scratch files. */
  readonly folder: string;
  /** id,from,to,metres a line; edges are walked both ways. */
  readonly edgesFile: string;
  /** One node a line. */
  readonly originsFile: string;
  readonly cutoffMetres: number;
  readonly runs: number;
}

export interface PeerTold {
  readonly name: string;
  /** Milliseconds of each run. */
  readonly times: readonly number[];
  /** Nodes settled, and the sum of their distances, over all origins. */
  readonly count: number;
  readonly sum: number;
  /** Why it was not run. */
  readonly missing?: string;
}

export const skipped = (name: string, missing: string): PeerTold => ({
  name,
  times: [],
  count: 0,
  sum: 0,
  missing,
});
