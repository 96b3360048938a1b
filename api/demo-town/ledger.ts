/**
 * The ledger (台账) of every old community: households from its dwellings, residents by age, cars,
 * parking, management. Some of it is left out on purpose, as ledgers do; what is missing is null.
 */

import { HOUSING_TYPES, type HousingType, MANAGEMENT_FORMS } from '../../schema/vocabulary.js';
import type { CommunityRow } from '../intake/bundle.js';
import type { Random } from '../kernel/random.js';
import type { Compound } from './compound.js';
import type { TownNames } from './names.js';

export type LedgerFigures = Omit<
  CommunityRow,
  'boundary' | 'subdistrictSourceId' | 'source' | 'sourceId' | 'observedOn' | 'enclosure' | 'isMadeUp'
>;

export const RESIDENTS_PER_COMMUNITY = 500;
/** Shares of the communities whose ledger is silent on a figure. */
const WITHOUT_AGES_RATIO = 0.04;
const WITHOUT_RESIDENTS_RATIO = 0.012;
const WITHOUT_HOUSEHOLDS_RATIO = 0.02;

export function writeLedgers(
  compounds: readonly Compound[],
  names: TownNames,
  random: Random,
): LedgerFigures[] {
  const households = compounds.map(({ buildings }) => sum(buildings.map((building) => building.dwellings)));
  const sizes = compounds.map(() => random.between(0.86, 1.14));
  const persons = sum(households.map((count, i) => count * sizes[i]!));
  const perHousehold = (RESIDENTS_PER_COMMUNITY * compounds.length) / persons;
  const full = compounds.map((compound, i) =>
    ledgerOf(compound, households[i]!, Math.round(households[i]! * sizes[i]! * perHousehold), names, random),
  );
  return leaveOut(full.map(withFormerOwner), random);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function ledgerOf(
  compound: Compound,
  households: number,
  residents: number,
  names: TownNames,
  random: Random,
): LedgerFigures {
  const { builtYear, buildings } = compound;
  const ageRatio = (2005 - builtYear) / 30;
  const housingType = housingTypeOf(builtYear, random);
  const share = (least: number, greatest: number) => Math.round(residents * random.between(least, greatest));
  const persons60Plus = Math.round(residents * (0.18 + 0.17 * (0.6 * ageRatio + 0.4 * random.ratio())));
  const wasRenovated = random.chance(0.22);
  return {
    name: names.community(housingType === 'unit'),
    completedYear: builtYear,
    completedOn: random.chance(0.3) ? isoDay(builtYear, random) : null,
    households,
    residents,
    persons0To2: share(0.014, 0.032),
    persons3To5: share(0.018, 0.036),
    persons60Plus,
    persons65Plus: Math.round(persons60Plus * random.between(0.62, 0.74)),
    persons80Plus: Math.round(persons60Plus * random.between(0.1, 0.19)),
    cars: Math.round(households * (0.28 + 0.35 * (1 - ageRatio) + random.between(0, 0.2))),
    parkingSpaces: Math.round(households * (0.04 + 0.22 * (1 - ageRatio) + random.between(0, 0.16))),
    floorAreaSquareMetres: Math.round(
      sum(buildings.map((house) => house.footprintSquareMetres * house.floors)),
    ),
    managementForm: random.pick(MANAGEMENT_FORMS).code,
    lastRenovatedOn: wasRenovated
      ? isoDay(random.integer(Math.max(2006, builtYear + 8), 2020), random)
      : null,
    isInExpropriationPlan: random.chance(0.05) ? null : random.chance(0.03),
    housingType,
    formerOwner: null,
  };
}

/** Made-up employers that built housing for their own; what one built lies together. */
const FORMER_OWNERS = ['示范机床厂', '示范棉纺厂', '示范铁路段', '示范印刷厂', '示范师范学校'] as const;
const COMPOUNDS_OF_OWNER = 6;

function withFormerOwner(ledger: LedgerFigures, position: number): LedgerFigures {
  if (ledger.housingType !== 'unit') return ledger;
  const owner = Math.floor(position / COMPOUNDS_OF_OWNER) % FORMER_OWNERS.length;
  return { ...ledger, formerOwner: FORMER_OWNERS[owner]! };
}

function housingTypeOf(builtYear: number, random: Random): HousingType {
  if (builtYear < 1992) return random.pick(['unit', 'unit', 'reform', 'reform', 'mixed'] as const);
  if (builtYear < 1999) return random.pick(['reform', 'unit', 'commodity', 'guaranteed', 'mixed'] as const);
  return random.chance(0.7) ? 'commodity' : random.pick(HOUSING_TYPES).code;
}

const isoDay = (year: number, random: Random): string =>
  `${year}-${String(random.integer(1, 12)).padStart(2, '0')}-${String(random.integer(1, 28)).padStart(2, '0')}`;

/** Takes figures out of a few ledgers; at least one of each in a town of 25 communities and more. */
function leaveOut(ledgers: readonly LedgerFigures[], random: Random): LedgerFigures[] {
  const order = random.shuffled(ledgers.map((_, i) => i));
  const count = (ratio: number) =>
    ledgers.length < 25 ? 0 : Math.max(1, Math.round(ledgers.length * ratio));
  const take = (ratio: number) => new Set(order.splice(0, count(ratio)));
  const [noAges, noResidents, noHouseholds] = [
    take(WITHOUT_AGES_RATIO),
    take(WITHOUT_RESIDENTS_RATIO),
    take(WITHOUT_HOUSEHOLDS_RATIO),
  ];
  const old = { persons60Plus: null, persons65Plus: null, persons80Plus: null };
  return ledgers.map((ledger, i) => ({
    ...ledger,
    ...(noAges.has(i) ? old : {}),
    ...(noResidents.has(i) ? { ...old, residents: null, persons0To2: null, persons3To5: null } : {}),
    ...(noHouseholds.has(i) ? { households: null, cars: null, parkingSpaces: null } : {}),
  }));
}
