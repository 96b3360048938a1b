/**
 * The rule behind each figure of the card: formula, inputs with their values, and the norms with clause
 * and confidence. Doubtful norms (recall only, sources disagree) are marked as such.
 */
import type { Confidence } from '../contract/operations.js';
import type { Speaker } from '../words/speaker.js';
import { uncoveredPersonsOf } from './ranking.js';
import type { CardFigures, Catalogue, Community, Norm } from './records.js';
import { basisOf, normAmount } from './sentences.js';
import type { View } from './view.js';

export const FIGURES = [
  'reached',
  'capacity',
  'demand',
  'capacityGap',
  'distanceGap',
  'coverage',
  'nearest',
] as const;
export type Figure = (typeof FIGURES)[number];
export const isFigure = (name: string): name is Figure => FIGURES.some((figure) => figure === name);

export interface Input {
  readonly label: string;
  readonly value: string;
}

export interface Rule {
  readonly formula: string;
  readonly inputs: readonly Input[];
  readonly norms: readonly Norm[];
}

export interface RuleContext {
  readonly speaker: Speaker;
  readonly figures: CardFigures;
  readonly norm: Norm | null;
  readonly community: Community;
  readonly catalogue: Catalogue;
  readonly view: Pick<View, 'reading' | 'profile'>;
}

const DOUBTFUL: readonly Confidence[] = ['MEMORY', 'CONFLICT'];
export const isDoubtful = ({ confidence }: Pick<Norm, 'confidence'>): boolean =>
  DOUBTFUL.includes(confidence);

export const ruleOf = (figure: Figure, context: RuleContext): Rule => RULES[figure](context);

const RULES: Readonly<Record<Figure, (context: RuleContext) => Rule>> = {
  reached: (context) => ({
    formula: context.speaker.say('rule.reached'),
    inputs: [...cutoffInputs(context), reachedInput(context)],
    norms: bandNorms(context),
  }),
  nearest: (context) => ({
    formula: context.speaker.say('rule.nearest'),
    inputs: nearestInputs(context),
    norms: speedNorms(context),
  }),
  capacity: (context) => ({
    formula: context.speaker.say(countsOwn(context) ? 'rule.capacityOwn' : 'rule.capacity'),
    inputs: [...ownInputs(context), ...unknownInputs(context), capacityInput(context)],
    norms: [],
  }),
  demand: (context) => ({
    formula: demandFormula(context),
    inputs: [...baseInputs(context), demandInput(context)],
    norms: context.norm ? [context.norm] : [],
  }),
  capacityGap: (context) => ({
    formula: context.speaker.say('rule.capacityGap'),
    inputs: [
      demandInput(context),
      capacityInput(context),
      ...unknownInputs(context),
      resultInput(context, context.figures.capacityGap),
    ],
    norms: context.norm ? [context.norm] : [],
  }),
  distanceGap: (context) => ({
    formula: context.speaker.say('rule.distanceGap'),
    inputs: [
      demandInput(context),
      ...ownInputs(context),
      ratioInput(context),
      resultInput(context, context.figures.distanceGap),
    ],
    norms: context.norm ? [context.norm] : [],
  }),
  coverage: (context) => ({
    formula: context.speaker.say('rule.coverage', { whom: whom(context) }),
    inputs: [...personsInputs(context), ratioInput(context), ...cutoffInputs(context)],
    norms: bandNorms(context),
  }),
};

const whom = ({ speaker, figures }: RuleContext): string => speaker.code('whom', figures.serviceKind);
const unknown = (speaker: Speaker): string => speaker.say('unit.unknown');
/** Parking is the one service of which a community may have its own. */
const countsOwn = ({ figures }: RuleContext): boolean => figures.serviceKind === 'PARKING';

function amountOr({ speaker, figures }: RuleContext, value: number | null): string {
  return value === null ? unknown(speaker) : speaker.amount(value, figures.demandUnit);
}

