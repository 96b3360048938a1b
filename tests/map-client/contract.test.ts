/** The contract in the repository is the one its schema and operations give. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';
import { buildSchema, concatAST, parse, Source, validate } from 'graphql';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

it('is generated from the committed schema and the operations', () => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [path('map-client/contract/generate.mjs'), '--check'],
    { encoding: 'utf8' },
  );
  expect(stderr.replace(/^npm warn.*$/gm, '').trim()).toBe('');
  expect(status).toBe(0);
});

it('asks only what the schema answers', () => {
  const schema = buildSchema(readFileSync(path('schema/schema.graphql'), 'utf8'));
  const folder = path('map-client/operations/');
  // Together: a fragment serves the operations of more than one screen.
  const documents = readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .map((name) => parse(new Source(readFileSync(folder + name, 'utf8'), name)));
  expect(validate(schema, concatAST(documents)).map(String)).toEqual([]);
});
