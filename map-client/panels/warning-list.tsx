/** Doubts in words: what was assumed, what is missing, and how often. */
import type { Warning } from '../state/records.js';
import type { Speaker } from '../words/speaker.js';
import { fill } from '../words/speaker.js';
import { useSpeaker } from './use-speaker.js';

export function WarningList({ warnings }: { readonly warnings: readonly Warning[] }) {
  const speaker = useSpeaker();
  return (
    <ul className="warnings">
      {warnings.map((warning) => (
        <li key={`${warning.code} ${warning.serviceKind} ${warning.detail}`}>
          {warningWords(speaker, warning)}
        </li>
      ))}
    </ul>
  );
}

function warningWords(speaker: Speaker, { code, count, serviceKind, detail }: Warning): string {
  const params = {
    count: speaker.number(count),
    service: serviceKind ? speaker.code('service', serviceKind) : '',
    code,
  };
  const known = speaker.hasWord(`warning.${code}`);
  const words = known ? fill(speaker.code('warning', code), params) : speaker.say('warning.other', params);
  return detail ? speaker.say('join.aside', { text: words, aside: detail }) : words;
}
