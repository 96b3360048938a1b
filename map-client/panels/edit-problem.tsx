/** Why the server did not store it, in a sentence. */
import type { Problem } from '../state/desk.js';
import { refusalWords } from '../state/edit-refusal.js';
import { useSpeaker } from './use-speaker.js';

export function EditProblem({ problem }: { readonly problem: Problem }) {
  const speaker = useSpeaker();
  return (
    <p className="edit-fault" role="alert">
      {refusalWords(speaker, problem)}
    </p>
  );
}
