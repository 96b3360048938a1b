/** The question of a siting study; what is left out takes the usual value. */
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { ReadingEnum, ServiceKindEnum, SitingModelEnum, WalkingProfileEnum } from './enums.js';
import { MinutesScalar } from './scalars.js';
import type { Reading, ServiceKind, WalkingProfile } from './vocabulary.js';

@InputType({
  description: '选址参数,未写的取缺省值 / Parameters of a siting study; defaults for what is left out',
})
export class SitingStudyInput {
  @Field(() => SitingModelEnum, {
    nullable: true,
    description: '模型,缺省最大覆盖 / Model; MCLP when left out',
  })
  model?: string | null;

  @Field(() => [ServiceKindEnum], {
    nullable: true,
    description: '服务,缺省养老 / Services; elderly care when left out',
  })
  services?: ServiceKind[] | null;

  @Field(() => MinutesScalar, {
    nullable: true,
    description: '生活圈分钟数,缺省 15 / Band in minutes; 15 when left out',
  })
  minutes?: number | null;

  @Field(() => ReadingEnum, {
    nullable: true,
    description: '口径,缺省按时间 / How the band is read; TIME when left out',
  })
  reading?: Reading | null;

  @Field(() => WalkingProfileEnum, {
    nullable: true,
    description: '步行人群,缺省成人 / Who walks; ADULT when left out',
  })
  profile?: WalkingProfile | null;

  @Field(() => ID, { nullable: true, description: '标准方案 / Standard profile: the set of norms' })
  standardProfile?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: '新增点位数;无预算时缺省 3 / New sites; 3 when left out and no budget is given',
  })
  siteCount?: number | null;

  @Field(() => Float, { nullable: true, description: '预算(元) / Budget in yuan' })
  budgetYuan?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否允许多项服务合设,缺省是 / Whether services may share a room; true when left out',
  })
  isCoLocated?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '单处最小规模(床、托位等) / Fewest places of a service in a room',
  })
  leastPlaces?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '单处最多改造面积(平方米),缺省全部 / Most floor area converted in a room, m²; all when left out',
  })
  mostFloorAreaSquareMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      '距离类模型的搜索范围(米),缺省 3000 / How far p-median and p-center look, m; 3000 when left out',
  })
  farthestMetres?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: '求解限时(秒),缺省 60 / Time limit in seconds; 60 when left out',
  })
  timeLimitSeconds?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '台账缺人口时按住户、建筑面积推算,缺省否 / Estimate people where ledgers are silent; false when left out',
  })
  estimatesPeople?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      '允许用途未知的存量资源视为可用,缺省否 / Take stock whose allowed uses are unknown for any service; false when left out',
  })
  takesUnknownUses?: boolean | null;
}
