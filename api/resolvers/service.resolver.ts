/** The services a coverage run can ask about, as the standards declare them. */
import { FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Norm } from '../../schema/norm.type.js';
import { Service } from '../../schema/service.type.js';
import { SERVICE_KINDS } from '../../schema/vocabulary.js';
import { roomNeedOf } from '../standards/co-location.js';
import { DEFAULT_SERVICES, SERVICES, serviceOf } from '../standards/services.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';
import { wordsOf } from './words.js';

@Resolver(() => Service)
export class ServiceResolver {
  @Query(() => [Service], { description: '可分析的服务 / The services a coverage run can ask about' })
  services(): Service[] {
    return SERVICES.map((service) => ({
      ...service,
      ...wordsOf(SERVICE_KINDS, service.kind),
      isDefault: DEFAULT_SERVICES.includes(service.kind),
      fitsIdleStock: roomNeedOf(service.kind) !== null,
    }));
  }

  @FieldResolver(() => Norm, { nullable: true, description: '需求的依据 / The norm of its demand' })
  norm(@Root() { kind }: Service): Norm | null {
    const { demand } = serviceOf(kind);
    return demand && normOf(normsOf(), demand.normId);
  }
}
