/** Bands as metres, in both readings. */

import { describe, expect, it } from '@jest/globals';
import { bandNormIdOf, cutoffMetresOf } from '../../api/standards/bands.js';
import { snapLimitMetresOf, speedMetresPerSecondOf, walkingProfileOf } from '../../api/standards/profiles.js';
import type { WalkingProfile } from '../../schema/vocabulary.js';

describe('cutoffMetresOf by standard distance', () => {
  it('is 300, 500 and 1000 m whoever walks', () => {
    for (const profile of ['adult', 'wheelchair'] as const) {
      const metres = [5, 10, 15].map((minutes) => cutoffMetresOf(minutes, 'distance', profile));
      expect(metres).toEqual([300, 500, 1000]);
    }
  });

  it('knows no other minutes', () => {
    expect(() => cutoffMetresOf(20, 'distance', 'adult')).toThrow(
      'distances for 5, 10, 15 minutes, not for 20',
    );
    expect(() => cutoffMetresOf(7.5, 'distance', 'adult')).toThrow(RangeError);
  });

  it('names its norm', () => {
    expect(bandNormIdOf(10, 'distance')).toBe('band-10-distance');
    expect(bandNormIdOf(10, 'time')).toBeNull();
  });
});

describe('cutoffMetresOf by time', () => {
  // minutes × 60 s × speed
  it.each([
    ['adult', [360, 720, 1080]],
    ['elderly', [240, 480, 720]],
    ['pram', [300, 600, 900]],
    ['wheelchair', [201, 402, 603]],
  ] as const)('%s walks %j m in 5, 10, 15 minutes', (profile, expected) => {
    const metres = [5, 10, 15].map((minutes) => cutoffMetresOf(minutes, 'time', profile));
    metres.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 9);
    });
  });

  it('takes any minutes up to an hour', () => {
    expect(cutoffMetresOf(20, 'time', 'adult')).toBeCloseTo(1440, 9);
    expect(cutoffMetresOf(60, 'time', 'adult')).toBeCloseTo(4320, 9);
    for (const minutes of [0, -5, 61, Number.NaN, Infinity]) {
      expect(() => cutoffMetresOf(minutes, 'time', 'adult')).toThrow(RangeError);
    }
  });
});

describe('walking profiles', () => {
  it('keep wheels off steps', () => {
    const canUseSteps = (code: WalkingProfile) => walkingProfileOf(code).canUseSteps;
    expect([canUseSteps('adult'), canUseSteps('elderly')]).toEqual([true, true]);
    expect([canUseSteps('pram'), canUseSteps('wheelchair')]).toEqual([false, false]);
  });

  it('refuse an unknown walker', () => {
    expect(() => speedMetresPerSecondOf('runner' as WalkingProfile)).toThrow(RangeError);
  });

  it('tie places to the network within 200 m', () => {
    expect(snapLimitMetresOf()).toBe(200);
  });
});
