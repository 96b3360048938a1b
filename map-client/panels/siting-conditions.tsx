/** What a siting study takes for granted unless it is told otherwise. */
import { Checkbox } from 'antd';
import { editForm } from '../state/forms.js';
import { looksFar, type SitingForm } from '../state/siting-form.js';
import { FormRow, NumberField } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

const FLAGS = ['isCoLocated', 'estimatesPeople', 'takesUnknownUses'] as const;
const FLAG_WORDS = {
  isCoLocated: 'siting.coLocated',
  estimatesPeople: 'siting.estimates',
  takesUnknownUses: 'siting.unknownUses',
} as const;

export function SitingConditions({ form }: { readonly form: SitingForm }) {
  const speaker = useSpeaker();
  return (
    <>
      {FLAGS.map((flag) => (
        <Checkbox
          key={flag}
          checked={form[flag]}
          onChange={({ target }) => editForm('siting', { [flag]: target.checked })}
        >
          {speaker.say(FLAG_WORDS[flag])}
        </Checkbox>
      ))}
      <Condition
        label={speaker.say('siting.leastPlaces')}
        value={form.leastPlaces}
        min={1}
        onChange={(value) => editForm('siting', { leastPlaces: value ?? 1 })}
      />
      <Condition
        label={speaker.say('siting.mostFloor')}
        value={form.mostFloorAreaSquareMetres}
        min={1}
        unit={speaker.say('unit.squareMetres.bare')}
        onChange={(mostFloorAreaSquareMetres) => editForm('siting', { mostFloorAreaSquareMetres })}
      />
      {looksFar(form.model) && (
        <Condition
          label={speaker.say('siting.farthest')}
          value={form.farthestMetres}
          min={100}
          step={500}
          unit={speaker.say('unit.metres.bare')}
          onChange={(value) => value !== null && editForm('siting', { farthestMetres: value })}
        />
      )}
      <Condition
        label={speaker.say('siting.timeLimit')}
        value={form.timeLimitSeconds}
        min={1}
        step={10}
        unit={speaker.say('unit.seconds.bare')}
        onChange={(value) => value !== null && editForm('siting', { timeLimitSeconds: value })}
      />
    </>
  );
}

function Condition(props: Parameters<typeof NumberField>[0]) {
  return (
    <FormRow label={props.label}>
      <NumberField {...props} />
    </FormRow>
  );
}
