/** Codes of the database, its driver and the pool → the six classes of error, and bugs stay bugs. */

import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../api/errors.js';
import { storeError } from '../../api/store/pg-errors.js';

const thrown = (code: string | null, message: string, more: object = {}): Error =>
  Object.assign(new Error(`select 1 - ${message}`), code === null ? {} : { code }, {
    words: message,
    ...more,
  });

describe('storeError', () => {
  it.each([
    ['23505', 'BAD_USER_INPUT or CONFLICT', 'CONFLICT'],
    ['23503', 'a reference to nothing', 'BAD_USER_INPUT'],
    ['23514', 'a rule', 'BAD_USER_INPUT'],
    ['23502', 'a missing value', 'BAD_USER_INPUT'],
    ['22P02', 'a malformed value', 'BAD_USER_INPUT'],
    ['22003', 'a number too large', 'BAD_USER_INPUT'],
    ['40001', 'serialization', 'CONFLICT'],
    ['40P01', 'deadlock', 'CONFLICT'],
    ['55P03', 'lock not available', 'CONFLICT'],
    ['57014', 'canceled', 'SERVICE_UNAVAILABLE'],
    ['57P01', 'terminating connection', 'SERVICE_UNAVAILABLE'],
    ['53300', 'too many clients', 'SERVICE_UNAVAILABLE'],
    ['53100', 'disk full', 'SERVICE_UNAVAILABLE'],
    ['08006', 'connection failure', 'SERVICE_UNAVAILABLE'],
    ['28P01', 'password authentication failed', 'SERVICE_UNAVAILABLE'],
    ['ECONNREFUSED', 'connect ECONNREFUSED', 'SERVICE_UNAVAILABLE'],
    ['ECONNRESET', 'read ECONNRESET', 'SERVICE_UNAVAILABLE'],
    ['XX000', 'TopologyException: side location conflict', 'BAD_USER_INPUT'],
  ])('%s (%s) is %s', (code, message, expected) => {
    const cause = thrown(code, message);
    expect(storeError(cause)).toMatchObject({ code: expected, cause });
  });

  it.each(['Connection terminated unexpectedly', 'Knex: Timeout acquiring a connection. The pool is full'])(
    'a lost connection without a code is unavailable: %s',
    (message) => {
      expect(storeError(thrown(null, message))).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
    },
  );

  it('leaves bugs and our own errors as they are', () => {
    for (const error of [
      thrown('42703', 'column "x" does not exist'),
      thrown('XX000', 'cache lookup failed'),
    ]) {
      expect(storeError(error)).toBe(error);
    }
    const own = new InputError('first', 'too large');
    expect(storeError(own)).toBe(own);
    expect(storeError('a string')).toBe('a string');
  });

  it('tells what is still in use from what does not exist', () => {
    const detail = 'Key (id)=(1) is still referenced from table "renovation_unit_member".';
    expect(storeError(thrown('23503', 'violates foreign key', { detail }))).toMatchObject({
      code: 'CONFLICT',
    });
  });

  it('names the constraint, and never repeats the statement', () => {
    const error = storeError(thrown('23514', 'x', { table: 'facility', constraint: 'facility_state_known' }));
    expect(error).toMatchObject({ message: 'facility: refused by the rule facility_state_known' });
  });
});
