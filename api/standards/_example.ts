/**
 * How to add a service with a demand number. Compiled and tested, used by nobody.
 *
 * 1. Its kind is a row of SERVICE_KINDS in schema/vocabulary.ts (here: 'market', already there).
 * 2. Its number is a row of norms.ts with clause, source and confidence. Here a made-up one:
 */

import type { Norm } from './norms.js';
import type { Service } from './services.js';
import type { StandardProfile } from './standard-profiles.js';

export const exampleNorm: Norm = {
  id: 'example-market-area',
  serviceKind: 'market',
  standard: '示例',
  clause: '示例条文',
  textZh: '示例:每千人菜市场建筑面积 60 平方米。',
  textEn: 'Example: 60 m² of food market per 1000 residents.',
  value: 60,
  unit: 'square_metres',
  per: 'residents_1000',
  confidence: 'choice',
  sources: ['choice'],
  validFrom: null,
};

/**
 * 3. The service is a row of SERVICES in services.ts. Shops cover a door too, with a doubt that the
 *    run hands on (its code a row of schema/doubts.ts, with words on the page), but their floor area
 *    does not count.
 */
export const exampleService: Service = {
  kind: 'market',
  acceptsKinds: ['market', 'shop'],
  capacityKinds: ['market'],
  capacityUnit: 'square_metres',
  demand: { normId: exampleNorm.id },
  personsField: 'residents',
  ownCapacityField: null,
  warningByKind: { shop: 'KINDERGARTEN_COUNTED_AS_CHILDCARE' },
};

/** 4. A number that holds in one city only goes into that city's profile instead of norms.ts. */
export const exampleProfile: StandardProfile = {
  code: 'example-city',
  zh: '示例城市',
  en: 'Example city',
  norms: [exampleNorm],
};
