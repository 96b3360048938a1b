/** Parking in one hour on the map: what each community lacks after sharing, and a line for each agreement. */

import { agreementsAt, hourWords } from '../state/parking.js';
import type { ParkingAnswer } from '../state/records.js';
import { collection } from './features.js';
import { labelPoint } from './label-point.js';
import { STUDY } from './palette.js';
import { countTones, lineBetween, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';
import type { SurfaceTone } from './study-tones.js';
import { coverageClass, GAP_TONES, type Tone } from './tones.js';

export function parkingOverlay(answer: ParkingAnswer, context: OverlayContext): Overlay {
  const { place, speaker, hour, chosenKey } = context;
  const tones = parkingTones(answer, hour);
  const centres = new Map(place.communities.map(({ id, boundary }) => [id, labelPoint(boundary)]));
  const lots = new Map(place.facilities.map(({ id, point }) => [id, point.coordinates]));
  const lines = agreementsAt(answer, hour).flatMap(({ lotId, communityId }) => {
    const [from, to] = [lots.get(lotId), centres.get(communityId)];
    const isChosen = chosenKey === lotId || chosenKey === communityId;
    return from && to ? [lineBetween('line', [from, to], { colour: STUDY.link, isChosen })] : [];
  });
  const count = countTones(tones);
  return {
    title: speaker.say('parking.legend', { hour: hourWords(hour) }),
    tones,
    marks: collection(lines),
    legend: [
      ...[...GAP_TONES].reverse().map((tone) => ({
        mark: { kind: 'tone' as const, tone },
        words: tone === 'gap-0' ? speaker.say('parking.legend.enough') : speaker.say(`legend.${tone}`),
        count: count(tone),
      })),
      {
        mark: { kind: 'tone', tone: 'no-data' },
        words: speaker.say('legend.no-data'),
        count: count('no-data'),
      },
      { mark: { kind: 'line', colour: STUDY.link }, words: speaker.say('parking.legend.line'), count: null },
    ],
    tips: new Map(
      answer.communities.map(({ communityId, deficitBeforeByHour, deficitAfterByHour }) => [
        communityId,
        deficitAfterByHour === null
          ? speaker.say('parking.tip.unknown')
          : speaker.say('parking.tip', {
              hour: hourWords(hour),
              before: speaker.number(deficitBeforeByHour?.[hour] ?? 0),
              after: speaker.amount(deficitAfterByHour[hour] ?? 0, 'SPACES'),
            }),
      ]),
    ),
  };
}

/** By the share of a community's cars that has no space; where cars or spaces are not known, no data. */
export function parkingTones({ communities }: ParkingAnswer, hour: number): Map<string, SurfaceTone> {
  return new Map<string, SurfaceTone>(
    communities.map(({ communityId, cars, deficitAfterByHour }) => [
      communityId,
      toneOfDeficit(deficitAfterByHour?.[hour] ?? null, cars),
    ]),
  );
}

function toneOfDeficit(deficit: number | null, cars: number | null): Tone {
  if (deficit === null || cars === null) return 'no-data';
  if (deficit === 0 || cars === 0) return 'gap-0';
  return GAP_TONES[coverageClass(deficit / cars)] ?? 'gap-0';
}
