/** What the answer of a study puts on the map and into the legend. Each kind has a function of its own. */
import type { Position } from 'geojson';
import type { Gap } from '../state/records.js';
import { collection, type Features, pointAt } from './features.js';
import type { StudyRole } from './study-marks.js';
import type { SurfaceTone } from './study-tones.js';

/** The picture in front of a line of the legend. */
export type LegendMark =
  | { readonly kind: 'tone'; readonly tone: SurfaceTone }
  | { readonly kind: 'line' | 'dashed' | 'outline'; readonly colour: string }
  | { readonly kind: 'star' | 'number' | 'ring' };

export interface LegendItem {
  readonly mark: LegendMark;
  readonly words: string;
  /** Of communities, where they are counted. */
  readonly count: number | null;
  /** Of the right side, where two are compared; `count` is of the left. */
  readonly otherCount?: number;
}

export interface Overlay {
  readonly title: string;
  /** By community; null: they keep the colours of their gaps. */
  readonly tones: ReadonlyMap<string, SurfaceTone> | null;
  readonly marks: Features;
  readonly legend: readonly LegendItem[];
  /** By community: what the pointer is told there, beside the gap. */
  readonly tips: ReadonlyMap<string, string>;
  /** Figures that stand in place of those of the run: names, conditions and tips speak of them. */
  readonly gaps?: readonly Gap[];
  /** The tones say what differs, not how each community stands. */
  readonly isDifference?: boolean;
}

interface MarkProperties {
  /** By which list and map name the same thing. */
  readonly id?: string;
  readonly number?: number;
  readonly colour?: string;
  readonly isChosen?: boolean;
}

export const markAt = (role: StudyRole, position: Position, properties: MarkProperties) =>
  pointAt(position, { role, ...properties });

export const lineBetween = (
  role: 'line' | 'dashed',
  ends: readonly Position[],
  properties: MarkProperties,
) => ({
  type: 'Feature' as const,
  geometry: { type: 'LineString' as const, coordinates: [...ends] },
  properties: { role, ...properties },
});

export const NO_MARKS: Features = collection([]);

/** How many communities are in each tone. */
export function countTones(tones: ReadonlyMap<string, SurfaceTone>): (tone: SurfaceTone) => number {
  const counts = new Map<SurfaceTone, number>();
  for (const tone of tones.values()) counts.set(tone, (counts.get(tone) ?? 0) + 1);
  return (tone) => counts.get(tone) ?? 0;
}
