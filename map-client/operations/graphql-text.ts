/**
 * A document of the contract as text that can be pasted and run as it stands: each variable carries its
 * value as its default, so that it can still be set anew. Pure.
 */
import { type DefinitionNode, type DocumentNode, parseConstValue, print } from 'graphql';

type Values = Readonly<Record<string, unknown>>;

/** Names whose texts are words of the vocabulary, not texts. */
const WORD_NAMES: ReadonlySet<string> = new Set([
  'barriers',
  'method',
  'model',
  'profile',
  'reading',
  'rule',
  'score',
  'service',
  'serviceKind',
  'services',
  'use',
]);
/** Lists of plain JSON: what is in them stays as the inside of the API writes it. */
const JSON_NAMES: ReadonlySet<string> = new Set(['given', 'to']);

/** @param document as generated */
export function textWithValues(document: object, values: Values): string {
  const { definitions, ...rest } = document as DocumentNode;
  return print({ ...rest, definitions: definitions.map((definition) => withDefaults(definition, values)) });
}

function withDefaults(definition: DefinitionNode, values: Values): DefinitionNode {
  if (definition.kind !== 'OperationDefinition') return definition;
  const variableDefinitions = definition.variableDefinitions?.map((node) => {
    const name = node.variable.name.value;
    const value = values[name];
    if (value === undefined) return node;
    return { ...node, defaultValue: parseConstValue(literal(value, name), { noLocation: true }) };
  });
  return { ...definition, ...(variableDefinitions && { variableDefinitions }) };
}

/** A value as GraphQL writes it; what is null in an object is left out. */
export function literal(value: unknown, name = '', isJson = false): string {
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, name, isJson)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => `${key}: ${literal(each, key, isJson || JSON_NAMES.has(key))}`);
    return `{${fields.join(', ')}}`;
  }
  if (typeof value === 'string' && WORD_NAMES.has(name) && !isJson)
    return value.toUpperCase().replaceAll('-', '_');
  return JSON.stringify(value);
}
