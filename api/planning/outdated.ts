/** Were the data of a run edited, imported or removed since it was asked for? */
import type { InputVersion } from '../store/input-version.read.js';
import type { JsonObject, JsonValue } from '../store/json.js';

interface AskedRun {
  readonly inputVersions: JsonObject;
  readonly scenarioId: string | null;
}

/**
 * @param versions of the data as they stand now
 * @param scenario the run's own as it stands now; null: it has none, or it is gone
 */
export function isOutdated(
  { inputVersions }: AskedRun,
  versions: readonly InputVersion[],
  scenario: { readonly id: string; readonly version: number } | null,
): boolean {
  const ofNouns = Object.fromEntries(versions.map(({ noun, ...version }) => [noun, { ...version }]));
  const now = scenario ? { ...ofNouns, scenario: { id: scenario.id, version: scenario.version } } : ofNouns;
  return orderless(inputVersions) !== orderless(now);
}

/** The database keeps the keys of an object in an order of its own. */
function orderless(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(orderless).join()}]`;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${orderless(inner)}`).join()}}`;
}
