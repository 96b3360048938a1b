/** A change of who lives in a community: households, persons by age, cars and its own spaces. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, Select } from 'antd';
import { useState } from 'react';
import { DEMAND_FIELDS, type DemandEdits, type DemandKind, demandChange } from '../state/demand-change.js';
import { ready } from '../state/desk.js';
import { addChanges } from '../state/scenario-draft.js';
import { changeDraft, useDesk } from '../state/store.js';
import { FormRow, NumberField } from './form-row.js';
import { usePickedId } from './subject-fields.js';
import { useSpeaker } from './use-speaker.js';

export function DemandFields({ kind }: { readonly kind: DemandKind }) {
  const speaker = useSpeaker();
  const communities = useDesk(({ place }) => ready(place)?.communities) ?? [];
  const options = communities.map(({ id, name }) => ({ value: id, label: name }));
  const [id, setId] = usePickedId('community', options);
  const [edits, setEdits] = useState<{ readonly of: string | null; readonly values: DemandEdits }>({
    of: null,
    values: {},
  });
  const [scalesPersons, setScalesPersons] = useState(true);
  const community = communities.find((row) => row.id === id);
  // Figures that were typed for one community are not those of another.
  const values = edits.of === id ? edits.values : {};
  const change = community ? demandChange(kind, community, values, scalesPersons) : null;
  const add = (): void => {
    if (change) changeDraft(addChanges([change]));
    setId(null);
    setEdits({ of: null, values: {} });
  };
  return (
    <>
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={speaker.say('change.subject')}
        placeholder={speaker.say('change.subject')}
        value={id}
        options={options}
        onChange={setId}
      />
      {community &&
        DEMAND_FIELDS[kind].map((field) => (
          <FormRow key={field} label={speaker.say(`field.${field}`)}>
            <NumberField
              label={speaker.say(`field.${field}`)}
              value={values[field] ?? community[field]}
              min={0}
              onChange={(value) =>
                setEdits({
                  of: id,
                  values: { ...values, ...(value === null ? {} : { [field]: value }) },
                })
              }
            />
          </FormRow>
        ))}
      {kind === 'set_households' && community && (
        <Checkbox
          checked={scalesPersons && Boolean(community.households)}
          disabled={!community.households}
          onChange={({ target }) => setScalesPersons(target.checked)}
        >
          {speaker.say('change.scalesPersons')}
        </Checkbox>
      )}
      <Button icon={<PlusOutlined />} disabled={change === null} onClick={add}>
        {speaker.say('change.take')}
      </Button>
    </>
  );
}
