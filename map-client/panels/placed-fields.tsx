/** A change that wants one point of the map: a new facility, a gate that is opened or closed. */
import { AimOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { type PlacedChange, waitForPlace } from '../state/scenario-draft.js';
import { changeDraft, useDraft, useView } from '../state/store.js';
import { FormRow, NumberField } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

const USUAL_CAPACITY = 30;
const ACCESSES = ['usual', 'residents', 'public'] as const;
type Access = (typeof ACCESSES)[number];

type PlacedKind = 'add_facility' | 'open_gate' | 'close_gate';

export function PlacedFields({ kind }: { readonly kind: PlacedKind }) {
  const service = useView((view) => view.service);
  const [capacity, setCapacity] = useState(USUAL_CAPACITY);
  const [isForResidentsOnly, setForResidentsOnly] = useState(false);
  const [access, setAccess] = useState<Access>('usual');
  const speaker = useSpeaker();
  const placing: Readonly<Record<PlacedKind, PlacedChange>> = {
    add_facility: { kind: 'add_facility', service, capacity, isForResidentsOnly },
    open_gate: { kind: 'open_gate', access: access === 'usual' ? null : access },
    close_gate: { kind: 'close_gate', isMissed: false },
  };
  return (
    <>
      {kind === 'add_facility' && (
        <>
          <FormRow label={speaker.code('facilityOf', service)}>
            <NumberField
              label={speaker.say('change.capacity')}
              value={capacity}
              min={0}
              onChange={(value) => setCapacity(value ?? 0)}
            />
          </FormRow>
          <Checkbox
            checked={isForResidentsOnly}
            onChange={({ target }) => setForResidentsOnly(target.checked)}
          >
            {speaker.say('change.residentsOnly')}
          </Checkbox>
        </>
      )}
      {kind === 'open_gate' && (
        <FormRow label={speaker.say('change.access')}>
          <Select<Access>
            aria-label={speaker.say('change.access')}
            value={access}
            options={ACCESSES.map((value) => ({ value, label: speaker.say(`change.access.${value}`) }))}
            onChange={setAccess}
          />
        </FormRow>
      )}
      <AimButton placing={placing[kind]} />
    </>
  );
}

function AimButton({ placing }: { readonly placing: PlacedChange }) {
  const speaker = useSpeaker();
  const waiting = useDraft((draft) => draft.placing);
  const isAiming = waiting?.kind === placing.kind;
  const isMissed = waiting?.kind === 'close_gate' && waiting.isMissed;
  return (
    <>
      <Button
        icon={<AimOutlined />}
        type={isAiming ? 'primary' : 'default'}
        aria-pressed={isAiming}
        onClick={() => changeDraft(waitForPlace(isAiming ? null : placing))}
      >
        {speaker.say(isAiming ? 'change.clickMap' : `change.aim.${placing.kind as PlacedKind}`)}
      </Button>
      {isMissed && <p className="study-hindrance">{speaker.say('change.noGate')}</p>}
    </>
  );
}
