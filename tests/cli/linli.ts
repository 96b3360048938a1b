/** Runs the compiled command line as a user does, each test in a folder of its own. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CLI = fileURLToPath(new URL('../../dist/api/cli.js', import.meta.url));

export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Desk {
  readonly folder = mkdtempSync(join(tmpdir(), 'linli-cli-'));

  /** The path of a new file in the folder. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  linli(args: readonly string[], env: Readonly<Record<string, string>> = {}): Answer {
    const { DATABASE_URL: _, ...own } = process.env;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: this.folder,
      encoding: 'utf8',
      env: { ...own, NODE_OPTIONS: '', ...env },
      timeout: 100_000,
    });
    return { status, stdout, stderr };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Four crossings 100 m apart, near the equator where a degree is 111 km either way, and a lane between two. */
export const SMALL_OSM = `<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="made for a test">
  <node id="1" lat="0" lon="100"/>
  <node id="2" lat="0" lon="100.000898315"/>
  <node id="3" lat="0.000904369" lon="100.000898315"/>
  <node id="4" lat="0.000904369" lon="100"/>
  <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="residential"/></way>
  <way id="11"><nd ref="3"/><nd ref="4"/><nd ref="1"/><tag k="highway" v="footway"/></way>
</osm>`;
