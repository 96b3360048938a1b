/** Words of the filter of gaps and of the chart of their distribution, in English. */
import type { filterZh } from './filter-zh.js';

export const filterEn: Readonly<Record<keyof typeof filterZh, string>> = {
  'filter.label': 'Filter the communities',
  'filter.open': 'Filter',
  'filter.condition': 'Condition',
  'filter.allConditions': 'any condition',
  'filter.condition.short': 'with a gap',
  'filter.condition.none': 'no service',
  'filter.condition.fine': 'no gap',
  'filter.condition.no-data': 'no data',
  'filter.condition.unreachable': 'unreachable',
  'filter.subdistrict': 'Subdistrict',
  'filter.allSubdistricts': 'any subdistrict',
  'filter.least': 'least shortfall',
  'filter.kept': '{count} of {total} communities',
  'filter.clear': 'Clear',
  'filter.nothing': 'No community passes the filter.',

  'chart.label':
    'Distribution of the communities: {measure}. Press a bar to see those communities only, with Shift a range.',
  'chart.title': 'Distribution · {measure}',
  'chart.median': 'median {figure}',
  'chart.bar': '{range}: {count} communities',
};
