/** What a form takes over from the top bar, so that nobody looks for it in the form. */
import { useView } from '../state/store.js';
import { useWithin } from './notices.js';
import { useSpeaker } from './use-speaker.js';

export function QuestionNote() {
  const speaker = useSpeaker();
  const profile = useView((view) => view.profile);
  const within = useWithin();
  return (
    <p className="quiet study-note">
      {speaker.say('study.fromTop', { within, profile: speaker.code('profile', profile) })}
    </p>
  );
}
