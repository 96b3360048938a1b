/** Both sides of a comparison in one picture: where each map stands in it. Pure, in pixels of the page. */
import type { Compare } from '../state/compare.js';
import type { Box } from './picture-layout.js';

type Size = Pick<Box, 'width' | 'height'>;

export interface ComparePicture extends Size {
  /** Left edge of the map of the right side. */
  readonly rightX: number;
  /** From here to the right the right side is seen. */
  readonly dividerX: number;
}

/** Null where one map shows all of it: a difference, or no comparison. */
export function comparePicture(compare: Compare | null, left: Size, right: Size): ComparePicture | null {
  if (!compare || compare.mode === 'difference') return null;
  const height = Math.min(left.height, right.height);
  return compare.mode === 'side'
    ? { width: left.width + right.width, height, rightX: left.width, dividerX: left.width }
    : { width: left.width, height, rightX: 0, dividerX: Math.round(left.width * compare.divider) };
}
