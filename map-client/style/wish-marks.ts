/** Wishes for groups, on the map: together a line, apart a dashed one, and an outline round what is being clicked. */
import type { Feature, Position } from 'geojson';
import { type Wishes, type Wishing, wishCount } from '../state/group-wishes.js';
import type { Community } from '../state/records.js';
import type { Speaker } from '../words/speaker.js';
import { collection, type Drawn } from './features.js';
import { labelPoint } from './label-point.js';
import { STUDY } from './palette.js';
import { type LegendItem, lineBetween, NO_MARKS, type Overlay } from './study-overlay.js';

interface WishContext {
  readonly communities: readonly Community[];
  readonly speaker: Speaker;
  /** Of an overlay that says nothing else. */
  readonly title: string;
}

/** Null where there is neither an overlay nor a wish. */
export function withWishes(
  overlay: Overlay | null,
  wishes: Wishes,
  wishing: Wishing | null,
  context: WishContext,
): Overlay | null {
  if (wishCount(wishes) === 0 && !wishing) return overlay;
  const base = overlay ?? { title: context.title, tones: null, marks: NO_MARKS, legend: [], tips: new Map() };
  return {
    ...base,
    marks: collection([...base.marks.features, ...wishFeatures(wishes, wishing, context.communities)]),
    legend: [...base.legend, ...legendItems(wishes, context.speaker)],
  };
}

export function wishFeatures(
  { together, apart }: Wishes,
  wishing: Wishing | null,
  communities: readonly Community[],
): Feature<Drawn>[] {
  const byId = new Map(communities.map((row) => [row.id, row]));
  const chain = (role: 'line' | 'dashed', colour: string) => (ids: readonly string[]) => {
    const points = ids.flatMap((id) => pointOf(byId.get(id)));
    return points.length < 2 ? [] : [lineBetween(role, points, { colour, isChosen: true })];
  };
  return [
    ...together.flatMap(chain('line', STUDY.link)),
    ...apart.flatMap(chain('dashed', STUDY.refusal)),
    ...(wishing?.communityIds ?? []).flatMap((id) => {
      const community = byId.get(id);
      return community
        ? [
            {
              type: 'Feature' as const,
              geometry: community.boundary,
              properties: { role: 'area', isChosen: true },
            },
          ]
        : [];
    }),
  ];
}

const pointOf = (community: Community | undefined): Position[] =>
  community ? [labelPoint(community.boundary)] : [];

function legendItems({ together, apart }: Wishes, speaker: Speaker): LegendItem[] {
  const items: LegendItem[] = [];
  if (together.length > 0)
    items.push({
      mark: { kind: 'line', colour: STUDY.link },
      words: speaker.say('wish.together'),
      count: null,
    });
  if (apart.length > 0)
    items.push({
      mark: { kind: 'dashed', colour: STUDY.refusal },
      words: speaker.say('wish.apart'),
      count: null,
    });
  return items;
}
