/** What is asked of a study of clusters; what is left out takes its default. */
import { Field, Float, InputType, Int } from 'type-graphql';
import { ClusterScoreEnum, LinkBarrierEnum, ServiceKindEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { ClusterScore, LinkBarrier, ServiceKind } from './vocabulary.js';

@InputType({ description: '相邻小区联动的参数 / Parameters of a study of clusters' })
export class ClustersStudyInput {
  @Field(() => Float, {
    nullable: true,
    description: '片区人口下限,缺省3000 / Least residents of a cluster, 3000',
  })
  leastResidents?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '片区人口上限,缺省12000 / Most residents of a cluster, 12000',
  })
  mostResidents?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '成员间步行距离上限,米,缺省800 / Longest walk between two members in metres, 800',
  })
  largestWalkMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '视为相邻的间距,米,缺省40 / Gap of neighbours in metres, 40',
  })
  gapMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '步行相连的距离,米,缺省150 / Walk that links by itself in metres, 150',
  })
  walkLinkMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '可接受的绕行,米,缺省300 / Detour within which a barrier counts as crossed, in metres, 300',
  })
  detourMetres?: number | null;

  @Field(() => [LinkBarrierEnum], {
    nullable: true,
    description: '考虑的分隔,缺省全部 / Barriers that count, all',
  })
  barriers?: LinkBarrier[] | null;

  @Field(() => ClusterScoreEnum, { nullable: true, description: '评分,缺省综合 / Score, COMBINED' })
  score?: ClusterScore | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: '考虑的设施 / Services looked at' })
  services?: ServiceKind[] | null;

  @Field(() => String, { nullable: true, description: '标准体系 / Standard profile' })
  standardProfile?: string | null;

  @Field(() => [[UUIDScalar]], {
    nullable: true,
    description: '不得同片的小区对 / Pairs that must not share a cluster',
  })
  apart?: string[][] | null;

  @Field(() => Int, { nullable: true, description: '随机种子 / Seed of sampled shares' })
  seed?: number | null;
}
