/** The scenario on the table: which one, its name, its changes, one more change. */
import { DeleteOutlined, RedoOutlined, UndoOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import { changeWords, type Naming } from '../state/scenario-change.js';
import { EMPTY_DRAFT, openDraft, redo, removeChange, renameDraft, undo } from '../state/scenario-draft.js';
import { changeDraft, useDesk, useDraft, useScenarios } from '../state/store.js';
import { ChangeForm } from './change-form.js';
import { FormRow } from './form-row.js';
import { LiveReadout } from './live-readout.js';
import { useFacilityNames } from './use-facility-names.js';
import { useSpeaker } from './use-speaker.js';
import { useStockNames } from './use-stock-names.js';

const NEW = 'new';

export function ScenarioEditor() {
  const speaker = useSpeaker();
  const draft = useDraft();
  const scenarios = useScenarios(({ stored }) => stored);
  const open = (id: string): void => {
    const chosen = scenarios.find((scenario) => scenario.id === id);
    changeDraft(() => (chosen ? openDraft(chosen) : EMPTY_DRAFT));
  };
  return (
    <>
      {scenarios.length > 0 && (
        <FormRow label={speaker.say('scenario.which')}>
          <Select
            aria-label={speaker.say('scenario.which')}
            value={draft.stored?.id ?? NEW}
            options={[
              { value: NEW, label: speaker.say('scenario.new') },
              ...scenarios.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={open}
          />
        </FormRow>
      )}
      <FormRow label={speaker.say('scenario.name')}>
        <Input
          aria-label={speaker.say('scenario.name')}
          placeholder={speaker.say('scenario.namePlaceholder')}
          value={draft.name}
          maxLength={80}
          onChange={({ target }) => changeDraft(renameDraft(target.value))}
        />
      </FormRow>
      <ChangeList />
      <History />
      <LiveReadout />
      <ChangeForm />
    </>
  );
}

function ChangeList() {
  const speaker = useSpeaker();
  const changes = useDraft((draft) => draft.changes);
  const naming = useNaming();
  if (!naming || changes.length === 0) return null;
  return (
    <ol className="changes">
      {changes.map((change, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same change may stand twice in the list
        <li key={at}>
          <span>{changeWords(change, naming)}</span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={speaker.say('change.remove')}
            title={speaker.say('change.remove')}
            onClick={() => changeDraft(removeChange(at))}
          />
        </li>
      ))}
    </ol>
  );
}

function History() {
  const speaker = useSpeaker();
  const canUndo = useDraft(({ past }) => past.length > 0);
  const canRedo = useDraft(({ future }) => future.length > 0);
  if (!canUndo && !canRedo) return null;
  return (
    <div className="change-acts">
      <Button
        size="small"
        icon={<UndoOutlined />}
        disabled={!canUndo}
        title="Ctrl+Z"
        onClick={() => changeDraft(undo)}
      >
        {speaker.say('change.undo')}
      </Button>
      <Button
        size="small"
        icon={<RedoOutlined />}
        disabled={!canRedo}
        title="Ctrl+Shift+Z"
        onClick={() => changeDraft(redo)}
      >
        {speaker.say('change.redo')}
      </Button>
    </div>
  );
}

export function useNaming(): Naming | null {
  const speaker = useSpeaker();
  const place = useDesk((desk) => ready(desk.place));
  const facilityName = useFacilityNames();
  const stockName = useStockNames();
  return useMemo(
    () => place && { speaker, place, facilityName, stockName },
    [speaker, place, facilityName, stockName],
  );
}
