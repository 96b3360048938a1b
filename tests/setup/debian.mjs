/** Installs what the machine lacks, where that may be done: as root on Debian or Ubuntu. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

export const mayInstall = () => process.getuid?.() === 0 && existsSync('/etc/debian_version');

/**
 * Installs the newest package whose name fits, since each release of Debian has its own PostgreSQL.
 * Null when it is in, else the reason why not, with the line to run; `usual` names it where apt is not asked.
 */
export function install(pattern, usual) {
  if (!mayInstall()) return `run as root: ${lineOf(usual)}`;
  const run = (program, ...args) => spawnSync(program, args, { env: ENVIRONMENT, encoding: 'utf8' });
  run('apt-get', 'update');
  const names = run('apt-cache', 'pkgnames')
    .stdout.split('\n')
    .filter((name) => pattern.test(name));
  const name = names.sort(new Intl.Collator('en', { numeric: true }).compare).at(-1) ?? usual;
  process.stderr.write(`Installing ${name} …\n`);
  const result = run('apt-get', 'install', '-y', '--no-install-recommends', name);
  const words = result.stderr?.trim().split('\n').at(-1) ?? String(result.error);
  return result.status === 0 ? null : `${lineOf(name)} failed: ${words}`;
}

const ENVIRONMENT = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };

const lineOf = (name) => `apt-get install -y --no-install-recommends ${name}`;

/** The package would start a server of its own on 5432; ours is private. */
export function keepClusterFromStarting() {
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (existsSync(settings)) return;
  mkdirSync('/etc/postgresql-common', { recursive: true });
  writeFileSync(settings, 'create_main_cluster = false\n');
}
