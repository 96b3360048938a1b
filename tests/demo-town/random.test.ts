/** The seeded generator the demo town draws from. */

import { describe, expect, it } from '@jest/globals';
import { Random } from '../../api/kernel/random.js';

describe('Random', () => {
  it("gives the numbers of PCG's own demonstration (pcg32-demo, seed 42, stream 54)", () => {
    const random = new Random(42, 54);
    expect(Array.from({ length: 6 }, () => random.uint32().toString(16))).toEqual([
      'a15c02b7',
      '7b47f409',
      'ba1d3330',
      '83d2f293',
      'bfa4784b',
      'cbed606e',
    ]);
  });

  it('agrees with 64-bit arithmetic by BigInt for many steps and large seeds', () => {
    const mask = (1n << 64n) - 1n;
    for (const [seed, stream] of [
      [0, 0],
      [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      [2 ** 40 + 12345, 2 ** 33 + 7],
    ] as const) {
      const random = new Random(seed, stream);
      const increment = ((BigInt(stream) << 1n) | 1n) & mask;
      const step = (state: bigint) => (state * 6364136223846793005n + increment) & mask;
      let state = step((step(0n) + BigInt(seed)) & mask);
      for (let i = 0; i < 1000; i++) {
        const shifted = (((state >> 18n) ^ state) >> 27n) & 0xffffffffn;
        const turn = state >> 59n;
        const expected = ((shifted >> turn) | (shifted << (-turn & 31n))) & 0xffffffffn;
        expect(random.uint32()).toBe(Number(expected));
        state = step(state);
      }
    }
  });

  it('repeats itself for one seed and stream, and differs for another of either', () => {
    const first = (seed: number, stream: number) => {
      const random = new Random(seed, stream);
      return [random.uint32(), random.uint32(), random.uint32()];
    };
    expect(first(7, 1)).toEqual(first(7, 1));
    expect(first(7, 1)).not.toEqual(first(8, 1));
    expect(first(7, 1)).not.toEqual(first(7, 2));
  });

  it('spreads evenly: 100 boxes of 1000 expected, chi-square below its 0.1 % point (148.2 at 99 degrees)', () => {
    const random = new Random(1);
    const boxes = new Array<number>(100).fill(0);
    for (let i = 0; i < 100_000; i++) boxes[random.integer(0, 99)]! += 1;
    const chiSquare = boxes.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(148.2);
  });

  it('stays within its bounds, shuffles without loss, refuses nonsense', () => {
    const random = new Random(3);
    for (let i = 0; i < 1000; i++) {
      const value = random.between(-2, 5);
      expect(value >= -2 && value < 5).toBe(true);
    }
    expect(random.shuffled([1, 2, 3, 4]).sort()).toEqual([1, 2, 3, 4]);
    expect(() => random.pick([])).toThrow(RangeError);
    for (const seed of [-1, 0.5, Number.NaN, 2 ** 53]) expect(() => new Random(seed)).toThrow(RangeError);
  });
});
