/** The overlay of an answer, by its kind. */
import type { Place } from '../state/desk.js';
import type { Shown } from '../state/scenario.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { Speaker } from '../words/speaker.js';
import { clustersOverlay } from './clusters-overlay.js';
import { competitionOverlay } from './competition-overlay.js';
import { parkingOverlay } from './parking-overlay.js';
import { openingsOverlay, scenarioOverlay } from './scenario-overlay.js';
import { sitingOverlay } from './siting-overlay.js';
import type { Overlay } from './study-overlay.js';
import { unitsOverlay } from './units-overlay.js';

export type { Overlay };

export interface OverlayContext {
  readonly place: Place;
  readonly speaker: Speaker;
  readonly chosenKey: string | null;
  readonly hour: number;
  readonly shown: Shown;
}

export function overlayOf(answer: StudyAnswer, context: OverlayContext): Overlay {
  switch (answer.kind) {
    case 'SITING':
      return sitingOverlay(answer.value, context);
    case 'CLUSTERS':
      return clustersOverlay(answer.value, context);
    case 'COMPETITION':
      return competitionOverlay(answer.value, context);
    case 'PARKING_HOURS':
      return parkingOverlay(answer.value, context);
    case 'SCENARIO':
      return scenarioOverlay(answer.value, context);
    case 'OPENINGS':
      return openingsOverlay(answer.value, context);
    case 'UNITS':
      return unitsOverlay(answer.value, context);
  }
}
