/** Renovation units on the map: each in a colour and with its number, those outside every unit pale. */
import type { UnitsAnswer } from '../state/records.js';
import { collection } from './features.js';
import { groupMarks, groupTones } from './group-marks.js';
import { countTones, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';

export function unitsOverlay({ units, unplaced }: UnitsAnswer, context: OverlayContext): Overlay {
  const { place, speaker, chosenKey } = context;
  const groups = units.map(({ communityIds }) => communityIds);
  const tones = groupTones(groups, place.communities);
  return {
    title: speaker.say('units.legend'),
    tones,
    marks: collection(groupMarks(groups, place.communities, chosenKey)),
    legend: [
      { mark: { kind: 'number' }, words: speaker.say('units.legend.number'), count: null },
      {
        mark: { kind: 'tone', tone: 'aside' },
        words: speaker.say('units.legend.outside'),
        count: countTones(tones)('aside'),
      },
    ],
    tips: new Map([
      ...unplaced.flatMap(({ communityIds, reason }) =>
        communityIds.map((id) => [id, speaker.code('unplaced', reason)] as const),
      ),
      ...groups.flatMap((ids, at) =>
        ids.map((id) => [id, speaker.say('units.tip', { number: at + 1 })] as const),
      ),
    ]),
  };
}
