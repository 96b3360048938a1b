/** Names of places compared as people mean them: without spaces, brackets, dots, width and case. */

/** What a community of a map without a name is called until it gets one, before its id there. */
export const NAMELESS = '无名小区';
export const isPlaceholder = (name: string): boolean => name.startsWith(`${NAMELESS} `);

const DIGITS: Readonly<Record<string, string>> = {
  〇: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

/** 一区 and 1区, 十二号院 and 12号院 are the same; 北区 and 南区 are not. */
export function normalName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s·•‧・.。,，、\-—–_~()[\]{}【】《》"'“”‘’/\\#]/g, '')
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?(?=[号区里院栋幢期组村])/g, (_, tens, ones) =>
      String((tens ? Number(DIGITS[tens]) : 1) * 10 + (ones ? Number(DIGITS[ones]) : 0)),
    )
    .replace(/[〇零一二三四五六七八九](?=[号区里院栋幢期组村])/g, (digit) => DIGITS[digit]!);
}

/** Words that say only that it is a community. */
const GENERIC = /(住宅小区|居住小区|生活小区|小区|社区|住宅区|居民区|生活区|家属院|宿舍)$/;

/** Without such a word at the end. */
export const bareOf = (normal: string): string => normal.replace(GENERIC, '');

/**
 * 1 for the same name, 0.9 where only a word such as 小区 differs, else the share of common letter pairs
 * (Dice), at most 0.85. Different numbers or directions are different places whatever else agrees.
 */
export const nameScore = (one: string, other: string): number =>
  normalScore(normalName(one), normalName(other));

/** The same of names that are normal already. */
export function normalScore(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  if (distinctionOf(a) !== distinctionOf(b)) return Math.min(0.4, dice(a, b));
  if (bareOf(a) === bareOf(b)) return 0.9;
  return Math.min(0.85, dice(a, b));
}

/** What tells neighbours apart: numbers, and the directions and letters of their parts. */
const distinctionOf = (name: string): string =>
  (name.match(/\d+|[东南西北中甲乙丙丁](?=[区里院园])/g) ?? []).join(' ');

function dice(one: string, other: string): number {
  const pairs = letterPairs(one);
  const otherPairs = letterPairs(other);
  const total = pairs.length + otherPairs.length;
  let common = 0;
  for (const pair of pairs) {
    const at = otherPairs.indexOf(pair);
    if (at === -1) continue;
    otherPairs.splice(at, 1);
    common++;
  }
  return total === 0 ? 0 : (2 * common) / total;
}

export const letterPairs = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
