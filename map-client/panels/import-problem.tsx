/** Why a file did not go in, in the planner's words; the server's own sentence behind them. */
import type { Problem } from '../state/desk.js';
import { refusalSentence } from '../state/import-refusal.js';
import type { Speaker } from '../words/speaker.js';
import { useSpeaker } from './use-speaker.js';

export function ImportProblem({ problem }: { readonly problem: Problem }) {
  const speaker = useSpeaker();
  return (
    <div className="import-bad" role="alert">
      <Words problem={problem} />
      {problem.kind === 'refused' && isWorded(speaker, problem) && (
        <details className="quiet">
          <summary>{speaker.say('import.original')}</summary>
          <span lang="en">{problem.message}</span>
        </details>
      )}
    </div>
  );
}

const isWorded = (speaker: Speaker, problem: Problem): boolean =>
  problem.code === 'CONFLICT' || problem.code === 'NOT_FOUND' || refusalSentence(speaker, problem) !== null;

function Words({ problem }: { readonly problem: Problem }) {
  const speaker = useSpeaker();
  const { kind, code, message } = problem;
  if (kind === 'offline') return <>{speaker.say('import.offline')}</>;
  if (code === 'CONFLICT') return <>{speaker.say('import.conflict')}</>;
  if (code === 'NOT_ARRIVED') return <>{speaker.say('import.notArrived')}</>;
  if (code === 'NOT_FOUND') return <>{speaker.say('import.gone')}</>;
  return <>{refusalSentence(speaker, problem) ?? speaker.say('import.failed', { message })}</>;
}
