/** The question of a siting study, checked and filled in. */

import {
  READINGS,
  type Reading,
  SERVICE_KINDS,
  type ServiceKind,
  WALKING_PROFILES,
  type WalkingProfile,
} from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { isCapacitated, SITING_MODELS, type SitingModel } from '../kernel/index.js';
import { roomNeedOf } from '../standards/co-location.js';
import { serviceOf } from '../standards/services.js';
import { DEFAULT_STANDARD_PROFILE, normsOf } from '../standards/standard-profiles.js';
import { askStandards } from './ask-standards.js';
import { bandsOf } from './coverage.js';
import { ParameterReader } from './parameter-reader.js';

export interface SitingParameters {
  readonly model: SitingModel;
  readonly services: readonly ServiceKind[];
  readonly minutes: number;
  readonly reading: Reading;
  readonly profile: WalkingProfile;
  readonly standardProfile: string;
  /** New sites; null: only the budget limits them. */
  readonly siteCount: number | null;
  readonly budgetYuan: number | null;
  /** Several services may share a room. */
  readonly isCoLocated: boolean;
  /** Rooms that would hold fewer places of a service are left out. */
  readonly leastPlaces: number;
  /** Of a larger room only so much is converted, and paid for; null: all of it. */
  readonly mostFloorAreaSquareMetres: number | null;
  /** How far p-median and p-center look for the nearest facility. */
  readonly farthestMetres: number;
  readonly timeLimitSeconds: number;
  /** Where a ledger is silent, people are estimated as for renovation units; each estimate is told. */
  readonly estimatesPeople: boolean;
  /** Stock whose allowed uses nobody recorded may take any service; each such room is told. */
  readonly takesUnknownUses: boolean;
}

const DEFAULT_SITE_COUNT = 3;

/** @throws InputError naming the field */
export function checkSitingParameters(asked: Readonly<Record<string, unknown>>): SitingParameters {
  const reader = new ParameterReader(asked);
  const model = reader.choice('model', SITING_MODELS, 'mclp');
  const budgetYuan = reader.limit('budgetYuan');
  const isLimited = budgetYuan !== null || model.startsWith('lscp');
  const parameters: SitingParameters = {
    model,
    services: servicesOf(reader.value('services'), model),
    minutes: reader.number('minutes', 15),
    reading: reader.choice('reading', codesOf(READINGS), 'time'),
    profile: reader.choice('profile', codesOf(WALKING_PROFILES), 'adult'),
    standardProfile: reader.text('standardProfile') ?? DEFAULT_STANDARD_PROFILE,
    siteCount: reader.wholeLimit('siteCount') ?? (isLimited ? null : DEFAULT_SITE_COUNT),
    budgetYuan,
    isCoLocated: reader.flag('isCoLocated', true),
    leastPlaces: reader.whole('leastPlaces', 1),
    mostFloorAreaSquareMetres: reader.limit('mostFloorAreaSquareMetres'),
    farthestMetres: reader.number('farthestMetres', 3000),
    timeLimitSeconds: reader.number('timeLimitSeconds', 60),
    estimatesPeople: reader.flag('estimatesPeople', false),
    takesUnknownUses: reader.flag('takesUnknownUses', false),
  };
  reader.end();
  checkBand(parameters);
  return parameters;
}

function checkBand({ minutes, reading, profile, standardProfile }: SitingParameters): void {
  askStandards('standardProfile', () => normsOf(standardProfile));
  askStandards('minutes', () => bandsOf({ minutes: [minutes], reading, profile }, normsOf(standardProfile)));
}

function servicesOf(asked: unknown, model: SitingModel): ServiceKind[] {
  const known = codesOf(SERVICE_KINDS);
  const services = asked === undefined || asked === null ? ['elderly_care'] : asked;
  if (!Array.isArray(services) || services.length === 0)
    throw new InputError('services', 'at least one service is needed');
  const kinds = services.map((text) => {
    const kind = known.find((code) => code === text);
    if (!kind) throw new InputError('services', `'${text}' is no service; choose from ${known.join(', ')}`);
    if (!roomNeedOf(kind))
      throw new InputError(
        'services',
        `no norm says what room '${kind}' needs: it cannot move into idle stock`,
      );
    if (isCapacitated(model) && !serviceOf(kind).demand)
      throw new InputError(
        'services',
        `no norm says how many places of '${kind}' are needed: ${model} cannot count them`,
      );
    return kind;
  });
  if (isCapacitated(model) && kinds.length > 1)
    throw new InputError('services', `${model} counts the places of one service at a time`);
  if (new Set(kinds).size < kinds.length) throw new InputError('services', 'a service is named twice');
  return known.filter((kind) => kinds.includes(kind));
}

const codesOf = <Code extends string>(words: readonly { readonly code: Code }[]): Code[] =>
  words.map(({ code }) => code);
