/**
 * The frame every study stands in: what it asks, its question in a form, start, progress with cancel,
 * the answer as soon as there is one, and the earlier studies of its kind.
 */
import { CalculatorOutlined, DownOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ready } from '../state/desk.js';
import type { Study } from '../state/records.js';
import { useDesk, useStudies, useView } from '../state/store.js';
import { mergedWarnings, studyUnderWay } from '../state/studies.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { StudyTab } from '../state/view.js';
import { CopyMenu } from './copy-menu.js';
import { DeskNotice, ProblemNotice, Waiting } from './notices.js';
import { StudyHistory } from './study-history.js';
import { StudyProgress } from './study-progress.js';
import { StudySwitch } from './study-switch.js';
import { useQuestionWords } from './use-question-words.js';
import { useSpeaker } from './use-speaker.js';
import { type AskStudy, useStudyControl } from './use-study-control.js';
import { useShownAnswer, useShownStudy, useStudyList } from './use-study-loading.js';
import { WarningButton } from './warning-button.js';

interface StudyPanelProps {
  readonly tab: StudyTab;
  readonly form: ReactNode;
  /** What the planner sets of the answer on the map, before and after it is computed. */
  readonly wishes?: ReactNode;
  readonly ask: AskStudy;
  /** What is being worked at stays in sight beside an earlier answer. */
  readonly isAtWork?: boolean;
  /** Why it cannot be started, in a sentence; null where it can. */
  readonly hindrance: string | null;
  readonly renderAnswer: (answer: StudyAnswer) => ReactNode;
}

export function StudyPanel(props: StudyPanelProps) {
  const hasPlace = useDesk(({ place }) => (ready(place)?.communities.length ?? 0) > 0);
  if (!hasPlace) return <DeskNotice />;
  return (
    <div className="tab study">
      <StudySwitch tab={props.tab} />
      <Question {...props} />
      {props.wishes}
      <Outcome renderAnswer={props.renderAnswer} tab={props.tab} />
      <StudyHistory tab={props.tab} />
    </div>
  );
}

/** Open until there is an answer and nothing else is worked at; then it folds to one sentence. */
function Question({ tab, form, ask, hindrance, isAtWork = false }: StudyPanelProps) {
  const speaker = useSpeaker();
  const { start } = useStudyControl();
  const running = studyUnderWay(useStudyList());
  const shown = useShownStudy();
  const isLoading = useStudies(({ list }) => list.status === 'loading');
  const [isOpened, setOpened] = useState<boolean | null>(null);
  const isOpen = isOpened ?? (isAtWork || (shown === null && !isLoading));
  const begin = (): void => {
    setOpened(null);
    start(ask);
  };
  return (
    <section className="study-question">
      <p className="study-intro">{speaker.say(`study.intro.${tab}`)}</p>
      {shown && (
        <button
          type="button"
          className="study-fold"
          aria-expanded={isOpen}
          onClick={() => setOpened(!isOpen)}
        >
          {isOpen ? <DownOutlined /> : <RightOutlined />} {speaker.say('study.another')}
        </button>
      )}
      {isOpen && (
        <>
          <div className="study-form">{form}</div>
          {hindrance !== null && <p className="study-hindrance">{hindrance}</p>}
          {!running && (
            <Button
              type="primary"
              block
              icon={<CalculatorOutlined />}
              disabled={hindrance !== null}
              onClick={begin}
            >
              {speaker.say(`study.start.${tab}`)}
            </Button>
          )}
        </>
      )}
      {running && <StudyProgress study={running} />}
    </section>
  );
}

function Outcome({ tab, renderAnswer }: Pick<StudyPanelProps, 'tab' | 'renderAnswer'>) {
  const speaker = useSpeaker();
  const { list, answer, problem } = useStudies();
  const shown = useShownStudy();
  const value = useShownAnswer();
  if (problem) return <ProblemNotice problem={problem} where="study" />;
  if (list.status === 'failed') return <ProblemNotice problem={list.problem} where="study" />;
  if (list.status !== 'ready') return <Waiting words={speaker.say('wait.studies')} />;
  if (!shown) return null;
  if (answer.status === 'failed') return <ProblemNotice problem={answer.problem} where="study" />;
  if (!value) return <Waiting words={speaker.say('wait.answer')} />;
  return (
    <section className="study-answer" aria-live="polite">
      <AnswerHead study={shown} tab={tab} />
      {renderAnswer(value)}
    </section>
  );
}

/** The question of the shown answer, in a sentence: it may differ from what stands in the form. */
function AnswerHead({ study, tab }: { readonly study: Study; readonly tab: StudyTab }) {
  const speaker = useSpeaker();
  const question = useQuestionWords(tab, study);
  return (
    <header className="study-answer-head">
      <strong>{question}</strong>
      <span className="quiet counts-line counts">
        <span>
          {study.finishedAt && speaker.say('run.newest', { when: speaker.when(study.finishedAt) })}
          {study.state === 'CANCELLED' && ` · ${speaker.say('study.best')}`}
        </span>
        <span className="counts-acts">
          <WarningButton
            warnings={mergedWarnings(study.warnings)}
            title={speaker.say('summary.warningTitle')}
          />
          <CopyMenu
            offers={['answer', 'again', 'command']}
            choices={({ studyChoices }) => studyChoices(useView.getState().placeId ?? '', study)}
          />
        </span>
      </span>
    </header>
  );
}
