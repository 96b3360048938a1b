/**
 * The planner's story, whole, on the demo town and on a corner of Haidian with a bureau's own files: ledger
 * and outlines in, two doubts settled, a run, the worst gap, a facility placed, compared, sites asked for
 * and one adopted, units drawn, the report and the layers taken home and opened with other programs.
 */
// biome-ignore-all lint/performance/useDomNodeTextContent: words are read as they are laid out, line by line
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { STUDY } from '../../map-client/style/palette.js';
import { describeWithShared } from '../setup/shared.js';
import { sharedFile } from '../setup/shared-file.js';
import { describeUnless } from '../setup/skipped.js';
import { sharesOnMap } from './pixels.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;
const WAIT_MILLISECONDS = 90_000;

const EXTRACT = 'data/beijing-haidian.osm.gz';
const BUREAU = 'data/planner-files/beijing-haidian';

/** Made up: rooms that the bureau's files have none of. */
const ROOMS = `名称,类型,经度(WGS84),纬度(WGS84),面积(平方米),权属,可改用途,改造单价(元/平方米)
学府公馆底商,闲置用房,116.3562,40.0062,420,区属国企,养老;托育;助餐,1200
石科院旧礼堂,闲置用房,116.3497,39.9979,650,单位自管,养老;托育,1500
静淑苑仓库,闲置用房,116.3436,40.0040,380,街道,养老;托育;助餐,900
`;

/** A ledger of the demo town: one community known, twice and not agreeing, one that nobody knows, a total. */
const demoLedger = (name: string): string => `示范区老旧小区台账(虚构),,
小区名称,总户数(户),停车位(个)
${name},321,40
${name},333,40
不在图上的小区,100,12
合计,754,92
`;

interface Place {
  readonly id: string;
  /** The service and the walk that are asked about: they have a gap there. */
  readonly service: string;
  readonly band: string;
}

