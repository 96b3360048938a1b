/** What each section of studies asks of the server: its kind, and its answer by the id of a study. */
import type { StudyKind } from '../contract/operations.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { StudyTab } from '../state/view.js';
import { loadClusters } from './clusters.js';
import { loadCompetition } from './competition.js';
import type { Asking } from './load.js';
import { loadParking } from './parking.js';
import { loadComparison, loadOpenings } from './scenarios.js';
import { loadSiting } from './siting.js';
import { loadUnits } from './units.js';

export interface StudySection {
  readonly kind: StudyKind;
  readonly load: (asking: Asking, id: string) => Promise<StudyAnswer>;
}

export const STUDY_SECTIONS: Readonly<Record<StudyTab, StudySection>> = {
  clusters: { kind: 'CLUSTERS', load: loadClusters },
  units: { kind: 'UNITS', load: loadUnits },
  competition: { kind: 'COMPETITION', load: loadCompetition },
  parking: { kind: 'PARKING_HOURS', load: loadParking },
  scenarios: { kind: 'SCENARIO', load: loadComparison },
  openings: { kind: 'OPENINGS', load: loadOpenings },
  siting: { kind: 'SITING', load: loadSiting },
};
