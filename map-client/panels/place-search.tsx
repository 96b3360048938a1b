/** The search over the map: communities and facilities by name, pinyin or initials; a hit is flown to. */
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input } from 'antd';
import { useMemo, useState } from 'react';
import { ready } from '../state/desk.js';
import type { Community, Facility } from '../state/records.js';
import { changeView, fly, flyToPoint, useDesk } from '../state/store.js';
import { select } from '../state/view.js';
import { useNameSearch } from './use-name-search.js';
import { useSpeaker } from './use-speaker.js';

const SHOWN_COUNT = 9;
/** Where the shortcut puts the cursor. */
export const SEARCH_ID = 'place-search';

type Target =
  | { readonly what: 'community'; readonly row: Community }
  | { readonly what: 'facility'; readonly row: Facility };

const nameOf = ({ row }: Target): string => row.name ?? '';

export function PlaceSearch() {
  const speaker = useSpeaker();
  const targets = useTargets();
  const [text, setText] = useState('');
  const found = useNameSearch(targets, nameOf, text);
  const hits = text.trim() === '' ? [] : found.slice(0, SHOWN_COUNT);
  const choose = (id: string): void => {
    const hit = hits.find(({ row }) => row.id === id);
    if (hit) goTo(hit);
    setText('');
  };
  return (
    <AutoComplete
      id={SEARCH_ID}
      className="place-search"
      value={text}
      options={hits.map((target) => ({ value: target.row.id, label: <HitLine target={target} /> }))}
      onSelect={choose}
      showSearch={{ filterOption: false, onSearch: setText }}
      defaultActiveFirstOption
      popupMatchSelectWidth={300}
      notFoundContent={text.trim() === '' ? null : speaker.say('list.nothing', { text: text.trim() })}
    >
      <Input
        allowClear
        prefix={<SearchOutlined />}
        placeholder={speaker.say('search.hint')}
        aria-label={speaker.say('search.label')}
      />
    </AutoComplete>
  );
}

function HitLine({ target }: { readonly target: Target }) {
  const speaker = useSpeaker();
  return (
    <span className="row-line">
      <span className="row-name">{nameOf(target)}</span>
      <span className="quiet">
        {target.what === 'community'
          ? speaker.say('search.community')
          : speaker.code('facilityOf', target.row.serviceKind)}
      </span>
    </span>
  );
}

/** Communities before facilities; what has no name cannot be found by it. */
function useTargets(): readonly Target[] {
  const place = useDesk(({ place }) => ready(place));
  return useMemo(
    () => [
      ...(place?.communities ?? []).map((row): Target => ({ what: 'community', row })),
      ...(place?.facilities ?? [])
        .filter(({ name }) => name)
        .map((row): Target => ({ what: 'facility', row })),
    ],
    [place],
  );
}

function goTo(target: Target): void {
  if (target.what === 'facility') {
    flyToPoint(target.row.point.coordinates);
    return;
  }
  changeView(select(target.row.id));
  fly('life-circle', target.row.id);
}