describeUnless(
  chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'),
  "the planner's story",
  () => {
    let served: ServedPage;
    let page: Page;
    let folder: string;
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'linli-story-'));
      const road = ['--workspace', 'haidian', '--name', '北京海淀'];
      const haidian = existsSync(sharedFile(EXTRACT))
        ? ['network', 'buildings'].map((what) => ['import', what, sharedFile(EXTRACT), ...road])
        : [];
      served = await servePage(chromium ?? '', haidian);
      page = served.page;
      page.setDefaultTimeout(WAIT_MILLISECONDS);
    }, 300_000);
    afterAll(async () => {
      await served?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    /** An icon before the words is part of the name. */
    const button = (name: string) => page.getByRole('button', { name: new RegExp(`(^|\\s)${name}$`) });
    const until = (selector: string, words: RegExp): Promise<void> =>
      page.locator(selector).filter({ hasText: words }).first().waitFor();
    const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

    /** Chooses files, looks, does what is to be settled, stores. Gives what the page says of it. */
    async function bringIn(files: string[], picture: string, settle?: () => Promise<void>): Promise<string> {
      await page.locator('.tab-bar').getByLabel('导入文件').click();
      await page.locator('.import-drawer input[type=file]').setInputFiles(files);
      await button('存入').waitFor();
      await settle?.();
      await page.waitForTimeout(1500);
      await served.picture(picture);
      await button('存入').click();
      await button('撤销这次导入').waitFor();
      const told = await page.locator('.import-sentence').innerText();
      await button('完成').click();
      return told;
    }

    /** Both doubts of the ledger: a community nobody knows, and one that stands twice and does not agree. */
    async function settleBoth(): Promise<void> {
      await page.locator('.import-settle .ant-select').first().click();
      await page
        .locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)')
        .getByText('不读这一行')
        .click();
      await until('.import-issues', /已定 1 行/);
      await page
        .getByRole('button', { name: /^不读第 \d+ 行$/ })
        .last()
        .click();
      await until('.import-issues', /已定 2 行/);
      await button('存入').waitFor();
    }

    const ask = async (place: Place): Promise<void> => {
      await page.locator('.top-bar label', { hasText: place.service }).click();
      await page
        .locator('.top-bar label', { hasText: new RegExp(`^${place.band}`) })
        .first()
        .click();
    };

    async function computeAndReadWorstGap(place: Place): Promise<string> {
      await page.locator('.top-bar').getByText('重新计算').click();
      await page.locator('.running').waitFor({ state: 'detached' });
      await ask(place);
      await page.locator('.row').first().waitFor();
      const worst = await page.locator('.row .row-name').first().innerText();
      await page.locator('.row').first().click();
      await until('.card .sentences', /缺 [\d,]+/);
      expect(await page.locator('.card h2').innerText()).toBe(worst);
      await page.waitForTimeout(2000);
      await served.picture(`story-${place.id}-3-worst`);
      return worst;
    }

    /** On the map where the worst gap is: the card has flown there. */
    async function placeFacilityAndCompare(place: Place): Promise<void> {
      await tab('方案');
      await page.getByRole('textbox', { name: '名称' }).fill('补一处');
      await page.getByRole('button', { name: '在地图上点位置' }).click();
      const box = (await page.locator('.map').boundingBox())!;
      await page.mouse.click(box.x + box.width * 0.34, box.y + box.height * 0.5);
      await until('.changes', /新增一处/);
      await until('.live', /覆盖/);
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.differences').waitFor();
      await page.getByTitle('在地图上对比两个方案，或方案与现状').click();
      await until('.compare-figures', /现状[\s\S]*补一处[\s\S]*右比左：\+[\d,]+ 人/);
      await page.waitForTimeout(1500);
      await served.picture(`story-${place.id}-4-compare`);
      await page.getByTitle('结束对比').click();
    }

    async function askForSitesAndAdoptOne(place: Place): Promise<void> {
      await tab('选址');
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.site-row').first().waitFor();
      await page.waitForTimeout(1500);
      const [stars = 0] = await sharesOnMap(page, [STUDY.site]);
      expect(stars).toBeGreaterThan(0);
      await served.picture(`story-${place.id}-5-sites`);
      await page.locator('.site-adopt').first().click();
      await until('.site-adopt', /已在方案中/);
    }

    async function delineate(place: Place): Promise<void> {
      await tab('单元');
      await page.locator('.study-question .ant-btn-primary').click();
      await page.locator('.group').first().waitFor();
      await page.waitForTimeout(1500);
      await served.picture(`story-${place.id}-6-units`);
    }

    async function takeHome(choose: () => Promise<unknown>, fileName: string): Promise<string> {
      const [download] = await Promise.all([page.waitForEvent('download'), choose()]);
      const path = join(folder, fileName);
      await download.saveAs(path);
      return path;
    }

    async function printAndExport(place: Place): Promise<void> {
      await tab('缺口');
      await page.getByLabel('导出数据与报告').click();
      const pdf = await takeHome(() => button('PDF').click(), `${place.id}.pdf`);
      await until('.export-choices', /已下载/);
      const docx = await takeHome(() => button('Word').click(), `${place.id}.docx`);
      await until('.export-choices', /已下载/);
      const xlsx = await takeHome(() => button('下载').click(), `${place.id}.xlsx`);
      await until('.export-choices', /已下载/);
      await page.locator('.export-choices .ant-select').nth(1).click();
      await page.getByTitle('Shapefile（zip，GBK）').click();
      const shp = await takeHome(() => button('下载').click(), `${place.id}.zip`);
      await page.keyboard.press('Escape');
      if (!process.env.LINLI_TEST_POPPLER_MISSING)
        expect(run('pdftotext', pdf, '-')).toMatch(/生活圈[\s\S]*床|托位|车位/);
      if (!process.env.LINLI_TEST_GDAL_MISSING)
        expect(run('ogrinfo', '-so', '-al', `/vsizip/${shp}`)).toMatch(/服务缺口[\s\S]*小区名称: String/);
      if (!process.env.LINLI_TEST_LIBREOFFICE_MISSING)
        for (const [file, kind, words] of [
          [xlsx, 'csv:Text - txt - csv (StarCalc):44,34,76', /小区名称[\s\S]*养老/],
          [docx, 'txt:Text (encoded):UTF8', /生活圈/],
        ] as const) {
          const office = `-env:UserInstallation=file://${join(folder, 'office')}`;
          run('soffice', office, '--headless', '--convert-to', kind, '--outdir', folder, file);
          const converted = file.replace(/\.\w+$/, `.${kind.slice(0, 3)}`);
          expect(readFileSync(converted, 'utf8')).toMatch(words);
        }
    }

    async function tellFrom(place: Place): Promise<void> {
      await computeAndReadWorstGap(place);
      await placeFacilityAndCompare(place);
      await askForSitesAndAdoptOne(place);
      await delineate(place);
      await printAndExport(place);
    }

    it('is told on the demo town', async () => {
      await page.goto(`${served.origin}/?place=demo&lang=zh`);
      await page.locator('.row').first().waitFor();
      const known = await page.locator('.row .row-name').nth(3).innerText();
      const ledger = join(folder, '台账.csv');
      writeFileSync(ledger, `\uFEFF${demoLedger(known)}`);
      expect(await bringIn([ledger], 'story-demo-2-ledger', settleBoth)).toMatch(/补充已有记录 1 条/);
      await tellFrom({ id: 'demo', service: '养老', band: '15' });
    }, 600_000);

    describeWithShared([EXTRACT], 'on Haidian', () => {
      it('is told with the files of a bureau', async () => {
        await page.goto(`${served.origin}/?place=haidian&lang=zh`);
        await page.locator('.tab-bar').waitFor();
        const outlines = ['shp', 'dbf', 'shx', 'prj'].map((end) =>
          sharedFile(`${BUREAU}/communities.${end}`),
        );
        expect(await bringIn(outlines, 'story-haidian-1-outlines')).toMatch(/新增小区 10 个/);
        const ledger = sharedFile(`${BUREAU}/ledger.xlsx`);
        expect(await bringIn([ledger], 'story-haidian-2-ledger', settleBoth)).toMatch(/补充已有记录 10 条/);
        const facilities = sharedFile(`${BUREAU}/facilities-gcj02.csv`);
        expect(await bringIn([facilities], 'story-haidian-2-facilities')).toMatch(/新增设施 20 处/);
        const rooms = join(folder, '存量.csv');
        writeFileSync(rooms, ROOMS);
        expect(await bringIn([rooms], 'story-haidian-2-rooms')).toMatch(/新增存量资源 3 处/);
        await tellFrom({ id: 'haidian', service: '养老', band: '5' });
      }, 600_000);
    });

    it('asked nobody but its own server, and nothing was complained of', () => {
      expect(served.strangers).toEqual([]);
      expect(served.complaints).toEqual([]);
    });
  },
);

function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`);
  return stdout;
}
