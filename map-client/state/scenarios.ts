/** Stored scenarios, and what a comparison of one of them asks. */

import type { StoredScenario } from './records.js';
import type { ScenarioChange } from './scenario-change.js';
import type { Draft } from './scenario-draft.js';
import type { View } from './view.js';

/** As they are stored: plain JSON in the words of the API. */
export const changesOf = ({ changes }: Pick<StoredScenario, 'changes'>): readonly ScenarioChange[] =>
  changes as unknown as readonly ScenarioChange[];

export const storedChanges = ({ changes }: Pick<Draft, 'changes'>): Record<string, unknown>[] =>
  changes.map((change) => ({ ...change }));

export const comparisonParameters = ({ service, band, reading, profile }: ScenarioQuestion) => ({
  minutes: [band],
  reading,
  profile,
  services: [service],
});

export const openingsParameters = ({ service, band, reading, profile }: ScenarioQuestion) => ({
  minutes: band,
  reading,
  profile,
  services: [service],
});

type ScenarioQuestion = Pick<View, 'service' | 'band' | 'reading' | 'profile'>;
