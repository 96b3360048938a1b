/**
 * Two straight pieces in the plane, metres: how far apart they are, and how much of one runs within
 * a distance of the other. Points within d of a segment form a stadium, which is convex, so a line
 * stays in it over one interval: the span of the intervals in its rectangle and its two round ends.
 */

/** Ends of a piece: [x0, y0, x1, y1]. */
export type Piece = readonly [x0: number, y0: number, x1: number, y1: number];

/** Metres between the boxes round two pieces: no more than between the pieces, and cheap. */
export function metresBetweenBoxes(a: Piece, b: Piece): number {
  const across = (i: 0 | 1) =>
    Math.max(
      0,
      Math.min(a[i], a[i + 2]) - Math.max(b[i], b[i + 2]),
      Math.min(b[i], b[i + 2]) - Math.max(a[i], a[i + 2]),
    );
  return Math.hypot(across(0), across(1));
}

/** Least metres between two pieces; exactly 0 where they cross or share a point. */
export function metresBetweenPieces(a: Piece, b: Piece): number {
  if (isCrossing(a, b)) return 0;
  return Math.sqrt(
    Math.min(
      squaredToPiece(a[0], a[1], b),
      squaredToPiece(a[2], a[3], b),
      squaredToPiece(b[0], b[1], a),
      squaredToPiece(b[2], b[3], a),
    ),
  );
}

function squaredToPiece(x: number, y: number, [x0, y0, x1, y1]: Piece): number {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const share = squared > 0 ? Math.min(1, Math.max(0, ((x - x0) * dx + (y - y0) * dy) / squared)) : 0;
  const [east, north] = [x - x0 - share * dx, y - y0 - share * dy];
  return east * east + north * north;
}

/** True where the insides of both pieces cross; touching is left to the distances, which are 0 there. */
function isCrossing([ax, ay, bx, by]: Piece, [cx, cy, dx, dy]: Piece): boolean {
  const side = (px: number, py: number, qx: number, qy: number, rx: number, ry: number) =>
    (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return (
    side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) < 0 &&
    side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0
  );
}

/** Shares 0..1 of piece a between which it lies within `metres` of piece b; null where it never does. */
export function spanWithin(a: Piece, b: Piece, metres: number): readonly [number, number] | null {
  const spans = [
    spanInRectangle(a, b, metres),
    spanInCircle(a, b[0], b[1], metres),
    spanInCircle(a, b[2], b[3], metres),
  ].filter((span) => span !== null);
  if (spans.length === 0) return null;
  return [Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to))];
}

function spanInCircle(
  [x0, y0, x1, y1]: Piece,
  x: number,
  y: number,
  radius: number,
): [number, number] | null {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const squared = dx * dx + dy * dy;
  const [fromX, fromY] = [x0 - x, y0 - y];
  const middle = squared > 0 ? -(fromX * dx + fromY * dy) / squared : 0;
  const [nearX, nearY] = [fromX + middle * dx, fromY + middle * dy];
  const left = radius * radius - nearX * nearX - nearY * nearY;
  if (left < 0) return null;
  if (squared === 0) return [0, 1];
  const half = Math.sqrt(left / squared);
  return clipped(middle - half, middle + half);
}

/** In the frame of b: along 0 .. its length, across −radius .. radius. */
function spanInRectangle([x0, y0, x1, y1]: Piece, b: Piece, radius: number): [number, number] | null {
  const [bx, by] = [b[2] - b[0], b[3] - b[1]];
  const length = Math.hypot(bx, by);
  if (length === 0) return null;
  const along = (x: number, y: number) => (x * bx + y * by) / length;
  const across = (x: number, y: number) => (y * bx - x * by) / length;
  const [fromX, fromY, dx, dy] = [x0 - b[0], y0 - b[1], x1 - x0, y1 - y0];
  const inLength = spanInStrip(along(fromX, fromY), along(dx, dy), 0, length);
  const inWidth = spanInStrip(across(fromX, fromY), across(dx, dy), -radius, radius);
  if (!inLength || !inWidth) return null;
  return clipped(Math.max(inLength[0], inWidth[0]), Math.min(inLength[1], inWidth[1]));
}

/** Where least ≤ from + share · step ≤ most. */
function spanInStrip(from: number, step: number, least: number, most: number): [number, number] | null {
  if (step === 0) return from >= least && from <= most ? [-Infinity, Infinity] : null;
  const [s, t] = [(least - from) / step, (most - from) / step];
  return [Math.min(s, t), Math.max(s, t)];
}

function clipped(from: number, to: number): [number, number] | null {
  const [start, end] = [Math.max(0, from), Math.min(1, to)];
  return start <= end ? [start, end] : null;
}
