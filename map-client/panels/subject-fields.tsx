/** A change to something that stands there: a facility resized or closed, idle stock turned to use. */
import { PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { useEffect, useState } from 'react';
import { ready } from '../state/desk.js';
import { type ScenarioChange, storedService } from '../state/scenario-change.js';
import { addChanges } from '../state/scenario-draft.js';
import { changeDraft, type Pointed, useDesk, usePicked, useView } from '../state/store.js';
import { facilityName } from './facilities-tab.js';
import { FormRow, NumberField } from './form-row.js';
import { stockName } from './stock-tab.js';
import { useSpeaker } from './use-speaker.js';

type SubjectKind = 'convert_stock' | 'resize_facility' | 'close_facility';

export function SubjectFields({ kind }: { readonly kind: SubjectKind }) {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const subjects = useSubjects(kind);
  const [id, setId] = usePickedId(kind === 'convert_stock' ? 'stock' : 'facility', subjects);
  const [edited, setEdited] = useState<number | null>(null);
  const subject = subjects.find(({ value }) => value === id);
  const amount = edited ?? subject?.amount ?? null;
  const add = (): void => {
    if (id !== null)
      changeDraft(addChanges([changeOf(kind, id, kind === 'convert_stock' ? edited : amount, service)]));
    setId(null);
    setEdited(null);
  };
  const isShort = id === null || (kind === 'resize_facility' && amount === null);
  return (
    <>
      <Select<string>
        showSearch={{ optionFilterProp: 'label' }}
        aria-label={speaker.say('change.subject')}
        placeholder={speaker.say('change.subject')}
        value={id}
        options={subjects.map(({ value, label }) => ({ value, label }))}
        onChange={(chosen) => {
          setId(chosen);
          setEdited(null);
        }}
      />
      {kind !== 'close_facility' && id !== null && (
        <FormRow label={speaker.say(kind === 'convert_stock' ? 'change.area' : 'change.capacity')}>
          <NumberField
            label={speaker.say(kind === 'convert_stock' ? 'change.area' : 'change.capacity')}
            value={amount}
            min={kind === 'convert_stock' ? 1 : 0}
            {...(kind === 'convert_stock' && subject?.amount ? { max: subject.amount } : {})}
            onChange={setEdited}
          />
        </FormRow>
      )}
      <Button icon={<PlusOutlined />} disabled={isShort} onClick={add}>
        {speaker.say('change.take')}
      </Button>
    </>
  );
}

/** Taken from the list, or by a click on the map. */
export function usePickedId(what: Pointed['what'], subjects: readonly { readonly value: string }[]) {
  const [id, setId] = useState<string | null>(null);
  const picked = usePicked((state) => state.picked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a click is heard once
  useEffect(() => {
    if (picked?.what === what && subjects.some(({ value }) => value === picked.id)) setId(picked.id);
  }, [picked]);
  return [id, setId] as const;
}

function changeOf(
  kind: SubjectKind,
  id: string,
  amount: number | null,
  service: Parameters<typeof storedService>[0],
): ScenarioChange {
  if (kind === 'close_facility') return { kind, facilityId: id };
  if (kind === 'resize_facility') return { kind, facilityId: id, capacity: amount ?? 0 };
  const conversion = { kind, stockId: id, serviceKind: storedService(service) };
  return amount === null ? conversion : { ...conversion, areaSquareMetres: amount };
}

interface Subject {
  readonly value: string;
  readonly label: string;
  /** Its capacity, or its floor. */
  readonly amount: number | null;
}

/** What a change of this kind can be made to. */
function useSubjects(kind: SubjectKind): Subject[] {
  const speaker = useSpeaker();
  const place = useDesk((desk) => ready(desk.place));
  const service = useView((view) => view.service);
  if (!place) return [];
  if (kind === 'convert_stock')
    return place.stock
      .filter(({ allowedUses }) => allowedUses.includes(service))
      .map((stock) => ({
        value: stock.id,
        label: stockName(speaker, stock),
        amount: stock.areaSquareMetres,
      }));
  return place.facilities
    .filter(({ serviceKind, state }) => serviceKind === service && state === 'EXISTING')
    .map((facility) => ({
      value: facility.id,
      label: facilityName(speaker, facility),
      amount: facility.capacity,
    }));
}
