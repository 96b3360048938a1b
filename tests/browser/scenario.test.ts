/** The scenario bench, as a planner works at it: change, see, draw, take back, store, compare, site, set – and reload. */
// biome-ignore-all lint/performance/useDomNodeTextContent: words are read as they are laid out, line by line
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { CHROME, DIFFERENCE_RAMP, STUDY } from '../../map-client/style/palette.js';
import { describeUnless } from '../setup/skipped.js';
import { sharesInColumn, sharesOnMap } from './pixels.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;
const WAIT_MILLISECONDS = 90_000;
/** Streets of the demo town from near by. */
const NEAR = 'view=104.30850,38.20400,15.60';

describeUnless(
  chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'),
  'the scenario bench',
  () => {
    let served: ServedPage;
    let page: Page;
    const open = async (search: string): Promise<void> => {
      await page.goto(`${served.origin}/?place=demo&lang=zh&${search}`);
      await page.locator('.map').waitFor();
    };
    const text = (selector: string): Promise<string> => page.locator(selector).first().innerText();
    const onMap = async (x: number, y: number): Promise<readonly [number, number]> => {
      const box = (await page.locator('.map').boundingBox())!;
      return [box.x + x, box.y + y];
    };
    const click = async (x: number, y: number): Promise<void> => page.mouse.click(...(await onMap(x, y)));
    const chooseChange = async (label: string): Promise<void> => {
      await page.locator('.change-form .ant-select').first().click();
      await page.locator('.ant-select-item-option', { hasText: label }).first().click();
    };
    const until = (selector: string, words: RegExp): Promise<void> =>
      page.locator(selector).filter({ hasText: words }).first().waitFor();

    const savePicture = async (name: string): Promise<Buffer> => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByLabel('保存地图图片（PNG）').click(),
      ]);
      await served.keep(name, await download.path());
      return readFileSync(await download.path());
    };

    beforeAll(async () => {
      served = await servePage(chromium ?? '');
      page = served.page;
      page.setDefaultTimeout(WAIT_MILLISECONDS);
      await open(`tab=scenarios&${NEAR}`);
      await page.locator('.change-form').waitFor();
      // The first idle moment: all is drawn that will be clicked on.
      await page.waitForTimeout(2500);
    }, 300_000);
    afterAll(async () => served?.close());

    it('places a facility by a click, and tells at once what it brings and how long that took', async () => {
      await page.getByRole('button', { name: '在地图上点位置' }).click();
      await click(500, 520);
      await until('.live', /覆盖 85 % → 9\d %（\+[\d,]+ 人）[\s\S]*毫秒算出/);
      expect(await text('.changes')).toContain('新增一处养老设施，容量 30');
    });

    it('follows a drag, which is one step back', async () => {
      const before = await text('.live strong');
      await page.mouse.move(...(await onMap(500, 520)));
      await page.mouse.down();
      for (let step = 1; step <= 12; step++) {
        await page.mouse.move(...(await onMap(500 - 30 * step, 520 - 20 * step)));
        await page.waitForTimeout(60);
      }
      await page.mouse.up();
      await page.waitForFunction(
        (was) => document.querySelector('.live strong')?.textContent !== was,
        before,
      );
      await page.keyboard.press('Control+z');
      await page.waitForFunction(
        (was) => document.querySelector('.live strong')?.textContent === was,
        before,
      );
    });

    it('draws a path by clicks; Backspace takes a point back, a double click ends it, Ctrl+Z takes it out', async () => {
      await chooseChange('新增步行路');
      await page.getByRole('button', { name: '在地图上画线' }).click();
      await click(300, 400);
      await click(400, 420);
      await click(450, 300);
      await until('.change-form', /已画 3 点/);
      await page.keyboard.press('Backspace');
      await until('.change-form', /已画 2 点/);
      await page.mouse.dblclick(...(await onMap(520, 500)));
      await until('.changes', /新增一条步行路，长 \d+ 米/);
      const zoom = new URL(page.url()).searchParams.get('view');
      await page.waitForTimeout(700);
      // The double click that ended the line is not one that zooms.
      expect(new URL(page.url()).searchParams.get('view')).toBe(zoom);
      await served.picture('scenario-1-path-zh');
      await page.keyboard.press('Control+z');
      await page.waitForFunction(() => !document.querySelector('.changes')?.textContent?.includes('步行路'));
      await page.keyboard.press('Control+Shift+z');
      await until('.changes', /步行路/);
      await page.keyboard.press('Control+z');
    });

    it('outlives a reload, of which the page warns', async () => {
      const before = await text('.changes');
      const asked = page.waitForEvent('dialog').then(async (dialog) => {
        await dialog.accept();
        return dialog.type();
      });
      await page.reload();
      expect(await asked).toBe('beforeunload');
      await page.locator('.changes').waitFor();
      expect(await text('.changes')).toBe(before);
    });

    it('changes who lives in a community, from the figures of today', async () => {
      await chooseChange('改人口');
      await page.locator('.change-form .ant-select').nth(1).click();
      await page.keyboard.type('晨秀家园');
      await page.keyboard.press('Enter');
      const take = page.getByRole('button', { name: '加入方案' });
      expect(await take.isDisabled()).toBe(true);
      const elderly = page.getByRole('spinbutton', { name: '60 岁以上人口' });
      await elderly.fill('400');
      await elderly.press('Tab');
      await take.click();
      await until('.changes', /晨秀家园改为60 岁以上人口 400/);
    });

    it('stores it and compares it with today by swipe, the sides told in figures', async () => {
      await page.getByRole('textbox', { name: '名称' }).fill('南区一处');
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.differences').waitFor();
      await page.locator('.map-tools button', { hasText: '对比' }).click();
      await until('.compare-figures', /现状 覆盖 85 %，缺 \d+ 床[\s\S]*南区一处 覆盖 9\d %/);
      expect(page.url()).toMatch(/compare=swipe,baseline,[0-9a-f-]{36},50/);
      await page.locator('.compare-divider').focus();
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('PageDown');
      expect(page.url()).toMatch(/compare=swipe,baseline,[0-9a-f-]{36},38/);
      await page.getByLabel('看全部小区').click();
      await page.waitForTimeout(2000);
      await served.picture('scenario-2-swipe-zh');
      // Where the divider stands the saved picture has it too: a white line from top to bottom of the map.
      const saved = await savePicture('scenario-2-swipe-saved');
      const { width, height } = (await page.locator('.map').boundingBox())!;
      const line = { x: Math.round(2 * (24 + width * 0.38 + 1)), y: 2 * 80, height: 2 * (height - 60) };
      expect(await sharesInColumn(page, saved, line, CHROME.paper)).toBeGreaterThan(0.95);
    });

    it('shows the sides beside each other, moving together, and what differs in purple', async () => {
      const strip = page.locator('.compare-strip');
      await strip.getByText('并排').click();
      const twin = page.locator('.map-twin');
      await twin.waitFor();
      const [left, right] = [(await page.locator('.map').boundingBox())!, (await twin.boundingBox())!];
      expect(Math.abs(left.width - right.width)).toBeLessThan(4);
      expect(right.x).toBeGreaterThanOrEqual(left.x + left.width - 4);
      const before = new URL(page.url()).searchParams.get('view');
      // A hand on the right map moves both: the address line keeps the view of either.
      await page.mouse.move(right.x + 150, right.y + 300);
      await page.mouse.down();
      await page.mouse.move(right.x + 90, right.y + 260, { steps: 6 });
      await page.mouse.up();
      await page.waitForTimeout(1500);
      expect(new URL(page.url()).searchParams.get('view')).not.toBe(before);
      await served.picture('scenario-3-side-zh');
      const saved = await savePicture('scenario-3-side-saved');
      const maps = (await page.locator('.map').boundingBox())!.width + (await twin.boundingBox())!.width;
      // Beside the map the picture has its legend, 330 pixels with the margins; all in two pixels each.
      expect(Math.abs(saved.readUInt32BE(16) / 2 - maps - 330)).toBeLessThan(6);
      await strip.getByText('差异').click();
      await page.waitForTimeout(2000);
      const [better = 0] = await sharesOnMap(page, [DIFFERENCE_RAMP[6]]);
      expect(better).toBeGreaterThan(0.003);
      await served.picture('scenario-4-difference-zh');
    });

    it('tells of both sides in the card of a community, and what the rest of the card is of', async () => {
      await page.locator('.row', { hasText: '晨秀家园' }).first().click();
      await until('.card-compare', /现状：[\s\S]* → 南区一处：[\s\S]*\+\d+ 人[\s\S]*已存结果/);
      await page.locator('.card .sentences').waitFor();
      await served.picture('scenario-4-card-zh');
      await page.locator('.card').getByLabel('关闭').click();
    });

    it('keeps the comparison in the address line, in the other language too', async () => {
      const url = page.url().replace('lang=zh', 'lang=en');
      await page.setViewportSize({ width: 1024, height: 768 });
      await page.goto(url);
      await until('.compare-figures', /Today 85 % covered[\s\S]*南区一处 9\d % covered/);
      await page.waitForTimeout(1500);
      await served.picture('scenario-5-difference-1024-en');
      await page.setViewportSize({ width: 1280, height: 800 });
    });

    it('asks for the least walking in all, and adopts one site into the scenario', async () => {
      await open('tab=siting');
      await page.locator('.study-form .ant-select').first().click();
      await page.locator('.ant-select-item-option', { hasText: /^总步行最短$/ }).click();
      await page.locator('.study-question .ant-btn-primary').click();
      await until('.study-answer', /全部步行合计 [\d,]+ 人公里/);
      await page.locator('.site-adopt').first().click();
      await until('.site-adopt', /已在方案中/);
      await page.getByRole('tab', { name: '方案' }).click();
      await until('.changes', /改作养老设施/);
      await until('.live', /覆盖 85 %/);
    });

    it('sets two communities apart on the map, and draws the units again so', async () => {
      await page.getByRole('tab', { name: '单元' }).click();
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.group').first().waitFor();
      await page.getByRole('button', { name: '指定不得同组' }).click();
      await page.getByLabel('看全部小区').click();
      await page.waitForTimeout(1500);
      await clickTwoCommunities(page);
      await until('.wishes', /不同组：.+、.+/);
      await page.waitForTimeout(500);
      const [apart = 0] = await sharesOnMap(page, [STUDY.refusal]);
      expect(apart).toBeGreaterThan(0);
      await page.getByRole('button', { name: '按指定重新划定' }).click();
      await until('.study-answer-head', /指定 1 项/);
      await served.picture('scenario-6-units-zh');
    });

    it('finds a study again after a reload, with its answer', async () => {
      await open('tab=siting');
      await page.locator('.site-row').first().waitFor();
      await page.locator('.study-fold').first().click();
      await page.locator('.study-form .ant-select').first().click();
      await page.locator('.ant-select-item-option', { hasText: '最远步行最短' }).click();
      await page.locator('.study-question .ant-btn-primary').click();
      await page.waitForURL(/study=[0-9a-f-]{36}/);
      await page.reload();
      await until('.study-answer', /最远的一户走 [\d,]+ 米/);
    });

    it('finds a run again after a reload, with its progress and its end', async () => {
      await open('profile=pram');
      await page.locator('.notice', { hasText: '还没有计算过' }).waitFor();
      await startLongRun(served.origin);
      await page.reload();
      await page.locator('.running .ant-progress').waitFor();
      expect(await text('.running')).toMatch(/排队|%/);
      await page.locator('.running').waitFor({ state: 'detached' });
      await page.locator('.row').first().waitFor();
    });

    it('finds a file again that was being stored when the page was loaded anew, and takes it back', async () => {
      await page.locator('.import-button').click();
      await page.locator('.import-step input[type=file]').setInputFiles({
        name: '新设施.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          '设施名称,类别,经度（WGS84）,纬度（WGS84）,床位数\n一号站,养老,104.3085,38.2040,60\n',
        ),
      });
      await page.getByRole('button', { name: '存入', exact: true }).waitFor();
      // The file comes whole, and its answer never reaches the page that sent it: it is gone before.
      const isStoring = (url: URL): boolean => url.searchParams.has('work');
      const arrived = new Promise<void>((resolve) => {
        void page.route(isStoring, async (route) => {
          await route.fetch();
          resolve();
        });
      });
      await page.getByRole('button', { name: '存入', exact: true }).click();
      await arrived;
      await page.reload();
      await page.unroute(isStoring);
      await until('.import-step', /新设施\.csv 已存入：/);
      await page.getByRole('button', { name: '撤销这次导入' }).click();
      await until('.import-step', /已撤销/);
    });

    it('asks nobody but its own server, and complains of nothing', () => {
      expect(served.strangers).toEqual([]);
      expect(served.complaints).toEqual([]);
    });
  },
);

