/**
 * Names written by ear: 辛福里 for 幸福里, 师范三里 for 示范三里. Two names sound alike when each character
 * is read alike; n and ng, zh and z, ch and c, sh and s, n and l count as alike, as they do in the mouths
 * of half the country. Names that sound alike are a doubt with a score, never the same.
 */

/** The readings of one character in small letters without tones; none: it stands for itself. */
export type ReadingsOf = (character: string) => readonly string[];

const NUMERALS = '零一二三四五六七八九';
/** 3里 is read as 三里 is. */
const spoken = (name: string): string => name.replace(/\d/g, (digit) => NUMERALS[Number(digit)]!);

/** The table is large (80 ms, 30 MB), so it is read only when a name is not found as it is written. */
export async function loadReadings(): Promise<ReadingsOf> {
  const { polyphonic } = await import('pinyin-pro');
  const known = new Map<string, readonly string[]>();
  return (character) => {
    let found = known.get(character);
    if (!found) {
      found = /\p{Script=Han}/u.test(character)
        ? (polyphonic(character, { toneType: 'none', type: 'array' })[0] ?? [])
        : [];
      known.set(character, found);
    }
    return found;
  };
}

/** Our choices, a character: the same sign 1; the same sound, such as 示 and 师; nearly the same, such as 幸 and 辛. */
const SAME_SOUND = 0.9;
const NEAR_SOUND = 0.75;
/** Beyond this a name of many-voiced characters is compared by its first readings only. */
const MOST_KEYS = 16;

const nearOf = (reading: string): string =>
  reading
    .replace(/^([zcs])h/, '$1')
    .replace(/^n/, 'l')
    .replace(/ng$/, 'n');

/** Names that sound alike share one of these. */
export function soundKeys(name: string, readingsOf: ReadingsOf): readonly string[] {
  let keys = [''];
  for (const character of spoken(name)) {
    const readings = readingsOf(character);
    const sounds = readings.length === 0 ? [character] : [...new Set(readings.map(nearOf))];
    const used = keys.length * sounds.length > MOST_KEYS ? sounds.slice(0, 1) : sounds;
    keys = keys.flatMap((key) => used.map((sound) => `${key} ${sound}`));
  }
  return keys;
}

/** 0..1, the mean over the characters; 0 where one of them sounds otherwise. */
export function soundScore(one: string, other: string, readingsOf: ReadingsOf): number {
  const [a, b] = [[...spoken(one)], [...spoken(other)]];
  if (a.length !== b.length || a.length === 0) return 0;
  const scores = a.map((character, at) => characterScore(character, b[at]!, readingsOf));
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function characterScore(one: string, other: string, readingsOf: ReadingsOf): number {
  if (one === other) return 1;
  const [a, b] = [readingsOf(one), readingsOf(other)];
  if (a.some((reading) => b.includes(reading))) return SAME_SOUND;
  const near = b.map(nearOf);
  return a.some((reading) => near.includes(nearOf(reading))) ? NEAR_SOUND : 0;
}
