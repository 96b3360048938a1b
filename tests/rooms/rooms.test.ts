/** The plan of the house, executed: who may import whom. The same table stands in the README. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parseSync } from '@swc/core';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** Room → rooms and packages it may import. A trailing * stands for any ending. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schema: [
    'schema',
    'schema/vocabulary',
    'type-graphql',
    'graphql',
    'class-validator',
    'reflect-metadata',
    'graphql-scalars',
    'geojson',
    'api/kernel',
    'api/errors',
  ],
  'schema/vocabulary': ['schema/word', 'schema/group-vocabulary'],
  'schema/group-vocabulary': ['schema/word'],
  'schema/word': [],
  'schema/doubts': [],
  'schema/palette': [],
  'api/errors': [],
  'api/kernel': ['api/kernel', '@turf/*', 'flatbush', 'delaunator', 'geojson'],
  'api/standards': ['api/standards', 'schema/vocabulary', 'schema/doubts'],
  'api/store': [
    'api/store',
    'api/errors',
    'api/kernel',
    'schema/vocabulary',
    'schema/doubts',
    'migrations',
    'node:*',
    'knex',
    'pg',
    'geojson',
    '@electric-sql/*',
  ],
  'api/tables': [
    'api/tables',
    'api/errors',
    'node:*',
    'geojson',
    'saxes',
    'csv-parse/sync',
    '@e965/xlsx',
    'yauzl',
    'sql.js',
  ],
  'api/intake': [
    'api/intake',
    'api/tables',
    'api/errors',
    'api/kernel',
    'schema/vocabulary',
    'node:*',
    'geojson',
    'saxes',
    'pbf',
    '@placemarkio/check-geojson',
    '@turf/*',
    'flatbush',
    'proj4',
    'pinyin-pro',
  ],
  'api/demo-town': [
    'api/demo-town',
    'api/intake',
    'api/errors',
    'api/kernel',
    'schema/vocabulary',
    'node:*',
    'geojson',
  ],
  'api/planning': [
    'api/planning',
    'api/kernel',
    'api/standards',
    'api/store',
    'api/intake',
    'api/demo-town',
    'api/errors',
    'schema/vocabulary',
    'schema/doubts',
    'node:*',
    'geojson',
    '@turf/*',
    'flatbush',
    'highs',
  ],
  /** The one door of planning for a browser's worker. */
  'api/planning/live': ['api/planning'],
  'api/output': [
    'api/output',
    'api/planning',
    'api/intake',
    'api/standards',
    'api/store',
    'api/kernel',
    'api/errors',
    'schema/vocabulary',
    'schema/palette',
    'node:*',
    'geojson',
    '@turf/*',
    'csv-stringify/sync',
    '@e965/xlsx',
    'sql.js',
    'pdfmake',
  ],
  'api/commands': [
    'api/commands',
    'api/planning',
    'api/output',
    'api/intake',
    'api/store',
    'api/standards',
    'api/kernel',
    'api/errors',
    'schema/vocabulary',
    'node:*',
    'commander',
    'cli-progress',
    'cli-table3',
    'csv-parse/sync',
    'csv-stringify/sync',
  ],
  'api/resolvers': [
    'api/resolvers',
    'api/planning',
    'api/standards',
    'api/store',
    'api/kernel',
    'api/errors',
    'api/context',
    'schema',
    'schema/vocabulary',
    'type-graphql',
    'graphql',
    'dataloader',
    'geojson',
    '@graphql-yoga/subscription',
    'node:*',
  ],
  'api/routes': [
    'api/routes',
    'api/planning',
    'api/output',
    'api/intake',
    'api/store',
    'api/errors',
    'api/kernel',
    'schema/vocabulary',
    'express',
    'geojson',
    'geojson-vt',
    '@maplibre/vt-pbf',
    'node:*',
  ],
  migrations: ['migrations', 'knex'],
};

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(HOUSE, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(HOUSE, file), 'utf8');
  const { body } = parseSync(source, { syntax: 'typescript', decorators: true, tsx: file.endsWith('x') });
  return body.flatMap((item) =>
    (item.type === 'ImportDeclaration' ||
      item.type === 'ExportNamedDeclaration' ||
      item.type === 'ExportAllDeclaration') &&
    item.source
      ? [item.source.value]
      : [],
  );
}

