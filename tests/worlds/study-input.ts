/** What a study takes, from a world on paper; and hooks that nobody listens to. */

import type { StudyHooks } from '../../api/planning/study.js';
import type { StudyInput } from '../../api/planning/study-input.js';
import type { WorldInput } from '../../api/planning/world-input.js';

export const studyInput = (world: WorldInput, rows: Partial<StudyInput> = {}): StudyInput => ({
  stock: [],
  barriers: [],
  facts: world.communities.map(() => ({
    completedYear: null,
    floorAreaSquareMetres: null,
    managementForm: null,
    housingType: null,
    formerOwner: null,
    lastRenovatedYear: null,
    isInExpropriationPlan: null,
  })),
  ...rows,
  world,
});

export const hooks: StudyHooks = { onProgress: () => {}, onBest: () => {}, isStopped: () => false };
