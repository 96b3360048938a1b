/** What a planner may ask of the delineation of units: bounds, lines to keep, and what he has fixed already. */

import {
  type LinkBarrier,
  READINGS,
  type Reading,
  SERVICE_KINDS,
  type ServiceKind,
  WALKING_PROFILES,
  type WalkingProfile,
} from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { DEFAULT_SERVICES } from '../standards/services.js';
import { DEFAULT_STANDARD_PROFILE } from '../standards/standard-profiles.js';
import { neighbourRules } from './group-input.js';
import { checkOrder, ParameterReader } from './parameter-reader.js';

export interface UnitsParameters {
  readonly leastResidents: number;
  /** Null: no ceiling. */
  readonly mostResidents: number | null;
  readonly leastHouseholds: number;
  readonly mostHouseholds: number | null;
  readonly leastAreaSquareMetres: number;
  readonly mostAreaSquareMetres: number | null;
  /** No unit reaches over the line of a subdistrict (街道). */
  readonly keepSubdistricts: boolean;
  readonly gapMetres: number;
  readonly walkLinkMetres: number;
  readonly detourMetres: number;
  readonly barriers: LinkBarrier[];
  /** How much nearness and likeness in need weigh against each other, each from 0. */
  readonly compactWeight: number;
  readonly similarWeight: number;
  readonly services: ServiceKind[];
  readonly minutes: number;
  readonly reading: Reading;
  readonly profile: WalkingProfile;
  readonly standardProfile: string;
  /** Null: all communities. */
  readonly communityIds: string[] | null;
  /** Groups that must share a unit. */
  readonly together: string[][];
  /** Pairs that must not. */
  readonly apart: string[][];
  /** Units that stand as they are; the rest is solved around them. */
  readonly locked: string[][];
  readonly seed: number;
}

/** Between a full block (居住街坊, 1,000–3,000) and a full five-minute life circle (5,000–12,000 persons): GB 50180-2018, 2.0.4 and 2.0.5. */
const LEAST_RESIDENTS = 3000;
const MOST_RESIDENTS = 12_000;

export function checkUnits(given: Readonly<Record<string, unknown>>): UnitsParameters {
  const read = new ParameterReader(given);
  const parameters = {
    ...boundsOf(read, given),
    keepSubdistricts: read.flag('keepSubdistricts', true),
    ...neighbourRules(read, { gapMetres: 60, walkLinkMetres: 0 }),
    compactWeight: read.number('compactWeight', 1, 0, 1000),
    similarWeight: read.number('similarWeight', 1, 0, 1000),
    ...needOf(read),
    communityIds: read.ids('communityIds'),
    together: read.idLists('together'),
    apart: read.idLists('apart', 2),
    locked: read.idLists('locked'),
    seed: read.whole('seed', 1),
  };
  read.end();
  checkBounds(parameters);
  checkLocked(parameters);
  return parameters;
}

/** The presets for residents hold only while no bound at all was given. */
function boundsOf(read: ParameterReader, given: Readonly<Record<string, unknown>>) {
  const fields = ['Residents', 'Households', 'AreaSquareMetres'].flatMap((m) => [`least${m}`, `most${m}`]);
  const isPlain = fields.every((field) => given[field] === undefined || given[field] === null);
  return {
    leastResidents: read.number('leastResidents', isPlain ? LEAST_RESIDENTS : 0),
    mostResidents: read.limit('mostResidents') ?? (isPlain ? MOST_RESIDENTS : null),
    leastHouseholds: read.number('leastHouseholds', 0),
    mostHouseholds: read.limit('mostHouseholds'),
    leastAreaSquareMetres: read.number('leastAreaSquareMetres', 0),
    mostAreaSquareMetres: read.limit('mostAreaSquareMetres'),
  };
}

const needOf = (read: ParameterReader) => ({
  services: read.choices('services', codesOf(SERVICE_KINDS), DEFAULT_SERVICES),
  minutes: read.number('minutes', 15, 1, 60),
  reading: read.choice('reading', codesOf(READINGS), 'time'),
  profile: read.choice('profile', codesOf(WALKING_PROFILES), 'adult'),
  standardProfile: read.choice('standardProfile', [DEFAULT_STANDARD_PROFILE], DEFAULT_STANDARD_PROFILE),
});

const codesOf = <Code extends string>(rows: readonly { readonly code: Code }[]): Code[] =>
  rows.map(({ code }) => code);

function checkBounds(parameters: UnitsParameters): void {
  const { leastResidents, leastHouseholds, leastAreaSquareMetres } = parameters;
  checkOrder(['leastResidents', leastResidents], ['mostResidents', parameters.mostResidents]);
  checkOrder(['leastHouseholds', leastHouseholds], ['mostHouseholds', parameters.mostHouseholds]);
  checkOrder(
    ['leastAreaSquareMetres', leastAreaSquareMetres],
    ['mostAreaSquareMetres', parameters.mostAreaSquareMetres],
  );
  if (leastResidents + leastHouseholds + leastAreaSquareMetres === 0) {
    throw new InputError(
      'leastResidents',
      'some floor must be above 0, else every community is a unit by itself',
    );
  }
}

function checkLocked({ locked, together, communityIds }: UnitsParameters): void {
  const seen = new Set<string>();
  for (const id of locked.flat()) {
    if (seen.has(id)) throw new InputError('locked', `community ${id} is in two locked units`);
    seen.add(id);
  }
  const split = together.find((group) => group.some((id) => seen.has(id)));
  if (split)
    throw new InputError('together', `a community of ${split.join(', ')} is in a locked unit already`);
  const outside = communityIds && locked.flat().find((id) => !communityIds.includes(id));
  if (outside) throw new InputError('locked', `community ${outside} is not among the chosen ones`);
}
