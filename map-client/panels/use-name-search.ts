/** Rows found by name, pinyin and initials; the readings come with the first letter that is typed. */
import { useEffect, useMemo, useState } from 'react';
import { asksForSound, NO_READINGS, type ReadingsOf, searchNames } from '../state/name-search.js';
import { loadReadings } from '../words/readings.js';

/** @param nameOf to be the same function while the names are the same */
export function useNameSearch<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  text: string,
): readonly Row[] {
  const [readingsOf, setReadings] = useState<ReadingsOf>(() => NO_READINGS);
  const isWanted = asksForSound(text);
  useEffect(() => {
    if (!isWanted) return;
    // Names that hold the letters themselves are found all the same.
    loadReadings().then(
      (loaded) => setReadings(() => loaded),
      () => undefined,
    );
  }, [isWanted]);
  return useMemo(() => searchNames(rows, nameOf, text, readingsOf), [rows, nameOf, text, readingsOf]);
}
