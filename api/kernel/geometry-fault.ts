/** What can be wrong with a geometry: a code for machines, a sentence for people, and the place. */

import type { LonLat } from './lon-lat.js';

export type GeometryFaultCode =
  | 'NOT_A_GEOMETRY'
  | 'NOT_A_POSITION'
  | 'OUT_OF_RANGE'
  | 'TOO_FEW_POSITIONS'
  | 'UNCLOSED_RING'
  | 'SELF_INTERSECTION'
  | 'RINGS_CROSS'
  | 'HOLE_OUTSIDE'
  | 'POLYGONS_OVERLAP'
  | 'SPLIT_INTERIOR'
  | 'TOO_COMPLEX';

export interface GeometryFault {
  readonly code: GeometryFaultCode;
  /** One clear sentence. */
  readonly reason: string;
  readonly position: LonLat | null;
}

/** At most so many faults of one geometry are told; the first ones are what a person mends first. */
export const FAULTS_TOLD = 10;

export const faultAt = (
  code: GeometryFaultCode,
  reason: string,
  position: LonLat | null = null,
): GeometryFault => ({ code, reason, position: position && [position[0], position[1]] });

export const placeText = (position: LonLat): string => `[${position[0]}, ${position[1]}]`;
