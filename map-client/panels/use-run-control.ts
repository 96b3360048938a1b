/** Starting a coverage run, following it to its end, and calling it off. */
import { App } from 'antd';
import { useEffect } from 'react';
import { useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import { followRun } from '../operations/follow-run.js';
import { cancelRun, startRun } from '../operations/load.js';
import { type Problem, putRun, ready } from '../state/desk.js';
import type { Run } from '../state/records.js';
import { isFinished } from '../state/runs.js';
import { changeDesk, useDesk, useView } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';

export interface RunControl {
  readonly activeRun: Run | null;
  start(): void;
  cancel(): void;
}

const tell = (runProblem: Problem): void => changeDesk((desk) => ({ ...desk, activeRun: null, runProblem }));

/** The run as it stands now; a finished one joins the list and is no longer active. */
function hear(run: Run): void {
  changeDesk((desk) => {
    const runs = ready(desk.runs);
    return {
      ...desk,
      activeRun: isFinished(run) ? null : run,
      runProblem:
        run.state === 'FAILED' ? { kind: 'refused', code: 'other', message: run.error ?? '' } : null,
      runs: runs && isFinished(run) ? { status: 'ready', value: putRun(runs, run) } : desk.runs,
    };
  });
}

export function useRunControl(): RunControl {
  const client = useClient();
  const activeRun = useDesk((desk) => desk.activeRun);
  const services = useDesk(({ catalogue }) => ready(catalogue)?.services ?? null);
  return {
    activeRun,
    start: () => {
      const view = useView.getState();
      if (view.placeId && services)
        startRun(client, view.placeId, services, view).then(hear, (e) => tell(problemOf(e)));
    },
    cancel: () => {
      if (activeRun) cancelRun(client, activeRun.id).then(hear, (e) => tell(problemOf(e)));
    },
  };
}

/** To be used once: follows whatever run is active and says how it ended. */
export function useRunFollowing(): void {
  const client = useClient();
  const { message } = App.useApp();
  const speaker = useSpeaker();
  const activeId = useDesk((desk) => desk.activeRun?.id ?? null);
  useEffect(() => {
    if (activeId === null) return;
    const onNews = (run: Run): void => {
      hear(run);
      if (run.state === 'DONE') message.success(speaker.say('run.done'));
      if (run.state === 'CANCELLED') message.info(speaker.say('run.cancelled'));
    };
    return followRun(client, activeId, { onNews, onProblem: tell });
  }, [activeId, client, message, speaker]);
}
