/** GraphQL can tell "left out" from null but not "may be left out, yet not null"; this can. */
import { InputError } from '../errors.js';

/** @throws InputError when one of `required` is null */
export function checkNotNull(input: object, required: readonly string[]): void {
  const values = input as Record<string, unknown>;
  for (const field of required)
    if (values[field] === null) throw new InputError(field, 'may be left out, but not be null');
}
