/** The study of openings (打通排序): which gates and paths bring most persons into reach for the money. */

import { InputError } from '../errors.js';
import { metresBetween } from '../kernel/index.js';
import { openingCostYuan } from '../standards/opening-costs.js';
import type { RunParameters } from '../store/coverage-run.store.js';
import type { OpeningCandidate } from './opening-candidates.js';
import { type OpeningRanking, type RankedOpening, rankOpenings } from './openings.js';
import { ParameterReader } from './parameter-reader.js';
import { readRunParameters } from './run-parameters.js';
import type { ScenarioChange } from './scenario-change.js';
import { prepareBaseline } from './scenario-engine.js';
import { ScenarioError } from './scenario-resolve.js';
import { isChangeList, shapeProblems } from './scenario-shape.js';
import type { Study } from './study.js';
import type { WorldInput } from './world-input.js';

export interface OpeningsParameters extends Omit<RunParameters, 'minutes'> {
  readonly minutes: number;
  readonly rankCount: number;
  /** All pairs are computed up to so many candidates. */
  readonly pairCandidateLimit: number;
  /** Candidates beside those found on the walls; each is a list of changes with its cost. */
  readonly given: readonly GivenOpening[];
  readonly onlyGiven: boolean;
}

interface GivenOpening {
  readonly id: string;
  readonly changes: readonly ScenarioChange[];
  readonly costYuan: number;
}

export type OpeningResult = Omit<OpeningCandidate, 'community'> & { readonly communityId: string | null };
export type RankedResult = Omit<RankedOpening, 'candidates'> & {
  readonly candidates: readonly OpeningResult[];
};
export type OpeningsResult = Omit<OpeningRanking, 'singles' | 'pairs'> & {
  readonly singles: readonly RankedResult[];
  readonly pairs: readonly RankedResult[];
};

/** What an opening may be made of. */
const OPENING_KINDS: readonly ScenarioChange['kind'][] = ['open_gate', 'add_footpath', 'add_crossing'];

const DEFAULTS = { minutes: 15, rankCount: 20, pairCandidateLimit: 24 };

export const openingsStudy: Study<OpeningsParameters, OpeningsResult> = {
  kind: 'openings',
  check: (values) => {
    const reader = new ParameterReader(values);
    const minutes = reader.number('minutes', DEFAULTS.minutes, 1, 60);
    const run = readRunParameters(new ParameterReader({ ...runValuesOf(reader), minutes: [minutes] }));
    const parameters = {
      ...run,
      minutes,
      rankCount: wholeNumber(reader, 'rankCount', 1, 200),
      pairCandidateLimit: wholeNumber(reader, 'pairCandidateLimit', 0, 100),
      given: reader.list('given', givenOpening),
      onlyGiven: reader.value('onlyGiven') === true,
    };
    reader.end();
    return parameters;
  },
  compute: (input, { minutes, rankCount, pairCandidateLimit, given, onlyGiven, ...run }, { onProgress }) => {
    onProgress(0, 'baseline');
    const engine = prepareBaseline(input, { ...run, minutes: [minutes] });
    const candidates = given.map(({ id, changes, costYuan }): OpeningCandidate => {
      const [first] = changes;
      const lonLat = first && 'line' in first ? first.line[0]! : placeOf(first, input.world.entrances);
      return { id, changes, costYuan, lonLat, community: -1 };
    });
    const question = { bandMinutes: minutes, rankCount, pairCandidateLimit, given: candidates, onlyGiven };
    const { singles, pairs, ...counts } = rankOpenings(engine, question, (ratio) =>
      onProgress(0.3 + 0.7 * ratio, 'rank'),
    );
    const named = (openings: readonly RankedOpening[]) => openings.map((one) => withNames(one, input.world));
    return {
      result: { singles: named(singles), pairs: named(pairs), ...counts },
      warnings: engine.coverage.warnings,
    };
  },
};

/** Communities by their ids, since positions mean nothing outside the computation. */
const withNames = ({ candidates, ...rest }: RankedOpening, { communities }: WorldInput): RankedResult => ({
  ...rest,
  candidates: candidates.map(({ community, ...candidate }) => ({
    ...candidate,
    communityId: communities[community]?.id ?? null,
  })),
});

function placeOf(
  change: ScenarioChange | undefined,
  entrances: readonly { readonly id: string; readonly lonLat: OpeningCandidate['lonLat'] }[],
): OpeningCandidate['lonLat'] {
  if (change?.kind !== 'open_gate') return [0, 0];
  return change.lonLat ?? entrances.find(({ id }) => id === change.entranceId)?.lonLat ?? [0, 0];
}

const runValuesOf = (reader: ParameterReader): Record<string, unknown> =>
  Object.fromEntries(
    ['reading', 'profile', 'services', 'standardProfile'].map((name) => [name, reader.value(name)]),
  );

function wholeNumber(
  reader: ParameterReader,
  field: 'rankCount' | 'pairCandidateLimit',
  least: number,
  greatest: number,
): number {
  const number = reader.number(field, DEFAULTS[field], least, greatest);
  if (!Number.isInteger(number)) throw new InputError(field, `${number} is no whole number`);
  return number;
}

function givenOpening(reader: ParameterReader): GivenOpening {
  const changes = reader.value('changes') ?? [];
  if (!isChangeList(changes)) throw new ScenarioError(shapeProblems(changes));
  if (changes.length === 0 || changes.some(({ kind }) => !OPENING_KINDS.includes(kind)))
    throw new InputError('changes', `an opening is made of ${OPENING_KINDS.join(', ')}`);
  const costYuan = reader.number('costYuan', usualCostYuan(changes), Number.MIN_VALUE, Number.MAX_VALUE);
  return { id: reader.text('id') ?? JSON.stringify(changes), changes, costYuan };
}

/** By the cost table, where nobody says otherwise. */
const usualCostYuan = (changes: readonly ScenarioChange[]): number =>
  changes.reduce((sum, change) => {
    if (change.kind === 'open_gate')
      return sum + openingCostYuan(change.entranceId ? 'closed_gate' : 'gate_in_wall');
    if (change.kind === 'add_footpath') return sum + openingCostYuan('footpath', lengthOf(change.line));
    return change.kind === 'add_crossing' ? sum + openingCostYuan('crossing', lengthOf(change.line)) : sum;
  }, 0);

const lengthOf = (line: readonly (readonly [number, number])[]): number =>
  line.slice(1).reduce((sum, [lon, lat], i) => sum + metresBetween(...line[i]!, lon, lat), 0);
