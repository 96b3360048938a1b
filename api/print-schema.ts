/** `npm run schema`: prints the schema to schema/schema.graphql, whose diff is the review of an API change. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { buildLinliSchema } from './graphql-schema.js';

const HEADER = '# Printed by `npm run schema`; change the classes in schema/, not this file.\n\n';

export const printedSchema = (): string =>
  `${HEADER}${printSchema(lexicographicSortSchema(buildLinliSchema()))}\n`;

/** Only as a program: a test that imports this has arguments of its own. */
const [, program, target] = process.argv;
if (target && program === fileURLToPath(import.meta.url)) writeFileSync(target, printedSchema());
