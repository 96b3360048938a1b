/** The map as it is seen, for paper and file: while two sides are compared by swipe or beside, both of them, named. */
import type { Compare } from '../state/compare.js';
import { useView, useZoom } from '../state/store.js';
import type { MapPicture } from '../state/view.js';
import { type ComparePicture, comparePicture } from '../style/compare-picture.js';
import { CHROME } from '../style/palette.js';
import { useSideNames } from './use-compare.js';

/** @returns to be asked when it is taken; null while there is no map */
export function useMapPicture(): (pixelRatio: number) => Promise<MapPicture | null> {
  const nameOf = useSideNames();
  return async (pixelRatio) => {
    const { picture, twinPicture } = useZoom.getState();
    const { compare } = useView.getState();
    const left = await picture(pixelRatio);
    const right = left && (await twinPicture(pixelRatio));
    const layout = left && right && comparePicture(compare, left, right);
    return layout && compare ? joined({ left, right, layout, pixelRatio, names: namesOf(compare) }) : left;
  };

  function namesOf({ left, right }: Compare): Names {
    return [nameOf(left), nameOf(right)];
  }
}

type Names = readonly [left: string, right: string];

interface Sides {
  readonly left: MapPicture;
  readonly right: MapPicture;
  readonly layout: ComparePicture;
  readonly pixelRatio: number;
  readonly names: Names;
}

async function joined({ left, right, layout, pixelRatio, names }: Sides): Promise<MapPicture> {
  const { width, height, rightX, dividerX } = layout;
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser has no canvas to draw on.');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  pen.scale(pixelRatio, pixelRatio);
  pen.drawImage(await imageOf(left), 0, 0, left.width, left.height);
  pen.save();
  pen.beginPath();
  pen.rect(dividerX, 0, width - dividerX, height);
  pen.clip();
  pen.drawImage(await imageOf(right), rightX, 0, right.width, right.height);
  pen.restore();
  pen.fillStyle = CHROME.paper;
  pen.fillRect(dividerX - 2, 0, 4, height);
  pen.fillStyle = CHROME.quietText;
  pen.fillRect(dividerX - 0.5, 0, 1, height);
  await document.fonts.load(LETTERS, names.join(''));
  drawName(pen, names[0], dividerX - 10, 'right');
  drawName(pen, names[1], dividerX + 10, 'left');
  return { ...left, url: canvas.toDataURL(), width, height };
}

async function imageOf({ url }: MapPicture): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

const LETTERS = '600 14px "Noto Sans SC", sans-serif';
const NAME_TOP = 14;
const NAME_HEIGHT = 26;
const NAME_ROOM = 10;

/** Beside the divider, as on the map. */
function drawName(pen: CanvasRenderingContext2D, name: string, x: number, align: 'left' | 'right'): void {
  pen.font = LETTERS;
  const width = pen.measureText(name).width + 2 * NAME_ROOM;
  pen.fillStyle = CHROME.text;
  pen.fillRect(align === 'left' ? x : x - width, NAME_TOP, width, NAME_HEIGHT);
  pen.fillStyle = CHROME.paper;
  pen.textAlign = align;
  pen.fillText(name, align === 'left' ? x + NAME_ROOM : x - NAME_ROOM, NAME_TOP + 18);
}
