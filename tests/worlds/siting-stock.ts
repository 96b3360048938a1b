/** Idle stock on squared paper. */

import type { StockInput, StudyInput } from '../../api/planning/study-input.js';
import type { WorldInput } from '../../api/planning/world-input.js';
import { lonLat } from './paper-world.js';

export const paperStock = (
  id: string,
  place: readonly [eastMetres: number, northMetres: number],
  areaSquareMetres: number,
  known: Partial<StockInput> = {},
): StockInput => ({
  id,
  name: id,
  kind: 'room',
  lonLat: lonLat(place),
  areaSquareMetres,
  owner: 'paper office',
  allowedUses: ['elderly_care', 'childcare', 'canteen'],
  costYuanPerSquareMetre: 1000,
  ...known,
});

export const paperStudy = (world: WorldInput, stock: readonly StockInput[]): StudyInput => ({
  world,
  stock,
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
});
