/**
 * Competition on the map: communities by the share of their demand that is met, and for the facility or
 * community that is pointed at the lines of who goes where.
 */
import type { CompetitionAnswer } from '../state/records.js';
import { collection } from './features.js';
import { labelPoint } from './label-point.js';
import { STUDY } from './palette.js';
import { countTones, lineBetween, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';
import type { SurfaceTone } from './study-tones.js';
import { COVERAGE_TONES, coverageClass } from './tones.js';

export function competitionOverlay(answer: CompetitionAnswer, context: OverlayContext): Overlay {
  const { speaker } = context;
  const tones = satisfactionTones(answer);
  const count = countTones(tones);
  return {
    title: speaker.say('competition.legend', {
      service: speaker.code('service', answer.serviceKind),
      minutes: answer.bandMinutes,
    }),
    tones,
    marks: collection(catchmentLines(answer, context)),
    legend: [
      ...COVERAGE_TONES.map((tone) => ({
        mark: { kind: 'tone' as const, tone },
        words: speaker.say(`legend.${tone}`),
        count: count(tone),
      })),
      {
        mark: { kind: 'tone', tone: 'aside' },
        words: speaker.say('competition.legend.none'),
        count: count('aside'),
      },
      {
        mark: { kind: 'tone', tone: 'no-data' },
        words: speaker.say('legend.no-data'),
        count: count('no-data'),
      },
      {
        mark: { kind: 'line', colour: STUDY.site },
        words: speaker.say('competition.legend.line'),
        count: null,
      },
    ],
    tips: new Map(
      answer.communities.flatMap(({ communityId, satisfactionRatio, unmet }) =>
        satisfactionRatio === null || unmet === null
          ? []
          : [
              [
                communityId,
                speaker.say('competition.tip', {
                  percent: speaker.percent(satisfactionRatio),
                  unmet: speaker.amount(unmet, answer.capacityUnit),
                }),
              ] as const,
            ],
      ),
    ),
  };
}

/** Where nothing is asked for, nothing can be met: that is of no class. */
export const satisfactionTones = ({ communities }: CompetitionAnswer): Map<string, SurfaceTone> =>
  new Map<string, SurfaceTone>(
    communities.map(({ communityId, state, demand, satisfactionRatio }) => {
      if (state === 'UNREACHABLE') return [communityId, 'unreachable'];
      if (satisfactionRatio === null) return [communityId, demand === 0 ? 'aside' : 'no-data'];
      return [communityId, COVERAGE_TONES[coverageClass(satisfactionRatio) - 1] ?? 'no-data'];
    }),
  );

function catchmentLines({ facilities }: CompetitionAnswer, { place, chosenKey }: OverlayContext) {
  if (chosenKey === null) return [];
  const centres = new Map(place.communities.map(({ id, boundary }) => [id, labelPoint(boundary)]));
  const stands = new Map(place.facilities.map(({ id, point }) => [id, point.coordinates]));
  return facilities.flatMap(({ facilityId, catchment }) => {
    const from = stands.get(facilityId);
    return catchment
      .filter(({ communityId }) => facilityId === chosenKey || communityId === chosenKey)
      .flatMap(({ communityId }) => {
        const to = centres.get(communityId);
        return from && to ? [lineBetween('line', [from, to], { colour: STUDY.site, isChosen: true })] : [];
      });
  });
}
