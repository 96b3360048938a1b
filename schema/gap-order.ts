/** The orders in which gaps are listed; each begins with the worst. */
import { registerEnumType } from 'type-graphql';

export const GapOrderEnum = {
  SEVERITY: 'severity',
  CAPACITY_GAP: 'capacityGap',
  COMPETITION_GAP: 'competitionGap',
  DISTANCE_GAP: 'distanceGap',
  UNCOVERED_PERSONS: 'uncoveredPersons',
  NEAREST_METRES: 'nearestMetres',
} as const;
export type GapOrder = (typeof GapOrderEnum)[keyof typeof GapOrderEnum];

registerEnumType(GapOrderEnum, {
  name: 'GapOrder',
  description: '缺口的排序,最差者在前 / Order of gaps, the worst first',
  valuesConfig: {
    SEVERITY: { description: '缺口等级,重者在前 / Severity, the gravest first' },
    CAPACITY_GAP: { description: '容量缺口,大者在前 / Capacity gap, the largest first' },
    COMPETITION_GAP: {
      description: '竞争后容量缺口,大者在前 / Capacity gap after competition, the largest first',
    },
    DISTANCE_GAP: { description: '距离缺口,大者在前 / Distance gap, the largest first' },
    UNCOVERED_PERSONS: { description: '未覆盖人口,多者在前 / Persons not covered, the most first' },
    NEAREST_METRES: {
      description: '到最近设施的距离,远者在前 / Walk to the nearest facility, the farthest first',
    },
  },
});
