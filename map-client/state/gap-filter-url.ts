/** The filter in the address line: only what is asked for, in short words. */
import { CONDITIONS, type GapFilter, NO_FILTER } from './gap-filter.js';

export function writeFilter(search: URLSearchParams, filter: GapFilter): void {
  const { subdistrictId, condition, least, name, between } = filter;
  if (subdistrictId !== null) search.set('street', subdistrictId);
  if (condition !== null) search.set('state', condition);
  if (least !== null) search.set('least', String(least));
  if (name !== '') search.set('named', name);
  if (between !== null) search.set('between', `${between.from},${between.to}`);
}

export function readFilter(search: URLSearchParams): GapFilter {
  const [from, to] = (search.get('between') ?? '').split(',').map(Number);
  const hasRange = from !== undefined && to !== undefined && from >= 0 && from < to;
  const least = Number(search.get('least') ?? '');
  return {
    ...NO_FILTER,
    subdistrictId: search.get('street') || null,
    condition: CONDITIONS.find((known) => known === search.get('state')) ?? null,
    least: least > 0 && Number.isFinite(least) ? least : null,
    name: search.get('named') ?? '',
    between: hasRange && Number.isFinite(to) ? { from, to } : null,
  };
}
