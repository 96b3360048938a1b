/** Why the server did not store an edit, as a sentence in the planner's language. */
import type { Speaker } from '../words/speaker.js';
import type { Problem } from './desk.js';
import { refusedPlace } from './edits.js';

const CODES = ['NOT_FOUND', 'CONFLICT', 'LIMIT_EXCEEDED', 'SERVICE_UNAVAILABLE'] as const;

export function refusalWords(speaker: Speaker, problem: Problem): string {
  const { kind, code, message, details } = problem;
  if (kind === 'offline') return speaker.say('edit.refused.offline');
  const reason = String(details?.reason ?? message);
  if (refusedPlace(problem)) return speaker.say('edit.refused.geometry', { reason });
  if (code === 'BAD_USER_INPUT') {
    const field = speaker.code('field', String(details?.field ?? ''));
    return speaker.say('edit.refused.BAD_USER_INPUT', { field, reason });
  }
  // A member of a stored unit or cluster: the database names the tie.
  if (code === 'CONFLICT' && /_member_/.test(String(details?.constraint)))
    return speaker.say('edit.refused.inUse');
  const known = CODES.find((one) => one === code) ?? 'other';
  return speaker.say(`edit.refused.${known}`, { message });
}
