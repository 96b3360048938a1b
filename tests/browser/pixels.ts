/** Counts pixels of the picture a planner sees: events and queries can be right over a blank map. */
import type { Page } from 'playwright-core';

/** Share 0..1 of the map's pixels that are within a small distance of each colour. */
export async function sharesOnMap(page: Page, colours: readonly string[]): Promise<number[]> {
  const box = await page.locator('.map').boundingBox();
  if (!box) throw new Error('There is no map on the page.');
  const png = (await page.screenshot({ clip: box })).toString('base64');
  return page.evaluate(countShares, { png, colours: [...colours] });
}

/** Runs in the page: it has a decoder of PNG. */
async function countShares({ png, colours }: { png: string; colours: string[] }): Promise<number[]> {
  const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot read pixels.');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  return colours.map((hex) => {
    const wanted = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 6)) count++;
    return count / (data.length / 4);
  });
}

interface Column {
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

/** Share 0..1 of a column of pixels of a picture that is near a colour. */
export const sharesInColumn = (page: Page, png: Buffer, column: Column, colour: string): Promise<number> =>
  page.evaluate(countColumn, { png: png.toString('base64'), column, colour });

async function countColumn(asked: { png: string; column: Column; colour: string }): Promise<number> {
  const bytes = Uint8Array.from(atob(asked.png), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser cannot read pixels.');
  context.drawImage(bitmap, 0, 0);
  const { x, y, height } = asked.column;
  const { data } = context.getImageData(x, y, 1, height);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(asked.colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((value, channel) => Math.abs((data[at + channel] ?? 0) - value) <= 6)) count++;
  return count / height;
}
