/**
 * Two scenarios against each other on the map: each side in the classes of its own figures, or one map
 * of what differs. One legend counts both, so that a class that grows or shrinks is read at once.
 */

import type { Classing } from '../state/classing.js';
import type { CompareMode, Hand } from '../state/compare.js';
import type { Place } from '../state/desk.js';
import {
  type BothSides,
  betterBy,
  bothSides,
  differenceOf,
  HANDS,
  type JudgedAnswer,
} from '../state/judged.js';
import { shortfallOf } from '../state/ranking.js';
import type { Gap } from '../state/records.js';
import { type Shown, signed } from '../state/scenario.js';
import { shortfallWords } from '../state/sentences.js';
import type { ColourBy } from '../state/view.js';
import type { Speaker } from '../words/speaker.js';
import { type Classes, classesOf } from './classes.js';
import { differenceTone } from './difference.js';
import { legendOf } from './legend.js';
import { rowWords } from './legend-words.js';
import { countTones, type LegendItem, NO_MARKS, type Overlay } from './study-overlay.js';
import { DIFFERENCE_TONES, type SurfaceTone } from './study-tones.js';

export interface CompareContext {
  readonly place: Place;
  readonly speaker: Speaker;
  readonly mode: CompareMode;
  readonly colourBy: ColourBy;
  readonly classing: Classing;
  readonly names: Readonly<Record<Hand, string>>;
  readonly shown: Shown;
}

/** Where only one map is shown it is the left one. */
export type CompareOverlays = Readonly<Record<Hand, Overlay>>;

type Tones = ReadonlyMap<string, SurfaceTone>;

export function compareOverlays(answer: JudgedAnswer | null, context: CompareContext): CompareOverlays {
  const both = answer && bothSides(answer);
  if (!both) return { left: silent(context), right: silent(context) };
  return context.mode === 'difference' ? differenceOverlays(both, context) : sideOverlays(both, context);
}

const title = ({ speaker, shown, mode, names, colourBy }: CompareContext): string =>
  speaker.say(
    mode === 'difference' ? `compare.legend.difference.${differenceOf(colourBy)}` : 'compare.legend',
    {
      service: speaker.code('service', shown.service),
      minutes: shown.band,
      ...names,
    },
  );

/** Before there are figures of both sides no community has a colour of any class. */
const silent = (context: CompareContext): Overlay => ({
  title: title(context),
  tones: new Map(),
  marks: NO_MARKS,
  legend: [],
  tips: new Map(),
  gaps: [],
});

function sideOverlays(both: BothSides, context: CompareContext): CompareOverlays {
  const { colourBy, classing } = context;
  // Breaks that are found are found over both sides: a colour means the same on either.
  const classes = classesOf([...both.left.gaps, ...both.right.gaps], colourBy, classing);
  const tonesOf = (hand: Hand): Tones =>
    new Map(both[hand].gaps.map((gap) => [gap.communityId, classes.toneOf(gap)]));
  const tones = { left: tonesOf('left'), right: tonesOf('right') };
  const shared = {
    title: title(context),
    marks: NO_MARKS,
    legend: sharedLegend(both, classes, context),
    tips: tipsOf(both, context),
  };
  return {
    left: { ...shared, tones: tones.left, gaps: both.left.gaps },
    right: { ...shared, tones: tones.right, gaps: both.right.gaps },
  };
}

/** Each class with its communities on either side; a silent tone where it occurs on one of them. */
function sharedLegend(
  both: BothSides,
  classes: Classes,
  { speaker, colourBy }: CompareContext,
): LegendItem[] {
  const [left, right] = HANDS.map((hand) => legendOf(both[hand].gaps, colourBy, classes));
  const others = new Map([...right!.classes, ...right!.silent].map((row) => [row.tone, row]));
  const silent = new Map([...left!.silent, ...right!.silent].map((row) => [row.tone, row]));
  return [...left!.classes, ...silent.values()].map((row) => ({
    mark: { kind: 'tone', tone: row.tone },
    words: rowWords(speaker, row, colourBy),
    count: [...left!.classes, ...left!.silent].find(({ tone }) => tone === row.tone)?.count ?? 0,
    otherCount: others.get(row.tone)?.count ?? 0,
  }));
}

function differenceOverlays(both: BothSides, context: CompareContext): CompareOverlays {
  const { colourBy, speaker, place } = context;
  const [left, right] = [byCommunity(both.left.gaps), byCommunity(both.right.gaps)];
  const tones: Tones = new Map(
    place.communities.map(({ id }) => {
      const better = betterBy(left.get(id), right.get(id), colourBy);
      return [id, better === null ? 'no-data' : differenceTone(better)];
    }),
  );
  const count = countTones(tones);
  const overlay: Overlay = {
    title: title(context),
    tones,
    marks: NO_MARKS,
    legend: [...[...DIFFERENCE_TONES].reverse(), 'no-data' as const].map((tone) => ({
      mark: { kind: 'tone', tone },
      words:
        tone === 'no-data'
          ? speaker.say('legend.no-data')
          : speaker.say(differenceOf(colourBy) === 'gap' ? `compare.tone.${tone}` : `scenario.tone.${tone}`),
      count: count(tone),
    })),
    tips: tipsOf(both, context),
    gaps: both.right.gaps,
    isDifference: true,
  };
  return { left: overlay, right: overlay };
}

const byCommunity = (gaps: readonly Gap[]): ReadonlyMap<string, Gap> =>
  new Map(gaps.map((gap) => [gap.communityId, gap]));

/** "现状:缺 46 床 → 方案:缺 20 床(+120 人)" – only what differs is told twice. */
function tipsOf(both: BothSides, { speaker, names }: CompareContext): ReadonlyMap<string, string> {
  const left = byCommunity(both.left.gaps);
  return new Map(
    both.right.gaps.flatMap((after) => {
      const before = left.get(after.communityId);
      if (!before) return [];
      const words = { before: gapWords(speaker, before), after: gapWords(speaker, after) };
      const persons = personsMore(before, after);
      const figures =
        words.before === words.after && !persons
          ? speaker.say('compare.tip.same', { figures: words.after })
          : speaker.say('compare.tip', {
              ...names,
              ...words,
              persons: persons === null ? speaker.say('unit.unknown') : signed(speaker, persons),
            });
      return [[after.communityId, figures] as const];
    }),
  );
}

const personsMore = (before: Gap, after: Gap): number | null =>
  before.coveredPersons === null || after.coveredPersons === null
    ? null
    : Math.round(after.coveredPersons - before.coveredPersons);

function gapWords(speaker: Speaker, gap: Gap): string {
  if (gap.severity === null) return speaker.code('state', gap.state);
  const shortfall = gap.severity > 0 ? shortfallOf(gap) : null;
  return shortfall ? shortfallWords(speaker, shortfall) : speaker.say('legend.gap-0');
}
