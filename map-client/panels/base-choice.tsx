/** 底图: none, Tianditu with the user's key, or any style or tiles by address. */
import { Button, Form, Input, Select } from 'antd';
import {
  BASE_KINDS,
  type BaseAccess,
  type BaseKind,
  keepBaseAccess,
  useBaseAccess,
} from '../state/base-map.js';
import { changeView, useView } from '../state/store.js';
import { chooseBase } from '../state/view.js';
import { useBaseState } from './use-base-map.js';
import { useSpeaker } from './use-speaker.js';

export function BaseChoice() {
  const speaker = useSpeaker();
  const kind = useView((view) => view.base);
  const problem = useBaseState((state) => state.problem);
  return (
    <fieldset className="base-choice">
      <legend>{speaker.say('base.title')}</legend>
      <Select
        size="small"
        aria-label={speaker.say('base.title')}
        value={kind}
        onChange={(chosen: BaseKind) => changeView(chooseBase(chosen))}
        options={BASE_KINDS.map((value) => ({ value, label: speaker.say(`base.kind.${value}`) }))}
      />
      {kind !== 'none' && <AccessForm key={kind} field={kind === 'own' ? 'ownAddress' : 'tiandituKey'} />}
      {problem !== null && (
        <p className="base-problem" role="status">
          {speaker.say(`base.problem.${problem}`)}
        </p>
      )}
      <p className="quiet">{speaker.say(kind === 'none' ? 'base.noneNote' : 'base.secretNote')}</p>
    </fieldset>
  );
}

function AccessForm({ field }: { readonly field: keyof BaseAccess }) {
  const speaker = useSpeaker();
  const access = useBaseAccess();
  const label = speaker.say(`base.${field}`);
  return (
    <Form
      className="base-access"
      onFinish={(written: Partial<BaseAccess>) =>
        keepBaseAccess({ ...access, [field]: (written[field] ?? '').trim() })
      }
      initialValues={{ [field]: access[field] }}
    >
      <Form.Item name={field} noStyle>
        {field === 'tiandituKey' ? (
          <Input.Password size="small" aria-label={label} placeholder={label} autoComplete="off" />
        ) : (
          <Input size="small" aria-label={label} placeholder={label} autoComplete="off" />
        )}
      </Form.Item>
      <Button size="small" htmlType="submit">
        {speaker.say('base.apply')}
      </Button>
    </Form>
  );
}