const resultInput = (context: RuleContext, value: number | null): Input => ({
  label: context.speaker.say('input.result'),
  value: amountOr(context, value),
});
const demandInput = (context: RuleContext): Input => ({
  label: context.speaker.say('input.demand'),
  value: amountOr(context, context.figures.demand),
});
const capacityInput = (context: RuleContext): Input => ({
  label: context.speaker.say('input.reachableCapacity'),
  value: amountOr(context, context.figures.reachableCapacity),
});
const ratioInput = ({ speaker, figures }: RuleContext): Input => ({
  label: speaker.say('input.coveredRatio'),
  value: figures.coveredRatio === null ? unknown(speaker) : speaker.percent(figures.coveredRatio),
});
const reachedInput = ({ speaker, figures }: RuleContext): Input => ({
  label: speaker.say('input.reachedCount'),
  value: speaker.facilities(figures.facilities.length),
});

function unknownInputs({ speaker, figures }: RuleContext): Input[] {
  if (figures.unknownCapacityCount === 0) return [];
  return [
    { label: speaker.say('input.unknownCount'), value: speaker.facilities(figures.unknownCapacityCount) },
  ];
}

function ownInputs(context: RuleContext): Input[] {
  if (!countsOwn(context)) return [];
  return [
    {
      label: context.speaker.say('input.ownSpaces'),
      value: amountOr(context, context.community.parkingSpaces),
    },
  ];
}

function cutoffInputs(context: RuleContext): Input[] {
  const { speaker, figures, view } = context;
  const cutoff = { label: speaker.say('input.cutoff'), value: speaker.metres(figures.cutoffMetres) };
  return view.reading === 'DISTANCE' ? [cutoff] : [cutoff, ...speedInputs(context)];
}

function speedInputs({ speaker, view, catalogue }: RuleContext): Input[] {
  const profile = catalogue.walkingProfiles.find(({ code }) => code === view.profile);
  if (!profile) return [];
  const value = speaker.say('input.speedValue', {
    speed: profile.speedMetresPerSecond,
    profile: speaker.code('profile', profile.code),
  });
  return [{ label: speaker.say('input.speed'), value }];
}

function nearestInputs(context: RuleContext): Input[] {
  const { speaker, figures } = context;
  const { nearestMetres, nearestSeconds } = figures;
  return [
    {
      label: speaker.say('input.metres'),
      value: nearestMetres === null ? unknown(speaker) : speaker.metres(nearestMetres),
    },
    {
      label: speaker.say('input.minutes'),
      value: nearestSeconds === null ? unknown(speaker) : speaker.minutes(nearestSeconds),
    },
    ...speedInputs(context),
  ];
}

function personsInputs(context: RuleContext): Input[] {
  const { speaker, figures } = context;
  const persons = (value: number | null): string =>
    value === null ? unknown(speaker) : speaker.say('unit.persons', { amount: speaker.number(value) });
  const uncovered = uncoveredPersonsOf(figures);
  return [
    { label: speaker.say('input.persons', { whom: whom(context) }), value: persons(figures.persons) },
    {
      label: speaker.say('input.coveredPersons', { whom: whom(context) }),
      value: persons(figures.coveredPersons),
    },
    ...(uncovered === null ? [] : [{ label: speaker.say('gap.persons'), value: persons(uncovered) }]),
  ];
}

function baseInputs({ speaker, norm, community }: RuleContext): Input[] {
  const basis = basisOf(norm);
  if (!norm || !basis) return [];
  const base = community[basis.field];
  return [
    {
      label: speaker.code('field', basis.field),
      value: base === null ? unknown(speaker) : speaker.number(base),
    },
    { label: speaker.code('per', norm.per ?? ''), value: normAmount(speaker, norm) },
  ];
}

function demandFormula({ speaker, norm }: RuleContext): string {
  const basis = basisOf(norm);
  if (!norm || !basis) return speaker.say('say.noDemandNorm');
  const params = {
    base: speaker.code('field', basis.field),
    value: normAmount(speaker, norm),
    count: speaker.number(basis.count),
  };
  return basis.count === 1 ? speaker.say('rule.demandEach', params) : speaker.say('rule.demand', params);
}

/** By standard distance the band's own norm; by time the norm of the walking speed. */
const bandNorms = ({ catalogue, figures }: RuleContext): Norm[] =>
  catalogue.norms.filter(({ id }) => id === figures.bandNorm.id);

/** Seconds follow from the speed in either reading. */
const speedNorms = ({ catalogue, view }: RuleContext): Norm[] => {
  const profile = catalogue.walkingProfiles.find(({ code }) => code === view.profile);
  return catalogue.norms.filter(({ id }) => id === profile?.norm.id);
};
