/** How many pixels the map draws for one of the page; mapbox-gl draws always as many as the screen has. */
import type { LibraryMap } from './library.js';

export interface Fineness {
  readonly ratio: number;
  set(ratio: number): void;
}

export function finenessOf(map: LibraryMap): Fineness | null {
  if (typeof map.setPixelRatio !== 'function') return null;
  return { ratio: map.getPixelRatio(), set: (ratio) => map.setPixelRatio(ratio) };
}

/** Tiles of a base map may never come: then the picture is taken without them. */
const PATIENCE_MILLISECONDS = 4000;

export const settled = (map: LibraryMap): Promise<void> =>
  new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MILLISECONDS);
    map.once('idle', () => {
      clearTimeout(patience);
      resolve();
    });
  });
