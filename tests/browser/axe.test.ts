/**
 * Everybody can use it: axe finds no violation on any main screen, in Chinese and in English. What it
 * reads is the page as it stands, with the answers of studies in it.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { HEADS, STUDY_TABS, type Tab } from '../../map-client/state/view.js';
import { describeUnless } from '../setup/skipped.js';
import { type ServedPage, servePage } from './served-page.js';

const chromium = process.env.LINLI_TEST_CHROMIUM;
const AXE = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

interface AxeResults {
  readonly passes: readonly unknown[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}
declare const axe: { run(): Promise<AxeResults> };

/** What fades in or changes colour is judged when it has done so; what turns for ever is not waited for. */
const stillness = async (): Promise<void> => {
  const passing = document.getAnimations().map(({ finished }) => finished);
  const patience = new Promise((resolve) => setTimeout(resolve, 1500));
  await Promise.race([Promise.allSettled(passing), patience]);
};

/** Each violation with the first elements that show it; and how much was looked at. */
async function judged(page: Page): Promise<{ readonly violations: string[]; readonly ruleCount: number }> {
  await page.waitForTimeout(300);
  await page.evaluate(stillness);
  const { violations, passes } = await page.evaluate(() => axe.run());
  return {
    violations: violations.flatMap(({ id, nodes }) =>
      nodes.slice(0, 3).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    ),
    ruleCount: passes.length,
  };
}

async function expectFine(page: Page): Promise<void> {
  const { violations, ruleCount } = await judged(page);
  expect(violations).toEqual([]);
  // A page that did not come has little to be judged.
  expect(ruleCount).toBeGreaterThan(20);
}

describeUnless(chromium ? null : (process.env.LINLI_TEST_CHROMIUM_MISSING ?? 'no Chromium'), 'axe', () => {
  let served: ServedPage;
  let page: Page;
  /** As the way back in the history does it: the page stays and shows another view. */
  const show = (search: string): Promise<void> =>
    page.evaluate((to) => {
      history.replaceState(null, '', `?place=demo&${to}`);
      dispatchEvent(new PopStateEvent('popstate'));
    }, search);
  beforeAll(async () => {
    served = await servePage(chromium ?? '');
    page = served.page;
    page.setDefaultTimeout(90_000);
    await page.goto(served.origin);
    await page.waitForSelector('.row');
    await page.evaluate(AXE);
  }, 240_000);
  afterAll(async () => served?.close());

  it.each(['siting', 'competition', 'units'] as const)('has an answer of %s to look at', async (tab) => {
    await page.locator(`#tab-${tab}`).click();
    await page.locator('.study-question .ant-btn-primary').click();
    await page.locator('.study-sentences').first().waitFor();
    await expectFine(page);
  });

  const screens: readonly Tab[] = [...new Set([...HEADS, ...STUDY_TABS])];
  describe.each(['zh', 'en'])('in %s', (lang) => {
    it.each(screens)('finds nothing in the section %s', async (tab) => {
      await show(`lang=${lang}&tab=${tab}`);
      await page.locator('.tab-head-open').waitFor();
      await page.locator('.tab-content > :not(.heard)').first().waitFor();
      await expectFine(page);
    });

    it('finds nothing on a card, nor in the rule of a figure', async () => {
      await show(`lang=${lang}`);
      await page.locator('.row').first().click();
      await page.locator('.card .life-circle tbody tr').nth(2).waitFor();
      await expectFine(page);
      await page.locator('.sentences .figure').first().click();
      await page.locator('.rule').waitFor();
      await expectFine(page);
      await page.keyboard.press('Escape');
    });

    it('finds nothing in the filter', async () => {
      await show(`lang=${lang}&state=fine`);
      await page.locator('.gap-filter').waitFor();
      await page.locator('.row').first().waitFor();
      await expectFine(page);
    });

    it('finds nothing in the way in, nor in the way out', async () => {
      await show(`lang=${lang}`);
      await page.locator('.import-button').click();
      await page.locator('.import-zone').waitFor();
      await expectFine(page);
      await page.keyboard.press('Escape');
      await page.locator('.import-zone').waitFor({ state: 'hidden' });
      await page.locator('.export-button').click();
      await page.locator('.export-choices').waitFor();
      await expectFine(page);
      await page.keyboard.press('Escape');
    });

    it('finds nothing in the layers, with breaks by hand and a base map that has no key', async () => {
      await show(`lang=${lang}&colour=shortfall&classes=manual,2,6&base=tianditu`);
      await page.locator('.layer-button').click();
      await page.locator('.base-problem').waitFor();
      await expectFine(page);
      await page.locator('.layer-button').click();
    });

    it('finds nothing on the sheet of shortcuts, nor in the tour', async () => {
      await show(`lang=${lang}`);
      await page.locator('.row').first().waitFor();
      await page.keyboard.press('?');
      await page.locator('.shortcut-sheet').waitFor();
      await expectFine(page);
      await page.locator('.shortcut-sheet .ant-btn-block').click();
      await page.locator('.ant-tour-title').waitFor();
      await expectFine(page);
      await page.keyboard.press('Escape');
    });
  });
});
