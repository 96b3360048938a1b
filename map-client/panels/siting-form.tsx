/** The question of a siting study: the aim, which services, how many sites or how much money, and the rest folded. */
import { DownOutlined, RightOutlined } from '@ant-design/icons';
import { Checkbox, Select } from 'antd';
import { useState } from 'react';
import type { ServiceKind, SitingModel } from '../contract/operations.js';
import { ready } from '../state/desk.js';
import { editForm, useForms } from '../state/forms.js';
import {
  candidatesOf,
  familyOf,
  SITING_MODELS,
  type SitingForm,
  sitedServices,
  sitingForm,
  USUAL_BUDGET_YUAN,
  USUAL_SITE_COUNT,
} from '../state/siting-form.js';
import { useDesk, useView } from '../state/store.js';
import { FormRow, NumberField } from './form-row.js';
import { QuestionNote } from './question-note.js';
import { ServiceChoice } from './service-choice.js';
import { SitingConditions } from './siting-conditions.js';
import { useSpeaker } from './use-speaker.js';

const YUAN_STEP = 100_000;
const NO_SERVICES: readonly never[] = [];

export function useSitingForm(): SitingForm {
  const edits = useForms((forms) => forms.siting);
  const service = useView((view) => view.service);
  return sitingForm({ service }, edits, useServices());
}

const useServices = () => useDesk(({ catalogue }) => ready(catalogue)?.services) ?? NO_SERVICES;

export function SitingQuestion() {
  const speaker = useSpeaker();
  const form = useSitingForm();
  const stock = useDesk(({ place }) => ready(place)?.stock) ?? [];
  const count = candidatesOf(stock, form).length;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <FormRow label={speaker.say('siting.model')}>
        <Select<SitingModel>
          aria-label={speaker.say('siting.model')}
          value={form.model}
          options={SITING_MODELS.map((value) => ({ value, label: speaker.say(`siting.model.${value}`) }))}
          popupMatchSelectWidth={false}
          onChange={(model) => editForm('siting', { model })}
        />
      </FormRow>
      <p className="quiet study-note">{speaker.say(`siting.explain.${form.model}`)}</p>
      <FormRow label={speaker.say('siting.services')}>
        <Services form={form} />
      </FormRow>
      <Limits form={form} />
      <button type="button" className="study-fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <DownOutlined /> : <RightOutlined />} {speaker.say('siting.more')}
      </button>
      {isOpen && <SitingConditions form={form} />}
      <p className="quiet study-note">{speaker.say('siting.candidates', { count: speaker.number(count) })}</p>
      <QuestionNote />
    </>
  );
}

/** Where places are counted, one at a time. */
function Services({ form }: { readonly form: SitingForm }) {
  const speaker = useSpeaker();
  const options = sitedServices(useServices(), form.model);
  const label = speaker.say('siting.services');
  if (familyOf(form.model) !== 'places')
    return (
      <ServiceChoice
        label={label}
        options={options}
        value={form.services}
        onChange={(services) => editForm('siting', { services })}
      />
    );
  return (
    <Select<ServiceKind>
      aria-label={label}
      value={form.services[0] ?? null}
      options={options.map((value) => ({ value, label: speaker.code('service', value) }))}
      onChange={(service) => editForm('siting', { services: [service] })}
    />
  );
}

function Limits({ form: { siteCount, budgetYuan } }: { readonly form: SitingForm }) {
  const speaker = useSpeaker();
  return (
    <>
      <div className="form-row">
        <Checkbox
          checked={siteCount !== null}
          onChange={({ target }) =>
            editForm('siting', { siteCount: target.checked ? USUAL_SITE_COUNT : null })
          }
        >
          {speaker.say('siting.limit.sites')}
        </Checkbox>
        {siteCount !== null && (
          <NumberField
            label={speaker.say('siting.limit.sites')}
            value={siteCount}
            min={1}
            max={50}
            onChange={(value) => editForm('siting', { siteCount: value ?? 1 })}
          />
        )}
      </div>
      <div className="form-row">
        <Checkbox
          checked={budgetYuan !== null}
          onChange={({ target }) =>
            editForm('siting', { budgetYuan: target.checked ? USUAL_BUDGET_YUAN : null })
          }
        >
          {speaker.say('siting.limit.budget')}
        </Checkbox>
        {budgetYuan !== null && (
          <NumberField
            label={speaker.say('siting.limit.budget')}
            value={budgetYuan}
            min={YUAN_STEP}
            step={YUAN_STEP}
            unit={speaker.say('unit.yuan.bare')}
            onChange={(value) => editForm('siting', { budgetYuan: value ?? YUAN_STEP })}
          />
        )}
      </div>
    </>
  );
}
