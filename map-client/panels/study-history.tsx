/** The earlier studies of a kind, the newest first: when, and what was asked. */
import { DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { Study } from '../state/records.js';
import { changeView } from '../state/store.js';
import { hasAnswer, isUnderWay } from '../state/studies.js';
import { lookAtStudy, type StudyTab } from '../state/view.js';
import { GrowingList } from './growing-list.js';
import { useQuestionWords } from './use-question-words.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyControl } from './use-study-control.js';
import { useShownStudy, useStudyList } from './use-study-loading.js';

export function StudyHistory({ tab }: { readonly tab: StudyTab }) {
  const speaker = useSpeaker();
  const past = useStudyList().filter((study) => !isUnderWay(study));
  if (past.length === 0) return null;
  return (
    <section className="study-history">
      <h3 className="list-title">{speaker.say('study.past')}</h3>
      <GrowingList
        rows={past}
        keyOf={({ id }) => id}
        render={(study) => <PastRow study={study} tab={tab} />}
      />
    </section>
  );
}

function PastRow({ study, tab }: { readonly study: Study; readonly tab: StudyTab }) {
  const speaker = useSpeaker();
  const { remove } = useStudyControl();
  const question = useQuestionWords(tab, study);
  const isShown = useShownStudy()?.id === study.id;
  const state = study.state === 'DONE' ? '' : ` · ${speaker.code('study.state', study.state)}`;
  return (
    <div className={isShown ? 'row row-selected past-row' : 'row past-row'}>
      <button
        type="button"
        className="past-look"
        aria-pressed={isShown}
        disabled={!hasAnswer(study)}
        onClick={() => changeView(lookAtStudy(study.id))}
      >
        <span className="past-question">{question}</span>
        <span className="quiet">
          {speaker.when(study.createdAt)}
          {state}
        </span>
      </button>
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined />}
        aria-label={speaker.say('study.remove')}
        title={speaker.say('study.remove')}
        onClick={() => remove(study.id)}
      />
    </div>
  );
}
