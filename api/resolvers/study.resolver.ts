/** Studies of every kind: look at one or all, follow one to its end, call it off, throw it away. */
import { Arg, Args, Ctx, ID, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import { StudyKindEnum } from '../../schema/enums.js';
import { PageArgs } from '../../schema/page.args.js';
import { UUIDScalar } from '../../schema/scalars.js';
import { Study, StudyConnection } from '../../schema/study.type.js';
import type { StudyKind } from '../../schema/vocabulary.js';
import type { Context } from '../context.js';
import { getStudy, listStudies } from '../store/study.store.js';
import { cancelStudy, deleteStudy } from '../store/study-state.store.js';
import { connectionOf, decodeCursor } from './connection.js';
import { shownStudy, watchStudy } from './study.js';

const WORKSPACE = { description: '工作区 / Workspace' };
const STUDY = { description: '研究任务标识 / Identifier of the study' };
const KIND = { nullable: true, description: '只要这一类 / Only this kind' };

@Resolver(() => Study)
export class StudyResolver {
  @Query(() => StudyConnection, { description: '研究任务,新者在前 / Studies, the newest first' })
  async studies(
    @Ctx() { db, queue }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Arg('kind', () => StudyKindEnum, KIND) kind?: StudyKind | null,
  ): Promise<object> {
    const page = await listStudies(db, { workspaceId, kind, first, after: decodeCursor(after) });
    const shown = { ...page, rows: page.rows.map((study) => shownStudy(study, queue.stageOf(study.id))) };
    return connectionOf(shown, after, page.countAll);
  }

  @Query(() => Study, {
    nullable: true,
    description:
      '按标识取研究任务;不存在时返回 NOT_FOUND / One study by its id; NOT_FOUND when there is none',
  })
  async study(@Ctx() { db, queue }: Context, @Arg('id', () => UUIDScalar, STUDY) id: string): Promise<Study> {
    return shownStudy(await getStudy(db, id), queue.stageOf(id));
  }

  @Mutation(() => Study, {
    description:
      '取消研究任务;计算中的会以当前最优解结束 / Call a study off; one under way ends with the best answer it has',
  })
  async cancelStudy(
    @Ctx() { db, queue }: Context,
    @Arg('id', () => UUIDScalar, STUDY) id: string,
  ): Promise<Study> {
    await cancelStudy(db, id);
    return shownStudy(await getStudy(db, id), queue.stageOf(id));
  }

  @Mutation(() => Boolean, { description: '删除研究任务及其结果 / Throw a study and its answer away' })
  async deleteStudy(
    @Ctx() { db }: Context,
    @Arg('id', () => UUIDScalar, STUDY) id: string,
  ): Promise<boolean> {
    await deleteStudy(db, id);
    return true;
  }

  @Subscription(() => Study, {
    description: '研究任务的每次变化,直到结束 / The study now and after each change, until it has ended',
    subscribe: ({ args, context }) => watchStudy(context as Context, args.id),
  })
  studyProgress(@Root() study: Study, @Arg('id', () => UUIDScalar, STUDY) _id: string): Study {
    return study;
  }
}
