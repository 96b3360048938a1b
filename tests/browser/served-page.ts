/** The real server on a private port with private data, and a Chromium before its page. */
import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { startServer } from './served-server.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PICTURES = join(ROOT, 'tests', '.out');

/** WebGL by SwiftShader; nothing is fetched from anywhere but the server. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ServedPage {
  readonly page: Page;
  readonly origin: string;
  /** Addresses outside the server that the page asked for: there should be none. */
  readonly strangers: string[];
  /** What the page complained of. */
  readonly complaints: string[];
  picture(name: string): Promise<void>;
  /** A file that the page gave, kept beside the pictures. */
  keep(name: string, path: string): Promise<void>;
  close(): Promise<void>;
}

/** @param commands of `linli`, run one after the other before the server has the database */
export async function servePage(
  executablePath: string,
  commands: readonly (readonly string[])[] = [],
): Promise<ServedPage> {
  buildPageIfStale();
  const dataDir = mkdtempSync(join(tmpdir(), 'linli-walk-'));
  for (const command of commands) runCommand(dataDir, command);
  const { server, origin } = await startServer({ LINLI_DATA_DIR: dataDir });
  const browser = await chromium.launch({ executablePath, args: FLAGS });
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  // Who walks here has seen the tour.
  await page.addInitScript(() => localStorage.setItem('linli.tour', 'seen'));
  const { strangers, complaints } = listen(page, origin);
  mkdirSync(PICTURES, { recursive: true });
  return {
    page,
    origin,
    strangers,
    complaints,
    picture: async (name) => {
      await page.screenshot({ path: join(PICTURES, `${name}.png`) });
    },
    keep: (name, path) => copyFile(path, join(PICTURES, `${name}.png`)),
    close: () => closeAll(browser, server, dataDir),
  };
}

function runCommand(dataDir: string, command: readonly string[]): void {
  const { DATABASE_URL: _, ...rest } = process.env;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist', 'api', 'cli.js'), ...command], {
    encoding: 'utf8',
    env: { ...rest, LINLI_DATA_DIR: dataDir },
  });
  if (status !== 0) throw new Error(`linli ${command.join(' ')} ended with ${status}:\n${stderr}`);
}

function listen(page: Page, origin: string): { strangers: string[]; complaints: string[] } {
  const strangers: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) strangers.push(url);
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { strangers, complaints };
}

async function closeAll(browser: Browser, server: ChildProcess, dataDir: string): Promise<void> {
  await browser.close();
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(dataDir, { recursive: true, force: true });
}

/** The page is built by `npm run build`; a walk through yesterday's page would prove nothing. */
function buildPageIfStale(): void {
  const built = join(ROOT, 'dist', 'map-client', 'index.html');
  if (existsSync(built) && statSync(built).mtimeMs > newestBelow(join(ROOT, 'map-client'))) return;
  const { status, stderr } = spawnSync('npx', ['vite', 'build', 'map-client'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The page was not built:\n${stderr}`);
}

function newestBelow(folder: string): number {
  const times = readdirSync(folder, { withFileTypes: true }).map((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? newestBelow(path) : statSync(path).mtimeMs;
  });
  return Math.max(0, ...times);
}
