/**
 * Reads the parameters of a study from plain JSON: each by its name, its kind and its bounds, with a
 * default where it may be left out; what is left over at the end is refused, so that a slip of the pen
 * does not pass for the default.
 */

import { InputError } from '../errors.js';

export class ParameterReader {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #asked = new Set<string>();

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** Undefined and null both mean: left out. */
  value(name: string): unknown {
    this.#asked.add(name);
    return this.#values[name] ?? undefined;
  }

  /** @param least and greatest: both included */
  number(name: string, usual: number, least = 0, greatest = Number.MAX_VALUE): number {
    const value = this.value(name) ?? usual;
    if (typeof value !== 'number' || !(value >= least && value <= greatest))
      throw new InputError(name, `${shown(value)} is not a number ${rangeText(least, greatest)}`);
    return value;
  }

  whole(name: string, usual: number, least = 0, greatest = Number.MAX_SAFE_INTEGER): number {
    const value = this.number(name, usual, least, greatest);
    if (!Number.isSafeInteger(value)) throw new InputError(name, `${value} is not a whole number`);
    return value;
  }

  /** A number ≥ 0; null where nothing was said. */
  limit(name: string): number | null {
    return this.value(name) === undefined ? null : this.number(name, 0);
  }

  /** A whole number ≥ 0; null where nothing was said. */
  wholeLimit(name: string): number | null {
    return this.value(name) === undefined ? null : this.whole(name, 0);
  }

  flag(name: string, usual: boolean): boolean {
    const value = this.value(name) ?? usual;
    if (typeof value !== 'boolean') throw new InputError(name, `${shown(value)} is not true or false`);
    return value;
  }

  text(name: string): string | null {
    const value = this.value(name) ?? null;
    if (value !== null && typeof value !== 'string')
      throw new InputError(name, `${shown(value)} is not a text`);
    return value;
  }

  choice<Code extends string>(name: string, codes: readonly Code[], usual: Code): Code {
    const value = this.value(name) ?? usual;
    const found = codes.find((code) => code === value);
    if (found === undefined)
      throw new InputError(name, `${shown(value)} is not known; choose from ${codes.join(', ')}`);
    return found;
  }

  /** In the order of the codes, each once. */
  choices<Code extends string>(name: string, codes: readonly Code[], usual: readonly Code[]): Code[] {
    const values = this.value(name) ?? usual;
    if (!Array.isArray(values)) throw new InputError(name, `${shown(values)} is not a list`);
    const unknown = values.find((value) => !codes.includes(value as Code));
    if (unknown !== undefined)
      throw new InputError(name, `${shown(unknown)} is not known; choose from ${codes.join(', ')}`);
    return codes.filter((code) => values.includes(code));
  }

  /** Null where nothing was said: all. */
  ids(name: string): string[] | null {
    const value = this.value(name);
    if (value === undefined) return null;
    if (!isIdList(value)) throw new InputError(name, 'is not a list of ids');
    return value;
  }

  /** Lists of ids: groups, pairs. @param size of each, where it is fixed */
  idLists(name: string, size?: number): string[][] {
    const lists = this.value(name) ?? [];
    if (!Array.isArray(lists) || !lists.every(isIdList))
      throw new InputError(name, 'is not a list of lists of ids');
    lists.forEach((list, i) => {
      if (list.length === 0) throw new InputError(name, `entry ${i} is empty`);
      if (size !== undefined && list.length !== size)
        throw new InputError(name, `entry ${i} names ${list.length} communities, not ${size}`);
    });
    return lists;
  }

  /** Each entry with a reader of its own, errors named list[0].field. */
  list<Entry>(name: string, read: (entry: ParameterReader) => Entry): Entry[] {
    const value = this.value(name) ?? [];
    if (!Array.isArray(value)) throw new InputError(name, 'is not a list');
    return value.map((entry: unknown, i) => {
      if (typeof entry !== 'object' || entry === null)
        throw new InputError(`${name}[${i}]`, 'is not an object');
      try {
        const reader = new ParameterReader(entry as Record<string, unknown>);
        const found = read(reader);
        reader.end();
        return found;
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        throw new InputError(`${name}[${i}].${error.details.field}`, error.details.reason, { cause: error });
      }
    });
  }

  /** @throws InputError for a name nobody asked for */
  end(): void {
    const stray = Object.keys(this.#values).find((name) => !this.#asked.has(name));
    if (stray !== undefined)
      throw new InputError(stray, `is no parameter; there are ${[...this.#asked].join(', ')}`);
  }
}

const shown = (value: unknown): string =>
  typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));

const rangeText = (least: number, greatest: number): string =>
  greatest < Number.MAX_SAFE_INTEGER ? `from ${least} to ${greatest}` : `≥ ${least}`;

const isIdList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** @throws InputError when the least is above the most */
export function checkOrder(least: readonly [string, number], most: readonly [string, number | null]): void {
  if (most[1] !== null && least[1] > most[1])
    throw new InputError(most[0], `${most[1]} is below ${least[0]} ${least[1]}`);
}
