/**
 * What the fill of a community measures: the class of its gap, its coverage, how much it lacks, how many
 * persons are out of reach. No gap, no data and unreachable are no figures: they stay classes of their own.
 */
import type { CapacityUnit, CoverageState } from '../contract/operations.js';
import { uncoveredPersonsOf } from './ranking.js';
import type { ColourBy } from './view.js';

/** Of a result, as much as was asked for. */
export interface Judged {
  readonly state: CoverageState;
  readonly severity?: number | null | undefined;
  readonly coveredRatio?: number | null | undefined;
  readonly persons?: number | null | undefined;
  readonly coveredPersons?: number | null | undefined;
  readonly distanceGap?: number | null | undefined;
  readonly capacityGap?: number | null | undefined;
  readonly demandUnit?: CapacityUnit | undefined;
}

/** `fine`: nothing is lacking. */
export type Measured = number | 'fine' | 'no-data' | 'unreachable';

export function measured(result: Judged, colourBy: ColourBy): Measured {
  if (result.state === 'UNREACHABLE') return 'unreachable';
  if (result.state === 'NO_DATA') return 'no-data';
  const figure = figureOf(result, colourBy);
  if (figure === null) return 'no-data';
  const isFine = colourBy === 'coverage' ? figure >= 1 : figure <= 0;
  return isFine ? 'fine' : figure;
}

function figureOf(result: Judged, colourBy: ColourBy): number | null {
  const { severity = null, coveredRatio = null, persons = null, coveredPersons = null } = result;
  if (colourBy === 'gap') return severity;
  if (colourBy === 'coverage') return coveredRatio;
  if (colourBy === 'uncovered') return uncoveredPersonsOf({ persons, coveredPersons });
  const { distanceGap = null, capacityGap = null } = result;
  if (distanceGap === null && capacityGap === null) return null;
  return Math.max(distanceGap ?? 0, capacityGap ?? 0);
}
