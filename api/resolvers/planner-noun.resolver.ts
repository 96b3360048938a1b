/**
 * What every noun a planner owns can be asked: a list by pages, one by its id, create, update, delete.
 * A noun is a declared row (nouns.ts); this is the one loop over it. Edits carry the version they were made on.
 */
import { Arg, Args, type ClassType, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs } from '../../schema/page.args.js';
import type { PlannerRow } from '../../schema/planner-row.type.js';
import { RowKeyArgs } from '../../schema/row-key.args.js';
import { UUIDScalar } from '../../schema/scalars.js';
import type { Context } from '../context.js';
import { NotFoundError } from '../errors.js';
import { connectionOf, decodeCursor } from './connection.js';
import { checkGeometryFields } from './geometry-input.js';
import { checkNotNull } from './patch.js';
import type { PlannerNoun } from './planner-noun.js';

export function plannerNounResolver<
  Row extends PlannerRow,
  Create extends object,
  Update extends object,
  Filter extends object,
>(noun: PlannerNoun<Row, Create, Update, Filter>): ClassType<object> {
  const { zh, en, store } = noun;
  const mutation = `${noun.singular[0]!.toUpperCase()}${noun.singular.slice(1)}`;
  const checkInput = (input: object): void => {
    checkNotNull(input, noun.required);
    checkGeometryFields(input, noun.geometries);
  };

  @Resolver(() => noun.type)
  class NounResolver {
    @Query(() => noun.connection, { name: noun.plural, description: `${zh}列表 / A list of ${en}, by pages` })
    async list(
      @Ctx() { db }: Context,
      @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
      @Args(() => PageArgs) { first, after }: PageArgs,
      @Arg('filter', () => noun.filter, { nullable: true, description: '筛选条件 / Which ones' })
      filter?: Filter | null,
    ): Promise<object> {
      const options = { ...(filter as Filter), workspaceId, first, after: decodeCursor(after) };
      const page = await store.list(db, options);
      return connectionOf(page, after, page.countAll);
    }

    @Query(() => noun.type, {
      name: noun.singular,
      nullable: true,
      description: `按标识取${zh};不存在时返回 NOT_FOUND / One of the ${en} by its id; NOT_FOUND when there is none`,
    })
    async one(
      @Ctx() { db }: Context,
      @Arg('id', () => UUIDScalar, { description: '标识 / Identifier' }) id: string,
    ): Promise<Row> {
      const [row] = await store.get(db, [id]);
      if (!row) throw new NotFoundError(noun.singular, id);
      return row;
    }

    @Mutation(() => noun.type, { name: `create${mutation}`, description: `新建${zh} / Add one to the ${en}` })
    create(
      @Ctx() { db }: Context,
      @Arg('workspaceId', () => ID, { description: '工作区 / Workspace' }) workspaceId: string,
      @Arg('input', () => noun.create, { description: '内容 / What it is' }) input: Create,
    ): Promise<Row> {
      checkInput(input);
      return store.create(db, workspaceId, input);
    }

    @Mutation(() => noun.type, {
      name: `update${mutation}`,
      description: `修改${zh};版本过期时返回 CONFLICT / Change one of the ${en}; CONFLICT when the version is stale`,
    })
    update(
      @Ctx() { db }: Context,
      @Args(() => RowKeyArgs) { id, version }: RowKeyArgs,
      @Arg('input', () => noun.update, { description: '要改的项 / What changes' }) input: Update,
    ): Promise<Row> {
      checkInput(input);
      return store.update(db, id, version, input);
    }

    @Mutation(() => UUIDScalar, {
      name: `delete${mutation}`,
      description: `删除${zh},返回其标识 / Delete one of the ${en}; answers its id`,
    })
    async remove(
      @Ctx() { db }: Context,
      @Args(() => RowKeyArgs) { id, version }: RowKeyArgs,
    ): Promise<string> {
      await store.remove(db, id, version);
      return id;
    }
  }
  return NounResolver;
}
