/** The question of a stored study in a sentence, with the name of its scenario. */
import type { Study } from '../state/records.js';
import { useScenarios } from '../state/store.js';
import { questionWords } from '../state/study-questions.js';
import type { StudyTab } from '../state/view.js';
import { useSpeaker } from './use-speaker.js';

export function useQuestionWords(tab: StudyTab, study: Study): string {
  const speaker = useSpeaker();
  const name = useScenarios(({ stored }) => stored.find(({ id }) => id === study.scenarioId)?.name);
  return questionWords(speaker, tab, study, name);
}
