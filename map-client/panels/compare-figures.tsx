/** The figures of both sides in one line, or why there are none. */
import { Spin } from 'antd';
import type { Compare, Hand } from '../state/compare.js';
import { bothSides, HANDS, type JudgedAnswer, personsBetween, sideSentence } from '../state/judged.js';
import { problemSentence } from '../state/live.js';
import { useJudged } from '../state/store.js';
import { useSideChanges, useSideNames } from './use-compare.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useSpeaker } from './use-speaker.js';

export function CompareFigures({ compare }: { readonly compare: Compare }) {
  const speaker = useSpeaker();
  const judged = useJudged();
  const hindrances = useHindrances(compare);
  if (hindrances.length > 0)
    return (
      <div className="compare-figures" role="status">
        {hindrances.map((words) => (
          <span key={words} className="study-hindrance">
            {words}
          </span>
        ))}
      </div>
    );
  return (
    <div className="compare-figures" role="status" aria-live="polite">
      {judged.status === 'ready' ? (
        <Figures compare={compare} answer={judged.answer} />
      ) : (
        <span>
          <Spin size="small" /> {speaker.say('compare.preparing')}
        </span>
      )}
    </div>
  );
}

/** Why there is nothing to compare, side by side. */
function useHindrances({ left, right }: Compare): string[] {
  const speaker = useSpeaker();
  const nameOf = useSideNames();
  const run = useAnsweringRun();
  const judged = useJudged();
  const changes = { left: useSideChanges('left'), right: useSideChanges('right') };
  const sides = { left, right };
  if (!run) return [speaker.say('compare.noRun')];
  const gone = HANDS.filter((hand) => changes[hand] === null);
  if (gone.length > 0) return gone.map((hand) => speaker.say('compare.gone', { name: nameOf(sides[hand]) }));
  if (JSON.stringify(changes.left) === JSON.stringify(changes.right)) return [speaker.say('compare.same')];
  if (judged.status === 'failed') return [speaker.say('compare.failed', { reason: judged.reason })];
  if (judged.status !== 'ready') return [];
  return HANDS.flatMap((hand) => {
    const outcome = judged.answer[hand];
    return outcome.status === 'judged'
      ? []
      : outcome.problems.map((problem) =>
          speaker.say('compare.refused', {
            name: nameOf(sides[hand]),
            problem: problemSentence(speaker, problem),
          }),
        );
  });
}

function Figures({ compare, answer }: { readonly compare: Compare; readonly answer: JudgedAnswer }) {
  const speaker = useSpeaker();
  const nameOf = useSideNames();
  const both = bothSides(answer);
  if (!both) return null;
  const side = (hand: Hand) => (
    <span>
      <strong>{nameOf(compare[hand])}</strong> {sideSentence(speaker, both[hand], answer.unit)}
    </span>
  );
  return (
    <>
      {side('left')}
      <span aria-hidden="true">→</span>
      {side('right')}
      <strong>{speaker.say('compare.gain', { persons: personsBetween(speaker, both) })}</strong>
      <span className="quiet">
        {speaker.say('compare.took', { milliseconds: speaker.number(answer.milliseconds) })}
      </span>
    </>
  );
}
