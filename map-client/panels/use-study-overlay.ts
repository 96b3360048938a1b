/** What a comparison or the shown answer of the open section puts on the map; null while there is neither. */
import { useMemo } from 'react';
import type { Hand } from '../state/compare.js';
import { ready } from '../state/desk.js';
import type { LiveAnswer } from '../state/live.js';
import { useDesk, useLive, useStudies, useView, useWishing } from '../state/store.js';
import type { StudyAnswer } from '../state/study-answer.js';
import { liveOverlay } from '../style/scenario-overlay.js';
import { type Overlay, type OverlayContext, overlayOf } from '../style/study-overlays.js';
import { withWishes } from '../style/wish-marks.js';
import type { Speaker } from '../words/speaker.js';
import { useWishes } from './group-wishes.js';
import { useCompareOverlays } from './use-compare.js';
import { useSpeaker } from './use-speaker.js';
import { useShownAnswer } from './use-study-loading.js';

/** @param hand of the two maps of a comparison; the other one is there only then */
export function useStudyOverlay(hand: Hand = 'left'): Overlay | null {
  const compared = useCompareOverlays();
  const ofSection = useWishedOverlay(useSectionOverlay());
  return compared?.[hand] ?? ofSection;
}

/** In the sections of groups the wishes of the planner lie on top. */
function useWishedOverlay(overlay: Overlay | null): Overlay | null {
  const speaker = useSpeaker();
  const place = useDesk((desk) => ready(desk.place));
  const tab = useView((view) => view.tab);
  const of = tab === 'clusters' ? 'clusters' : 'units';
  const { together, apart } = useWishes(of);
  const wishing = useWishing((state) => state.wishing);
  return useMemo(
    () =>
      place && (tab === 'units' || tab === 'clusters')
        ? withWishes(overlay, { together, apart }, wishing, {
            communities: place.communities,
            speaker,
            title: speaker.say('wish.title'),
          })
        : overlay,
    [overlay, together, apart, wishing, place, tab, speaker],
  );
}

function useSectionOverlay(): Overlay | null {
  const speaker = useSpeaker();
  const place = useDesk((desk) => ready(desk.place));
  const answer = useShownAnswer();
  const chosenKey = useStudies((desk) => desk.chosenKey);
  const hour = useStudies((desk) => desk.hour);
  const service = useView((view) => view.service);
  const band = useView((view) => view.band);
  const shown = useMemo(() => ({ service, band }), [service, band]);
  const live = useLive((state) => (state.status === 'ready' ? state.answer : null));
  if (place && live) return liveOverlayOnce(live, { place, speaker, chosenKey, hour, shown });
  return place && answer ? overlayOnce(answer, { place, speaker, chosenKey, hour, shown }) : null;
}

let lastLive: { answer: LiveAnswer; speaker: Speaker; overlay: Overlay } | null = null;

/** While a scenario is tried, its difference lies on the map. */
function liveOverlayOnce(answer: LiveAnswer, context: OverlayContext): Overlay {
  if (lastLive?.answer !== answer || lastLive.speaker !== context.speaker)
    lastLive = { answer, speaker: context.speaker, overlay: liveOverlay(answer, context) };
  return lastLive.overlay;
}

let last: { answer: StudyAnswer; context: OverlayContext; overlay: Overlay } | null = null;

/** Map, legend, tip and names ask for the same overlay: it is made once. */
function overlayOnce(answer: StudyAnswer, context: OverlayContext): Overlay {
  const isLast =
    last?.answer === answer &&
    last.context.place === context.place &&
    last.context.speaker === context.speaker &&
    last.context.chosenKey === context.chosenKey &&
    last.context.hour === context.hour &&
    last.context.shown.service === context.shown.service &&
    last.context.shown.band === context.shown.band;
  if (last === null || !isLast) last = { answer, context, overlay: overlayOf(answer, context) };
  return last.overlay;
}
