/** The clusters or units that stand in the plan, and taking one more into it. */
import { App } from 'antd';
import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import type { Asking } from '../operations/load.js';
import type { AcceptedGroup } from '../state/groups.js';
import { changeStudies, useView } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';
import { useShownStudy } from './use-study-loading.js';

export interface AcceptedGroups {
  readonly accepted: readonly AcceptedGroup[];
  accept(change: (client: Client, studyId: string) => Promise<readonly AcceptedGroup[]>): void;
}

/** @param load the same function every time */
export function useAcceptedGroups(
  load: (asking: Asking, placeId: string) => Promise<readonly AcceptedGroup[]>,
): AcceptedGroups {
  const client = useClient();
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const placeId = useView((view) => view.placeId);
  const studyId = useShownStudy()?.id;
  const [accepted, setAccepted] = useState<readonly AcceptedGroup[]>([]);
  const tell = (error: unknown): void => changeStudies((desk) => ({ ...desk, problem: problemOf(error) }));
  useEffect(() => {
    if (placeId === null) return;
    const abort = new AbortController();
    // Without this list a proposal can still be taken: the server refuses to take one twice.
    load({ client, signal: abort.signal }, placeId).then(setAccepted, () => undefined);
    return () => abort.abort();
  }, [client, placeId, load]);
  return {
    accepted,
    accept: (change) => {
      if (studyId === undefined) return;
      change(client, studyId).then((groups) => {
        setAccepted((known) => [...known, ...groups]);
        for (const { name } of groups) message.success(speaker.say('group.acceptedNow', { name }));
      }, tell);
    },
  };
}
