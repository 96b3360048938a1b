/**
 * Computes scenarios at once: the one on the table while its section is open, and both sides of a
 * comparison. One worker does both; it is made when there is something to ask, and made anew for
 * another place or question.
 */
import { useEffect, useRef } from 'react';
import { LiveEngine } from '../live/live-engine.js';
import { JUDGED_OFF } from '../state/judged.js';
import { LIVE_OFF, liveQuestion } from '../state/live.js';
import { useDesk, useDraft, useJudged, useLive, useView } from '../state/store.js';
import { useSideChanges } from './use-compare.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useDraftOfPlace } from './use-draft-of-place.js';

/** To be used once. */
export function useLiveTrying(): void {
  const placeId = useView((view) => view.placeId);
  const isSectionOpen = useView(({ tab }) => tab === 'scenarios');
  const isComparing = useView(({ compare }) => compare !== null);
  useDraftOfPlace(placeId);
  const changes = useDraft((draft) => draft.changes);
  const isTrying = isSectionOpen && changes.length > 0;
  const { engine, key } = useEngine(isTrying || isComparing);
  const left = useSideChanges('left');
  const right = useSideChanges('right');

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new engine is asked at once
  useEffect(() => {
    if (isTrying) engine.current?.try(changes);
    else useLive.setState(LIVE_OFF, true);
  }, [key, changes, isTrying]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new engine is asked at once
  useEffect(() => {
    if (isComparing && left && right) engine.current?.judge(left, right);
    else useJudged.setState(JUDGED_OFF, true);
  }, [key, left, right, isComparing]);
}

function useEngine(isWanted: boolean) {
  const view = useView();
  const run = useAnsweringRun();
  const { placeId } = view;
  const placeSerial = useDesk((desk) => desk.placeSerial);
  const key =
    isWanted && run && placeId
      ? `${placeId} ${placeSerial} ${JSON.stringify(liveQuestion(view, run))}`
      : null;
  const engine = useRef<LiveEngine | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for place and question
  useEffect(() => {
    if (key === null || !run || placeId === null) return;
    const made = new LiveEngine(placeId, liveQuestion(view, run), LISTENER);
    useLive.setState({ status: 'preparing' }, true);
    useJudged.setState({ status: 'preparing' }, true);
    engine.current = made;
    return () => {
      made.end();
      engine.current = null;
      useLive.setState(LIVE_OFF, true);
      useJudged.setState(JUDGED_OFF, true);
    };
  }, [key]);
  return { engine, key };
}

const LISTENER: ConstructorParameters<typeof LiveEngine>[2] = {
  onReady: () => {
    if (useLive.getState().status === 'preparing')
      useLive.setState({ status: 'ready', answer: null, problems: [] }, true);
  },
  onTried: (answer) => useLive.setState({ status: 'ready', answer, problems: [] }, true),
  onJudged: (answer) => useJudged.setState({ status: 'ready', answer }, true),
  onRefused: (problems) => useLive.setState({ status: 'ready', answer: null, problems }, true),
  onFailed: (reason) => {
    useLive.setState({ status: 'failed', reason }, true);
    useJudged.setState({ status: 'failed', reason }, true);
  },
};
