/** Clusters on the map: each in a colour and with its number, links as lines, refusals dashed. */
import type { Position } from 'geojson';
import type { ClustersAnswer } from '../state/records.js';
import { collection } from './features.js';
import { groupMarks, groupTones } from './group-marks.js';
import { labelPoint } from './label-point.js';
import { STUDY } from './palette.js';
import { countTones, lineBetween, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';

interface Pair {
  readonly fromCommunityId: string;
  readonly toCommunityId: string;
}

export function clustersOverlay(answer: ClustersAnswer, context: OverlayContext): Overlay {
  const { place, speaker, chosenKey } = context;
  const groups = answer.clusters.map(({ communityIds }) => communityIds);
  const tones = groupTones(groups, place.communities);
  const centres = new Map(place.communities.map(({ id, boundary }) => [id, labelPoint(boundary)]));
  const chosen = answer.clusters[Number(chosenKey ?? Number.NaN)];
  const inside = new Set(chosen?.communityIds);
  const touchesChosen = ({ fromCommunityId, toCommunityId }: Pair): boolean =>
    inside.has(fromCommunityId) || inside.has(toCommunityId);
  const lines = answer.clusters.flatMap(({ links }) =>
    links.map((pair) => joining('line', pair, centres, STUDY.link, touchesChosen(pair))),
  );
  // All refusals at once would be a net over the town: they are shown round the chosen cluster.
  const refusals = answer.refusals
    .filter(touchesChosen)
    .map((pair) => joining('dashed', pair, centres, STUDY.refusal, true));
  const names = clusterNumbers(groups);
  return {
    title: speaker.say('clusters.legend'),
    tones,
    marks: collection([
      ...lines.flat(),
      ...refusals.flat(),
      ...groupMarks(groups, place.communities, chosenKey),
    ]),
    legend: [
      { mark: { kind: 'number' }, words: speaker.say('clusters.legend.number'), count: null },
      { mark: { kind: 'line', colour: STUDY.link }, words: speaker.say('clusters.legend.link'), count: null },
      {
        mark: { kind: 'dashed', colour: STUDY.refusal },
        words: speaker.say('clusters.legend.refusal'),
        count: null,
      },
      {
        mark: { kind: 'tone', tone: 'aside' },
        words: speaker.say('clusters.legend.alone'),
        count: countTones(tones)('aside'),
      },
    ],
    tips: new Map([
      ...[...names].map(([id, number]) => [id, speaker.say('clusters.tip', { number })] as const),
      ...answer.alone.map(({ communityId, reason }) => [communityId, speaker.code('alone', reason)] as const),
    ]),
  };
}

const clusterNumbers = (groups: readonly (readonly string[])[]): Map<string, number> =>
  new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at + 1] as const)));

function joining(
  role: 'line' | 'dashed',
  { fromCommunityId, toCommunityId }: Pair,
  centres: ReadonlyMap<string, Position>,
  colour: string,
  isChosen: boolean,
) {
  const [from, to] = [centres.get(fromCommunityId), centres.get(toCommunityId)];
  return from && to ? [lineBetween(role, [from, to], { colour, isChosen })] : [];
}
