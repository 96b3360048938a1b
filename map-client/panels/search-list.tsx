/** A list that can be searched by name, pinyin and initials. */
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { GrowingList } from './growing-list.js';
import { useNameSearch } from './use-name-search.js';
import { useSpeaker } from './use-speaker.js';

interface SearchListProps<Row> {
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => string;
  readonly keyOf: (row: Row) => string;
  readonly render: (row: Row) => ReactNode;
  readonly head?: ReactNode;
}

export function SearchList<Row>({ rows, nameOf, keyOf, render, head }: SearchListProps<Row>) {
  const speaker = useSpeaker();
  const [text, setText] = useState('');
  const wanted = text.trim();
  const found = useNameSearch(rows, nameOf, wanted);
  return (
    <div className="tab">
      <div className="list-head">
        <Input
          allowClear
          prefix={<SearchOutlined />}
          placeholder={speaker.say('list.search')}
          aria-label={speaker.say('list.search')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="quiet list-count">
          {speaker.say('list.shown', {
            shown: speaker.number(found.length),
            total: speaker.number(rows.length),
          })}
          {head}
        </div>
      </div>
      {found.length === 0 && wanted !== '' && (
        <p className="nothing">{speaker.say('list.nothing', { text: wanted })}</p>
      )}
      <GrowingList key={wanted} rows={found} keyOf={keyOf} render={render} />
    </div>
  );
}
