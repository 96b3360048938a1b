/** 选址: which idle stock to open. */

import { startSiting } from '../operations/siting.js';
import { ready } from '../state/desk.js';
import { candidatesOf, isUnlimited } from '../state/siting-form.js';
import { useDesk, useView } from '../state/store.js';
import { answerOfKind } from '../state/study-answer.js';
import { SitingAnswerView } from './siting-answer.js';
import { SitingQuestion, useSitingForm } from './siting-form.js';
import { StudyPanel } from './study-panel.js';
import { useSpeaker } from './use-speaker.js';

export function SitingTab() {
  const form = useSitingForm();
  const hindrance = useHindrance();
  return (
    <StudyPanel
      tab="siting"
      form={<SitingQuestion />}
      hindrance={hindrance}
      ask={(client, placeId) => startSiting(client, placeId, form, useView.getState())}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'SITING');
        return value && <SitingAnswerView answer={value} />;
      }}
    />
  );
}

function useHindrance(): string | null {
  const speaker = useSpeaker();
  const form = useSitingForm();
  const stock = useDesk(({ place }) => ready(place)?.stock) ?? [];
  if (form.services.length === 0) return speaker.say('siting.noService');
  if (isUnlimited(form)) return speaker.say('siting.unlimited');
  return candidatesOf(stock, form).length === 0 ? speaker.say('siting.noCandidates') : null;
}
