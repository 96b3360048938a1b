/** What is asked of a delineation of units; what is left out takes its default. */
import { Field, Float, InputType, Int } from 'type-graphql';
import { LinkBarrierEnum, ReadingEnum, ServiceKindEnum, WalkingProfileEnum } from './enums.js';
import { UUIDScalar } from './scalars.js';
import type { LinkBarrier, Reading, ServiceKind, WalkingProfile } from './vocabulary.js';

@InputType({ description: '改造单元划定的参数 / Parameters of a delineation of units' })
export class UnitsStudyInput {
  @Field(() => Float, {
    nullable: true,
    description:
      '单元人口下限;未设任何限值时为3000 / Least residents of a unit; 3000 where no bound is set at all',
  })
  leastResidents?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '单元人口上限;未设任何限值时为12000 / Most residents of a unit; 12000 where no bound is set at all',
  })
  mostResidents?: number | null;

  @Field(() => Float, { nullable: true, description: '户数下限 / Least households' })
  leastHouseholds?: number | null;

  @Field(() => Float, { nullable: true, description: '户数上限 / Most households' })
  mostHouseholds?: number | null;

  @Field(() => Float, { nullable: true, description: '用地下限,平方米 / Least land area in m²' })
  leastAreaSquareMetres?: number | null;

  @Field(() => Float, { nullable: true, description: '用地上限,平方米 / Most land area in m²' })
  mostAreaSquareMetres?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '不跨街道,缺省是 / Keep to the lines of subdistricts, true',
  })
  keepSubdistricts?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: '视为相邻的间距,米,缺省60 / Gap of neighbours in metres, 60',
  })
  gapMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '步行相连的距离,米,缺省0 / Walk that links by itself in metres, 0',
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

  @Field(() => Float, { nullable: true, description: '紧凑的权重,缺省1 / Weight of nearness, 1' })
  compactWeight?: number | null;

  @Field(() => Float, { nullable: true, description: '需求相似的权重,缺省1 / Weight of likeness in need, 1' })
  similarWeight?: number | null;

  @Field(() => [ServiceKindEnum], { nullable: true, description: '考虑的设施 / Services looked at' })
  services?: ServiceKind[] | null;

  @Field(() => Float, { nullable: true, description: '生活圈分钟数,缺省15 / Band in minutes, 15' })
  minutes?: number | null;

  @Field(() => ReadingEnum, { nullable: true, description: '口径 / Reading of the band' })
  reading?: Reading | null;

  @Field(() => WalkingProfileEnum, { nullable: true, description: '步行人群 / Who walks' })
  profile?: WalkingProfile | null;

  @Field(() => String, { nullable: true, description: '标准体系 / Standard profile' })
  standardProfile?: string | null;

  @Field(() => [UUIDScalar], {
    nullable: true,
    description: '参与划定的小区,缺省全部 / Chosen communities, all',
  })
  communityIds?: string[] | null;

  @Field(() => [[UUIDScalar]], {
    nullable: true,
    description: '必须同单元的组 / Groups that must share a unit',
  })
  together?: string[][] | null;

  @Field(() => [[UUIDScalar]], {
    nullable: true,
    description: '不得同单元的小区对 / Pairs that must not share a unit',
  })
  apart?: string[][] | null;

  @Field(() => [[UUIDScalar]], {
    nullable: true,
    description: '锁定的单元,其余重新划定 / Units that stand as they are; the rest is solved again',
  })
  locked?: string[][] | null;

  @Field(() => Int, { nullable: true, description: '随机种子 / Seed of the search' })
  seed?: number | null;
}
