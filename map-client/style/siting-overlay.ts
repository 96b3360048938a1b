/**
 * Siting on the map: numbered stars in the order of choice, a line from each to every community that is
 * newly served there, and the communities by whether they were served before, are now, or still are not.
 */
import type { Position } from 'geojson';
import type { Community, IdleStock, SitingAnswer } from '../state/records.js';
import { familyOf, isNeedKnown } from '../state/siting-form.js';
import { collection, stockPoint } from './features.js';
import { labelPoint } from './label-point.js';
import { STUDY } from './palette.js';
import { countTones, type LegendItem, lineBetween, markAt, type Overlay } from './study-overlay.js';
import type { OverlayContext } from './study-overlays.js';
import type { SitingTone, SurfaceTone } from './study-tones.js';

export function sitingOverlay(answer: SitingAnswer, context: OverlayContext): Overlay {
  const { place, speaker } = context;
  const tones = sitingTones(answer, place.communities);
  return {
    title: speaker.say('siting.legend'),
    tones,
    marks: collection(siteMarks(answer, context)),
    legend: legendItems(tones, answer, context),
    tips: new Map(
      place.communities.flatMap(({ id }) => {
        const tone = TONES.find((known) => known === tones.get(id));
        return tone ? [[id, toneWords(tone, answer, context)] as const] : [];
      }),
    ),
  };
}

/**
 * Newly served wins: a community of which a site serves some people is what the answer is about. Who is
 * neither served by a site nor still short had the service before.
 */
export function sitingTones(
  { sites, stillShort, services }: SitingAnswer,
  communities: readonly Community[],
): Map<string, SurfaceTone> {
  return new Map<string, SurfaceTone>([
    ...communities.map((row) => [row.id, isNeedKnown(row, services) ? 'site-before' : 'no-data'] as const),
    ...stillShort.map(({ communityId }) => [communityId, 'site-still'] as const),
    ...sites.flatMap((site) => site.communities.map(({ communityId }) => [communityId, 'site-new'] as const)),
  ]);
}

function siteMarks({ sites }: SitingAnswer, { place, chosenKey }: OverlayContext) {
  const stock = new Map(place.stock.map((row) => [row.id, row]));
  const centres = new Map(place.communities.map(({ id, boundary }) => [id, labelPoint(boundary)]));
  return sites.flatMap(({ stockId, communities, order }) => {
    const at = positionOf(stock.get(stockId));
    if (!at) return [];
    const isChosen = chosenKey === stockId;
    const served = [...new Set(communities.map(({ communityId }) => communityId))];
    const lines = served.flatMap((communityId) => {
      const end = centres.get(communityId);
      return end ? [lineBetween('line', [at, end], { colour: STUDY.site, isChosen })] : [];
    });
    return [...lines, markAt('star', at, { id: stockId, number: order, isChosen })];
  });
}

const positionOf = (stock: IdleStock | undefined): Position | null => (stock ? stockPoint(stock) : null);

const TONES: readonly SitingTone[] = ['site-new', 'site-still', 'site-before'];

/** Where walks or places are counted, the others are not "covered before". */
const toneWords = (tone: SitingTone, { model }: SitingAnswer, { speaker }: OverlayContext): string =>
  speaker.say(`siting.tone.${familyOf(model)}.${tone}`);

function legendItems(
  tones: ReadonlyMap<string, SurfaceTone>,
  answer: SitingAnswer,
  context: OverlayContext,
): LegendItem[] {
  const { speaker } = context;
  const count = countTones(tones);
  return [
    { mark: { kind: 'star' }, words: speaker.say('siting.legend.site'), count: null },
    { mark: { kind: 'line', colour: STUDY.site }, words: speaker.say('siting.legend.line'), count: null },
    ...TONES.map((tone) => ({
      mark: { kind: 'tone' as const, tone },
      words: toneWords(tone, answer, context),
      count: count(tone),
    })),
    {
      mark: { kind: 'tone', tone: 'no-data' },
      words: speaker.say('legend.no-data'),
      count: count('no-data'),
    },
  ];
}
