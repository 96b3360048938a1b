/** Keeps the studies in step with the open section: their list, those under way, the answer that is shown. */
import { App } from 'antd';
import { useEffect } from 'react';
import { useClient } from 'urql';
import { followStudy, loadStudies } from '../operations/studies.js';
import { STUDY_SECTIONS } from '../operations/study-sections.js';
import { type Loadable, ready } from '../state/desk.js';
import type { Study } from '../state/records.js';
import { changeStudies, useStudies, useView } from '../state/store.js';
import { hasAnswer, isUnderWay, putStudy, shownStudy } from '../state/studies.js';
import type { StudyAnswer } from '../state/study-answer.js';
import { isStudyTab } from '../state/view.js';
import { useFetched } from './use-fetched.js';
import { useSpeaker } from './use-speaker.js';

const NO_STUDIES: readonly Study[] = [];
/** An answer never changes: its hash is part of the key. */
const keptAnswers = new Map<string, StudyAnswer>();

const putList = (list: Loadable<readonly Study[]>): void => changeStudies((desk) => ({ ...desk, list }));
const putAnswer = (answer: Loadable<StudyAnswer>): void =>
  changeStudies((desk) => ({ ...desk, answer, chosenKey: null }));

/** To be used once. */
export function useStudyLoading(): void {
  const tab = useView((view) => view.tab);
  const placeId = useView((view) => view.placeId);
  const section = isStudyTab(tab) ? STUDY_SECTIONS[tab] : null;
  const shown = useShownStudy();
  useFetched(putList, {
    key: section && placeId && `${placeId} ${section.kind}`,
    load: (asking) => loadStudies(asking, placeId ?? '', section!.kind),
  });
  useFetched(putAnswer, {
    key: section && shown && `${shown.id} ${shown.resultHash}`,
    load: (asking) => section!.load(asking, shown!.id),
    kept: keptAnswers,
  });
  useStudyFollowing();
}

/** The studies of the open section; none while they are on their way, or those of another are still there. */
export function useStudyList(): readonly Study[] {
  const tab = useView((view) => view.tab);
  const list = useStudies((desk) => ready(desk.list)) ?? NO_STUDIES;
  const kind = isStudyTab(tab) ? STUDY_SECTIONS[tab].kind : null;
  return list[0]?.kind === kind ? list : NO_STUDIES;
}

export function useShownStudy(): Study | null {
  const wantedId = useView((view) => view.studyId);
  return shownStudy(useStudyList(), wantedId);
}

/** The answer of the shown study; null while another one is still there. */
export function useShownAnswer(): StudyAnswer | null {
  const shown = useShownStudy();
  const answer = useStudies((desk) => ready(desk.answer));
  return shown && answer?.studyId === shown.id ? answer : null;
}

/** Follows every study of the section that is under way, and says how a called off one ended. */
function useStudyFollowing(): void {
  const client = useClient();
  const { message } = App.useApp();
  const speaker = useSpeaker();
  const ids = useStudyList()
    .filter(isUnderWay)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    const onNews = (study: Study): void => {
      changeStudies((desk) => putStudy(desk, study));
      if (study.state === 'CANCELLED')
        message.info(speaker.say(hasAnswer(study) ? 'study.cancelledBest' : 'study.cancelledNothing'));
    };
    const stops = ids
      .split(' ')
      .filter((id) => id !== '')
      .map((id) =>
        followStudy(client, id, {
          onNews,
          onProblem: (problem) => changeStudies((desk) => ({ ...desk, problem })),
        }),
      );
    return () => {
      for (const stop of stops) stop();
    };
  }, [ids, client, message, speaker]);
}
