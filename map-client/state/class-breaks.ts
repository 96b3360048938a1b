/**
 * Breaks between the classes of a map: n − 1 figures, ascending, that part n classes; a figure equal to
 * a break belongs to the class below it. Equal figures are never parted, so fewer classes may come out.
 */
import { ckmeans } from 'simple-statistics';

export type ClassMethod = 'jenks' | 'quantile' | 'equal';

export function findBreaks(method: ClassMethod, figures: readonly number[], classCount: number): number[] {
  const sorted = [...figures].sort((one, other) => one - other);
  const differentCount = new Set(sorted).size;
  const count = Math.min(classCount, differentCount);
  if (count < 2) return [];
  if (method === 'equal') return equalBreaks(sorted, count);
  return method === 'jenks' ? jenksBreaks(sorted, count) : quantileBreaks(sorted, count);
}

/** Every class as wide as the others. */
function equalBreaks(sorted: readonly number[], count: number): number[] {
  const [least, most] = [sorted[0]!, sorted[sorted.length - 1]!];
  const width = (most - least) / count;
  return Array.from({ length: count - 1 }, (_, at) => Number((least + width * (at + 1)).toPrecision(4)));
}

/** As many communities in every class as in the others, as near as equal figures allow. */
function quantileBreaks(sorted: readonly number[], count: number): number[] {
  let cuts = sorted.flatMap((figure, at) => (at > 0 && sorted[at - 1]! < figure ? [at] : []));
  return Array.from({ length: count - 1 }, (_, at) => {
    const wanted = ((at + 1) * sorted.length) / count;
    const choice = cuts.slice(0, cuts.length - (count - 2 - at));
    const cut = choice.reduce((best, other) =>
      Math.abs(other - wanted) < Math.abs(best - wanted) ? other : best,
    );
    cuts = cuts.filter((other) => other > cut);
    return roundestBetween(sorted[cut - 1]!, sorted[cut]!);
  });
}

/**
 * Natural breaks (Jenks 1967): the least sum of squared deviations from the means of the classes. The
 * search is exact and its time grows with n log n (Ckmeans.1d.dp, by Wang and Song 2011).
 */
function jenksBreaks(sorted: readonly number[], count: number): number[] {
  const classes = ckmeans([...sorted], count);
  return classes.slice(1).map((upper, at) => roundestBetween(classes[at]!.at(-1)!, upper[0]!));
}

/**
 * The roundest figure r with low ≤ r < high: a legend is read more easily with 25 than with 23.71, and
 * parts the same communities.
 */
export function roundestBetween(low: number, high: number): number {
  for (let power = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))); power > -9; power--)
    for (const step of [10 ** power, 5 * 10 ** (power - 1), 2 * 10 ** (power - 1)]) {
      const round = Number((Math.ceil(low / step) * step).toPrecision(12));
      if (low <= round && round < high) return round;
    }
  return low;
}

export const distinctBreaks = (breaks: readonly number[]): number[] =>
  [...new Set(breaks)].sort((one, other) => one - other);

/** The class of a figure, from 0; a figure equal to a break belongs to the class below it. */
export function classOf(figure: number, breaks: readonly number[]): number {
  const found = breaks.findIndex((edge) => figure <= edge);
  return found < 0 ? breaks.length : found;
}
