/**
 * The packed font of the labels, all of it, before the first name is drawn: a glyph that is rasterised
 * without its font stays an empty box (tofu) for good. 97 slices, 2.4 MB, cached by the browser.
 */
import { LABEL_FONT } from '../style/ground.js';

export async function loadLabelFont(fonts: FontFaceSet = document.fonts): Promise<void> {
  const faces = [...fonts].filter(
    ({ family, weight }) => LABEL_FONT.includes(family.replaceAll(/["']/g, '')) && weight === '400',
  );
  await Promise.all(faces.map((face) => face.load()));
}
