/** One walk through the page, as a planner takes it, against the real server and the demo town. */
// biome-ignore-all lint/performance/useDomNodeTextContent: words are read as they are laid out, line by line
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { COVERAGE_RAMP, GAP_RAMP, MARK, NO_GAP, STUDY } from '../../map-client/style/palette.js';
import { describeUnless } from '../setup/skipped.js';
import { sharesOnMap } from './pixels.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;
const WAIT_MILLISECONDS = 60_000;

/** Repeats until the share of a colour on the map is large enough; the last share is the answer. */
async function shareOf(page: Page, colour: string, atLeast: number): Promise<number> {
  for (let tries = 0; ; tries++) {
    const [share = 0] = await sharesOnMap(page, [colour]);
    if (share >= atLeast || tries === 20) return share;
    await page.waitForTimeout(500);
  }
}

describeUnless(
  chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'),
  'the page',
  () => {
    let served: ServedPage;
    let page: Page;
    beforeAll(async () => {
      served = await servePage(chromium ?? '');
      page = served.page;
      page.setDefaultTimeout(WAIT_MILLISECONDS);
      await page.goto(served.origin);
      await page.waitForSelector('.row');
    }, 240_000);
    afterAll(async () => served?.close());

    it('shows the communities in the colours of their classes, and the ranked list', async () => {
      expect(await shareOf(page, NO_GAP, 0.03)).toBeGreaterThanOrEqual(0.03);
      expect(await shareOf(page, GAP_RAMP[4], 0.005)).toBeGreaterThanOrEqual(0.005);
      expect(await page.locator('.headline').innerText()).toMatch(/\d+ %[\s\S]*老人[\s\S]*缺 [\d,]+ 床/);
      expect(await page.locator('.row').first().innerText()).toMatch(/^1\n.+\n缺 \d+ 床/);
      await served.picture('walk-1-gaps-zh');
    });

    it('tells at the worst gap, in sentences, why it is one, and draws its life circle', async () => {
      const name = await page.locator('.row .row-name').first().innerText();
      await page.locator('.row').first().click();
      const card = page.locator('.card');
      await card.locator('.sentences').waitFor();
      expect(await card.locator('h2').innerText()).toBe(name);
      expect(await card.locator('.sentences').innerText()).toMatch(
        /15 分钟内.*养老设施[\s\S]*按每千名老人 40 床需 \d+ 床[\s\S]*缺 \d+ 床/,
      );
      await card.locator('.life-circle tbody tr').nth(2).waitFor();
      expect(await card.locator('.life-circle').innerText()).toMatch(/5 分钟\s+360 米/);
      expect(await shareOf(page, MARK.isochrone, 0.0002)).toBeGreaterThanOrEqual(0.0002);
      expect(await shareOf(page, MARK.selected, 0.0002)).toBeGreaterThanOrEqual(0.0002);
      await served.picture('walk-2-card-zh');
    });

    it('opens the rule behind a figure: formula, inputs, norm, clause, confidence', async () => {
      await page.locator('.sentences .figure', { hasText: '床' }).first().click();
      const rule = await page.locator('.rule').innerText();
      expect(rule).toContain('需求 = 60 岁以上人口 × 40 床 ÷ 1,000');
      expect(rule).toMatch(/GB 50437.*条款 3\.2\.1/);
      expect(rule).toContain('一个公开来源');
      await served.picture('walk-3-rule-zh');
    });

    it('keeps all of it in the address line', async () => {
      const url = page.url();
      expect(url).toMatch(
        /place=demo&service=elderly_care&band=15&profile=adult&reading=time&selected=[0-9a-f-]{36}/,
      );
      const name = await page.locator('.card h2').innerText();
      await page.goto(url);
      await page.locator('.card .sentences').waitFor();
      expect(await page.locator('.card h2').innerText()).toBe(name);
    });

    it('lets go with Esc', async () => {
      await page.keyboard.press('Escape');
      await page.locator('.card').waitFor({ state: 'detached' });
      expect(page.url()).not.toContain('selected=');
    });

    it('answers the hand on the map: hover says, click pins', async () => {
      await page.getByLabel('看全部小区').click();
      await page.waitForTimeout(1500);
      const box = (await page.locator('.map').boundingBox())!;
      const hit = await findCommunity(page, box);
      expect(await page.locator('.pointer-tip').innerText()).toMatch(/.+\n(全部覆盖|部分覆盖|无服务)/);
      await page.mouse.click(hit.x, hit.y);
      await page.locator('.card .sentences').waitFor();
      await page.keyboard.press('Escape');
    });

    it('follows the switches of band, service and language, and colours by coverage', async () => {
      const before = await page.locator('.headline-figure').innerText();
      await page.locator('.band-bar').first().click();
      await page.locator('.row').first().waitFor();
      expect(await page.locator('.headline-figure').innerText()).not.toBe(before);
      await page.locator('.top-bar label', { hasText: '停车' }).click();
      await page.getByText('车位').first().waitFor();
      await page.locator('.top-bar button', { hasText: 'EN' }).click();
      await page.getByRole('tab', { name: 'Gaps' }).waitFor();
      expect(await page.locator('.headline').innerText()).toMatch(
        /of residents reach car parks within 5 minutes/,
      );
      await page.locator('.layer-button').click();
      await page.getByText('Coverage', { exact: true }).click();
      await page.locator('.layer-button').click();
      expect(await shareOf(page, COVERAGE_RAMP[0], 0.01)).toBeGreaterThanOrEqual(0.01);
      expect(await page.locator('.top-bar, .side-panel, .legend').allInnerTexts()).not.toContain('缺口');
      await served.picture('walk-4-coverage-en');
    });

    it('computes a question nobody asked before, with progress', async () => {
      await page.locator('.top-bar button', { hasText: '中文' }).click();
      await page.locator('.top-bar label', { hasText: '按标准距离' }).click();
      await page.locator('.notice', { hasText: '还没有计算过' }).waitFor();
      expect(await page.locator('.legend').innerText()).toMatch(/这个口径还没有结果/);
      expect(await page.locator('.legend').innerText()).not.toMatch(/80 %/);
      await page.locator('.notice button').click();
      await page.locator('.running .ant-progress').waitFor();
      await served.picture('walk-5-running-zh');
      await page.locator('.row').first().waitFor();
      await page.locator('.running').waitFor({ state: 'detached' });
      expect(page.url()).toContain('reading=distance');
    });

    it('asks for the best sites on idle stock: sentences, stars on the map, an earlier answer to come back to', async () => {
      await page.getByRole('tab', { name: '选址' }).click();
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.site-row').nth(2).waitFor();
      const sentences = await page.locator('.study-sentences').first().innerText();
      expect(sentences).toMatch(/开 3 处，新覆盖 [\d,]+ 人/);
      expect(sentences).toMatch(/已证明最优|距最优不超过/);
      expect(await page.locator('.site-row').first().innerText()).toMatch(/新覆盖 \d+ 个小区、[\d,]+ 人/);
      expect(await shareOf(page, STUDY.site, 0.0003)).toBeGreaterThanOrEqual(0.0003);
      expect(await shareOf(page, STUDY.newly, 0.003)).toBeGreaterThanOrEqual(0.003);
      expect(page.url()).toMatch(/tab=siting&study=[0-9a-f-]{36}/);
      await served.picture('walk-6-siting-zh');
      await page.reload();
      await page.locator('.site-row').first().waitFor();
      expect(await page.locator('.study-sentences').first().innerText()).toBe(sentences);
      await page.getByRole('tab', { name: '缺口' }).click();
      await page.locator('.headline').waitFor();
    });

    it('is still whole on a smaller screen', async () => {
      await page.setViewportSize({ width: 1024, height: 768 });
      await page.locator('.row').first().click();
      await page.locator('.card .life-circle').waitFor();
      await page.waitForTimeout(1500);
      await served.picture('walk-7-1024-zh');
      const map = (await page.locator('.map').boundingBox())!;
      expect(map.width / 1024).toBeGreaterThanOrEqual(0.65);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1024);
    });

    it('asks nobody but its own server, and complains of nothing', () => {
      expect(served.strangers).toEqual([]);
      expect(served.complaints).toEqual([]);
    });
  },
);

/** Sweeps the pointer over the map until it meets a community. */
async function findCommunity(page: Page, box: { x: number; y: number; width: number; height: number }) {
  for (let step = 2; step < 40; step++) {
    const x = box.x + box.width * (0.25 + 0.01 * step);
    const y = box.y + box.height * (0.15 + 0.01 * step);
    await page.mouse.move(x, y);
    await page.waitForTimeout(120);
    if ((await page.locator('.pointer-tip').count()) > 0) {
      const words = await page.locator('.pointer-tip').innerText();
      if (/覆盖|无服务/.test(words)) return { x, y };
    }
  }
  throw new Error('The pointer met no community.');
}
