/** The answer of a siting study in sentences: what it brings, how good it is, what each site is for. */
import type { Speaker } from '../words/speaker.js';
import type { SitingAnswer } from './records.js';
import { type ScenarioChange, storedService } from './scenario-change.js';
import { familyOf, looksFar } from './siting-form.js';

export type SitedPlace = SitingAnswer['sites'][number];

export const costWords = (speaker: Speaker, yuan: number | null): string =>
  yuan === null ? speaker.say('siting.costUnknown') : speaker.yuan(yuan);

/** Persons, or places of the service where the model counts those. */
export function amountWords(
  speaker: Speaker,
  amount: number,
  { amountUnit }: Pick<SitingAnswer, 'amountUnit'>,
): string {
  const unit = amountUnit.toUpperCase();
  return speaker.code('unit', unit).replace('{amount}', speaker.number(amount));
}

/** The objective in its own unit: persons, places, sites, metres, or metres walked by all together. */
export function objectiveWords(
  speaker: Speaker,
  value: number,
  { unit }: Pick<SitingAnswer, 'unit'>,
): string {
  if (unit === 'metres') return speaker.metres(value);
  const together = { person_metres: 'PERSON_KILOMETRES', place_metres: 'PLACE_KILOMETRES' }[unit];
  const amount = speaker.number(together ? value / METRES_PER_KILOMETRE : value);
  return speaker.code('unit', together ?? unit.toUpperCase()).replace('{amount}', amount);
}

const METRES_PER_KILOMETRE = 1000;

/** What all sites together bring, and for how much. */
export function gainSentence(speaker: Speaker, answer: SitingAnswer): string {
  const { sites, amountBefore, amountServed, costYuan } = answer;
  return speaker.say(`siting.gain.${familyOf(answer.model)}`, {
    sites: sites.length,
    served: amountWords(speaker, amountServed, answer),
    before: amountWords(speaker, amountBefore, answer),
    left: amountWords(speaker, Math.max(0, amountBefore - amountServed), answer),
    cost: costWords(speaker, costYuan),
  });
}

/** What the walks come to, where the model counts walks; empty where the gain says it all. */
export function objectiveSentence(speaker: Speaker, answer: SitingAnswer): string {
  const { model, objective } = answer;
  if (objective === null || !looksFar(model)) return '';
  const walk = objectiveWords(speaker, objective, answer);
  return speaker.say(model === 'P_CENTER' ? 'siting.longestWalk' : 'siting.wholeWalk', { walk });
}

/** Proven best, or how far the best can still be away. */
export function proofSentence(speaker: Speaker, { gapRatio }: Pick<SitingAnswer, 'gapRatio'>): string {
  if (gapRatio === null) return speaker.say('siting.unproven');
  return gapRatio === 0
    ? speaker.say('siting.proven')
    : speaker.say('siting.within', { percent: speaker.finePercent(gapRatio) });
}

/** Whom a site serves, and what would stand in it. */
export function siteSentences(speaker: Speaker, site: SitedPlace, answer: SitingAnswer): string[] {
  const communities = new Set(site.communities.map(({ communityId }) => communityId)).size;
  return [
    speaker.say(`siting.reason.${familyOf(answer.model)}`, {
      communities,
      served: amountWords(speaker, site.amount, answer),
    }),
    site.services
      .map(({ serviceKind, capacity, capacityUnit, floorAreaSquareMetres }) =>
        speaker.say('siting.room', {
          service: speaker.code('service', serviceKind),
          capacity: speaker.amount(capacity, capacityUnit),
          floor: speaker.number(floorAreaSquareMetres),
        }),
      )
      .join(speaker.say('join.list')),
  ];
}

/** What stays short, the next-best site, and what one more site or a tenth more money would bring. */
export function furtherSentences(
  speaker: Speaker,
  answer: SitingAnswer,
  nameOf: (stockId: string) => string,
): string[] {
  const { nextBest, oneMoreSite, tenPercentMoreBudget, stillShort } = answer;
  const gained = (gain: number): string => objectiveWords(speaker, gain, answer);
  const more = looksFar(answer.model) ? 'walk' : 'cover';
  const short = new Set(stillShort.map(({ communityId }) => communityId)).size;
  return [
    short > 0 ? speaker.say(`siting.stillShort.${familyOf(answer.model)}`, { communities: short }) : '',
    nextBest
      ? speaker.say(`siting.nextBest.${more}`, {
          name: nameOf(nextBest.stockId),
          gain: gained(nextBest.gain),
          cost: costWords(speaker, nextBest.costYuan),
        })
      : '',
    oneMoreSite ? oneMoreSentence(speaker, answer, oneMoreSite.gain) : '',
    tenPercentMoreBudget
      ? speaker.say(`siting.moreMoney.${more}`, { gain: gained(tenPercentMoreBudget.gain) })
      : '',
  ].filter((words) => words !== '');
}

/** A gain within the dust of the figures is none. */
const oneMoreSentence = (speaker: Speaker, answer: SitingAnswer, gain: number): string =>
  gain > 1e-6
    ? speaker.say(`siting.oneMore.${looksFar(answer.model) ? 'walk' : 'cover'}`, {
        gain: objectiveWords(speaker, gain, answer),
      })
    : speaker.say('siting.oneMore.nothing');

/** Why there is no answer, each reason with what was asked and what was found. */
export function obstacleSentences(speaker: Speaker, { status, reasons }: SitingAnswer): string[] {
  if (reasons.length === 0)
    return [speaker.say(status.toLowerCase() === 'unsolved' ? 'siting.unsolved' : 'siting.nothingToServe')];
  return reasons.map(({ code, asked, found, communityIds }) => {
    const key = code.toLowerCase();
    if (!speaker.hasWord(`siting.obstacle.${key}`)) return speaker.say('siting.obstacle.other', { code });
    const isMoney = key.startsWith('budget');
    const figure = (value: number | null): string =>
      value === null ? speaker.say('unit.unknown') : isMoney ? speaker.yuan(value) : speaker.number(value);
    return speaker
      .code('siting.obstacle', key)
      .replace('{asked}', figure(asked))
      .replace('{found}', figure(found))
      .replace('{communities}', speaker.number(communityIds.length));
  });
}

/** A chosen room as changes of a scenario: each service takes the floor and the places that were found for it. */
export const siteAsChanges = ({ stockId, services }: SitedPlace): ScenarioChange[] =>
  services.map(({ serviceKind, floorAreaSquareMetres, capacity }) => ({
    kind: 'convert_stock' as const,
    stockId,
    serviceKind: storedService(serviceKind),
    areaSquareMetres: floorAreaSquareMetres,
    capacity,
  }));

/** A room that a scenario turns to use already, whatever it is used for. */
export const isTaken = (
  { stockId }: Pick<SitedPlace, 'stockId'>,
  changes: readonly ScenarioChange[],
): boolean => changes.some((change) => change.kind === 'convert_stock' && change.stockId === stockId);

/** Those of an answer that the scenario does not have yet. */
export const sitesAsChanges = (
  { sites }: Pick<SitingAnswer, 'sites'>,
  changes: readonly ScenarioChange[],
): ScenarioChange[] => sites.filter((site) => !isTaken(site, changes)).flatMap(siteAsChanges);
