/** Where a place lies on the screen, for a map that looks north at a known camera. */
import type { Page } from 'playwright-core';

export type LonLat = readonly [lon: number, lat: number];
export interface Camera {
  readonly lon: number;
  readonly lat: number;
  readonly zoom: number;
}

const worldX = (lon: number, pixels: number): number => ((lon + 180) / 360) * pixels;
const worldY = (lat: number, pixels: number): number => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * pixels;
};

/** Pixels of the page. */
export async function screenAt(
  page: Page,
  camera: Camera,
): Promise<(at: LonLat) => { x: number; y: number }> {
  const box = (await page.locator('.map').boundingBox())!;
  const pixels = 512 * 2 ** camera.zoom;
  return ([lon, lat]) => ({
    x: box.x + box.width / 2 + worldX(lon, pixels) - worldX(camera.lon, pixels),
    y: box.y + box.height / 2 + worldY(lat, pixels) - worldY(camera.lat, pixels),
  });
}
