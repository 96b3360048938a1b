/** Which community an entrance leads into: that of the boundary it lies on, to choose where two share it. */
import { Select } from 'antd';
import { ready } from '../state/desk.js';
import type { Drawing } from '../state/drawing.js';
import { communitiesAt } from '../state/edit-entrance.js';
import { changeEdit, useDrawing } from '../state/edit-store.js';
import { type Derived, type OnTable, setValue } from '../state/edits.js';
import { useDesk } from '../state/store.js';
import { FormRow } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

interface EntranceProps {
  readonly onTable: OnTable;
  readonly drawing: Drawing;
  readonly derived: Derived;
}

export function EntranceCommunity({ drawing, derived: { communityId } }: EntranceProps) {
  const speaker = useSpeaker();
  const targets = useDrawing((desk) => desk.targets);
  const communities = useDesk(({ place }) => ready(place)?.communities) ?? [];
  const nameOf = (id: string): string => communities.find((row) => row.id === id)?.name ?? '–';
  const label = speaker.say('edit.into');
  const ids = communitiesAt(drawing, targets);
  if (ids.length > 1)
    return (
      <FormRow label={label}>
        <Select
          size="small"
          aria-label={label}
          value={communityId}
          options={ids.map((id) => ({ value: id, label: nameOf(id) }))}
          onChange={(id) => changeEdit(setValue('communityId', id))}
        />
      </FormRow>
    );
  return (
    <FormRow label={label}>
      {communityId === null ? (
        <span className="quiet">{speaker.say('edit.intoNothing')}</span>
      ) : (
        <strong>{nameOf(communityId)}</strong>
      )}
    </FormRow>
  );
}
