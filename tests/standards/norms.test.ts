/** The norms as data: every number has a clause, a source and a confidence, and equals the survey it was taken from. */

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NORMS, type Norm, type NormId } from '../../api/standards/norms.js';
import { WALKING_PROFILE_RULES } from '../../api/standards/profiles.js';
import { DEFAULT_SERVICES, SERVICES } from '../../api/standards/services.js';
import { NORM_SOURCES, sourceTitle } from '../../api/standards/sources.js';
import { normsOf, STANDARD_PROFILES } from '../../api/standards/standard-profiles.js';
import { CONFIDENCES, SERVICE_KINDS, WALKING_PROFILES } from '../../schema/vocabulary.js';
import { describeUnless } from '../setup/skipped.js';

const surveyFile = new URL('../../../shared/reference/standards.json', import.meta.url);
const hasSurvey = existsSync(surveyFile);

const valueOfNorm = (id: NormId): number => NORMS.find((norm) => norm.id === id)!.value;

describe('norms', () => {
  it('have unique ids', () => {
    expect(new Set(NORMS.map((norm) => norm.id)).size).toBe(NORMS.length);
    expect(new Set(NORM_SOURCES.map((source) => source.id)).size).toBe(NORM_SOURCES.length);
  });

  it.each(NORMS.map((norm): [string, Norm] => [norm.id, norm]))('%s says where it comes from', (_, norm) => {
    expect(norm.sources.length).toBeGreaterThan(0);
    const known = NORM_SOURCES.map((source) => source.id);
    for (const source of norm.sources) expect(known).toContain(source);
    expect(CONFIDENCES.map((word) => word.code)).toContain(norm.confidence);
    for (const text of [norm.standard, norm.clause, norm.textZh, norm.textEn]) expect(text).not.toBe('');
    if (norm.clause === null) expect(norm.standard).toContain('no standard');
    expect(norm.value).toBeGreaterThan(0);
  });

  it('name their sources in the language of the reader', () => {
    for (const { id, titleZh, titleEn } of NORM_SOURCES) {
      expect([id, /\p{Script=Han}/u.test(titleZh)]).toEqual([id, true]);
      expect([id, /\p{Script=Han}/u.test(titleEn)]).toEqual([id, false]);
      expect([sourceTitle(id, 'zh'), sourceTitle(id, 'en')]).toEqual([titleZh, titleEn]);
    }
    expect(sourceTitle('of-tomorrow', 'zh')).toBe('of-tomorrow');
  });

  it('mark what is known from recall alone, and what we chose', () => {
    for (const norm of NORMS) {
      const sources: readonly string[] = norm.sources;
      if (sources.every((source) => source === 'memory')) expect(norm.confidence).toBe('memory');
      expect(sources.includes('choice')).toBe(norm.confidence === 'choice');
    }
  });
});

describe('services', () => {
  it('cover every kind of the vocabulary once', () => {
    expect(SERVICES.map((service) => service.kind).sort()).toEqual(
      SERVICE_KINDS.map(({ code }) => code).sort(),
    );
  });

  it('name norms that exist in every standard profile, in their own unit', () => {
    for (const profile of STANDARD_PROFILES) {
      const norms = normsOf(profile.code);
      for (const service of SERVICES) {
        if (!service.demand) continue;
        expect(norms.get(service.demand.normId)?.unit).toBe(service.capacityUnit);
        expect(norms.get(service.demand.normId)?.per).not.toBeNull();
      }
    }
  });

  it('count capacity only of kinds that cover', () => {
    for (const { acceptsKinds, capacityKinds } of SERVICES) {
      for (const kind of capacityKinds) expect(acceptsKinds).toContain(kind);
    }
  });

  it('ask about elderly care, childcare and parking unless told otherwise', () => {
    expect(DEFAULT_SERVICES).toEqual(['elderly_care', 'childcare', 'parking']);
  });
});

it('has a rule for every walking profile', () => {
  expect(WALKING_PROFILE_RULES.map((rule) => rule.code)).toEqual(WALKING_PROFILES.map(({ code }) => code));
});

interface Survey {
  readonly tiers: readonly {
    standard: string;
    tier: string;
    walk_m?: [number, number] | null;
    confidence: string;
  }[];
  readonly nationalTargets: readonly { id: string; value: unknown; confidence: string }[];
  readonly walkingSpeeds: readonly { profile: string; m_s: unknown; confidence: string }[];
  readonly defaultsSuggested: {
    readonly bands_m: Readonly<Record<string, number>>;
    readonly speeds_m_s: Readonly<Record<string, number>>;
    readonly demand: Readonly<Record<string, number>>;
  };
}

describeUnless(
  hasSurvey ? null : 'no ../shared/reference/standards.json',
  'the survey the norms were taken from',
  () => {
    const survey: Survey = hasSurvey ? JSON.parse(readFileSync(surveyFile, 'utf8')) : ({} as Survey);
    const normOfId = (id: NormId) => NORMS.find((norm) => norm.id === id)!;

    it('has the same demand numbers, with the same confidence', () => {
      const target = (id: string) => survey.nationalTargets.find((row) => row.id === id)!;
      expect(normOfId('elderly-beds')).toMatchObject({
        value: target('elderly_beds_planning').value,
        confidence: target('elderly_beds_planning').confidence,
      });
      expect(normOfId('childcare-places')).toMatchObject({
        value: target('childcare_places').value,
        confidence: target('childcare_places').confidence,
      });
      expect(valueOfNorm('parking-spaces')).toBe(
        survey.defaultsSuggested.demand.parkingSpacesPerHouseholdNew,
      );
    });

    it('has the same distances', () => {
      for (const minutes of ['5', '10', '15'] as const) {
        expect(valueOfNorm(`band-${minutes}-distance`)).toBe(survey.defaultsSuggested.bands_m[minutes]);
        const tier = survey.tiers.find(
          (row) => row.standard === 'GB 50180-2018' && row.tier === `${minutes}min`,
        )!;
        expect(valueOfNorm(`band-${minutes}-distance`)).toBe(tier.walk_m?.[1]);
      }
    });

    it('has the same speeds', () => {
      const speed = (profile: string) => survey.walkingSpeeds.find((row) => row.profile === profile)!;
      expect(valueOfNorm('speed-adult')).toBe(speed('design value (signals)').m_s);
      expect(normOfId('speed-elderly')).toMatchObject({
        value: speed('frail elderly').m_s,
        confidence: speed('frail elderly').confidence,
      });
      expect(valueOfNorm('speed-wheelchair')).toBe(speed('wheelchair (tool)').m_s);
      expect(valueOfNorm('speed-pram')).toBe(survey.defaultsSuggested.speeds_m_s.childWithCarer);
    });
  },
);
