/** Words with marked figures: `缺 [26 床](capacityGap)` → pieces, of which some open a rule. */

export interface Piece {
  readonly text: string;
  /** The figure the piece states; null for plain words. */
  readonly figure: string | null;
}

export function piecesOf(marked: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const mark of marked.matchAll(/\[([^\]]*)\]\((\w+)\)/g)) {
    if (mark.index > end) pieces.push({ text: marked.slice(end, mark.index), figure: null });
    pieces.push({ text: mark[1]!, figure: mark[2]! });
    end = mark.index + mark[0].length;
  }
  if (end < marked.length) pieces.push({ text: marked.slice(end), figure: null });
  return pieces;
}

export const plainText = (marked: string): string =>
  piecesOf(marked)
    .map(({ text }) => text)
    .join('');
