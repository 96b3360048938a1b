/** Units as ledgers write them, in a heading or behind a figure: 万平方米, 公顷, 亩, 千人, 户, 床. */

/** What a figure measures, and so which units fit it. */
export type Measure = 'area' | 'count' | 'price';

const AREA_SQUARE_METRES: Readonly<Record<string, number>> = {
  平方米: 1,
  平米: 1,
  平方: 1,
  m2: 1,
  '㎡': 1,
  sqm: 1,
  公顷: 1e4,
  ha: 1e4,
  hm2: 1e4,
  亩: 1e4 / 15,
  平方公里: 1e6,
  平方千米: 1e6,
  km2: 1e6,
};
const COUNT_WORDS =
  /^(户|人|个|辆|床|张|张床|床位|位|托位|学位|车位|泊位|套|栋|幢|层|处|间|所|单元|人数|部|只|persons?|households?|beds?|places?|spaces?)$/;
const PRICE_WORDS = /^(元)?[/每]?(平方米|平米|m2|㎡)$|^元(\/|每)(平方米|平米|m2|㎡)$/;
const MULTIPLES: readonly (readonly [word: string, factor: number])[] = [
  ['亿', 1e8],
  ['万', 1e4],
  ['千', 1e3],
  ['百', 1e2],
];

/** By what a figure in this unit is multiplied; null where the unit does not fit the measure. */
export function unitFactor(unit: string, measure: Measure): number | null {
  const plain = unit.normalize('NFKC').toLowerCase().replace(/[\s.]/g, '').replace(/²|\^2/g, '2');
  const multiple = MULTIPLES.find(([word]) => plain.startsWith(word));
  const factor = multiple?.[1] ?? 1;
  const rest = multiple ? plain.slice(multiple[0].length) : plain;
  if (measure === 'area') {
    if (rest === '' && multiple) return null;
    return Object.hasOwn(AREA_SQUARE_METRES, rest) ? factor * AREA_SQUARE_METRES[rest]! : null;
  }
  if (measure === 'price') return PRICE_WORDS.test(rest) || rest === '元' ? factor : null;
  return rest === '' || COUNT_WORDS.test(rest) ? factor : null;
}

/** A product without the dust of binary fractions: 3.0513 × 10000 is 30513. */
export const converted = (value: number, factor: number): number =>
  factor === 1 ? value : Number((value * factor).toPrecision(12));
