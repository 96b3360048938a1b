/**
 * What is said where there is nothing to show: what is on its way, what to do next, or what happened,
 * where, and how to mend it.
 */
import { CalculatorOutlined, ReloadOutlined } from '@ant-design/icons';
import { Button, Spin } from 'antd';
import type { ReactNode } from 'react';
import { type Desk, type Loadable, type Problem, ready, tryAgain } from '../state/desk.js';
import { changeProblems, problemSentence } from '../state/live.js';
import { cutoffMetres } from '../state/reach.js';
import { withinWords } from '../state/sentences.js';
import { changeDesk, changeStudies, useDesk, useView } from '../state/store.js';
import { withoutProblem } from '../state/studies.js';
import { isDataMissing } from '../state/summary.js';
import { fill, type Speaker } from '../words/speaker.js';
import { ImportButton } from './import-button.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useRunControl } from './use-run-control.js';
import { useSpeaker } from './use-speaker.js';

type Where = 'catalogue' | 'place' | 'runs' | 'summary' | 'answer' | 'card' | 'lifeCircle' | 'run' | 'study';

function retry(): void {
  changeDesk(tryAgain);
  changeStudies(withoutProblem);
}

interface NoticeProps {
  readonly what: string;
  readonly next?: string;
  readonly children?: ReactNode;
}

export function Notice({ what, next, children }: NoticeProps) {
  return (
    <div className="notice" role="status">
      <p className="notice-what">{what}</p>
      {next && <p className="quiet">{next}</p>}
      {children}
    </div>
  );
}

export function Waiting({ words }: { readonly words: string }) {
  return (
    <div className="notice notice-waiting" role="status">
      <Spin size="small" /> {words}
    </div>
  );
}

export function ProblemNotice({ problem, where }: { readonly problem: Problem; readonly where: Where }) {
  const speaker = useSpeaker();
  const { what, next } = problemWords(speaker, problem, where);
  return (
    <div className="notice notice-problem" role="alert">
      <p className="notice-what">{what}</p>
      <p className="quiet">{next}</p>
      <Button icon={<ReloadOutlined />} onClick={retry}>
        {speaker.say('problem.retry')}
      </Button>
    </div>
  );
}

/** First what it is in the language of the page; what the server said of it stands behind. */
function problemWords(speaker: Speaker, problem: Problem, where: Where) {
  const { kind, code } = problem;
  const changes = changeProblems(problem);
  const message =
    changes.length > 0
      ? changes.map((change) => problemSentence(speaker, change)).join(speaker.say('join.list'))
      : problem.message;
  if (kind === 'offline')
    return { what: speaker.say('problem.offline'), next: speaker.say('problem.offlineNext') };
  const known = speaker.hasWord(`problem.next.${code}`) ? code : 'other';
  const place = speaker.say(`problem.where.${where}`);
  return {
    what: `${place}${speaker.say('join.colon')}${fill(speaker.code('problem', known), { message })}`,
    next: speaker.code('problem.next', known),
  };
}

/** The command that would bring the missing data. */
export function ImportHint({
  what,
  children,
}: {
  readonly what: 'all' | 'facilities';
  readonly children: ReactNode;
}) {
  return (
    <div className="notice">
      <p className="notice-what">{children}</p>
      <code className="command">npx linli import {what} FILE</code>
      <ImportButton />
    </div>
  );
}

/** While there are no communities to speak of. */
export function DeskNotice() {
  const speaker = useSpeaker();
  const { catalogue, place } = useDesk();
  if (catalogue.status === 'failed') return <ProblemNotice problem={catalogue.problem} where="catalogue" />;
  if (catalogue.status !== 'ready') return <Waiting words={speaker.say('wait.catalogue')} />;
  if (catalogue.value.workspaces.length === 0)
    return (
      <Notice what={speaker.say('empty.places')} next={speaker.say('empty.placesNext')}>
        <code className="command">npx linli import all FILE</code>
      </Notice>
    );
  if (place.status === 'failed') return <ProblemNotice problem={place.problem} where="place" />;
  if (place.status !== 'ready') return <Waiting words={waitWords(speaker, place)} />;
  return <NoCommunities />;
}

function NoCommunities() {
  const speaker = useSpeaker();
  const placeId = useView((view) => view.placeId);
  const workspace = useDesk(({ catalogue }) => ready(catalogue)?.workspaces.find(({ id }) => id === placeId));
  const name = (speaker.language === 'zh' ? workspace?.nameZh : workspace?.nameEn) ?? placeId ?? '';
  return (
    <Notice
      what={speaker.say('empty.communities', { place: name })}
      next={speaker.say('empty.communitiesNext')}
    >
      <code className="command">npx linli import all FILE --workspace {placeId}</code>
      <ImportButton />
    </Notice>
  );
}

const BYTES_PER_MEGABYTE = 1e6;

function waitWords(speaker: Speaker, place: Loadable<unknown>): string {
  if (place.status !== 'loading') return speaker.say('wait.catalogue');
  return speaker.say('wait.place', {
    done: speaker.number(Math.round((place.doneBytes / BYTES_PER_MEGABYTE) * 10) / 10),
  });
}

/** While there is a place, but nothing to rank in it. */
export function AnswerNotice() {
  const speaker = useSpeaker();
  const view = useView();
  const desk = useDesk();
  const run = useAnsweringRun();
  const within = useWithin();
  const problem = firstProblem(desk);
  if (problem) return <ProblemNotice {...problem} />;
  const gaps = ready(desk.answer)?.gaps;
  const facility = speaker.code('facilityOf', view.service);
  if (desk.runs.status === 'ready' && !run) return <NotComputed />;
  if (!gaps) return <Waiting words={speaker.say('wait.answer')} />;
  if (isDataMissing(gaps))
    return (
      <Notice what={speaker.say('empty.noData', { facility })} next={speaker.say('empty.noDataNext')}>
        <code className="command">npx linli import facilities FILE</code>
        <ImportButton />
      </Notice>
    );
  return (
    <Notice
      what={speaker.say('empty.gaps', { within, service: speaker.code('service', view.service) })}
      next={speaker.say('empty.gapsNext')}
    />
  );
}

function NotComputed() {
  const speaker = useSpeaker();
  const view = useView();
  const { activeRun, start } = useRunControl();
  const runProblem = useDesk((desk) => desk.runProblem);
  if (runProblem) return <ProblemNotice problem={runProblem} where="run" />;
  const question = [
    speaker.code('service', view.service),
    speaker.code('profile', view.profile),
    speaker.code('reading', view.reading),
  ].join(' · ');
  return (
    <Notice what={speaker.say('empty.run', { question })} next={speaker.say('empty.runNext')}>
      <Button type="primary" icon={<CalculatorOutlined />} onClick={start} loading={activeRun !== null}>
        {speaker.say('run.first')}
      </Button>
    </Notice>
  );
}

export function useWithin(): string {
  const speaker = useSpeaker();
  const view = useView();
  const catalogue = useDesk((desk) => ready(desk.catalogue));
  return withinWords(speaker, view.band, catalogue && cutoffMetres(catalogue, view.band, view), view.reading);
}

const PIECES: readonly (Where & keyof Desk)[] = ['runs', 'summary', 'answer'];

function firstProblem(desk: Desk): { readonly problem: Problem; readonly where: Where } | null {
  for (const where of PIECES) {
    const piece = desk[where] as Loadable<unknown>;
    if (piece.status === 'failed') return { problem: piece.problem, where };
  }
  return null;
}
