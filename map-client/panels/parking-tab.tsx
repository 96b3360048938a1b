/** 错时停车: who lacks a space when, and who could share with whom. */
import { startParking } from '../operations/parking.js';
import { editForm, useForms } from '../state/forms.js';
import { USUAL_PARKING } from '../state/parking.js';
import { useView } from '../state/store.js';
import { answerOfKind } from '../state/study-answer.js';
import { FormRow, NumberField } from './form-row.js';
import { ParkingAnswerView } from './parking-answer.js';
import { StudyPanel } from './study-panel.js';
import { useSpeaker } from './use-speaker.js';

const WALK_STEP_METRES = 50;

export function ParkingTab() {
  const speaker = useSpeaker();
  const edits = useForms(({ parking }) => parking);
  const form = { ...USUAL_PARKING, ...edits };
  const walk = speaker.say('parking.walk');
  return (
    <StudyPanel
      tab="parking"
      form={
        <FormRow label={walk}>
          <NumberField
            label={walk}
            value={form.maxWalkMetres}
            min={WALK_STEP_METRES}
            max={2000}
            step={WALK_STEP_METRES}
            unit={speaker.say('unit.metres.bare')}
            onChange={(value) => editForm('parking', { maxWalkMetres: value ?? USUAL_PARKING.maxWalkMetres })}
          />
        </FormRow>
      }
      hindrance={null}
      ask={(client, placeId) => startParking(client, placeId, form, useView.getState())}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'PARKING_HOURS');
        return value && <ParkingAnswerView answer={value} />;
      }}
    />
  );
}
