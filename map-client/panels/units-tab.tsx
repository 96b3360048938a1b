/** 单元: the communities parted into renovation units. */
import { Checkbox } from 'antd';
import { startUnits } from '../operations/units.js';
import { editForm, useForms } from '../state/forms.js';
import { useView } from '../state/store.js';
import { answerOfKind } from '../state/study-answer.js';
import { type UnitsForm, USUAL_UNITS } from '../state/units.js';
import { FormRow, NumberField } from './form-row.js';
import { GroupWishes } from './group-wishes.js';
import { QuestionNote } from './question-note.js';
import { StudyPanel } from './study-panel.js';
import { UnitsAnswerView } from './units-answer.js';
import { useSpeaker } from './use-speaker.js';
import type { AskStudy } from './use-study-control.js';

const RESIDENTS_STEP = 500;

export function UnitsTab() {
  const speaker = useSpeaker();
  const edits = useForms(({ units }) => units);
  const form: UnitsForm = { ...USUAL_UNITS, ...edits };
  const ask: AskStudy = (client, placeId) => startUnits(client, placeId, form, useView.getState());
  return (
    <StudyPanel
      tab="units"
      form={<UnitsQuestion form={form} />}
      wishes={<GroupWishes of="units" ask={ask} lockedCount={form.locked.length} />}
      hindrance={form.leastResidents > form.mostResidents ? speaker.say('group.boundsCrossed') : null}
      ask={ask}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'UNITS');
        return value && <UnitsAnswerView answer={value} />;
      }}
    />
  );
}

function UnitsQuestion({ form }: { readonly form: UnitsForm }) {
  const speaker = useSpeaker();
  return (
    <>
      <FormRow label={speaker.say('group.residents')}>
        <NumberField
          label={speaker.say('group.least')}
          value={form.leastResidents}
          min={1}
          step={RESIDENTS_STEP}
          onChange={(value) => editForm('units', { leastResidents: value ?? USUAL_UNITS.leastResidents })}
        />
        –
        <NumberField
          label={speaker.say('group.most')}
          value={form.mostResidents}
          min={1}
          step={RESIDENTS_STEP}
          onChange={(value) => editForm('units', { mostResidents: value ?? USUAL_UNITS.mostResidents })}
        />
      </FormRow>
      <Checkbox
        checked={form.keepsSubdistricts}
        onChange={({ target }) => editForm('units', { keepsSubdistricts: target.checked })}
      >
        {speaker.say('units.keepSubdistricts')}
      </Checkbox>
      <QuestionNote />
    </>
  );
}
