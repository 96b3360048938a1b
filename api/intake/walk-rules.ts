/**
 * Which ways a person may walk, and what a barrier on a node does to people on foot. The rules are
 * lists; the tags are those of OpenStreetMap (https://wiki.openstreetmap.org/wiki/Key:highway,
 * Key:access, Key:foot, Key:barrier). One-way streets do not bind people on foot.
 */

import {
  BARRIER_CLOSED,
  BARRIER_NONE,
  BARRIER_OPEN,
  BARRIER_RESIDENTS,
  EDGE_BRIDGE,
  EDGE_INNER,
  EDGE_STEPS,
  EDGE_TUNNEL,
  WAY_CLASSES,
  type WayClass,
} from '../kernel/walk-graph.js';
import type { Tags } from './osm-extract.js';

export interface WalkRule {
  /** Bits of edgeFlags. */
  readonly flags: number;
  /** Index into WAY_CLASSES. */
  readonly wayClass: number;
}

/** Not there, or never for people on foot, whatever `foot` says. */
const NEVER_WALKED = new Set([
  'construction',
  'proposed',
  'planned',
  'abandoned',
  'razed',
  'demolished',
  'raceway',
  'busway',
  'bus_guideway',
  'bus_stop',
  'no',
]);
/**
 * Walked only by permission. Platforms are our choice: they are areas beside a track, tied to the
 * footways that lead to them, and add nothing to a walk through the town.
 */
const WALKED_BY_PERMISSION = new Set([
  'motorway',
  'motorway_link',
  'trunk',
  'trunk_link',
  'platform',
  'rest_area',
  'services',
  'escape',
  'emergency_bay',
]);
/** `destination`, `customers` and `delivery` let people walk in; only passing through is unwanted. */
const FOOT_PERMITS = new Set(['yes', 'designated', 'permissive', 'official', 'destination', 'customers']);
const SIDEWALKS = new Set(['both', 'left', 'right', 'yes']);
const PRIVATE = new Set(['private', 'residents', 'permit']);
const FORBIDDEN = new Set(['no', 'military']);

/** How a person may walk a way with these tags; null: not at all. */
export function walkRuleOf(tags: Tags): WalkRule | null {
  const highway = tags.get('highway');
  if (!highway || NEVER_WALKED.has(highway)) return null;
  const foot = tags.get('foot') ?? '';
  const isPermitted = FOOT_PERMITS.has(foot);
  if (FORBIDDEN.has(foot)) return null;
  const needsPermission = WALKED_BY_PERMISSION.has(highway) || tags.get('motorroad') === 'yes';
  if (needsPermission && !isPermitted && !hasSidewalk(tags)) return null;
  const access = tags.get('access') ?? '';
  const isForResidents = PRIVATE.has(foot) || (PRIVATE.has(access) && !isPermitted);
  if (FORBIDDEN.has(access) && !isPermitted && !isForResidents) return null;
  return { flags: flagsOf(tags, highway, isForResidents), wayClass: WAY_CLASSES.indexOf(classOf(highway)) };
}

const hasSidewalk = (tags: Tags): boolean =>
  SIDEWALKS.has(tags.get('sidewalk') ?? '') ||
  ['sidewalk:both', 'sidewalk:left', 'sidewalk:right'].some((key) => tags.get(key) === 'yes');

function flagsOf(tags: Tags, highway: string, isForResidents: boolean): number {
  return (
    (highway === 'steps' ? EDGE_STEPS : 0) |
    (isForResidents ? EDGE_INNER : 0) |
    (isSet(tags.get('bridge')) ? EDGE_BRIDGE : 0) |
    (isSet(tags.get('tunnel')) ? EDGE_TUNNEL : 0)
  );
}

const isSet = (value: string | undefined): boolean => value !== undefined && value !== 'no';

const CLASS_OF_HIGHWAY: Readonly<Record<string, WayClass>> = {
  motorway: 'arterial',
  trunk: 'arterial',
  primary: 'arterial',
  secondary: 'arterial',
  tertiary: 'street',
  unclassified: 'street',
  road: 'street',
  residential: 'residential',
  living_street: 'residential',
  service: 'service',
  track: 'service',
  steps: 'steps',
};

/** Any other highway (footway, path, pedestrian, cycleway, bridleway, corridor, elevator …) is a footway here. */
function classOf(highway: string): WayClass {
  if (highway.endsWith('_link')) return 'link';
  return Object.hasOwn(CLASS_OF_HIGHWAY, highway) ? CLASS_OF_HIGHWAY[highway]! : 'footway';
}

/** Whom a gate lets through: `access` of these values keeps it for residents. */
const RESIDENTS_GATE = new Set(['private', 'residents', 'permit', 'customers']);
/** Barriers nobody passes on foot unless a tag says so (a wall drawn as a node). */
const SOLID_BARRIERS = new Set(['wall', 'fence', 'hedge', 'retaining_wall', 'city_wall']);

/**
 * What a node does to people on foot: gates, bollards, stiles, turnstiles and the like are open
 * unless tags say otherwise. `foot` decides before `access`; a lock without a foot permission closes.
 */
export function barrierOf(tags: Tags): number {
  const barrier = tags.get('barrier');
  if (!barrier || barrier === 'no') return BARRIER_NONE;
  const foot = tags.get('foot') ?? '';
  const access = tags.get('access') ?? '';
  if (FOOT_PERMITS.has(foot)) return BARRIER_OPEN;
  if (RESIDENTS_GATE.has(foot)) return BARRIER_RESIDENTS;
  if (FORBIDDEN.has(foot) || tags.get('locked') === 'yes') return BARRIER_CLOSED;
  if (RESIDENTS_GATE.has(access)) return BARRIER_RESIDENTS;
  if (FORBIDDEN.has(access)) return BARRIER_CLOSED;
  return SOLID_BARRIERS.has(barrier) && access === '' ? BARRIER_CLOSED : BARRIER_OPEN;
}
