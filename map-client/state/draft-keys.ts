/** Which key does what to the scenario on the table. Pure. */
import { type Draft, finishLine, isLine, redo, takeBackPoint, undo } from './scenario-draft.js';

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Null for a key that means nothing here, and is left to others. */
export function draftKey(
  { key, ctrlKey, metaKey, shiftKey, altKey }: Key,
  { placing }: Pick<Draft, 'placing'>,
): ((draft: Draft) => Draft) | null {
  const letter = key.toLowerCase();
  if ((ctrlKey || metaKey) && !altKey) {
    if (letter === 'z') return shiftKey ? redo : undo;
    return letter === 'y' ? redo : null;
  }
  if (altKey || !placing || !isLine(placing)) return null;
  if (key === 'Enter') return finishLine;
  return key === 'Backspace' ? takeBackPoint : null;
}
