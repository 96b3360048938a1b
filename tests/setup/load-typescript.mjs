/**
 * Lets node itself run TypeScript below tests/ and map-client/, for the benches and for heavy work of suites: node --import ./tests/setup/load-typescript.mjs.
 * These sources are stripped of their types by swc (vite makes one bundle of the page's, none a file);
 * what they import from the rest of the product is the compiled code in dist/, the same that users run.
 */

import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { transform } from '@swc/core';

const HOUSE = new URL('../../', import.meta.url).href;
const STRIPPED = [`${HOUSE}tests/`, `${HOUSE}map-client/`];
const isStripped = (url) => STRIPPED.some((room) => url?.startsWith(room));

if (!import.meta.url.endsWith('?hooks')) register(`${import.meta.url}?hooks`);

export async function resolve(specifier, context, nextResolve) {
  if (!isStripped(context.parentURL) || !/^\.\.?\/.*\.js$/.test(specifier))
    return nextResolve(specifier, context);
  const target = new URL(specifier, context.parentURL).href;
  if (isStripped(target)) return nextResolve(target.replace(/\.js$/, '.ts'), context);
  return nextResolve(target.replace(HOUSE, `${HOUSE}dist/`), context);
}

export async function load(url, context, nextLoad) {
  if (!isStripped(url) || !url.endsWith('.ts')) return nextLoad(url, context);
  const source = await readFile(new URL(url), 'utf8');
  const { code } = await transform(source, {
    filename: url,
    sourceMaps: 'inline',
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'es6' },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
