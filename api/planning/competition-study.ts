/**
 * The study of competition (供需竞争): what each community gets of one service when its neighbours want it
 * too — its score of access, who is sent where, what stays unmet — how evenly that is spread, and where
 * it is tight.
 */

import {
  type AccessMethodCode,
  ALLOCATION_RULES,
  type AllocationRuleCode,
  ACCESS_METHODS as METHOD_WORDS,
  READINGS,
  type Reading,
  type ServiceKind,
  WALKING_PROFILES,
  type WalkingProfile,
} from '../../schema/vocabulary.js';
import type { AccessMethod, Decay } from '../kernel/index.js';
import { SERVICES, serviceOf } from '../standards/services.js';
import { DEFAULT_STANDARD_PROFILE, normsOf } from '../standards/standard-profiles.js';
import { askStandards } from './ask-standards.js';
import type { CompetitionResult } from './competition-result.js';
import { competitionResult } from './competition-result.js';
import { contestOf } from './contest.js';
import { acceptedBy, bandsOf, planOf, Walker } from './coverage.js';
import { doubtsOf } from './coverage-warnings.js';
import { readDecay } from './decay-text.js';
import { ParameterReader } from './parameter-reader.js';
import type { Study } from './study.js';
import { assembleWorld } from './world.js';

export interface CompetitionParameters {
  readonly service: ServiceKind;
  readonly minutes: number;
  readonly reading: Reading;
  readonly profile: WalkingProfile;
  readonly method: AccessMethodCode;
  /** As in decay-text.ts, cost in metres; null: what the method usually takes. */
  readonly decay: string | null;
  readonly rule: AllocationRuleCode;
  readonly standardProfile: string;
}

/** The kernel's names of the methods. */
export const METHOD_OF: Readonly<Record<AccessMethodCode, AccessMethod>> = {
  two_step: '2sfca',
  enhanced_two_step: 'e2sfca',
  three_step: '3sfca',
  balanced: 'bfca',
  gravity: 'gravity',
  cumulative: 'cumulative',
};

const codesOf = <Code extends string>(words: readonly { readonly code: Code }[]): Code[] =>
  words.map(({ code }) => code);

/** Without a norm there is no demand to compete with. */
const CONTESTED = SERVICES.filter(({ demand }) => demand !== null).map(({ kind }) => kind);

function check(values: Readonly<Record<string, unknown>>): CompetitionParameters {
  const reader = new ParameterReader(values);
  const parameters: CompetitionParameters = {
    service: reader.choice('service', CONTESTED, 'elderly_care'),
    minutes: reader.number('minutes', 15, 1, 60),
    reading: reader.choice('reading', codesOf(READINGS), 'time'),
    profile: reader.choice('profile', codesOf(WALKING_PROFILES), 'adult'),
    method: reader.choice('method', codesOf(METHOD_WORDS), 'two_step'),
    decay: reader.text('decay'),
    rule: reader.choice('rule', codesOf(ALLOCATION_RULES), 'nearest'),
    standardProfile: reader.text('standardProfile') ?? DEFAULT_STANDARD_PROFILE,
  };
  reader.end();
  decayOf(parameters);
  askStandards('standardProfile', () => normsOf(parameters.standardProfile));
  askStandards('minutes', () =>
    bandsOf({ ...parameters, minutes: [parameters.minutes] }, normsOf(parameters.standardProfile)),
  );
  return parameters;
}

const decayOf = ({ decay }: CompetitionParameters): Decay | null =>
  decay === null ? null : readDecay('decay', decay);

export const competitionStudy: Study<CompetitionParameters, CompetitionResult> = {
  kind: 'competition',
  check,
  compute: (input, parameters, { onProgress }) => {
    const service = serviceOf(parameters.service);
    const plan = planOf({ ...parameters, minutes: [parameters.minutes], services: [parameters.service] });
    const band = plan.bands[0]!;
    onProgress(0, 'assemble');
    const world = assembleWorld(input.world, plan.canUseSteps);
    onProgress(0.4, 'walk');
    const facilities = acceptedBy(service, world);
    const walked = world.graph ? new Walker(world, world.graph, plan).walk(facilities) : null;
    onProgress(0.7, 'allocate');
    const question = { world, service, facilities, walked };
    const result = competitionResult(question, contestOf(question, plan.norms), {
      band,
      norms: plan.norms,
      method: METHOD_OF[parameters.method],
      methodCode: parameters.method,
      decay: decayOf(parameters),
      rule: parameters.rule,
    });
    return { result, warnings: doubtsOf(world, [service]) };
  },
};
