/** Numbers, days and years as people write them in tags and attribute tables. Anything else is null. */

/** A whole number ≥ 0: "120", "1,200". */
export function wholeNumberOf(text: string | undefined): number | null {
  const digits = text?.trim().replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  return digits && /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}

/** Any finite number: "12.5", "1,200", "-3". */
export function decimalOf(text: string | undefined): number | null {
  const digits = text?.trim().replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, '');
  return digits && /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : null;
}

/** ISO day of a full date: "1986-05-01", "1986/5/1", "1986年5月1日"; null for a year alone or an impossible day. */
export function dayOf(text: string | undefined): string | null {
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(text?.trim() ?? '');
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}

/** The year of "1986", "1986年", "1986-05", "1986年5月1日"; not of "1980年代" or "1985-1990". Only 1800 to 2100 are years of a building. */
export function yearOf(text: string | undefined): number | null {
  const found = /^(\d{4})(?:\s*年(?!代).*|\s*[-/.]\s*\d{1,2}(?!\d).*)?$/.exec(text?.trim() ?? '');
  const year = found ? Number(found[1]) : Number.NaN;
  return year >= 1800 && year <= 2100 ? year : null;
}
