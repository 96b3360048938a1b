/** What to look at: subdistrict, condition, least shortfall, name. */
import { Button, Input, InputNumber, Select } from 'antd';
import { ready } from '../state/desk.js';
import { CONDITIONS, type Condition, isFiltering, NO_FILTER } from '../state/gap-filter.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { changeFilter } from '../state/view.js';
import { useKeptIds } from './use-gap-filter.js';
import { useSpeaker } from './use-speaker.js';

const ALL = '';

export function GapFilterRow() {
  const speaker = useSpeaker();
  const filter = useView((view) => view.filter);
  return (
    <fieldset className="gap-filter" aria-label={speaker.say('filter.label')}>
      <ConditionChoice />
      <SubdistrictChoice />
      <Input
        size="small"
        allowClear
        aria-label={speaker.say('list.search')}
        placeholder={speaker.say('list.search')}
        value={filter.name}
        onChange={({ target }) => changeView(changeFilter({ name: target.value }))}
      />
      <InputNumber
        size="small"
        min={0}
        controls={false}
        changeOnWheel={false}
        prefix="≥"
        aria-label={speaker.say('filter.least')}
        placeholder={speaker.say('filter.least')}
        value={filter.least}
        onChange={(least) => changeView(changeFilter({ least: least && least > 0 ? least : null }))}
      />
    </fieldset>
  );
}

function ConditionChoice() {
  const speaker = useSpeaker();
  const condition = useView((view) => view.filter.condition);
  return (
    <Select
      size="small"
      aria-label={speaker.say('filter.condition')}
      value={condition ?? ALL}
      options={[
        { value: ALL, label: speaker.say('filter.allConditions') },
        ...CONDITIONS.map((value) => ({ value, label: speaker.say(`filter.condition.${value}`) })),
      ]}
      onChange={(value: Condition | typeof ALL) =>
        changeView(changeFilter({ condition: value === ALL ? null : value }))
      }
    />
  );
}

function SubdistrictChoice() {
  const speaker = useSpeaker();
  const subdistrictId = useView((view) => view.filter.subdistrictId);
  const subdistricts = useDesk((desk) => ready(desk.subdistricts)) ?? [];
  return (
    <Select
      size="small"
      aria-label={speaker.say('filter.subdistrict')}
      value={subdistrictId ?? ALL}
      disabled={subdistricts.length === 0}
      options={[
        { value: ALL, label: speaker.say('filter.allSubdistricts') },
        ...subdistricts.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(value: string) => changeView(changeFilter({ subdistrictId: value || null }))}
    />
  );
}

/** How many are left, and the way back; stands in the legend too, where the list is folded. */
export function FilterNote() {
  const speaker = useSpeaker();
  const kept = useKeptIds();
  const total = useDesk(({ place }) => ready(place)?.communities.length ?? 0);
  const isOn = useView((view) => isFiltering(view.filter));
  if (!isOn || kept === null) return null;
  return (
    <p className="filter-note" role="status">
      {speaker.say('filter.kept', { count: speaker.number(kept.size), total: speaker.number(total) })}
      <Button type="link" size="small" onClick={() => changeView(changeFilter(NO_FILTER))}>
        {speaker.say('filter.clear')}
      </Button>
    </p>
  );
}
