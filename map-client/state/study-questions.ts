/** The question of a stored study in one sentence, from its parameters. */
import type { Speaker } from '../words/speaker.js';
import type { Study } from './records.js';
import type { StudyTab } from './view.js';

type Parameters = Readonly<Record<string, unknown>>;

/** @param scenarioName of the scenario it was asked on, where there is one and it is known */
export const questionWords = (
  speaker: Speaker,
  tab: StudyTab,
  { parameters }: Pick<Study, 'parameters'>,
  scenarioName = '',
): string => sentence([scenarioName, QUESTIONS[tab](speaker, parameters)]);

const QUESTIONS: Readonly<Record<StudyTab, (speaker: Speaker, parameters: Parameters) => string>> = {
  clusters: (speaker, { leastResidents, mostResidents, largestWalkMetres, score, apart }) =>
    sentence([
      speaker.say('clusters.asked', {
        least: speaker.number(numberOf(leastResidents) ?? 0),
        most: speaker.number(numberOf(mostResidents) ?? 0),
        walk: speaker.metres(numberOf(largestWalkMetres) ?? 0),
      }),
      typeof score === 'string' ? speaker.code('clusterScore', score.toUpperCase()) : '',
      wishWords(speaker, [], apart),
    ]),
  units: (speaker, { leastResidents, mostResidents, locked, together, apart }) =>
    sentence([
      speaker.say('units.asked', {
        least: speaker.number(numberOf(leastResidents) ?? 0),
        most:
          numberOf(mostResidents) === null
            ? speaker.say('units.noMost')
            : speaker.number(numberOf(mostResidents) ?? 0),
      }),
      Array.isArray(locked) && locked.length > 0
        ? speaker.say('units.lockedCount', { count: locked.length })
        : '',
      wishWords(speaker, together, apart),
    ]),
  competition: (speaker, { service, minutes, rule }) =>
    sentence([
      servicesOf(speaker, service),
      bandOf(speaker, minutes),
      typeof rule === 'string' ? speaker.code('allocationRule', rule.toUpperCase()) : '',
    ]),
  parking: (speaker, { maxWalkMetres, profile }) =>
    sentence([
      speaker.say('parking.asked', { walk: speaker.metres(numberOf(maxWalkMetres) ?? 0) }),
      typeof profile === 'string' ? speaker.code('profile', profile.toUpperCase()) : '',
    ]),
  scenarios: scenarioQuestion,
  openings: scenarioQuestion,
  siting: (speaker, parameters) =>
    sentence([
      modelOf(speaker, parameters.model),
      servicesOf(speaker, parameters.services),
      bandOf(speaker, parameters.minutes),
      numberOf(parameters.siteCount) === null
        ? ''
        : speaker.say('siting.asked.sites', { count: numberOf(parameters.siteCount) ?? 0 }),
      numberOf(parameters.budgetYuan) === null
        ? ''
        : speaker.say('siting.asked.budget', { money: speaker.yuan(numberOf(parameters.budgetYuan) ?? 0) }),
    ]),
};

function wishWords(speaker: Speaker, ...lists: unknown[]): string {
  const count = lists.reduce<number>((sum, list) => sum + (Array.isArray(list) ? list.length : 0), 0);
  return count === 0 ? '' : speaker.say('wish.count', { count });
}

/** The usual aim goes without saying. */
function modelOf(speaker: Speaker, model: unknown): string {
  const code = typeof model === 'string' ? model.toUpperCase().replaceAll('-', '_') : 'MCLP';
  return code === 'MCLP' ? '' : speaker.code('siting.model', code);
}

/** A comparison may speak of several services and bands. */
function scenarioQuestion(speaker: Speaker, parameters: Parameters): string {
  const { services, minutes, profile } = parameters;
  const bands = [minutes].flat().filter((value) => typeof value === 'number');
  return sentence([
    servicesOf(speaker, services),
    bands.map((band) => bandOf(speaker, band)).join(speaker.say('join.list')),
    typeof profile === 'string' ? speaker.code('profile', profile.toUpperCase()) : '',
  ]);
}

const sentence = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

/** Parameters are stored in the words of the API's inside: small letters. */
function servicesOf(speaker: Speaker, value: unknown): string {
  const kinds = (Array.isArray(value) ? value : [value]).filter((kind) => typeof kind === 'string');
  return kinds
    .map((kind: string) => speaker.code('service', kind.toUpperCase()))
    .join(speaker.say('join.list'));
}

const bandOf = (speaker: Speaker, minutes: unknown): string =>
  typeof minutes === 'number' ? speaker.say('band.minutes', { minutes }) : '';
