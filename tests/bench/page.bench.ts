/**
 * The page over a town of 10,000 communities and some 116,000 buildings, on both engines: from the
 * address to a ranked list and to communities in their colours on the map, then panning at street level.
 * Chromium draws by SwiftShader, in software. Making the town, storing it and its run are not in the figures.
 */

import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page, type Request } from 'playwright-core';
import { demoTown } from '../../api/demo-town/demo-town.js';
import { executeCoverageRun, startCoverageRun } from '../../api/planning/coverage-run.js';
import { storeBundle } from '../../api/planning/import-bundle.js';
import { type OpenOptions, openStore } from '../../api/store/open.js';
import { COLOURED_MARK } from '../../map-client/map/coloured-mark.js';
import { GAP_RAMP, NO_GAP } from '../../schema/palette.js';
import { sharesOnMap } from '../browser/pixels.js';
import { startServer } from '../browser/served-server.js';
import { startPostgres } from '../setup/postgres.mjs';
import { loadText, milliseconds, printTable, spread } from './figures.js';
import { hasPostgres } from './peers/pgrouting.js';

const COMMUNITIES = 10_000;
const RUNS = 5;
const HERE = fileURLToPath(import.meta.url);
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const FLAGS = ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
/** Share of the map's pixels in the colours of classes, from which on it counts as drawn: from afar they are specks. */
const DRAWN_SHARE = 0.005;
const MOST_MILLISECONDS = 60_000;
const PANS = 8;

async function bench(): Promise<void> {
  if (!existsSync(CHROMIUM)) return console.log(`\npage: skipped, no ${CHROMIUM}`);
  const folder = mkdtempSync(join(tmpdir(), 'linli-bench-'));
  chmodSync(folder, 0o755);
  try {
    const dataDir = join(folder, 'embedded');
    await measure('embedded', { dataDir }, { LINLI_DATA_DIR: dataDir });
    if (!hasPostgres('postgis')) return console.log('\npage: PostgreSQL with PostGIS is not installed');
    const postgres = await startPostgres(folder);
    await postgres.createDatabase('town');
    const databaseUrl = `${postgres.url}/town`;
    await measure('PostgreSQL', { databaseUrl }, { DATABASE_URL: databaseUrl });
    await postgres.stop();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, options: OpenOptions, environment: NodeJS.ProcessEnv): Promise<void> {
  const { status, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, HERE, 'store', JSON.stringify(options)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`storing the town failed:\n${stderr}`);
  const { server, origin } = await startServer(environment);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const load = loadText();
    const draws = [];
    for (let run = 0; run < RUNS; run++) draws.push(await draw(browser, origin));
    const panned = await pan(browser, origin);
    printTable(`the page, ${COMMUNITIES} communities, ${name}, load ${load}`, [
      ['', 'time'],
      ['ranked list', spread(draws.map(({ listed }) => listed))],
      ['communities in their colours', spread(draws.map(({ drawn }) => drawn))],
      [`a tile while panning, of ${panned.tiles.length}`, spread(panned.tiles)],
      ['longest task of the page meanwhile', milliseconds(panned.longestTask)],
    ]);
  } finally {
    await browser.close();
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
  }
}

async function store(options: OpenOptions): Promise<void> {
  const opened = await openStore(options);
  const workspace = { id: 'town', nameZh: '万户镇', nameEn: 'Town', isMadeUp: true };
  await storeBundle(opened.knex, workspace, demoTown({ seed: 1, communityCount: COMMUNITIES }));
  const { id } = await startCoverageRun(opened.knex, workspace.id);
  await executeCoverageRun(opened, id, { onProgress: () => {}, signal: new AbortController().signal });
  await opened.close();
}

const openPage = (browser: Browser): Promise<Page> =>
  browser.newPage({ viewport: { width: 1280, height: 800 } });

/** In a browser context of its own: nothing is cached. In milliseconds since the address was asked for. */
async function draw(browser: Browser, origin: string): Promise<{ listed: number; drawn: number }> {
  const page = await openPage(browser);
  page.setDefaultTimeout(MOST_MILLISECONDS);
  const start = performance.now();
  await page.goto(`${origin}/?place=town&tour=0`);
  await page.waitForSelector('.row');
  const listed = performance.now() - start;
  // The map's own word: to take a picture meanwhile would halt it.
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, COLOURED_MARK, {
    polling: 50,
  });
  const drawn = await page.evaluate(
    (mark) => performance.getEntriesByName(mark)[0]!.startTime,
    COLOURED_MARK,
  );
  const shares = await sharesOnMap(page, [NO_GAP, ...GAP_RAMP]);
  if (shares.reduce((sum, share) => sum + share) < DRAWN_SHARE)
    throw new Error('The map says that it is drawn, and the communities are not in their colours.');
  await page.close();
  return { listed, drawn };
}

interface Panned {
  readonly tiles: number[];
  readonly longestTask: number;
}

async function pan(browser: Browser, origin: string): Promise<Panned> {
  const page = await openPage(browser);
  await page.goto(`${origin}/?place=town&tour=0`);
  await page.waitForSelector('.row');
  await page.locator('.row').first().click();
  await page.waitForTimeout(4_000);
  await page.evaluate(listenForLongTasks);
  const tiles = timedTiles(page);
  for (let n = 0; n < PANS; n++) {
    await page.mouse.move(900, 500);
    await page.mouse.down();
    await page.mouse.move(500, 400, { steps: 10 });
    await page.mouse.up();
    await page.waitForTimeout(700);
  }
  const longestTask = await page.evaluate(readLongestTask);
  await page.close();
  return { tiles, longestTask };
}

/** Milliseconds of each tile that comes from now on. Heard from outside: the map's worker asks, not the page. */
function timedTiles(page: Page): number[] {
  const durations: number[] = [];
  const askedAt = new Map<Request, number>();
  page.on('request', (request) => askedAt.set(request, performance.now()));
  page.on('requestfinished', (request) => {
    const asked = askedAt.get(request);
    if (asked !== undefined && /\.mvt(\?|$)/.test(request.url())) durations.push(performance.now() - asked);
  });
  return durations;
}

/** Runs in the page. */
function listenForLongTasks(): void {
  const tasks: number[] = [];
  Object.assign(globalThis, { longTasks: tasks });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ entryTypes: ['longtask'] });
}

/** Runs in the page. */
function readLongestTask(): number {
  const { longTasks } = globalThis as unknown as { longTasks: number[] };
  return Math.max(0, ...longTasks);
}

const [what, options] = process.argv.slice(2);
if (what === 'store') await store(JSON.parse(options!) as OpenOptions);
else await bench();