const ROOMS_OF_ONE_FILE = [
  'schema/vocabulary',
  'schema/doubts',
  'schema/group-vocabulary',
  'schema/word',
  'schema/palette',
  'api/errors',
  'api/planning/live',
];

/** What is left to import once the types are gone. */
function valueImportsOf(file: string): string[] {
  const source = readFileSync(join(HOUSE, file), 'utf8');
  const { body } = parseSync(source, { syntax: 'typescript', decorators: true });
  return body.flatMap((item) => {
    if (item.type === 'ExportAllDeclaration') return [item.source.value];
    if (item.type === 'ExportNamedDeclaration')
      return item.source && !item.typeOnly && item.specifiers.some(isValue) ? [item.source.value] : [];
    if (item.type !== 'ImportDeclaration' || item.typeOnly) return [];
    return item.specifiers.length === 0 || item.specifiers.some(isValue) ? [item.source.value] : [];
  });
}

const isValue = (specifier: object): boolean => !('isTypeOnly' in specifier && specifier.isTypeOnly === true);

/** Every file that a running program would load with this one. */
function filesBehind(first: string): string[] {
  const reached = new Set([first]);
  for (const file of reached)
    for (const name of valueImportsOf(file))
      if (name.startsWith('.')) reached.add(normalize(join(dirname(file), name)).replace(/\.js$/, '.ts'));
  return [...reached];
}

/** 'api/kernel/reach.ts' → 'api/kernel'; files that are rooms of their own keep their name. */
function roomOf(path: string): string {
  const [top, second, third] = path.split('/');
  const bare = path.replace(/\.tsx?$/, '').replace(/\.js$/, '');
  if (ROOMS_OF_ONE_FILE.includes(bare)) return bare;
  if (top === 'api') return third ? `api/${second}` : bare;
  return top ?? '';
}

function importsBelow(folder: string): Import[] {
  return filesBelow(folder).flatMap((file) =>
    importsOf(file).map((name) => {
      const target = name.startsWith('.')
        ? relative(HOUSE, join(HOUSE, normalize(join(dirname(file), name))))
        : name;
      return { file, from: roomOf(file), to: name.startsWith('.') ? roomOf(target) : target };
    }),
  );
}

const isAllowed = ({ from, to }: Import): boolean =>
  (MAY_IMPORT[from] ?? []).some((entry) =>
    entry.endsWith('*')
      ? to.startsWith(entry.slice(0, -1))
      : to === entry || (to.startsWith(`${entry}/`) && !/^(api|schema)/.test(entry)),
  );

describe('the rooms', () => {
  const imports = ['schema', 'api', 'migrations'].flatMap(importsBelow);

  it('read something: every room is there', () => {
    const rooms = new Set(imports.map(({ from }) => from));
    for (const room of ['schema', 'api/kernel', 'api/store', 'api/intake', 'api/planning'])
      expect(rooms).toContain(room);
  });

  it('import only what the plan allows', () => {
    const strays = imports.filter((entry) => entry.from in MAY_IMPORT && !isAllowed(entry));
    expect(strays.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('are flat: no room has a room inside', () => {
    const deep = filesBelow('api').filter((file) => file.split('/').length > 3);
    expect(deep).toEqual([]);
  });

  it('keep the kernel, the palette and one door of planning for the client, and nothing else of the server', () => {
    const strays = importsBelow('map-client').filter(
      ({ to }) =>
        /^(api|schema|migrations)/.test(to) && !/^(api\/(kernel|planning\/live)|schema\/palette)$/.test(to),
    );
    expect(strays.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  it('let a browser through that door: nothing behind it needs Node or a database', () => {
    const reached = filesBehind('api/planning/live.ts');
    const needed = reached.flatMap((file) => valueImportsOf(file)).filter((name) => !name.startsWith('.'));
    expect(reached.length).toBeGreaterThan(40);
    expect(reached.filter((file) => /^api\/(store|intake|resolvers|routes|commands)\//.test(file))).toEqual(
      [],
    );
    expect([...new Set(needed)].sort()).toEqual(['delaunator', 'flatbush']);
  });

  it('leave the tests alone', () => {
    expect(imports.filter(({ to }) => to.startsWith('tests'))).toEqual([]);
  });
});
