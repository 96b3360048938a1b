/** `npm start`: database, demo town, one coverage run, the server; Ctrl-C takes all of it down in order. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BootScreen } from './boot-screen.js';
import { colours } from './colours.js';
import { type Config, readConfig } from './config.js';
import { LinliError } from './errors.js';
import { firstRun, shownWorkspace } from './first-run.js';
import { openQueue, recoverRuns } from './jobs.js';
import { type RunWorker, startWorker } from './jobs-worker.js';
import { loadDemoIfEmpty } from './planning/demo.js';
import { runTable } from './run-table.js';
import { refusePortInUse, startServer } from './server.js';
import { openStore, type Store } from './store/open.js';

const PAGE_DIRECTORY = fileURLToPath(new URL('../map-client', import.meta.url));

/** Things to be taken down, the newest first. */
const closers: (() => Promise<void>)[] = [];

async function main(): Promise<void> {
  const boot = new BootScreen(process.stdout);
  const config = readConfig(process.env);
  closeOnSignals();
  boot.say(colours.bold(`邻里 Linli ${version()}`));
  await refusePortInUse(config);
  const store = await openDatabase(boot, config);
  await boot.step('示范区 Demo town', (advance) => loadDemoIfEmpty(store, advance));
  const worker = await openWorker(boot, store);
  await showRun(boot, store, worker);
  const { url, close } = await startServer(
    { db: store.knex, engine: store.engine, queue: worker },
    { ...config, page: { directory: PAGE_DIRECTORY, mapboxToken: config.mapboxToken, version: version() } },
  );
  closers.push(close);
  boot.say(`\n地图 Map ${colours.cyan(`${url}/`)} · GraphQL ${colours.cyan(`${url}/graphql`)}`);
  boot.say(colours.dim(`${boot.elapsedSeconds()} s · Ctrl-C 退出 to stop`));
}

function openDatabase(boot: BootScreen, { databaseUrl, dataDir }: Config): Promise<Store> {
  return boot.step(`数据库 Database ${databaseUrl ? 'PostgreSQL' : dataDir}`, async (advance) => {
    const store = await openStore({
      dataDir,
      databaseUrl: databaseUrl ?? undefined,
      onProgress: ({ stage, detail }) => advance(null, [stage, detail].join(' ')),
    });
    closers.push(() => store.close());
    return store;
  });
}

function openWorker(boot: BootScreen, store: Store): Promise<RunWorker> {
  return boot.step('任务队列 Job queue', async () => {
    const boss = await openQueue(store);
    closers.push(() => boss.stop({ graceful: false }));
    await recoverRuns(store, boss);
    const worker = startWorker(store, boss);
    closers.push(() => worker.stop());
    return worker;
  });
}

async function showRun(boot: BootScreen, store: Store, worker: RunWorker): Promise<void> {
  const workspaceId = await shownWorkspace(store.knex);
  if (workspaceId === null) return;
  const run = await boot.step(`生活圈分析 Coverage run (${workspaceId})`, (advance) =>
    firstRun(store.knex, worker, workspaceId, advance),
  );
  boot.say(runTable(run));
}

function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function closeOnSignals(): void {
  let isClosing = false;
  const onSignal = async (): Promise<void> => {
    // Who presses twice does not want to wait.
    if (isClosing) process.exit(1);
    isClosing = true;
    await closeAll();
    process.exit(0);
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}

main().catch(async (error: unknown) => {
  const isOurs = error instanceof LinliError;
  process.stderr.write(isOurs ? `linli: ${error.message}\n` : 'linli: this is a bug, please report it.\n');
  if (!isOurs) console.error(error);
  await closeAll();
  process.exit(isOurs ? error.exitStatus : 1);
});
