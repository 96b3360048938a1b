/** The parameters of a coverage run: the usual ones, and what is wrong with others. */

import {
  BAND_MINUTES,
  READINGS,
  SERVICE_KINDS,
  type ServiceKind,
  WALKING_PROFILES,
} from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { DEFAULT_SERVICES, serviceOf } from '../standards/services.js';
import { DEFAULT_STANDARD_PROFILE, normsOf } from '../standards/standard-profiles.js';
import type { RunParameters } from '../store/coverage-run.store.js';
import { askStandards } from './ask-standards.js';
import { bandsOf } from './coverage.js';
import type { ParameterReader } from './parameter-reader.js';

export const DEFAULT_PARAMETERS: RunParameters = {
  minutes: [...BAND_MINUTES],
  reading: 'time',
  profile: 'adult',
  services: [...DEFAULT_SERVICES],
  standardProfile: DEFAULT_STANDARD_PROFILE,
};

/** @throws InputError naming the argument */
export function checkParameters(parameters: RunParameters): void {
  if (parameters.minutes.length === 0)
    throw new InputError('minutes', 'at least one band is needed, such as 5,10,15');
  if (parameters.services.length === 0) throw new InputError('services', 'at least one service is needed');
  if (new Set(parameters.minutes).size < parameters.minutes.length)
    throw new InputError('minutes', 'a band is named twice');
  if (new Set(parameters.services).size < parameters.services.length) {
    throw new InputError('services', 'a service is named twice');
  }
  askStandards('minutes', () => bandsOf(parameters, normsOf()));
  askStandards('services', () => parameters.services.map((kind) => serviceOf(kind)));
  askStandards('standardProfile', () => normsOf(parameters.standardProfile));
}

/** Reads them from plain JSON; the usual ones for what is left out. @throws InputError naming the field */
export function readRunParameters(reader: ParameterReader, usual = DEFAULT_PARAMETERS): RunParameters {
  const parameters: RunParameters = {
    minutes: listIn(reader, 'minutes', isNumber, 'numbers') ?? usual.minutes,
    reading: reader.choice('reading', codesOf(READINGS), usual.reading),
    profile: reader.choice('profile', codesOf(WALKING_PROFILES), usual.profile),
    services: listIn(reader, 'services', isService, codesOf(SERVICE_KINDS).join(', ')) ?? usual.services,
    standardProfile: reader.text('standardProfile') ?? usual.standardProfile,
  };
  checkParameters(parameters);
  return parameters;
}

const codesOf = <Code extends string>(words: readonly { readonly code: Code }[]): Code[] =>
  words.map(({ code }) => code);

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isService = (value: unknown): value is ServiceKind => SERVICE_KINDS.some(({ code }) => code === value);

function listIn<Item>(
  reader: ParameterReader,
  name: string,
  holds: (item: unknown) => item is Item,
  expected: string,
): Item[] | null {
  const value = reader.value(name);
  if (value === undefined) return null;
  if (!Array.isArray(value) || !value.every(holds))
    throw new InputError(name, `expected a list of ${expected}`);
  return value;
}
