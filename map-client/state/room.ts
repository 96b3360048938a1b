/** Where on the map there is room: of several ways to keep clear of what lies on it, the one that shows most. */

export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Upright tablets: the card lies below the map, not beside it, and takes this share of the height (map-stage.css). */
const SHEET_MOST_WIDTH = 640;
const SHEET_SHARE = 0.46;
const SHEET_MARGIN = 12;

/** Pixels of the height that the card takes from below; null where it stands beside. */
export const sheetHeight = (stage: Size, isUpright: boolean): number | null =>
  isUpright && stage.width <= SHEET_MOST_WIDTH ? stage.height * SHEET_SHARE + SHEET_MARGIN : null;

/**
 * @param map pixels of the whole map
 * @param aspect width ÷ height of what is to be shown
 * @param ways paddings to choose from, at least one
 */
export function roomiest(map: Size, aspect: number, ways: readonly Padding[]): Padding {
  const sizeIn = (padding: Padding): number => {
    const width = map.width - padding.left - padding.right;
    const height = map.height - padding.top - padding.bottom;
    return Math.min(width / aspect, height);
  };
  return ways.reduce((best, way) => (sizeIn(way) > sizeIn(best) ? way : best));
}
