/** What the scenario on the table changes, at once. */
import { Spin } from 'antd';
import { type Live, liveSentence, problemSentence } from '../state/live.js';
import { useLive } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';

export function LiveReadout() {
  const speaker = useSpeaker();
  const live = useLive();
  if (live.status === 'off') return null;
  if (live.status === 'failed')
    return <p className="study-hindrance">{speaker.say('live.failed', { reason: live.reason })}</p>;
  return (
    <div className="live" role="status" aria-live="polite">
      <div className="quiet">{speaker.say('live.title')}</div>
      <Trial live={live} />
    </div>
  );
}

function Trial({ live }: { readonly live: Extract<Live, { status: 'preparing' | 'ready' }> }) {
  const speaker = useSpeaker();
  if (live.status === 'ready' && live.answer)
    return (
      <>
        <strong>{liveSentence(speaker, live.answer)}</strong>{' '}
        <span className="quiet">
          {speaker.say('compare.took', { milliseconds: speaker.number(live.answer.milliseconds) })}
        </span>
      </>
    );
  if (live.status === 'ready' && live.problems.length > 0)
    return live.problems.map((problem) => {
      const words = problemSentence(speaker, problem);
      return (
        <p key={words} className="study-hindrance">
          {words}
        </p>
      );
    });
  return (
    <span>
      <Spin size="small" /> {speaker.say('live.preparing')}
    </span>
  );
}
