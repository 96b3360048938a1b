/** What became of a row and what to do about it, in the planner's language; the server's own sentence behind it. */
import { type ImportIssue, kindOf } from '../state/imports.js';
import type { Params, Speaker } from '../words/speaker.js';
import type { WordKey } from '../words/zh-CN.js';
import { useSpeaker } from './use-speaker.js';

export function IssueWords({ issue }: { readonly issue: ImportIssue }) {
  const speaker = useSpeaker();
  const { reason, proposal } = issue;
  const original = proposal === undefined ? reason : `${reason} → ${proposal}`;
  const said = worded(speaker, 'importReason', issue);
  if (said === null) return <div className="quiet">{original}</div>;
  const todo = worded(speaker, 'importProposal', issue);
  return (
    <div className="quiet">
      {said}
      {todo !== null && ` → ${todo}`}
      <details className="import-original">
        <summary>{speaker.say('import.original')}</summary>
        <span lang="en">{original}</span>
      </details>
    </div>
  );
}

function worded(
  speaker: Speaker,
  group: 'importReason' | 'importProposal',
  issue: ImportIssue,
): string | null {
  const key = `${group}.${kindOf(issue)}`;
  return speaker.hasWord(key) ? speaker.say(key as WordKey, shown(speaker, issue.params ?? {})) : null;
}

/** Figures with their separators, fields by their names. */
const shown = (speaker: Speaker, params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'number' ? speaker.number(value) : speaker.code('importField', value),
    ]),
  );
