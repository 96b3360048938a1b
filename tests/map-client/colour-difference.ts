/**
 * How far apart two colours look: CIELAB under D65, and CIEDE2000 as Sharma, Wu and Dalal wrote it down
 * (2005), with the pairs they published to check it by.
 */
type Triple = readonly [number, number, number];

/** From linear sRGB. */
export function cieLab([r, g, b]: Triple): Triple {
  const curve = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const RADIANS = Math.PI / 180;
const cos = (degrees: number): number => Math.cos(degrees * RADIANS);

/** Chroma and hue with the stretched red-green axis. */
function polar([, a, b]: Triple, meanChroma: number): readonly [chroma: number, hueDegrees: number] {
  const stretched = a * (1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7)));
  const hue = stretched === 0 && b === 0 ? 0 : (Math.atan2(b, stretched) / RADIANS + 360) % 360;
  return [Math.hypot(stretched, b), hue];
}

export function ciede2000(one: Triple, other: Triple): number {
  const meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
  const [[c1, h1], [c2, h2]] = [polar(one, meanChroma), polar(other, meanChroma)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = c1 * c2 === 0 ? h1 + h2 : (h1 + turn / 2 + 360) % 360;
  const [lightness, chroma] = [(one[0] + other[0]) / 2, (c1 + c2) / 2];
  const t =
    1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const middle = (lightness - 50) ** 2;
  const dL = (other[0] - one[0]) / (1 + (0.015 * middle) / Math.sqrt(20 + middle));
  const dC = (c2 - c1) / (1 + 0.045 * chroma);
  const dH = (2 * Math.sqrt(c1 * c2) * Math.sin((turn / 2) * RADIANS)) / (1 + 0.015 * chroma * t);
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)) * RADIANS);
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH);
}

/** L1 a1 b1, L2 a2 b2, difference: from the table of the paper. */
export const PUBLISHED: readonly (readonly [Triple, Triple, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.263],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];
