/** Where to look first: the question, the worst gap, map and card, what would close it, files in and out. */
import { Button, Tour } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { ready } from '../state/desk.js';
import { changeView, useDesk } from '../state/store.js';
import { endTour, goTo, isTourDue, startTour, TOUR_STEPS, useTour } from '../state/tour.js';
import { openTab } from '../state/view.js';
import { SHEET_ID } from './shortcut-sheet.js';
import { useSpeaker } from './use-speaker.js';

/** Read when the page begins: the address line is written anew with the first step. */
const OPENED_WITH = location.search;

export function FirstTour() {
  const speaker = useSpeaker();
  const step = useTour((tour) => tour.step);
  useFirstVisit();
  useFocusOnNext(step);
  const holder = useRef<HTMLElement>(null);
  return (
    <section ref={holder} aria-label={speaker.say('tour.label')}>
      <Tour
        getPopupContainer={() => holder.current ?? document.body}
        open={step !== null}
        current={step ?? 0}
        onChange={goTo}
        onClose={endTour}
        onFinish={endTour}
        rootClassName="first-tour"
        closable={{ 'aria-label': speaker.say('tour.close') }}
        steps={TOUR_STEPS.map(([name, selector]) => ({
          title: speaker.say(`tour.${name}.title`),
          description: speaker.say(`tour.${name}`),
          target: () => document.querySelector<HTMLElement>(selector) as HTMLElement,
        }))}
      />
    </section>
  );
}

/** So that Enter goes on, and Tab to what lies beside it. */
function useFocusOnNext(step: number | null): void {
  useEffect(() => {
    if (step === null) return;
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.first-tour .ant-btn-primary')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [step]);
}

/** Once there is something to point at. */
function useFirstVisit(): void {
  const [isDue, setDue] = useState(() => isTourDue(OPENED_WITH));
  const hasAnswer = useDesk(({ answer }) => (ready(answer)?.gaps.length ?? 0) > 0);
  useEffect(() => {
    if (!isDue || !hasAnswer) return;
    setDue(false);
    startTour();
  }, [isDue, hasAnswer]);
}

/** In the sheet of shortcuts; the lists come forward, because the tour points at them. */
export function TourButton() {
  const speaker = useSpeaker();
  return (
    <Button
      block
      onClick={() => {
        document.querySelector<HTMLDialogElement>(`#${SHEET_ID}`)?.close();
        changeView(openTab('gaps'));
        startTour();
      }}
    >
      {speaker.say('tour.again')}
    </Button>
  );
}
