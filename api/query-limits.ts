/**
 * What a GraphQL document may cost before it is run: depth, aliases, directives, and the objects it may
 * ask for. Fragments are measured once each, so that nesting them cannot make the measuring itself slow.
 *
 *   cost of a field with fields of its own = rows × (1 + cost of its fields), 0 for a leaf
 *   rows = the argument `first` for a connection, ASSUMED_ROWS for a plain list, 1 otherwise
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { LimitError } from './errors.js';

/** Our choice, after GraphQL Armor's defaults and trials with the documents of the map page. */
export const QUERY_LIMITS = { tokens: 1000, depth: 10, aliases: 15, directives: 8, cost: 5000 } as const;

const ASSUMED_ROWS = 10;

interface Weight {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly cost: number;
}

const NOTHING: Weight = { depth: 0, aliases: 0, directives: 0, cost: 0 };

/** The document must have passed validation: fields exist and fragments do not form circles. */
export function checkQueryLimits(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): void {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (!coerced) return; // execution refuses the variables, and says why
  const weight = new Scales(schema, document, coerced).weigh(operation);
  for (const what of ['depth', 'aliases', 'directives', 'cost'] as const) {
    if (weight[what] > QUERY_LIMITS[what])
      throw new LimitError(`query ${what}`, QUERY_LIMITS[what], weight[what]);
  }
}

class Scales {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly fragmentWeights = new Map<string, Weight>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Record<string, unknown>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  weigh(operation: OperationDefinitionNode): Weight {
    const root = this.schema.getRootType(operation.operation);
    return this.ofSelections(operation.selectionSet, root?.name ?? '');
  }

  private ofSelections(set: SelectionSetNode, typeName: string): Weight {
    let sum = NOTHING;
    for (const selection of set.selections) {
      const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
      if (selection.kind === Kind.FIELD) sum = add(sum, add(own, this.ofField(selection, typeName)));
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        sum = add(sum, add(own, this.ofFragment(selection.name.value)));
      else {
        const innerType = selection.typeCondition?.name.value ?? typeName;
        sum = add(sum, add(own, this.ofSelections(selection.selectionSet, innerType)));
      }
    }
    return sum;
  }

  private ofFragment(name: string): Weight {
    const known = this.fragmentWeights.get(name);
    if (known) return known;
    const fragment = this.fragments.get(name);
    if (!fragment) return NOTHING;
    const weight = this.ofSelections(fragment.selectionSet, fragment.typeCondition.name.value);
    this.fragmentWeights.set(name, weight);
    return weight;
  }

  /** Introspection is as deep as it is; it answers from memory and costs nothing. */
  private ofField(node: FieldNode, typeName: string): Weight {
    const aliases = node.alias ? 1 : 0;
    const type = this.schema.getType(typeName);
    const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
    if (!node.selectionSet || !field) return { ...NOTHING, aliases, depth: field ? 1 : 0 };
    const inner = this.ofSelections(node.selectionSet, getNamedType(field.type).name);
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + aliases,
      directives: inner.directives,
      cost: this.rowsOf(field, node) * (1 + inner.cost),
    };
  }

  private rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    if (field.args.some(({ name }) => name === 'first')) {
      const { first } = getArgumentValues(field, node, this.variables);
      return typeof first === 'number' ? first : ASSUMED_ROWS;
    }
    // The edges of a connection are already counted by its `first`.
    return isList(field.type) && field.name !== 'edges' ? ASSUMED_ROWS : 1;
  }
}

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

const add = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  directives: a.directives + b.directives,
  cost: a.cost + b.cost,
});
