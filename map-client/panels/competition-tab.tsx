/** 供需: what each community gets when its neighbours want the same places. */
import { Select } from 'antd';
import type { AccessMethod, AllocationRule } from '../contract/operations.js';
import { startCompetition } from '../operations/competition.js';
import {
  ACCESS_METHODS,
  ALLOCATION_RULES,
  type CompetitionForm,
  USUAL_COMPETITION,
} from '../state/competition.js';
import { editForm, useForms } from '../state/forms.js';
import { useView } from '../state/store.js';
import { answerOfKind } from '../state/study-answer.js';
import { CompetitionAnswerView } from './competition-answer.js';
import { FormRow } from './form-row.js';
import { QuestionNote } from './question-note.js';
import { StudyPanel } from './study-panel.js';
import { useSpeaker } from './use-speaker.js';

export function CompetitionTab() {
  const edits = useForms(({ competition }) => competition);
  const form: CompetitionForm = { ...USUAL_COMPETITION, ...edits };
  return (
    <StudyPanel
      tab="competition"
      form={<CompetitionQuestion form={form} />}
      hindrance={null}
      ask={(client, placeId) => startCompetition(client, placeId, form, useView.getState())}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'COMPETITION');
        return value && <CompetitionAnswerView answer={value} />;
      }}
    />
  );
}

function CompetitionQuestion({ form }: { readonly form: CompetitionForm }) {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const rule = speaker.say('competition.rule');
  const method = speaker.say('competition.method');
  return (
    <>
      <FormRow label={speaker.say('service.label')}>{speaker.code('service', service)}</FormRow>
      <FormRow label={rule}>
        <Select<AllocationRule>
          aria-label={rule}
          value={form.rule}
          options={ALLOCATION_RULES.map((value) => ({ value, label: speaker.code('allocationRule', value) }))}
          onChange={(value) => editForm('competition', { rule: value })}
        />
      </FormRow>
      <FormRow label={method}>
        <Select<AccessMethod>
          aria-label={method}
          value={form.method}
          options={ACCESS_METHODS.map((value) => ({ value, label: speaker.code('accessMethod', value) }))}
          onChange={(value) => editForm('competition', { method: value })}
        />
      </FormRow>
      <QuestionNote />
    </>
  );
}
