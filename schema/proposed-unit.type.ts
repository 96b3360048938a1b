/** A renovation unit that a study proposes, with the five things of its plan. */
import { Field, Float, ObjectType } from 'type-graphql';
import { RenovationModeEnum, UnitPositioningEnum } from './enums.js';
import { NeighbourLink } from './neighbour-link.type.js';
import { UUIDScalar } from './scalars.js';
import { UnitFigure } from './unit-figure.type.js';
import { UnitService } from './unit-service.type.js';
import type { RenovationMode, UnitPositioning } from './vocabulary.js';

@ObjectType({ description: '建议的改造单元 / A renovation unit that a study proposes' })
export class ProposedUnit {
  @Field(() => [UUIDScalar], { description: '成员小区 / Its communities' })
  communityIds!: string[];

  @Field(() => [UUIDScalar], { description: '所含存量资源 / Idle stock in it' })
  stockIds!: string[];

  @Field(() => Boolean, { description: '由规划师锁定 / Locked by the planner' })
  isLocked!: boolean;

  @Field(() => Float, { description: '人口 / Residents' })
  residents!: number;

  @Field(() => Float, { description: '户数 / Households' })
  households!: number;

  @Field(() => Float, { description: '用地面积,平方米 / Land area in m²' })
  areaSquareMetres!: number;

  @Field(() => [NeighbourLink], { description: '内部相邻关系 / Links inside' })
  links!: NeighbourLink[];

  @Field(() => RenovationModeEnum, { description: '改造模式 / Mode of renovation' })
  mode!: RenovationMode;

  @Field(() => [UnitFigure], { description: '模式的依据 / What the mode was taken from' })
  modeBasis!: UnitFigure[];

  @Field(() => UnitPositioningEnum, { description: '功能定位 / Functional positioning' })
  positioning!: UnitPositioning;

  @Field(() => [UnitFigure], { description: '定位的依据 / What the positioning was taken from' })
  positioningBasis!: UnitFigure[];

  @Field(() => [UnitFigure], { description: '指标管控 / Indicator controls' })
  indicatorControls!: UnitFigure[];

  @Field(() => [UnitFigure], { description: '基础设施 / Infrastructure' })
  infrastructure!: UnitFigure[];

  @Field(() => [UnitService], { description: '公共服务设施 / Public service facilities' })
  publicServices!: UnitService[];
}
