/** A list that shows its first hundred rows and grows on demand: ten thousand rows stay quick. */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSpeaker } from './use-speaker.js';

const STEP = 100;

interface GrowingListProps<Row> {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly render: (row: Row) => ReactNode;
}

export function GrowingList<Row>({ rows, keyOf, render }: GrowingListProps<Row>) {
  const speaker = useSpeaker();
  const [shownCount, setShownCount] = useState(STEP);
  const hiddenCount = rows.length - shownCount;
  return (
    <>
      <ol className="rows">
        {rows.slice(0, shownCount).map((row) => (
          <li key={keyOf(row)}>{render(row)}</li>
        ))}
      </ol>
      {hiddenCount > 0 && (
        <Button type="link" block onClick={() => setShownCount(shownCount + STEP)}>
          {speaker.say('list.more', { count: Math.min(STEP, hiddenCount) })}
        </Button>
      )}
    </>
  );
}