/** Sweeps over the map, and clicks the first two communities it meets. */
async function clickTwoCommunities(page: Page): Promise<void> {
  const box = (await page.locator('.map').boundingBox())!;
  const met = new Set<string>();
  for (let step = 0; step < 60 && met.size < 2; step++) {
    const [x, y] = [box.x + box.width * (0.3 + 0.006 * step), box.y + box.height * (0.25 + 0.004 * step)];
    await page.mouse.move(x, y);
    await page.waitForTimeout(150);
    const tip = page.locator('.pointer-tip');
    if ((await tip.count()) === 0 || !/覆盖|无服务/.test(await tip.innerText())) continue;
    const name = await tip.locator('strong').innerText();
    if (met.has(name)) continue;
    met.add(name);
    await page.mouse.click(x, y);
    await page.waitForTimeout(300);
  }
  if (met.size < 2) throw new Error('The pointer met fewer than two communities.');
}

/** Every service and band, so that it outlasts a load of the page. */
async function startLongRun(origin: string): Promise<void> {
  const query = `mutation { startCoverageRun(workspaceId: "demo", parameters: {
    minutes: [5, 10, 15], profile: PRAM, reading: TIME,
    services: [ELDERLY_CARE, CHILDCARE, PARKING, CANTEEN, KINDERGARTEN, HEALTH, MARKET, SHOP, SCHOOL] }) { id } }`;
  const answer = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { errors } = (await answer.json()) as { errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
}
