// biome-ignore-all lint/performance/useDomNodeTextContent: words are read as they are laid out
/** Layers, classes, filter, picture and tour in a real browser: what is pressed is what the map shows. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { GAP_RAMP, GROUND, MARK, NO_GAP } from '../../map-client/style/palette.js';
import { AMOUNT_RAMPS } from '../../map-client/style/ramps.js';
import { describeUnless } from '../setup/skipped.js';
import { sharesOnMap } from './pixels.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;

/** Asks again until the map shows what is expected; the last shares are the answer. */
async function settledShares(
  page: Page,
  colours: readonly string[],
  isExpected: (shares: number[]) => boolean,
): Promise<number[]> {
  for (let tries = 0; ; tries++) {
    const shares = await sharesOnMap(page, [...colours]);
    if (isExpected(shares) || tries === 30) return shares;
    await page.waitForTimeout(500);
  }
}

describeUnless(chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'), 'layers', () => {
  let served: ServedPage;
  let page: Page;
  const open = async (search: string): Promise<void> => {
    await page.goto(`${served.origin}/?place=demo&${search}`);
    await page.locator('.row').first().waitFor();
  };
  beforeAll(async () => {
    served = await servePage(chromium ?? '');
    page = served.page;
    page.setDefaultTimeout(90_000);
    await page.goto(served.origin);
    await page.waitForSelector('.row');
  }, 240_000);
  afterAll(async () => served?.close());

  it('are hidden, faded and moved by hand and key, and the link says so', async () => {
    await open('lang=zh');
    expect((await settledShares(page, [GROUND.water], ([water = 0]) => water > 0.01))[0]).toBeGreaterThan(
      0.01,
    );
    await page.locator('.layer-button').click();
    await page.getByLabel('绿地、水面与用地', { exact: true }).uncheck();
    const [water, fill] = await settledShares(page, [GROUND.water, NO_GAP], ([w = 1]) => w < 0.001);
    expect(water).toBeLessThan(0.001);
    expect(fill).toBeGreaterThan(0.02);
    await page.getByLabel('“小区分级色”的不透明度').fill('30');
    await page.getByLabel(/移动图层“出入口”/).press('ArrowUp');
    expect(page.url()).toContain('layers=communities*30,-land');
    expect(page.url()).toContain('order=nfgs');
    const faded = await settledShares(page, [NO_GAP], ([share = 1]) => share < fill! / 3);
    expect(faded[0]).toBeLessThan(fill! / 3);
    await page.getByRole('button', { name: '恢复默认' }).click();
    expect(page.url()).not.toMatch(/layers=|order=/);
  });

  it('part the shortfall by natural breaks, and by hand from there', async () => {
    await open('lang=zh&colour=shortfall&classes=jenks,4');
    await page.locator('.layer-button').click();
    const words = page.locator('.legend-classes .legend-name');
    expect(await words.count()).toBe(5);
    const [darkest] = await settledShares(page, [AMOUNT_RAMPS[3]![3]!], ([share = 0]) => share > 0.001);
    expect(darkest).toBeGreaterThan(0.001);
    const first = page.getByLabel('第 1 个断点', { exact: true });
    await first.fill('1');
    await first.press('Enter');
    await page.waitForURL(/classes=manual,1,/);
    expect(await words.nth(3).innerText()).toBe('≤ 1');
  });

  it('say quietly that a base map does not come, and go on', async () => {
    await page.route('https://*.tianditu.gov.cn/**', (route) => route.abort());
    await open('lang=zh');
    await page.evaluate(() => localStorage.setItem('linli.tianditu-key', 'a-key'));
    await open('lang=zh&base=tianditu');
    await page.locator('.source', { hasText: '天地图' }).waitFor();
    await page.locator('.source', { hasText: '底图没有显示' }).waitFor();
    expect(page.url()).not.toContain('a-key');
    expect((await settledShares(page, [GAP_RAMP[4]], ([share = 0]) => share > 0.003))[0]).toBeGreaterThan(
      0.003,
    );
  });

  it('dim who is left out by the filter, in list and map alike', async () => {
    await open('lang=zh');
    const before = await settledShares(page, [NO_GAP], ([share = 0]) => share > 0.03);
    const all = await page.locator('.row').count();
    await page.locator('.distribution-bar').nth(4).press('Enter');
    await page.locator('.filter-note').first().waitFor();
    expect(await page.locator('.row').count()).toBeLessThan(all);
    const [after] = await settledShares(page, [NO_GAP], ([share = 1]) => share < before[0]! / 3);
    expect(before[0]).toBeGreaterThan(0.03);
    expect(after).toBeLessThan(before[0]! / 3);
    expect(page.url()).toMatch(/between=[\d.]+,[\d.]+/);
    await page.locator('.filter-note button').click();
    expect(await page.locator('.row').count()).toBe(all);
  });

  it('are saved as a picture of twice the pixels', async () => {
    await open('lang=zh');
    await settledShares(page, [NO_GAP], ([share = 0]) => share > 0.03);
    const map = (await page.locator('.map').boundingBox())!;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByLabel('保存地图图片（PNG）').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^示范区-养老-15 分钟-缺口等级-\d{4}-\d\d-\d\d\.png$/);
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeGreaterThan(2 * map.width);
    expect(png.readUInt32BE(20)).toBeGreaterThan(2 * map.height);
    const shares = await sharesInPicture(page, png, [GAP_RAMP[4], NO_GAP, MARK.ink]);
    for (const share of shares) expect(share).toBeGreaterThan(0.0005);
  });

  it('have room on an upright tablet: the card lies below, over neither tools nor what is selected', async () => {
    await page.setViewportSize({ width: 820, height: 1180 });
    await open('lang=zh');
    await page.locator('.row').first().click();
    await page.locator('.card .sentences').waitFor();
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox())!;
    const [card, tools, scale, map] = [
      await box('.card'),
      await box('.tool-group'),
      await box('.scale-line'),
      await box('.map'),
    ];
    expect(card.y).toBeGreaterThan(tools.y + tools.height);
    expect(card.y).toBeGreaterThan(scale.y + scale.height);
    expect(card.width).toBeGreaterThan(map.width * 0.9);
    const [selected] = await settledShares(page, [MARK.selected], ([share = 0]) => share > 0.0003);
    expect(selected).toBeGreaterThan(0.0003);
    await served.picture('layers-4-tablet-zh');
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('are shown round once, by a tour that Esc ends and the sheet gives again', async () => {
    const context = await page.context().browser()!.newContext();
    const fresh = await context.newPage();
    await fresh.goto(`${served.origin}/?tour=0`);
    await fresh.locator('.row').first().waitFor();
    await fresh.waitForTimeout(1000);
    expect(await fresh.locator('.ant-tour').count()).toBe(0);
    await fresh.goto(served.origin);
    for (const title of ['先定问题', '最严重的缺口在最上面', '地图、图例与卡片', '怎样补上缺口']) {
      await fresh.locator('.ant-tour-title', { hasText: title }).waitFor();
      await fresh.locator('.ant-tour .ant-btn-primary').click();
    }
    await fresh.locator('.ant-tour-title', { hasText: '自己的数据与成果' }).waitFor();
    await fresh.keyboard.press('Escape');
    await fresh.locator('.ant-tour').waitFor({ state: 'detached' });
    await fresh.reload();
    await fresh.locator('.row').first().waitFor();
    await fresh.waitForTimeout(1000);
    expect(await fresh.locator('.ant-tour').count()).toBe(0);
    await fresh.keyboard.press('?');
    await fresh.getByRole('button', { name: '再看一遍导览' }).click();
    await fresh.locator('.ant-tour-title', { hasText: '先定问题' }).waitFor();
    await context.close();
  });
});

/** The shares of colours in a picture, counted by the browser that drew it. */
const sharesInPicture = (page: Page, png: Buffer, colours: readonly string[]): Promise<number[]> =>
  page.evaluate(
    async ([url, wanted]) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const pen = canvas.getContext('2d')!;
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, image.width, image.height);
      const counts = wanted.map(() => 0);
      const targets = wanted.map((hex) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)));
      for (let at = 0; at < data.length; at += 4)
        targets.forEach(([r, g, b], which) => {
          const isNear =
            Math.abs(data[at]! - r!) + Math.abs(data[at + 1]! - g!) + Math.abs(data[at + 2]! - b!) < 9;
          if (isNear) counts[which]!++;
        });
      return counts.map((count) => (count * 4) / data.length);
    },
    [`data:image/png;base64,${png.toString('base64')}`, colours] as const,
  );
