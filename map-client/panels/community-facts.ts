/** A community in a few figures; what is not known says so. */
import type { Community } from '../state/records.js';
import type { Speaker } from '../words/speaker.js';

export function factsOf(speaker: Speaker, { households, residents, persons60Plus }: Community): string[] {
  const known = (value: number | null, key: 'card.households' | 'card.residents' | 'card.elderly'): string =>
    value === null ? speaker.say(`${key}Unknown`) : speaker.say(key, { count: speaker.number(value) });
  if (households === null && residents === null && persons60Plus === null)
    return [speaker.say('card.residentsUnknown')];
  return [
    known(households, 'card.households'),
    known(residents, 'card.residents'),
    known(persons60Plus, 'card.elderly'),
  ];
}

/** Year, walls and own parking, where known. */
export function furtherFactsOf(
  speaker: Speaker,
  { completedYear, enclosure, parkingSpaces }: Community,
): string[] {
  return [
    completedYear === null ? '' : speaker.say('card.built', { year: completedYear }),
    enclosure === 'UNKNOWN' ? '' : speaker.say(enclosure === 'WALLED' ? 'card.walled' : 'card.open'),
    parkingSpaces === null ? '' : speaker.say('card.parkingSpaces', { count: speaker.number(parkingSpaces) }),
  ].filter((fact) => fact !== '');
}
