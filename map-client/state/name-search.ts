/**
 * Finding names by their characters, by pinyin and by initials, mixed as people type: 柳林花园 is met by
 * 柳林, liulin, llhy, liulhy. Pure: how a character is read aloud is handed in.
 */

/** The readings of one character in small letters without tones: 重 → zhong, chong. None: as it stands. */
export type ReadingsOf = (character: string) => readonly string[];
export const NO_READINGS: ReadingsOf = () => [];

/** How a name is met, the best first; a name that is not met has no rank. */
const RANK = { whole: 0, start: 1, inside: 2, soundStart: 3, soundInside: 4 } as const;

/** Rows whose name is met, the best first; equals keep their order. No text meets every row. */
export function searchNames<Row>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  text: string,
  readingsOf: ReadingsOf = NO_READINGS,
): readonly Row[] {
  const wanted = plain(text);
  if (wanted === '') return rows;
  const met: { readonly row: Row; readonly rank: number }[] = [];
  for (const row of rows) {
    const rank = rankOf(plain(nameOf(row)), wanted, readingsOf);
    if (rank !== null) met.push({ row, rank });
  }
  return met.sort((one, other) => one.rank - other.rank).map(({ row }) => row);
}

/** Whether readings could help: only Latin letters are pinyin. */
export const asksForSound = (text: string): boolean => /[a-zü]/i.test(text);

/** Full-width letters become usual ones; neither blanks nor the apostrophe of xi'an tell names apart. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ü', 'v')
    .replaceAll(/[\s'’]+/gu, '');

function rankOf(name: string, wanted: string, readingsOf: ReadingsOf): number | null {
  if (name === wanted) return RANK.whole;
  const at = name.indexOf(wanted);
  if (at >= 0) return at === 0 ? RANK.start : RANK.inside;
  if (!asksForSound(wanted)) return null;
  const characters = [...name];
  const soundsAt = characters.findIndex((_, start) => sounds(characters, start, wanted, readingsOf));
  if (soundsAt < 0) return null;
  return soundsAt === 0 ? RANK.soundStart : RANK.soundInside;
}

/**
 * Whether the text can be read off the characters from one of them on: each takes its own sign, a whole
 * reading, or an initial; the last may be begun. `ends` holds how much of the text may be used up so far.
 */
function sounds(
  characters: readonly string[],
  start: number,
  wanted: string,
  readingsOf: ReadingsOf,
): boolean {
  let ends = new Set([0]);
  for (let at = start; at < characters.length && ends.size > 0; at++) {
    const character = characters[at]!;
    const pieces = piecesOf(character, readingsOf);
    const further = new Set<number>();
    for (const end of ends) {
      const rest = wanted.slice(end);
      if (pieces.some((piece) => piece.startsWith(rest))) return true;
      for (const piece of pieces) if (rest.startsWith(piece)) further.add(end + piece.length);
      // A bracket or a dot between characters is not typed.
      if (at > start && /[\p{P}\p{S}]/u.test(character)) further.add(end);
    }
    ends = further;
  }
  return false;
}

function piecesOf(character: string, readingsOf: ReadingsOf): readonly string[] {
  const readings = readingsOf(character);
  return [character, ...readings, ...readings.flatMap(initialsOf)];
}

/** z, c and s may stand for zh, ch and sh, as on every keyboard. */
function initialsOf(reading: string): string[] {
  const first = reading.slice(0, 1);
  return /^[zcs]h/.test(reading) ? [first, reading.slice(0, 2)] : [first];
}
