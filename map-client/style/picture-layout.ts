/**
 * The map as a picture of its own: where title, map, legend and foot stand, in pixels of the page. Pure:
 * how wide words are is told by who draws.
 */
import type { FacilityState, ServiceKind } from '../contract/operations.js';
import type { LegendMark } from './study-overlay.js';

export type PictureMark =
  | LegendMark
  | { readonly kind: 'facility'; readonly service: ServiceKind; readonly state: FacilityState }
  | { readonly kind: 'no-service' | 'stock' };

export interface PictureLine {
  /** Null: a heading. */
  readonly mark: PictureMark | null;
  readonly words: string;
  readonly count: string | null;
}

export interface PictureContent {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly PictureLine[];
  readonly foot: string;
  readonly drawn: string;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A line of the legend with the words as they break. */
export interface PlacedLine extends Box {
  readonly line: PictureLine;
  readonly rows: readonly string[];
}

export interface PictureLayout {
  readonly width: number;
  readonly height: number;
  readonly title: Box;
  readonly map: Box;
  readonly lines: readonly PlacedLine[];
  readonly foot: Box;
}

export const MARGIN = 24;
export const LINE_HEIGHT = 19;
export const MARK_WIDTH = 28;
/** Of "1,204 → 1,187", the counts of two sides. */
export const COUNT_WIDTH = 84;
const TITLE_HEIGHT = 52;
const FOOT_HEIGHT = 22;
const LEGEND_WIDTH = 264;
const GAP = 18;

/** @param widthOf of words in the letters of the legend */
export function pictureLayout(
  map: { readonly width: number; readonly height: number },
  lines: readonly PictureLine[],
  widthOf: (words: string) => number,
): PictureLayout {
  const top = MARGIN + TITLE_HEIGHT;
  const legendX = MARGIN + map.width + GAP;
  const placed = placeLines(lines, { x: legendX, y: top, width: LEGEND_WIDTH }, widthOf);
  const last = placed.at(-1);
  const bodyHeight = Math.max(map.height, last ? last.y + last.height - top : 0);
  const width = legendX + LEGEND_WIDTH + MARGIN;
  return {
    width,
    height: top + bodyHeight + FOOT_HEIGHT + MARGIN,
    title: { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: TITLE_HEIGHT },
    map: { x: MARGIN, y: top, width: map.width, height: map.height },
    lines: placed,
    foot: { x: MARGIN, y: top + bodyHeight, width: width - 2 * MARGIN, height: FOOT_HEIGHT },
  };
}

function placeLines(
  lines: readonly PictureLine[],
  { x, y: from, width }: Pick<Box, 'x' | 'y' | 'width'>,
  widthOf: (words: string) => number,
): PlacedLine[] {
  let y = from;
  return lines.map((line, at) => {
    if (line.mark === null && at > 0) y += LINE_HEIGHT / 2;
    const room = width - (line.mark ? MARK_WIDTH : 0) - (line.count === null ? 0 : COUNT_WIDTH);
    const rows = wrapped(line.words, room, widthOf);
    const placed = { line, rows, x, y, width, height: rows.length * LINE_HEIGHT };
    y += placed.height;
    return placed;
  });
}

/** Chinese breaks after any character, other writing between words. */
const PIECES = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]|[^\s\u2e80-\u9fff\uf900-\ufaff\ufe30-\uffef]+\s*/g;

export function wrapped(words: string, room: number, widthOf: (words: string) => number): string[] {
  const rows: string[] = [];
  let row = '';
  for (const piece of words.match(PIECES) ?? []) {
    if (row !== '' && widthOf((row + piece).trimEnd()) > room) {
      rows.push(row.trimEnd());
      row = '';
    }
    row += piece;
  }
  return [...rows, row.trimEnd()];
}
