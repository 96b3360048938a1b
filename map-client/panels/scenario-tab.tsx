/** 方案: a list of changes, what it changes at once, and the comparison with today. */
import { startComparison, storeScenario } from '../operations/scenarios.js';
import { openDraft } from '../state/scenario-draft.js';
import { changeDraft, useDraft, useView } from '../state/store.js';
import { answerOfKind } from '../state/study-answer.js';
import { ScenarioAnswerView } from './scenario-answer.js';
import { ScenarioEditor } from './scenario-editor.js';
import { StudyPanel } from './study-panel.js';
import { useSpeaker } from './use-speaker.js';

export function ScenarioTab() {
  const speaker = useSpeaker();
  const draft = useDraft();
  const hindrance =
    draft.changes.length === 0
      ? speaker.say('scenario.empty')
      : draft.name.trim() === ''
        ? speaker.say('scenario.nameless')
        : null;
  return (
    <StudyPanel
      tab="scenarios"
      form={<ScenarioEditor />}
      hindrance={hindrance}
      isAtWork={draft.isEdited}
      ask={async (client, placeId) => {
        // What is compared is what is stored: later it can be looked at again.
        const scenario = draft.isEdited ? await storeScenario(client, placeId, draft) : null;
        if (scenario) changeDraft(() => openDraft(scenario));
        return startComparison(client, placeId, scenario?.id ?? draft.stored?.id ?? '', useView.getState());
      }}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'SCENARIO');
        return value && <ScenarioAnswerView answer={value} />;
      }}
    />
  );
}
