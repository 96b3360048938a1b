/** The form of what is on the table: its figures with their units, why it cannot be stored yet, and the acts. */
import { DeleteOutlined, SaveOutlined } from '@ant-design/icons';
import { Button, Popconfirm, Segmented } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { ready } from '../state/desk.js';
import type { Drawing } from '../state/drawing.js';
import { geometryOf } from '../state/drawing.js';
import { communitiesAt } from '../state/edit-entrance.js';
import { capacityUnitOf, drawnSquareMetres, EDIT_FIELDS } from '../state/edit-fields.js';
import { SHAPES } from '../state/edit-rows.js';
import { useDrawing, useEdit } from '../state/edit-store.js';
import { type Derived, inputOf, lackOf, type OnTable } from '../state/edits.js';
import { useDesk } from '../state/store.js';
import { EntranceCommunity } from './edit-entrance.js';
import { EditFieldRow } from './edit-field-row.js';
import { rowName } from './edit-names.js';
import { EditProblem } from './edit-problem.js';
import { FormRow } from './form-row.js';
import { putAwayAll, useEditing } from './use-editing.js';
import { useFaults } from './use-faults.js';
import { useSpeaker } from './use-speaker.js';

interface FormProps {
  readonly onTable: OnTable;
  readonly drawing: Drawing;
  readonly hint: ReactNode;
}

export function EditForm({ onTable, drawing, hint }: FormProps) {
  const speaker = useSpeaker();
  const problem = useEdit((desk) => desk.problem);
  const { noun, base } = onTable;
  const derived = useDerived(onTable, drawing);
  const drawn = noun === 'stock' ? drawnSquareMetres(geometryOf(drawing)) : null;
  return (
    <>
      <div className="card-body edit-body">
        <h3 className="edit-name">{base ? rowName(speaker, noun, base) : speaker.say(`edit.new.${noun}`)}</h3>
        {hint}
        {problem && <EditProblem problem={problem} />}
        {base === null && SHAPES[noun].length > 1 && <ShapeSwitch onTable={onTable} drawing={drawing} />}
        {noun === 'entrance' && <EntranceCommunity onTable={onTable} drawing={drawing} derived={derived} />}
        {EDIT_FIELDS[noun].map((field) => (
          <EditFieldRow
            key={field.name}
            field={field}
            value={onTable.values[field.name]}
            unit={field.unit === 'service' ? derived.capacityUnit : (field.unit ?? null)}
            drawnSquareMetres={field.name === 'areaSquareMetres' ? drawn : null}
          />
        ))}
      </div>
      <FormFoot onTable={onTable} drawing={drawing} derived={derived} />
    </>
  );
}

function useDerived({ noun, base, values }: OnTable, drawing: Drawing): Derived {
  const catalogue = useDesk((desk) => ready(desk.catalogue));
  const targets = useDrawing((desk) => desk.targets);
  return useMemo(() => {
    const touched = noun === 'entrance' ? communitiesAt(drawing, targets) : [];
    const wanted = touched.find((id) => id === values.communityId) ?? touched[0];
    const stored = base && 'communityId' in base ? base.communityId : null;
    return {
      capacityUnit: capacityUnitOf(catalogue, values.serviceKind),
      communityId: wanted ?? stored,
    };
  }, [noun, base, values, drawing, targets, catalogue]);
}

function ShapeSwitch({ onTable: { noun }, drawing }: Pick<FormProps, 'onTable' | 'drawing'>) {
  const speaker = useSpeaker();
  const { draw } = useEditing();
  return (
    <FormRow label={speaker.say('edit.shape')}>
      <Segmented
        aria-label={speaker.say('edit.shape')}
        size="small"
        value={drawing.shape}
        options={SHAPES[noun].flatMap((value) =>
          value === 'line' ? [] : [{ value, label: speaker.say(`edit.shape.${value}`) }],
        )}
        onChange={(shape) => draw(noun, shape)}
      />
    </FormRow>
  );
}

interface FootProps {
  readonly onTable: OnTable;
  readonly drawing: Drawing;
  readonly derived: Derived;
}

function FormFoot({ onTable, drawing, derived }: FootProps) {
  const speaker = useSpeaker();
  const { store } = useEditing();
  const faults = useFaults();
  const isBusy = useEdit((desk) => desk.isBusy);
  const input = inputOf(onTable, drawing, derived);
  const lack = lackOf(onTable, drawing, faults, input);
  return (
    <footer className="edit-foot">
      {lack && <span className="quiet edit-lack">{speaker.say(`edit.lack.${lack}`)}</span>}
      <div className="card-foot">
        <Button
          size="small"
          type="primary"
          icon={<SaveOutlined />}
          disabled={lack !== null}
          loading={isBusy}
          onClick={() => store(input)}
        >
          {speaker.say('edit.store')}
        </Button>
        <Button size="small" disabled={isBusy} onClick={putAwayAll}>
          {speaker.say('edit.cancel')}
        </Button>
        {onTable.base && <DeleteButton onTable={onTable} />}
      </div>
    </footer>
  );
}

function DeleteButton({ onTable: { noun, base } }: Pick<FootProps, 'onTable'>) {
  const speaker = useSpeaker();
  const { remove } = useEditing();
  const isBusy = useEdit((desk) => desk.isBusy);
  const count = useDesk(
    ({ place }) => ready(place)?.entrances.filter(({ communityId }) => communityId === base?.id).length ?? 0,
  );
  if (!base) return null;
  const name = rowName(speaker, noun, base);
  const isCommunity = noun === 'community';
  return (
    <Popconfirm
      title={speaker.say(isCommunity ? 'edit.deleteAskCommunity' : 'edit.deleteAsk', { name, count })}
      {...(isCommunity ? {} : { description: speaker.say('edit.deleteAskUndo') })}
      okText={speaker.say('edit.delete')}
      cancelText={speaker.say('edit.cancel')}
      okButtonProps={{ danger: true }}
      onConfirm={remove}
      overlayStyle={{ maxWidth: 340 }}
      placement="topRight"
    >
      <Button size="small" danger icon={<DeleteOutlined />} disabled={isBusy}>
        {speaker.say('edit.delete')}
      </Button>
    </Popconfirm>
  );
}
