/** The rooms inside the client: who may touch the map library, where words live, what comes from outside. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const CLIENT = fileURLToPath(new URL('../../map-client', import.meta.url));

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = filesBelow(CLIENT).map((path) => {
  const code = readFileSync(path, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');
  const imports = [...code.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, name]) => name!);
  const name = relative(CLIENT, path);
  return { name, room: name.includes('/') ? name.split('/')[0]! : '', path, code, imports };
});

it('only map/ touches a map library, and only there longitude is written lng', () => {
  const touching = files.filter(({ imports }) => imports.some((name) => /^(maplibre|mapbox)-gl/.test(name)));
  expect([...new Set(touching.map(({ room }) => room))]).toEqual(['map']);
  const sayingLng = files.filter(({ code }) => /\blng\b/i.test(code));
  expect([...new Set(sayingLng.map(({ room }) => room))]).toEqual(['map']);
});

it('of the rest of the house only the kernel is imported, the palette it shares with print, and by the worker the one door of planning', () => {
  const outside = files.flatMap(({ name, path, imports }) =>
    imports
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(CLIENT, normalize(join(dirname(path), name))))
      .filter((target) => target.startsWith('..'))
      .map((target) => [name, target]),
  );
  expect(outside.filter(([, target]) => !target!.startsWith('../api/kernel/'))).toEqual([
    ['live/live-figures.ts', '../api/planning/live.js'],
    ['live/worker.ts', '../api/planning/live.js'],
    ['style/palette.ts', '../schema/palette.js'],
  ]);
});

it('state, style and words know no React, no map, no browser', () => {
  const pure = files.filter(({ room }) => ['state', 'style', 'words'].includes(room));
  for (const { name, imports, code } of pure) {
    expect([
      name,
      imports.filter((from) => /^react|^antd|^urql|\/(panels|map|operations)\/(?!operations\.js)/.test(from)),
    ]).toEqual([name, []]);
    expect([name, /\b(document|window|location)\./.test(code)]).toEqual([name, false]);
  }
});

it('every word a planner reads stands in words/, but for the names of the languages', () => {
  const speaking = files.filter(({ room, code }) => room !== 'words' && /[\u4e00-\u9fff]/.test(code));
  // The explorer is a page of its own, for developers.
  expect(speaking.map(({ name }) => name).sort()).toEqual(['explorer.tsx', 'panels/top-bar.tsx']);
});
