/** Follows a coverage run to its end. */
import type { Client } from 'urql';
import { RunProgressedDocument } from '../contract/operations.js';
import type { Run } from '../state/records.js';
import { type Follower, follow } from './follow.js';
import { loadRun } from './load.js';

/** @returns a function that stops following */
export const followRun = (client: Client, id: string, follower: Follower<Run>): (() => void) =>
  follow(
    {
      listen: (hear) =>
        client.subscription(RunProgressedDocument, { id }).subscribe(({ data }) => {
          if (data) hear(data.coverageRunProgress);
        }).unsubscribe,
      ask: (signal) => loadRun({ client, signal }, id),
    },
    follower,
  );
