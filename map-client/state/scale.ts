/** The scale bar: the roundest length that fits, and how many pixels it takes at this zoom and latitude. */
import type { Camera } from './view.js';

const EQUATOR_METRES = 40_075_016.686;
/** Both map libraries count zoom by tiles of 512 pixels. */
const TILE_PIXELS = 512;

export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

export const metresPerPixel = ({ lat, zoom }: Pick<Camera, 'lat' | 'zoom'>): number =>
  (EQUATOR_METRES * Math.cos((lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** zoom);

/** 1, 2 or 5 times a power of ten, as long as possible within `maxPixels`. */
export function scaleOf(camera: Pick<Camera, 'lat' | 'zoom'>, maxPixels: number): Scale {
  const perPixel = metresPerPixel(camera);
  const longest = perPixel * maxPixels;
  const power = 10 ** Math.floor(Math.log10(longest));
  const metres = power * ([5, 2, 1].find((step) => step * power <= longest) ?? 1);
  return { metres, pixels: metres / perPixel };
}
