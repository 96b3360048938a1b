/**
 * Every code that an answer may carry beside its figures: doubts, reasons why there is no answer,
 * refusals. Plain data (issues of files: intake/issue-codes.ts). Whoever raises one must name it here, by type; the page has words for each, by
 * test.
 */

/** Doubts of runs and studies. */
export const WARNING_CODES = [
  'CAPACITY_UNKNOWN',
  'CARS_FROM_NORM',
  'CARS_UNKNOWN',
  'CHILDREN_RECKONED_BY_NORM',
  'DOORS_OFF_NETWORK',
  'DOORS_ON_ISLAND',
  'DOORS_SPREAD',
  'ELDERLY_FROM_SHARE',
  'ENTRANCES_AT_CROSSINGS',
  'ENTRANCES_AT_NEAREST_EDGE',
  'ENTRANCES_FROM_MAP',
  'FACILITIES_OFF_NETWORK',
  'KINDERGARTEN_COUNTED_AS_CHILDCARE',
  'LOT_SPACES_UNKNOWN',
  'MISSING_HOUSEHOLDS',
  'MISSING_OWN_CAPACITY',
  'MISSING_PERSONS',
  'MISSING_PERSONS_60_PLUS',
  'MISSING_RESIDENTS',
  'NO_FACILITY_DATA',
  'NO_LOT_DATA',
  'NO_NETWORK',
  'OUTSIDE_NETWORK',
  'OWN_SPACES_UNKNOWN',
  'PEOPLE_FROM_FLOOR_AREA',
  'PEOPLE_FROM_HOUSEHOLDS',
  'PEOPLE_FROM_LAND_AREA',
  'PEOPLE_FROM_RESIDENTS',
  'STOCK_AREA_UNKNOWN',
  'STOCK_COST_UNKNOWN',
  'STOCK_TOO_SMALL',
  'STOCK_USES_ASSUMED',
  'STOCK_USES_UNKNOWN',
  'WEIGHTS_BY_FLOOR_AREA',
  'WEIGHTS_BY_FOOTPRINT',
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];

/** Why a siting question has no answer; the codes are those of the kernel. */
export const SITING_OBSTACLE_CODES = [
  'budget_below_cheapest_site',
  'capacity_below_demand',
  'demand_above_capacity',
  'demand_without_site',
  'fixed_above_demand',
  'fixed_above_limit',
  'limits_too_tight',
  'more_sites_than_candidates',
  'no_candidates',
] as const;
export type SitingObstacleCode = (typeof SITING_OBSTACLE_CODES)[number];

/** What the API refuses with; the codes are those of api/errors, and the last one that of a bug. */
export const REFUSAL_CODES = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'DATA_INSUFFICIENT',
  'LIMIT_EXCEEDED',
  'SERVICE_UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
