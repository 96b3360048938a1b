/** The scenario on the table as text, so that it outlives a reload of the page. The way back and forth is not kept. */
import { type Draft, EMPTY_DRAFT } from './scenario-draft.js';

/** Null where there is nothing that is not stored already. */
export const textOfDraft = ({ stored, name, changes, isEdited }: Draft): string | null =>
  isUnstored({ changes, isEdited }) ? JSON.stringify({ stored, name, changes }) : null;

export const isUnstored = ({ changes, isEdited }: Pick<Draft, 'changes' | 'isEdited'>): boolean =>
  isEdited && changes.length > 0;

/** Null where there is none, or it was kept by a version that wrote otherwise. */
export function draftOfText(text: string | null): Draft | null {
  const kept = parsed(text);
  if (!kept || typeof kept.name !== 'string' || !Array.isArray(kept.changes)) return null;
  if (!kept.changes.every((change) => typeof (change as { kind?: unknown })?.kind === 'string')) return null;
  const { name, changes, stored = null } = kept;
  return { ...EMPTY_DRAFT, name, changes, stored, isEdited: true };
}

function parsed(text: string | null): Partial<Draft> | null {
  try {
    return JSON.parse(text ?? 'null') as Partial<Draft> | null;
  } catch {
    return null;
  }
}
