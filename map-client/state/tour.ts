/** The tour of five steps: shown once in a browser, asked again from the "?" sheet. Plain data. */
import { create } from 'zustand';
import { keep, kept } from './kept.js';

/** Each with what it points at; where that is not on the page, the words stand in the middle. */
export const TOUR_STEPS = [
  ['question', '.top-bar-question'],
  ['worst', '.list-section .row'],
  ['map', '.legend'],
  ['closing', '.tab-row-studies'],
  ['files', '.import-button'],
] as const;
export type TourStep = (typeof TOUR_STEPS)[number][0];

const SEEN = 'tour';

interface Tour {
  /** Null: not shown. */
  readonly step: number | null;
}
export const useTour = create<Tour>(() => ({ step: null }));

export const startTour = (): void => {
  keep(SEEN, 'seen');
  useTour.setState({ step: 0 });
};
export const goTo = (step: number): void => useTour.setState({ step });
export const endTour = (): void => useTour.setState({ step: null });

/** @param search of the address line as it was opened: `tour=0` wants none */
export const isTourDue = (search: string): boolean =>
  kept(SEEN) === null && new URLSearchParams(search).get('tour') !== '0';
