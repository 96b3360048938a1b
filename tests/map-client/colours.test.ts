/** Classes must be told apart by everybody: by three kinds of colour-blind eyes and on grey print. */
import { describe, expect, it } from '@jest/globals';
import {
  CHROME,
  COVERAGE_RAMP,
  DIFFERENCE_RAMP,
  DRAWING_COLOURS,
  GAP_RAMP,
  MARK,
  NO_GAP,
  STUDY,
  UNIT_COLOURS,
} from '../../map-client/style/palette.js';
import { AMOUNT_RAMPS, SHARE_ALL, SHARE_RAMPS } from '../../map-client/style/ramps.js';
import { SITING_TONES, STUDY_TONE_COLOURS } from '../../map-client/style/study-tones.js';
import { ciede2000, cieLab, PUBLISHED } from './colour-difference.js';

type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const linear = (hex: string): Rgb => {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const times = (rows: Matrix, [r, g, b]: Rgb): Rgb => {
  const [x, y, z] = rows.map(([p, q, s]) => Math.max(0, p * r + q * g + s * b));
  return [x!, y!, z!];
};

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const EYES: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Björn Ottosson's OKLab: equal steps look about equally far. */
function okLab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
const distance = (eye: Matrix, one: string, other: string): number => {
  const [a, b] = [one, other].map((hex) => okLab(times(eye, linear(hex))));
  return Math.hypot(a![0] - b![0], a![1] - b![1], a![2] - b![2]);
};
const luminance = (hex: string): number => {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (one: string, other: string): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};
const pairs = (colours: readonly string[]) =>
  colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));

describe.each(Object.entries(EYES))('to eyes of %s', (_name, eye) => {
  it('mine, theirs and what is wrong differ while something is drawn', () => {
    const { mine, theirs, fault } = DRAWING_COLOURS;
    for (const [one, other] of pairs([mine, theirs, fault]))
      expect(distance(eye, one, other)).toBeGreaterThan(0.06);
    for (const colour of [mine, theirs, fault]) expect(contrast(colour, MARK.paper)).toBeGreaterThan(4.5);
  });

  // Our choice: 0.06 in OKLab is about three times the least difference that can be seen side by side.
  it('every two gap classes, and no gap, differ', () => {
    for (const [one, other] of pairs([NO_GAP, ...GAP_RAMP]))
      expect(distance(eye, one, other)).toBeGreaterThan(0.06);
  });

  it('every two coverage classes differ', () => {
    for (const [one, other] of pairs(COVERAGE_RAMP)) expect(distance(eye, one, other)).toBeGreaterThan(0.06);
  });
});

const seen = (eye: Matrix, hex: string) => {
  const [r, g, b] = times(eye, linear(hex)).map((channel) => Math.min(1, channel));
  return cieLab([r!, g!, b!]);
};
/** Our choice: CIEDE2000 of 6; about 2 is the least that is seen at a glance. */
const LEAST_DIFFERENCE = 6;
const ramps = [
  ...AMOUNT_RAMPS.map((ramp) => ['amounts', ramp, NO_GAP] as const),
  ...SHARE_RAMPS.map((ramp) => ['shares', ramp, SHARE_ALL] as const),
].map(([what, ramp, fine]) => [what, ramp.length, ramp, fine] as const);

describe.each(Object.entries(EYES))('in classes between breaks, to eyes of %s', (_name, eye) => {
  it.each(ramps)(
    '%s in %i classes differ, from each other and from nothing lacking',
    (_what, _n, ramp, fine) => {
      for (const [one, other] of pairs([...ramp, fine]))
        expect(ciede2000(seen(eye, one), seen(eye, other))).toBeGreaterThan(LEAST_DIFFERENCE);
    },
  );

  it.each(ramps)('%s in %i classes grow darker, so that their order is seen', (_what, _n, ramp) => {
    ramp.slice(1).forEach((colour, at) => {
      expect(seen(eye, ramp[at]!)[0] - seen(eye, colour)[0]).toBeGreaterThan(4);
    });
  });
});

describe('the yardstick', () => {
  it.each(PUBLISHED)('gives the published difference of %j and %j', (one, other, difference) => {
    expect(ciede2000(one, other)).toBeCloseTo(difference, 4);
    expect(ciede2000(other, one)).toBeCloseTo(difference, 4);
  });
});

describe.each(Object.entries(EYES))('in studies, to eyes of %s', (_name, eye) => {
  it.each([
    ['the difference of two runs', DIFFERENCE_RAMP],
    ['neighbouring units', UNIT_COLOURS],
    ['communities of a siting study', SITING_TONES.map((tone) => STUDY_TONE_COLOURS[tone])],
  ])('%s can be told apart', (_what, colours) => {
    for (const [one, other] of pairs(colours)) expect(distance(eye, one, other)).toBeGreaterThan(0.06);
  });
});

describe('on grey print', () => {
  it('both arms of the difference grow darker away from white', () => {
    const middle = DIFFERENCE_RAMP.length >> 1;
    expect(DIFFERENCE_RAMP[middle]).toBe('#ffffff');
    const arms = [DIFFERENCE_RAMP.slice(middle), [...DIFFERENCE_RAMP.slice(0, middle + 1)].reverse()];
    for (const arm of arms)
      arm.slice(1).forEach((colour, at) => {
        expect(luminance(colour)).toBeLessThan(luminance(arm[at]!));
      });
  });

  it.each([
    ['gap', GAP_RAMP],
    ['coverage', COVERAGE_RAMP],
  ])('the %s ramp grows darker step by step', (_name, ramp) => {
    ramp.slice(1).forEach((colour, at) => {
      expect(contrast(ramp[at]!, colour)).toBeGreaterThan(1.2);
      expect(luminance(colour)).toBeLessThan(luminance(ramp[at]!));
    });
  });
});

describe('text', () => {
  it.each([
    ['text', CHROME.text, CHROME.paper],
    ['quiet text', CHROME.quietText, CHROME.paper],
    ['quiet text on soft ground', CHROME.quietText, CHROME.soft],
    ['accent', CHROME.accent, CHROME.paper],
    ['danger', CHROME.danger, CHROME.paper],
    ['names on the map', MARK.label, MARK.paper],
    ['isochrone names', MARK.isochrone, MARK.paper],
    ['badges', MARK.paper, MARK.ink],
    ['number in a star', MARK.paper, STUDY.site],
    ['number on a plate', MARK.paper, CHROME.accent],
    ['rank on the gravest class', '#ffffff', GAP_RAMP[4]],
    ['rank on class 4', CHROME.rank, GAP_RAMP[3]],
  ])('%s has a contrast of at least 4.5 : 1', (_name, ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});
