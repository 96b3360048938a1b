/** Every kind of study that can be asked. A new kind is a file beside this one and a line here. */

import type { StudyKind } from '../../schema/vocabulary.js';
import { InputError } from '../errors.js';
import { clustersStudy } from './clusters-study.js';
import { competitionStudy } from './competition-study.js';
import { openingsStudy } from './openings-study.js';
import { parkingHoursStudy } from './parking-hours-study.js';
import { scenarioStudy } from './scenario-study.js';
import { sitingStudy } from './siting-study.js';
import type { Study } from './study.js';
import { unitsStudy } from './units-study.js';

/** What a study takes and gives is its own affair; the frame hands both through as plain data. */
// biome-ignore lint/suspicious/noExplicitAny: a list of studies whose parameters differ has no common type
type AnyStudy = Study<any, any>;

const STUDIES: readonly AnyStudy[] = [
  competitionStudy,
  parkingHoursStudy,
  scenarioStudy,
  openingsStudy,
  sitingStudy,
  clustersStudy,
  unitsStudy,
];

export const studyKinds = (): readonly StudyKind[] => STUDIES.map(({ kind }) => kind);

/** @throws InputError that lists the kinds */
export function studyOf(kind: string): AnyStudy {
  const found = STUDIES.find((study) => study.kind === kind);
  if (!found) throw new InputError('kind', `'${kind}' is no study; choose from ${studyKinds().join(', ')}`);
  return found;
}
