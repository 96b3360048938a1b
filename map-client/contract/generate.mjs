/**
 * Writes operations.ts: the TypeScript of exactly what the queries in ../operations select, checked
 * against ../../schema/schema.graphql. `--check` writes nothing and fails when the file is out of date.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { codegen } from '@graphql-codegen/core';
import * as typedDocumentNode from '@graphql-codegen/typed-document-node';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { buildSchema, parse, printSchema } from 'graphql';

const here = dirname(fileURLToPath(import.meta.url));
const operationsFolder = join(here, '..', 'operations');
const target = join(here, 'operations.ts');
const schemaFile = process.env.LINLI_SCHEMA ?? join(here, '..', '..', 'schema', 'schema.graphql');

const HEADER = `/**
 * Generated from schema/schema.graphql and the operations of this client by \`npm run contract\`.
 * Never edited by hand; a test generates it again and compares.
 */
`;

const scalars = {
  ID: 'string',
  UUID: 'string',
  Date: 'string',
  DateTime: 'string',
  JSONObject: 'Record<string, unknown>',
  PageSize: 'number',
  Minutes: 'number',
  Count: 'number',
  Quantity: 'number',
  Severity: 'number',
  Year: 'number',
  BBox: 'readonly [west: number, south: number, east: number, north: number]',
  GeoJSONPoint: 'import("geojson").Point',
  GeoJSONArea: 'import("geojson").Polygon | import("geojson").MultiPolygon',
  GeoJSONSite: 'import("geojson").Point | import("geojson").Polygon',
};

const documents = readdirSync(operationsFolder)
  .filter((name) => name.endsWith('.graphql'))
  .sort()
  .map((name) => ({ location: name, document: parse(readFileSync(join(operationsFolder, name), 'utf8')) }));

const schemaAst = buildSchema(readFileSync(schemaFile, 'utf8'));

const text = await codegen({
  filename: target,
  schema: parse(printSchema(schemaAst)),
  schemaAst,
  documents,
  config: {
    scalars,
    enumsAsTypes: true,
    enumType: 'string-literal',
    namingConvention: { enumValues: 'keep' },
    skipTypename: true,
    useTypeImports: true,
    avoidOptionals: { field: true },
    immutableTypes: true,
    dedupeFragments: true,
    strictScalars: true,
  },
  plugins: [{ operations: {} }, { document: {} }],
  pluginMap: { operations: typescriptOperations, document: typedDocumentNode },
});

const wanted = `${HEADER}${text.trim()}\n`;
if (process.argv.includes('--check')) {
  const found = readFileSync(target, 'utf8');
  if (found !== wanted) {
    console.error('map-client/contract/operations.ts is out of date: run `npm run contract`.');
    process.exit(1);
  }
} else {
  writeFileSync(target, wanted);
}
