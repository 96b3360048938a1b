/** Why a file did not go in, in the words of the server where it had any. */
import type { Problem } from '../state/desk.js';
import { useSpeaker } from './use-speaker.js';

export function ImportProblem({ problem }: { readonly problem: Problem }) {
  const speaker = useSpeaker();
  return (
    <div className="import-bad" role="alert">
      <Words problem={problem} />
      {problem.kind === 'refused' && isWorded(problem) && speaker.language !== 'en' && (
        <details className="quiet">
          <summary>{speaker.say('import.original')}</summary>
          {problem.message}
        </details>
      )}
    </div>
  );
}

/** Refusals that need no detail to be understood. */
const isWorded = ({ code }: Problem): boolean => code === 'CONFLICT' || code === 'NOT_FOUND';

function Words({ problem: { kind, code, message } }: { readonly problem: Problem }) {
  const speaker = useSpeaker();
  if (kind === 'offline') return <>{speaker.say('import.offline')}</>;
  if (code === 'CONFLICT') return <>{speaker.say('import.conflict')}</>;
  if (code === 'NOT_ARRIVED') return <>{speaker.say('import.notArrived')}</>;
  if (code === 'NOT_FOUND') return <>{speaker.say('import.gone')}</>;
  return <>{speaker.say('import.failed', { message })}</>;
}
