/** One more change: what kind, then what it is made to – places, lines, things that stand there, people. */
import { Select } from 'antd';
import { useState } from 'react';
import { isDemandKind } from '../state/demand-change.js';
import { CHANGE_KINDS, type ChangeKind } from '../state/scenario-change.js';
import { waitForPlace } from '../state/scenario-draft.js';
import { changeDraft } from '../state/store.js';
import { DemandFields } from './demand-fields.js';
import { LineFields } from './line-fields.js';
import { PlacedFields } from './placed-fields.js';
import { SubjectFields } from './subject-fields.js';
import { useSpeaker } from './use-speaker.js';

export function ChangeForm() {
  const speaker = useSpeaker();
  const [kind, setKind] = useState<ChangeKind>('add_facility');
  return (
    <fieldset className="change-form">
      <legend>{speaker.say('change.add')}</legend>
      <Select<ChangeKind>
        aria-label={speaker.say('change.add')}
        value={kind}
        options={CHANGE_KINDS.map((value) => ({ value, label: speaker.say(`change.${value}`) }))}
        listHeight={400}
        onChange={(chosen) => {
          changeDraft(waitForPlace(null));
          setKind(chosen);
        }}
      />
      <Fields key={kind} kind={kind} />
    </fieldset>
  );
}

function Fields({ kind }: { readonly kind: ChangeKind }) {
  if (isDemandKind(kind)) return <DemandFields kind={kind} />;
  if (kind === 'add_footpath' || kind === 'add_crossing') return <LineFields kind={kind} />;
  if (kind === 'add_facility' || kind === 'open_gate' || kind === 'close_gate')
    return <PlacedFields kind={kind} />;
  return <SubjectFields kind={kind} />;
}
