/** The words of the rules behind the figures, in English. The keys are those of rules-zh.ts. */
import type { rulesZh } from './rules-zh.js';

export const rulesEn: Readonly<Record<keyof typeof rulesZh, string>> = {
  'rule.title': 'Where this figure comes from',
  'rule.formula': 'Formula',
  'rule.inputs': 'Inputs',
  'rule.norm': 'Norm',
  'rule.clause': 'clause {clause}',
  'rule.noClause': 'no clause',
  'rule.source': 'Source',
  'rule.facilities': 'Facilities',
  'rule.reached':
    'Facilities whose entrance lies within the longest walk, along the network, from a door through an entrance of the community.',
  'rule.capacity':
    'Capacity = sum over the existing facilities within reach; unknown capacity is not counted.',
  'rule.capacityOwn':
    'Capacity = sum over the existing facilities within reach + the community’s own spaces; unknown capacity is not counted.',
  'rule.demand': 'Demand = {base} × {value} ÷ {count}',
  'rule.demandEach': 'Demand = {base} × {value}',
  'rule.capacityGap':
    'Capacity gap = demand − capacity within reach, and never less than the distance gap; communities do not compete yet.',
  'rule.distanceGap': 'Distance gap = (demand − the community’s own capacity) × share out of reach.',
  'rule.coverage':
    'Coverage = {whom} with at least one existing facility within reach ÷ all {whom}, judged door by door.',
  'rule.nearest':
    'Walk along the network from the nearest door to the nearest facility, beyond the life circle too.',
  'input.cutoff': 'Longest walk',
  'input.speed': 'Walking speed',
  'input.speedValue': '{speed} m/s ({profile})',
  'input.base': '{field}',
  'input.demand': 'Demand',
  'input.reachableCapacity': 'Capacity within reach',
  'input.ownSpaces': 'Own parking spaces',
  'input.persons': 'All {whom}',
  'input.coveredPersons': '{whom} within reach',
  'input.coveredRatio': 'Coverage',
  'input.unknownCount': 'Of unknown capacity',
  'input.metres': 'Walk',
  'input.minutes': 'Time',
  'input.reachedCount': 'Within reach',
  'input.result': 'Result',
  'confidence.TWO': 'two or more independent sources',
  'confidence.ONE': 'one public source',
  'confidence.MEMORY': 'recall only: verify before official use',
  'confidence.CONFLICT': 'sources disagree: verify',
  'confidence.CHOICE': 'our choice, not a standard',
};
