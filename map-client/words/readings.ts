/** How Chinese characters are read aloud. The table is large, so it comes only when somebody types letters. */
import type { ReadingsOf } from '../state/name-search.js';

let coming: Promise<ReadingsOf> | null = null;

export function loadReadings(): Promise<ReadingsOf> {
  coming ??= readings();
  // Without a connection it may come the next time.
  coming.catch(() => {
    coming = null;
  });
  return coming;
}

async function readings(): Promise<ReadingsOf> {
  const { polyphonic } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let found = known.get(character);
    if (!found) {
      found = /\p{Script=Han}/u.test(character)
        ? spellings(polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [])
        : [];
      known.set(character, found);
    }
    return found;
  };
}

/** 绿 is lü, typed as lv or lu. */
const spellings = (readings: readonly string[]): string[] => [
  ...new Set(readings.flatMap((reading) => [reading.replaceAll('ü', 'v'), reading.replaceAll('ü', 'u')])),
];
