/** Demand, gaps and severity on figures that can be worked out on paper. */

import { describe, expect, it } from '@jest/globals';
import { exampleNorm, exampleProfile, exampleService } from '../../api/standards/_example.js';
import { capacityGapOf, demandOf } from '../../api/standards/demand.js';
import { KINDERGARTEN_COUNTED_AS_CHILDCARE, SERVICES, serviceOf } from '../../api/standards/services.js';
import { SEVERITY_UPPER_RATIOS, severityOf } from '../../api/standards/severity.js';
import { normOf, normsOf, STANDARD_PROFILES } from '../../api/standards/standard-profiles.js';

// 1000 households of 2.6 persons; 27 % are 60 and older.
const community = { residents: 2600, households: 1000, persons60Plus: 702 };

describe('demandOf', () => {
  it('asks 4.5 childcare places per 1000 residents: 2600 × 4.5 / 1000 = 11.7', () => {
    const { demand, basis, missing, normId } = demandOf(serviceOf('childcare'), community);
    expect(demand).toBeCloseTo(11.7, 12);
    expect(basis).toBe('2600 residents × 4.5 places / 1000');
    expect(missing).toBeNull();
    expect(normId).toBe('childcare-places');
  });

  it('leaves a gap of 1.7 places beside one nursery of 10, although the whole community is covered', () => {
    const { demand } = demandOf(serviceOf('childcare'), community);
    expect(capacityGapOf(demand!, 10)).toBeCloseTo(1.7, 12);
    expect(capacityGapOf(demand!, 12)).toBe(0);
  });

  it('asks 40 beds per 1000 elderly and one parking space per household', () => {
    expect(demandOf(serviceOf('elderly_care'), community).demand).toBeCloseTo(28.08, 12); // 702 × 40 / 1000
    expect(demandOf(serviceOf('parking'), community)).toMatchObject({
      demand: 1000,
      basis: '1000 households × 1 spaces',
    });
  });

  it('says which figure is missing instead of counting it as 0', () => {
    const silent = { residents: null, households: null, persons60Plus: null };
    expect(demandOf(serviceOf('elderly_care'), silent)).toMatchObject({
      demand: null,
      missing: 'persons60Plus',
    });
    expect(demandOf(serviceOf('childcare'), silent)).toMatchObject({ demand: null, missing: 'residents' });
    expect(demandOf(serviceOf('parking'), silent)).toMatchObject({ demand: null, missing: 'households' });
    expect(demandOf(serviceOf('parking'), { ...silent, households: 0 })).toMatchObject({
      demand: 0,
      missing: null,
    });
  });

  it('has no demand where no norm is known', () => {
    for (const kind of ['kindergarten', 'health', 'market', 'shop', 'school'] as const) {
      expect(demandOf(serviceOf(kind), community)).toMatchObject({
        demand: null,
        missing: null,
        normId: null,
      });
    }
  });
});

describe('kindergartens', () => {
  it('cover childcare with a warning and add no places', () => {
    const childcare = serviceOf('childcare');
    expect(childcare.acceptsKinds).toContain('kindergarten');
    expect(childcare.capacityKinds).not.toContain('kindergarten');
    expect(childcare.warningByKind.kindergarten).toBe(KINDERGARTEN_COUNTED_AS_CHILDCARE);
  });
});

describe('standard profiles', () => {
  it('report an unknown name with the known ones', () => {
    expect(() => normsOf('atlantis')).toThrow(
      "Standard profile 'atlantis' is not known; known are: national.",
    );
  });

  it('let a city replace a norm and leave the others', () => {
    const stricter = { ...normOf(normsOf(), 'parking-spaces'), value: 1.2, clause: 'test' };
    const city = { code: 'city', zh: '城', en: 'city', norms: [stricter] };
    const norms = normsOf('city', [...STANDARD_PROFILES, city]);
    expect(demandOf(serviceOf('parking'), community, norms).demand).toBe(1200);
    expect(norms.size).toBe(normsOf().size);
    expect(normOf(norms, 'elderly-beds')).toBe(normOf(normsOf(), 'elderly-beds'));
  });

  it('complain of a norm that is not there', () => {
    expect(() => normOf(normsOf(), 'no-such-norm')).toThrow(RangeError);
  });
});

it('the example service works with its profile', () => {
  const norms = normsOf(exampleProfile.code, [...STANDARD_PROFILES, exampleProfile]);
  expect(serviceOf('market', [exampleService])).toBe(exampleService);
  // 2600 residents × 60 m² / 1000
  expect(demandOf(exampleService, community, norms)).toMatchObject({ demand: 156, normId: exampleNorm.id });
  expect(SERVICES).not.toContain(exampleService);
});

describe('severityOf', () => {
  it('grades by fifths, the worse share deciding', () => {
    expect(severityOf(0, 0)).toBe(0);
    expect(severityOf(0.2, 0)).toBe(1);
    expect(severityOf(0.21, 0)).toBe(2);
    expect(severityOf(0.1, 0.5)).toBe(3);
    expect(severityOf(null, 0.7)).toBe(4);
    expect(severityOf(1, null)).toBe(5);
  });

  it('never falls as more is unmet', () => {
    let last = 0;
    for (let percent = 0; percent <= 100; percent++) {
      const severity = severityOf(percent / 100, null)!;
      expect(severity).toBeGreaterThanOrEqual(last);
      last = severity;
    }
    expect(SEVERITY_UPPER_RATIOS.map(([severity]) => severity)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('is silent where nothing is known, and refuses shares outside 0..1', () => {
    expect(severityOf(null, null)).toBeNull();
    expect(() => severityOf(1.5, null)).toThrow(RangeError);
    expect(() => severityOf(Number.NaN, null)).toThrow(RangeError);
  });

  it('takes the dust of floating point for nothing', () => {
    expect(severityOf(1e-12, 0)).toBe(0);
  });
});
