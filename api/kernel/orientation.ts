/**
 * On which side of a line a point lies, exactly.
 *
 * The 2 × 2 determinant in floating point has the right sign whenever it is larger than its error
 * bound (Shewchuk 1997, Adaptive Precision Floating-Point Arithmetic, stage A). The few that are
 * not, nearly collinear points, are computed again in integers without any rounding.
 */

/** (3 + 16 ε) ε with ε = 2⁻⁵³. */
const ERROR_BOUND = 3.3306690738754716e-16;

/** > 0: c lies left of the way from a to b; < 0: right; 0: exactly on the line. */
export function orientation(ax: number, ay: number, bx: number, by: number, cx: number, cy: number): number {
  const left = (ax - cx) * (by - cy);
  const right = (ay - cy) * (bx - cx);
  const determinant = left - right;
  if (left === 0 || right === 0 || left > 0 !== right > 0) return determinant;
  if (Math.abs(determinant) >= ERROR_BOUND * Math.abs(left + right)) return determinant;
  return exactOrientation(ax, ay, bx, by, cx, cy);
}

function exactOrientation(...coordinates: [number, number, number, number, number, number]): number {
  const parts = coordinates.map(mantissaAndExponent);
  const least = Math.min(...parts.map((part) => part.exponent));
  const [ax, ay, bx, by, cx, cy] = parts.map((part) => part.mantissa << BigInt(part.exponent - least));
  const determinant = (ax - cx) * (by - cy) - (ay - cy) * (bx - cx);
  return determinant > 0n ? 1 : determinant < 0n ? -1 : 0;
}

const bits = new DataView(new ArrayBuffer(8));

/** value = mantissa · 2^exponent, both integers. */
function mantissaAndExponent(value: number): { mantissa: bigint; exponent: number } {
  bits.setFloat64(0, value);
  const raw = bits.getBigUint64(0);
  const biased = Number((raw >> 52n) & 0x7ffn);
  const fraction = raw & 0xfffffffffffffn;
  const magnitude = biased === 0 ? fraction : fraction | 0x10000000000000n;
  return { mantissa: raw >> 63n ? -magnitude : magnitude, exponent: Math.max(biased, 1) - 1075 };
}
