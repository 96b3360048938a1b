/**
 * Position of a point along a Hilbert curve of order 16 over a unit square: a number 0 .. 2³²−1
 * in which points that are near in the plane are mostly near. Source: H. S. Warren, Hacker's
 * Delight (2nd ed.), 16-1, walked from the most significant bit down; four bits at a time from a
 * table made once (numbering the nodes of a graph takes half as long as bit by bit).
 *
 * Inside a quadrant the curve is turned: its bits are flipped (1), swapped (2), or both.
 */

const BITS = 4;
const SIDE = 1 << BITS;

/** By turn, x and y of four bits: 8 bits of the position, and the turn of the next four above them. */
const STEPS = Uint16Array.from({ length: 4 * SIDE * SIDE }, (_, i) =>
  fourBits(i >> (2 * BITS), (i >> BITS) & (SIDE - 1), i & (SIDE - 1)),
);

function fourBits(turnBefore: number, x: number, y: number): number {
  let turn = turnBefore;
  let position = 0;
  for (let bit = BITS - 1; bit >= 0; bit--) {
    const [a, b] = [((x >> bit) ^ turn) & 1, ((y >> bit) ^ turn) & 1];
    const [right, upper] = turn & 2 ? [b, a] : [a, b];
    position = position * 4 + ((3 * right) ^ upper);
    if (upper === 0) turn ^= 2 | right;
  }
  return (turn << (2 * BITS)) | position;
}

/** @param x, y integers 0..65535 */
export function hilbertIndex(x: number, y: number): number {
  let turn = 0;
  let index = 0;
  for (let shift = 16 - BITS; shift >= 0; shift -= BITS) {
    const step =
      STEPS[(turn << (2 * BITS)) | (((x >> shift) & (SIDE - 1)) << BITS) | ((y >> shift) & (SIDE - 1))];
    index = index * 256 + (step & 255);
    turn = step >> (2 * BITS);
  }
  return index;
}
