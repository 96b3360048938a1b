/**
 * Rules that competition and shared parking obey in every real place. Maps know neither residents nor
 * cars, so these and some facilities are made up by lot; streets, walls and doors are the place's own.
 */

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { LonLat } from '../../api/kernel/index.js';
import { Random } from '../../api/kernel/random.js';
import type { CompetitionResult } from '../../api/planning/competition-result.js';
import { competitionStudy } from '../../api/planning/competition-study.js';
import { Walker } from '../../api/planning/coverage.js';
import type { ParkingHoursResult } from '../../api/planning/parking-hours-result.js';
import { parkingHoursStudy } from '../../api/planning/parking-hours-study.js';
import type { StudyAnswer } from '../../api/planning/study.js';
import { assembleWorld } from '../../api/planning/world.js';
import type { FacilityInput, WorldInput } from '../../api/planning/world-input.js';
import { hooks, studyInput } from '../worlds/study-input.js';
import type { City } from './city.js';

/** A large place need not be asked whole: so many communities in the order of their ids. */
const COMMUNITIES = 150;
const FACILITIES = 40;

export function competitionRules(city: () => City): void {
  describe('competition', () => {
    let peopled: WorldInput;
    let nearest: CompetitionResult;
    let sent: CompetitionResult;
    let shared: ParkingHoursResult;
    /** Each asks for the whole place to be assembled: they are asked once and looked at by all. */
    beforeAll(async () => {
      peopled = peopledPlace(city());
      nearest = await compete({});
      sent = await compete({ rule: 'least_walk', method: 'enhanced_two_step' });
      shared = share({});
    });

    const compete = async (parameters: Record<string, unknown>): Promise<CompetitionResult> =>
      (await competitionStudy.compute(placeOf(peopled), competitionStudy.check(parameters), hooks)).result;
    const share = (parameters: Record<string, unknown>): ParkingHoursResult =>
      (
        parkingHoursStudy.compute(
          placeOf(peopled),
          parkingHoursStudy.check(parameters),
          hooks,
        ) as StudyAnswer<ParkingHoursResult>
      ).result;

    it('hands out what there is and loses nobody, by either rule; sending people never serves fewer', () => {
      expect(nearest.totals.demand).toBeGreaterThan(0);
      for (const { communities, facilities, totals } of [nearest, sent]) {
        for (const { demand, ownServed, allocated, unmet } of communities) {
          if (unmet === null) continue;
          expect(ownServed! + allocated! + unmet).toBeCloseTo(demand!, 9);
        }
        for (const { capacity, used, catchment } of facilities) {
          expect(used).toBeLessThanOrEqual(capacity! * (1 + 1e-9));
          expect(catchment.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(used, 9);
        }
        expect(Math.abs(totals.allocated - totals.used)).toBeLessThan(1e-9 * Math.max(1, totals.used));
      }
      expect(sent.totals.unmet).toBeLessThanOrEqual(nearest.totals.unmet + 1e-9);
      const { bottleneck, totals } = sent;
      if (bottleneck) expect(bottleneck.demand - bottleneck.capacity).toBeCloseTo(totals.unmet, 6);
      else expect(totals.unmet).toBeCloseTo(0, 9);
    });

    it('gives, by 2SFCA and E2SFCA, Σ demand × access = supply in reach', () => {
      const inReach = reachableBeds(peopled);
      expect(inReach).toBeGreaterThan(0);
      for (const { communities } of [nearest, sent]) {
        const given = communities.reduce(
          (sum, { demand, accessScore }) => sum + (demand ?? 0) * (accessScore ?? 0),
          0,
        );
        expect(Math.abs(given - inReach)).toBeLessThan(1e-9 * inReach);
      }
    });

    it('lends no space twice, and the cut accounts for every car', () => {
      const { hours, lots, cuts } = shared;
      for (const { lentByHour, usedByHour } of lots)
        usedByHour.forEach((used, hour) => {
          expect(used).toBeLessThanOrEqual(lentByHour?.[hour] ?? 0);
        });
      for (const { deficitBefore, deficitAfter, usedSpaces } of hours)
        expect(deficitBefore - deficitAfter).toBe(usedSpaces);
      for (const { hour, cars, lotSpaces, parkedElsewhere, missing } of cuts) {
        expect(cars - lotSpaces - parkedElsewhere).toBe(missing);
        expect(missing).toBe(hours[hour]!.deficitAfter);
        expect(parkedElsewhere).toBeGreaterThanOrEqual(0);
      }
    });

    it('without its largest agreement no hour is better off', () => {
      const [largest] = shared.agreements;
      expect(largest).toBeDefined();
      const { communityId, lotId } = largest!;
      const after = share({ refused: [{ communityId, lotId }] });
      after.hours.forEach(({ deficitAfter }, hour) => {
        expect(deficitAfter).toBeGreaterThanOrEqual(shared.hours[hour]!.deficitAfter);
      });
    });
  });
}

/** Beds of the homes that some door reaches within a quarter of an hour at 1.2 m/s. */
function reachableBeds(place: WorldInput): number {
  const world = assembleWorld({ ...place, network: place.network!.slice(0) }, true);
  const homes = place.facilities.flatMap(({ serviceKind }, f) => (serviceKind === 'elderly_care' ? [f] : []));
  const walker = new Walker(world, world.graph!, { largestMetres: 15 * 60 * 1.2, canUseSteps: true });
  const reached = new Set(walker.walk(homes).table.destination);
  return homes.reduce((beds, home) => beds + (reached.has(home) ? place.facilities[home]!.capacity! : 0), 0);
}

/** The network is handed to a thread in earnest; here it is read again and again. */
const placeOf = (input: WorldInput) => studyInput({ ...input, network: input.network!.slice(0) });

function peopledPlace({ input }: City): WorldInput {
  const random = new Random(11);
  const communities = input.communities.slice(0, COMMUNITIES).map((community) => ({
    ...community,
    households: random.integer(50, 900),
    residents: random.integer(150, 2500),
    persons60Plus: random.integer(20, 800),
    cars: random.integer(20, 600),
    parkingSpaces: random.integer(0, 300),
  }));
  const ids = new Set(communities.map(({ id }) => id));
  const near = communities.map(({ boundary }) => boundary.coordinates[0]![0]![0] as [number, number]);
  return {
    ...input,
    communities,
    buildings: input.buildings.filter(({ communityId }) => communityId === null || ids.has(communityId)),
    entrances: input.entrances.filter(({ communityId }) => ids.has(communityId)),
    facilities: Array.from({ length: FACILITIES }, (_, i) => madeUp(i, random, near)),
  };
}

/** A few hundred metres from some community, so that they are in somebody's reach. */
function madeUp(i: number, random: Random, near: readonly [number, number][]): FacilityInput {
  const [lon, lat] = random.pick(near);
  const lonLat: LonLat = [lon + random.between(-0.002, 0.002), lat + random.between(-0.002, 0.002)];
  const isCare = i % 2 === 0;
  return {
    id: `made-up ${i}`,
    serviceKind: isCare ? 'elderly_care' : 'parking',
    lonLat,
    capacity: isCare ? random.integer(5, 60) : random.integer(10, 200),
    capacityUnit: isCare ? 'beds' : 'spaces',
    isForResidentsOnly: false,
  };
}
