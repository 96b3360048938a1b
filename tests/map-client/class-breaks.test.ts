/** Breaks between classes: Jenks against trying everything, each method against what it promises. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classOf, findBreaks, roundestBetween } from '../../map-client/state/class-breaks.js';

const METHODS = ['jenks', 'quantile', 'equal'] as const;
const figures = (maxLength: number) =>
  fc.array(
    fc.integer({ min: 1, max: 400 }).map((n) => n / 4),
    { minLength: 1, maxLength },
  );
const count = fc.integer({ min: 3, max: 7 });

/** The figures of each class, low to high. */
const parted = (values: readonly number[], breaks: readonly number[]): number[][] =>
  Array.from({ length: breaks.length + 1 }, (_, at) => values.filter((v) => classOf(v, breaks) === at));

function squaredDeviations(classes: readonly (readonly number[])[]): number {
  let sum = 0;
  for (const values of classes) {
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    for (const value of values) sum += (value - mean) ** 2;
  }
  return sum;
}

/** Every way of cutting a sorted list into so many classes. */
function* cuttings(sorted: readonly number[], classes: number): Generator<number[][]> {
  if (classes === 1) {
    yield [[...sorted]];
    return;
  }
  for (let first = 1; first <= sorted.length - classes + 1; first++)
    for (const rest of cuttings(sorted.slice(first), classes - 1)) yield [sorted.slice(0, first), ...rest];
}

describe('every method', () => {
  it.each(METHODS)('%s rises, parts no equal figures, and gives no more classes than asked', (method) => {
    fc.assert(
      fc.property(figures(40), count, (values, wanted) => {
        const breaks = findBreaks(method, values, wanted);
        expect(breaks.length).toBeLessThan(wanted);
        breaks.slice(1).forEach((edge, at) => {
          expect(edge).toBeGreaterThan(breaks[at]!);
        });
        expect(parted(values, breaks).flat()).toHaveLength(values.length);
      }),
    );
  });

  it.each(METHODS)('%s finds nothing to part in nothing, or in one figure', (method) => {
    expect(findBreaks(method, [], 5)).toEqual([]);
    expect(findBreaks(method, [7, 7, 7], 5)).toEqual([]);
  });

  it('puts a figure equal to a break into the class below it', () => {
    expect([9, 10, 10.1, 20, 21].map((figure) => classOf(figure, [10, 20]))).toEqual([0, 0, 1, 1, 2]);
  });
});

describe('natural breaks', () => {
  it('are as good as the best of all ways of cutting', () => {
    fc.assert(
      fc.property(figures(10), count, (values, wanted) => {
        const sorted = [...values].sort((a, b) => a - b);
        const classes = Math.min(wanted, new Set(values).size);
        const best = Math.min(...[...cuttings(sorted, classes)].map(squaredDeviations));
        const found = parted(sorted, findBreaks('jenks', values, wanted));
        expect(found).toHaveLength(classes);
        expect(squaredDeviations(found)).toBeCloseTo(best, 6);
      }),
    );
  });

  it('leave no figure nearer to the mean of the class beside its own', () => {
    fc.assert(
      fc.property(figures(200), count, (values, wanted) => {
        const classes = parted(values, findBreaks('jenks', values, wanted));
        const means = classes.map((own) => own.reduce((a, b) => a + b, 0) / own.length);
        classes.forEach((own, at) => {
          for (const beside of [means[at - 1], means[at + 1]])
            if (beside !== undefined && own.length > 1)
              for (const value of own)
                expect(Math.abs(value - means[at]!)).toBeLessThanOrEqual(
                  // A figure that moves changes both means: the known condition of an optimum.
                  Math.abs(value - beside) * Math.sqrt(own.length / (own.length - 1)) + 1e-9,
                );
        });
      }),
    );
  });

  it('fall into the gaps a person sees, on round figures', () => {
    const values = [2, 3, 3, 4, 21, 23, 24, 88, 90, 91.5];
    expect(findBreaks('jenks', values, 3)).toEqual([20, 50]);
  });
});

describe('equal counts', () => {
  it('come out exactly where figures differ and divide', () => {
    const values = Array.from({ length: 20 }, (_, at) => at + 1);
    expect(parted(values, findBreaks('quantile', values, 5)).map(({ length }) => length)).toEqual([
      4, 4, 4, 4, 4,
    ]);
  });

  it('differ by one at most, whatever different figures there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 8 }), count, (values, n) => {
        const sizes = parted(values, findBreaks('quantile', values, n)).map(({ length }) => length);
        expect(sizes).toHaveLength(Math.min(n, values.length));
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keep equal figures together, though the classes grow uneven', () => {
    const values = [1, 1, 1, 1, 1, 1, 2, 3];
    expect(parted(values, findBreaks('quantile', values, 3))).toEqual([[1, 1, 1, 1, 1, 1], [2], [3]]);
  });
});

describe('equal intervals', () => {
  it('are equally wide from the least figure to the greatest', () => {
    expect(findBreaks('equal', [0, 3, 4, 100], 4)).toEqual([25, 50, 75]);
    expect(findBreaks('equal', [2, 3, 4, 5, 12], 5)).toEqual([4, 6, 8, 10]);
  });
});

describe('a round break', () => {
  it('lies between its two figures, and is shorter than either where it can be', () => {
    expect(roundestBetween(23.71, 31.2)).toBe(30);
    expect(roundestBetween(0.212, 0.268)).toBe(0.25);
    expect(roundestBetween(4, 5)).toBe(4);
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        fc.double({ min: 1e-4, max: 1e5, noNaN: true }),
        (low, width) => {
          const high = low + width;
          const edge = roundestBetween(low, high);
          expect(edge).toBeGreaterThanOrEqual(low);
          expect(edge).toBeLessThan(high);
        },
      ),
    );
  });
});
