/** The `linli …` line that gives the same answer as the page, quoted for a POSIX shell. Pure. */
import type { Run, Study } from '../state/records.js';
import type { Language } from '../state/view.js';

/** `linli analyze`: the same question as of this run. */
export const analyzeLine = (workspaceId: string, { parameters }: Run, language: Language): string =>
  line('analyze', {
    minutes: parameters.minutes.join(','),
    reading: parameters.reading.toLowerCase(),
    profile: parameters.profile.toLowerCase(),
    services: parameters.services.map((kind) => kind.toLowerCase()).join(','),
    workspace: workspaceId,
    lang: language,
  });

/** `linli export`: the stored figures of this run, or the life circles behind them. */
export const exportLine = (
  layer: 'gaps' | 'isochrones',
  workspaceId: string,
  runId: string,
  language: Language,
): string =>
  line(`export ${layer}`, { format: 'geojson', workspace: workspaceId, run: runId, lang: language });

/** `linli study`: the same question as of this study. */
export const studyLine = (workspaceId: string, study: Study): string =>
  line(`study ${study.kind.toLowerCase().replaceAll('_', '-')}`, {
    parameters: JSON.stringify(askedParameters(study)),
    scenario: study.scenarioId,
    workspace: workspaceId,
    format: 'json',
  });

/**
 * The stored parameters as they can be asked again. Null says what leaving out says; the changes of a
 * scenario that is named are looked up anew.
 */
export function askedParameters({
  parameters,
  scenarioId,
}: Pick<Study, 'parameters' | 'scenarioId'>): object {
  const isLookedUp = (name: string): boolean => name === 'from' || (name === 'to' && scenarioId !== null);
  return Object.fromEntries(
    Object.entries(parameters).filter(([name, value]) => value !== null && !isLookedUp(name)),
  );
}

const line = (command: string, options: Readonly<Record<string, string | null>>): string =>
  ['linli', command, ...Object.entries(options).flatMap(([name, value]) => optionWords(name, value))].join(
    ' ',
  );

const optionWords = (name: string, value: string | null): string[] =>
  value === null || value === '' ? [] : [`--${name}`, quoted(value)];

/** Plain words stand as they are; within single quotes only the quote itself means anything. */
const quoted = (word: string): string =>
  /^[\w,.:/@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
