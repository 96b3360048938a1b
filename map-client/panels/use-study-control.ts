/** Starting a study, calling it off, throwing it away. */
import { type Client, useClient } from 'urql';
import { problemOf } from '../operations/client.js';
import { cancelStudy, deleteStudy } from '../operations/studies.js';
import type { Study } from '../state/records.js';
import { changeStudies, changeView, useView } from '../state/store.js';
import { putStudy, removeStudy, withoutProblem } from '../state/studies.js';
import { lookAtStudy } from '../state/view.js';

/** The mutation of one kind, with its parameters. */
export type AskStudy = (client: Client, workspaceId: string) => Promise<Study>;

export interface StudyControl {
  start(ask: AskStudy): void;
  cancel(id: string): void;
  remove(id: string): void;
}

const hear = (study: Study): void => changeStudies((desk) => putStudy(desk, study));
const tell = (error: unknown): void => changeStudies((desk) => ({ ...desk, problem: problemOf(error) }));

export function useStudyControl(): StudyControl {
  const client = useClient();
  return {
    start: (ask) => {
      const { placeId } = useView.getState();
      if (placeId === null) return;
      changeStudies(withoutProblem);
      ask(client, placeId).then((study) => {
        hear(study);
        changeView(lookAtStudy(study.id));
      }, tell);
    },
    cancel: (id) => {
      cancelStudy(client, id).then(hear, tell);
    },
    remove: (id) => {
      deleteStudy(client, id).then(() => changeStudies((desk) => removeStudy(desk, id)), tell);
    },
  };
}
