/** Rows of a CSV file, every refusal with file, row and field. */

import { InputError } from '../errors.js';
import { FIRST_DATA_LINE, readCsv } from './csv-file.js';

export class TableRow {
  readonly #path: string;
  readonly #line: number;
  readonly #fields: Readonly<Record<string, string>>;

  constructor(path: string, line: number, fields: Readonly<Record<string, string>>) {
    this.#path = path;
    this.#line = line;
    this.#fields = fields;
  }

  text(field: string): string {
    const value = this.#fields[field];
    return value ? value : this.refuse(field, 'is empty');
  }

  /** A finite number ≥ 0. */
  amount(field: string): number {
    return this.amountOr(field, null) ?? this.refuse(field, 'is empty');
  }

  /** The same; a missing or empty field is the given value. */
  amountOr<Missing extends number | null>(field: string, missing: Missing): number | Missing {
    const text = this.#fields[field];
    if (!text) return missing;
    const value = Number(text);
    if (!Number.isFinite(value)) this.refuse(field, `'${text}' is not a number`);
    if (value < 0) this.refuse(field, `${text} is below 0`);
    return value;
  }

  /** true, yes, 1, or false, no, 0, empty. */
  flag(field: string): boolean {
    const text = (this.#fields[field] ?? '').toLowerCase();
    if (['', '0', 'false', 'no'].includes(text)) return false;
    if (['1', 'true', 'yes'].includes(text)) return true;
    return this.refuse(field, `'${text}' is not true or false`);
  }

  refuse(field: string, reason: string): never {
    throw new InputError(this.#path, `row ${this.#line}, ${field}: ${reason}`);
  }
}

/** @throws InputError where the file cannot be read, is no table, or lacks a column */
export async function readCsvTable(
  path: string,
  columns: readonly string[],
  otherNames: Readonly<Record<string, string>> = {},
): Promise<TableRow[]> {
  const rows = await readCsv(path, columns, otherNames);
  return rows.map((fields, i) => new TableRow(path, i + FIRST_DATA_LINE, fields));
}
