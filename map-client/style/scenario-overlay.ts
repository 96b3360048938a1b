/** What a scenario changes, on the map: better purple, worse orange, unchanged white; and openings as numbers. */
import type { LiveAnswer } from '../state/live.js';
import type { OpeningsAnswer, ScenarioAnswer } from '../state/records.js';
import { changedFirst, measureOf, signed } from '../state/scenario.js';
import type { Speaker } from '../words/speaker.js';
import { differenceTone } from './difference.js';
import { collection } from './features.js';
import { countTones, type LegendItem, markAt, NO_MARKS, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';
import { DIFFERENCE_TONES, type SurfaceTone } from './study-tones.js';

export function scenarioOverlay(answer: ScenarioAnswer, { place, speaker, shown }: OverlayContext): Overlay {
  const changed = changedFirst(answer, shown);
  const changes = new Map(
    changed.map(({ communityId, measures }) => [
      communityId,
      measureOf(measures, 'COVERED_RATIO')?.change ?? 0,
    ]),
  );
  const tones = differenceTones(place.communities, changes);
  return {
    title: speaker.say('scenario.legend', {
      service: speaker.code('service', shown.service),
      minutes: shown.band,
    }),
    tones,
    marks: NO_MARKS,
    legend: differenceLegend(speaker, tones),
    tips: new Map(
      changed.flatMap(({ communityId, measures }) => {
        const persons = measureOf(measures, 'COVERED_PERSONS')?.change;
        return persons === null || persons === undefined
          ? []
          : [[communityId, speaker.say('scenario.tip', { persons: signed(speaker, persons) })] as const];
      }),
    ),
  };
}

/** @param changes of the covered share, by community; those that are not in it did not change */
export const differenceTones = (
  communities: readonly { readonly id: string }[],
  changes: ReadonlyMap<string, number>,
): Map<string, SurfaceTone> =>
  new Map(communities.map(({ id }) => [id, differenceTone(changes.get(id) ?? 0)]));

export function differenceLegend(speaker: Speaker, tones: ReadonlyMap<string, SurfaceTone>): LegendItem[] {
  const count = countTones(tones);
  return [...DIFFERENCE_TONES].reverse().map((tone) => ({
    mark: { kind: 'tone', tone },
    words: speaker.say(`scenario.tone.${tone}`),
    count: count(tone),
  }));
}

/** A scenario that is tried at once, as it stands. */
export function liveOverlay(
  { ratioChanges }: LiveAnswer,
  { place, speaker, shown }: OverlayContext,
): Overlay {
  const tones = differenceTones(place.communities, new Map(ratioChanges));
  return {
    title: speaker.say('scenario.legend', {
      service: speaker.code('service', shown.service),
      minutes: shown.band,
    }),
    tones,
    marks: NO_MARKS,
    legend: [
      { mark: { kind: 'ring' }, words: speaker.say('live.legend.ring'), count: null },
      ...differenceLegend(speaker, tones),
    ],
    tips: new Map(
      ratioChanges.map(([id, change]) => [
        id,
        speaker.say('live.tip', { points: signed(speaker, change * 100) }),
      ]),
    ),
  };
}

/** The single openings by their rank; pairs are made of them. */
export function openingsOverlay(
  { singles }: OpeningsAnswer,
  { speaker, chosenKey }: OverlayContext,
): Overlay {
  const marks = singles.flatMap(({ candidates }, at) =>
    candidates.map(({ lon, lat }) =>
      markAt('number', [lon, lat], { id: String(at), number: at + 1, isChosen: chosenKey === String(at) }),
    ),
  );
  return {
    title: speaker.say('openings.legend'),
    tones: null,
    marks: collection(marks),
    legend: [{ mark: { kind: 'number' }, words: speaker.say('openings.legend.number'), count: null }],
    tips: new Map(),
  };
}
