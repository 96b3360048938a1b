/** The places there are (示范区 and others), how far each reaches, and the network it is walked on. */
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { BBoxScalar, type Box } from '../../schema/scalars.js';
import { WalkingNetwork } from '../../schema/walking-network.type.js';
import { Workspace } from '../../schema/workspace.type.js';
import type { Context } from '../context.js';
import { findWalkingNetwork } from '../store/walking-network.store.js';
import { listWorkspaces } from '../store/workspace.store.js';
import { readWorkspaceExtent } from '../store/workspace-extent.read.js';

const WORKSPACE = { description: '工作区 / Workspace' };

@Resolver(() => Workspace)
export class WorkspaceResolver {
  @Query(() => [Workspace], { description: '全部工作区 / All workspaces' })
  workspaces(@Ctx() { db }: Context): Promise<Workspace[]> {
    return listWorkspaces(db);
  }

  @Query(() => BBoxScalar, {
    nullable: true,
    description:
      '工作区数据的范围;没有数据时为空 / The box around all data of a workspace; null when it holds none',
  })
  workspaceExtent(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
  ): Promise<Box | null> {
    return readWorkspaceExtent(db, workspaceId);
  }

  @Query(() => WalkingNetwork, {
    nullable: true,
    description:
      '正在使用的步行路网;尚未导入时为空 / The walking network in force; null when none was imported yet',
  })
  walkingNetwork(
    @Ctx() { db }: Context,
    @Arg('workspaceId', () => ID, WORKSPACE) workspaceId: string,
  ): Promise<WalkingNetwork | null> {
    return findWalkingNetwork(db, workspaceId);
  }
}
