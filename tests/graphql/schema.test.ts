/** The contract: what is committed is what is served, nothing is broken, everything is described twice. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { buildLinliSchema } from '../../api/graphql-schema.js';
import { printedSchema } from '../../api/print-schema.js';

const COMMITTED = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

/** Every place a planner may read: [name, description]. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined][] = [[type.name, type.description]];
  if (isEnumType(type)) own.push(...type.getValues().map((value) => place(type, value)));
  if (isInputObjectType(type))
    own.push(...Object.values(type.getFields()).map((field) => place(type, field)));
  if (isObjectType(type)) {
    for (const field of Object.values(type.getFields())) {
      own.push(place(type, field));
      for (const argument of field.args)
        own.push([`${type.name}.${field.name}(${argument.name})`, argument.description]);
    }
  }
  return own;
}

const place = (
  type: GraphQLNamedType,
  { name, description }: { name: string; description?: string | null | undefined },
): [string, string | null | undefined] => [`${type.name}.${name}`, description];

describe('the schema', () => {
  it('is committed as it is served (else: npm run schema)', () => {
    expect(printedSchema()).toBe(COMMITTED);
  });

  it('breaks nothing that is committed', () => {
    expect(findBreakingChanges(buildSchema(COMMITTED), buildLinliSchema())).toEqual([]);
  });

  it('is described in Chinese and English everywhere', () => {
    const types = Object.values(buildLinliSchema().getTypeMap()).filter(
      (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
    );
    const places = types
      .filter(({ name }) => !['Query', 'Mutation', 'Subscription'].includes(name))
      .flatMap(described);
    const roots = ['Query', 'Mutation', 'Subscription'].flatMap((name) =>
      types.filter((type) => type.name === name).flatMap((type) => described(type).slice(1)),
    );
    const poor = [...places, ...roots].filter(
      ([, text]) => !text || !/\p{Script=Han}/u.test(text) || !/ \/ .*[a-z]/su.test(text),
    );
    expect(poor).toEqual([]);
    expect(places.length + roots.length).toBeGreaterThan(400);
  });
});
