import { expect, it } from '@jest/globals';
import { oncePer } from '../../map-client/state/once.js';

it('makes a thing once an object, and again for an equal other one', () => {
  let madeCount = 0;
  const lengthOf = oncePer((rows: readonly number[]) => {
    madeCount++;
    return rows.length;
  });
  const rows = [1, 2];
  expect([lengthOf(rows), lengthOf(rows), lengthOf([1, 2])]).toEqual([2, 2, 2]);
  expect(madeCount).toBe(2);
});

it('keeps nothing that was made as well', () => {
  let madeCount = 0;
  const nothing = oncePer<object, undefined>(() => {
    madeCount++;
    return undefined;
  });
  const key = {};
  nothing(key);
  nothing(key);
  expect(madeCount).toBe(1);
});
