/** The two sides of a comparison: what each changes, what it is called, and what both put on their maps. */
import { BASELINE, changesOfSide, type Hand, ON_TABLE, type Side } from '../state/compare.js';
import { ready } from '../state/desk.js';
import type { JudgedAnswer } from '../state/judged.js';
import type { ScenarioChange } from '../state/scenario-change.js';
import { useDesk, useDraft, useJudged, useScenarios, useView } from '../state/store.js';
import { type CompareContext, type CompareOverlays, compareOverlays } from '../style/compare-overlay.js';
import { useSpeaker } from './use-speaker.js';

/** Null while nothing is compared, or the scenario is not known (yet). */
export function useSideChanges(hand: Hand): readonly ScenarioChange[] | null {
  const side = useView(({ compare }) => compare?.[hand] ?? null);
  const draft = useDraft();
  const stored = useScenarios((scenarios) => scenarios.stored);
  return side === null ? null : changesOfSide(side, draft, stored);
}

export function useSideNames(): (side: Side) => string {
  const speaker = useSpeaker();
  const draftName = useDraft(({ name }) => name);
  const stored = useScenarios((scenarios) => scenarios.stored);
  return (side) => {
    if (side === BASELINE) return speaker.say('compare.baseline');
    if (side === ON_TABLE) return draftName.trim() || speaker.say('compare.draft');
    return stored.find(({ id }) => id === side)?.name ?? speaker.say('compare.unknown');
  };
}

/** Null while nothing is compared. */
export function useCompareOverlays(): CompareOverlays | null {
  const speaker = useSpeaker();
  const place = useDesk((desk) => ready(desk.place));
  const compare = useView((view) => view.compare);
  const colourBy = useView((view) => view.colourBy);
  const classing = useView((view) => view.classing);
  const service = useView((view) => view.service);
  const band = useView((view) => view.band);
  const answer = useJudged((judged) => (judged.status === 'ready' ? judged.answer : null));
  const nameOf = useSideNames();
  if (!place || !compare) return null;
  const { mode, left, right } = compare;
  const names = { left: nameOf(left), right: nameOf(right) };
  return overlaysOnce(answer, { place, speaker, mode, colourBy, classing, names, shown: { service, band } });
}

let last: { answer: JudgedAnswer | null; context: CompareContext; overlays: CompareOverlays } | null = null;

/** Both maps, legend and tip ask for the same: it is made once. */
function overlaysOnce(answer: JudgedAnswer | null, context: CompareContext): CompareOverlays {
  const known = last?.context;
  const isLast =
    last?.answer === answer &&
    known?.place === context.place &&
    known.speaker === context.speaker &&
    known.mode === context.mode &&
    known.colourBy === context.colourBy &&
    known.classing === context.classing &&
    known.names.left === context.names.left &&
    known.names.right === context.names.right &&
    known.shown.service === context.shown.service &&
    known.shown.band === context.shown.band;
  if (last === null || !isLast) last = { answer, context, overlays: compareOverlays(answer, context) };
  return last.overlays;
}
