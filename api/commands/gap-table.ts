/** A run as tables for the terminal: for each service one line a community, worst first. */

import Table from 'cli-table3';
import { CAPACITY_UNITS } from '../../schema/vocabulary.js';
import type { CoverageResult, CoverageTotal } from '../store/coverage-run.store.js';
import type { RunReport } from './run-report.js';
import { HEADINGS, type Language, serviceText, stateText, warningText } from './words.js';

export function gapTables(report: RunReport, language: Language): string {
  const { services, minutes } = report.run.parameters;
  const parts = services.flatMap((service) => [serviceTable(report, service, minutes, language), '']);
  return [...parts, warningLines(report, language), ''].join('\n');
}

function serviceTable(
  report: RunReport,
  service: string,
  minutes: readonly number[],
  language: Language,
): string {
  const widest = Math.max(...minutes);
  const own = report.results.filter((result) => result.serviceKind === service);
  const byCommunity = new Map<string, CoverageResult[]>();
  for (const result of own) {
    byCommunity.set(result.communityId, [...(byCommunity.get(result.communityId) ?? []), result]);
  }
  const rows = [...byCommunity.values()].sort((a, b) => gravity(b, widest) - gravity(a, widest));
  const table = new Table({
    chars: COMPACT,
    head: headOf(minutes, language),
    style: { head: [], border: [] },
    colAligns: alignments(minutes),
  });
  for (const row of rows) table.push(lineOf(report, row, minutes, language));
  table.push(totalLine(report, service, minutes, language));
  const states = stateCounts(report, service, widest, language);
  const unit = CAPACITY_UNITS.find((word) => word.code === own[0]?.demandUnit)?.[language] ?? '';
  return `${serviceText(service, language)} (${unit}) · ${states}\n${table.toString()}`;
}

/** No lines between the rows: a district has hundreds. */
const COMPACT = { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' };

/** How many communities are in which state at the widest band, so that "no data" is never read as a gap. */
function stateCounts({ run }: RunReport, service: string, minutes: number, language: Language): string {
  const total = run.summary?.find((row) => row.serviceKind === service && row.bandMinutes === minutes);
  const counts = Object.entries(total?.countsByState ?? {}).filter(([, count]) => count > 0);
  const parts = counts.map(([state, count]) => `${stateText(state, language)} ${count}`);
  return `${minutes}${HEADINGS.minutes[language]}: ${parts.join(', ')}`;
}

/** Sorts the gravest gap first, and what the data cannot answer last. */
function gravity(bands: readonly CoverageResult[], minutes: number): number {
  const result = bands.find((band) => band.bandMinutes === minutes);
  return (
    (result?.severity ?? -1) * 1e9 +
    (result?.capacityGap ?? result?.distanceGap ?? 1 - (result?.coveredRatio ?? 1))
  );
}

const headOf = (minutes: readonly number[], language: Language): string[] => [
  HEADINGS.community[language],
  HEADINGS.persons[language],
  ...minutes.map((m) => `${m}${HEADINGS.covered[language]}`),
  HEADINGS.nearest[language],
  HEADINGS.demand[language],
  `${Math.max(...minutes)}${HEADINGS.minutes[language]} ${HEADINGS.capacity[language]}`,
  HEADINGS.distanceGap[language],
  HEADINGS.capacityGap[language],
  HEADINGS.competitionGap[language],
];

const alignments = (minutes: readonly number[]): ('left' | 'right')[] => [
  'left',
  ...Array.from({ length: minutes.length + 7 }, () => 'right' as const),
];

function lineOf(
  report: RunReport,
  bands: readonly CoverageResult[],
  minutes: readonly number[],
  language: Language,
): string[] {
  const widest = bands.find((band) => band.bandMinutes === Math.max(...minutes));
  return [
    report.communityNames.get(bands[0]?.communityId ?? '') ?? '',
    figure(widest?.persons),
    ...minutes.map((m) =>
      coverageCell(
        bands.find((band) => band.bandMinutes === m),
        language,
      ),
    ),
    figure(widest?.nearestMetres),
    figure(widest?.demand, 1),
    figure(widest?.reachableCapacity) + (widest?.unknownCapacityCount ? '+?' : ''),
    figure(widest?.distanceGap, 1),
    figure(widest?.capacityGap, 1),
    figure(widest?.competitionGap, 1),
  ];
}

/** "No data" and "unreachable" are words, never a percentage. */
function coverageCell(result: CoverageResult | undefined, language: Language): string {
  if (!result) return '';
  if (result.coveredRatio === null) return stateText(result.state, language);
  return `${Math.round(result.coveredRatio * 100)}%`;
}

function totalLine(
  report: RunReport,
  service: string,
  minutes: readonly number[],
  language: Language,
): string[] {
  const totals = (report.run.summary ?? []).filter((total: CoverageTotal) => total.serviceKind === service);
  const widest = totals.find((total) => total.bandMinutes === Math.max(...minutes));
  return [
    HEADINGS.total[language],
    figure(widest?.persons),
    ...minutes.map((m) => {
      const ratio = totals.find((total) => total.bandMinutes === m)?.coveredRatio;
      return ratio === null || ratio === undefined ? '—' : `${Math.round(ratio * 100)}%`;
    }),
    '',
    figure(widest?.demand, 1),
    '',
    figure(widest?.distanceGap, 1),
    figure(widest?.capacityGap, 1),
    figure(widest?.competitionGap, 1),
  ];
}

function warningLines(report: RunReport, language: Language): string {
  const ofRun = report.run.warnings.map(({ code, serviceKind, count }) => {
    const where = serviceKind ? `${serviceText(serviceKind, language)}: ` : '';
    return `  · ${where}${warningText(code, language)}${count > 1 ? ` (${count})` : ''}`;
  });
  const lines = [...ofRun, ...placeLines(report, language)];
  return lines.length === 0 ? '' : `${HEADINGS.warnings[language]}\n${lines.join('\n')}`;
}

/** Doubts that belong to a few communities, named; more than these are counted. */
const NAMED_COMMUNITIES = 5;
const PLACE_CODES: readonly string[] = ['DOORS_OFF_NETWORK', 'DOORS_ON_ISLAND'];

function placeLines({ results, communityNames }: RunReport, language: Language): string[] {
  return PLACE_CODES.flatMap((code) => {
    const concerned = results.filter(({ warnings }) => warnings.some((warning) => warning.code === code));
    const names = [
      ...new Set(concerned.map(({ communityId }) => communityNames.get(communityId) ?? communityId)),
    ];
    if (names.length === 0) return [];
    const more = names.length > NAMED_COMMUNITIES ? ` … (${names.length})` : '';
    return [`  · ${warningText(code, language)}: ${names.slice(0, NAMED_COMMUNITIES).join(', ')}${more}`];
  });
}

/** A dash where nothing is known: an empty cell could be read as zero. */
const figure = (value: number | null | undefined, digits = 0): string =>
  value === null || value === undefined
    ? '—'
    : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
