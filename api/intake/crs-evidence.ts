/**
 * How well a file fits what is known when it is taken to be in one system or another. GCJ-02 and BD-09
 * lie 100 to 1,500 m from WGS 84 in China: rows that name a known community tell them apart at once;
 * without names the share of places that fall on known buildings and communities does, if there are enough.
 */

import { AreaIndex } from './area-index.js';
import type { CoordinateSystem } from './crs.js';
import type { CrsWhy } from './crs-why.js';
import { type KnownCommunity, type KnownPlaces, metresApart, metresToShape } from './known-places.js';
import { normalName } from './name-match.js';
import { pointInside } from './place-geometry.js';

/** A place of the file, in its own numbers, easting or longitude first. */
export interface PlaceSample {
  readonly x: number;
  readonly y: number;
  readonly name: string | null;
  /** The middle of an outline; otherwise a point. */
  readonly isOutline: boolean;
}

export interface Fit {
  readonly system: CoordinateSystem;
  /** Of the rows that name a known community: the middle one of their distances to it. */
  readonly medianMetres: number;
  readonly namedCount: number;
  /** Share of the places that fall into a known community or building, 0..1. */
  readonly insideRatio: number;
  readonly placeCount: number;
}

export class Evidence {
  readonly #named: readonly (readonly [PlaceSample, KnownCommunity])[];
  readonly #samples: readonly PlaceSample[];
  readonly #areas: AreaIndex;
  readonly #areaCount: number;

  constructor(samples: readonly PlaceSample[], known: KnownPlaces) {
    this.#samples = samples;
    const byName = communitiesByName(known.communities);
    this.#named = samples.flatMap((sample) => {
      const community = sample.name === null ? null : communityNamed(sample, byName);
      return community ? [[sample, community] as const] : [];
    });
    const shapes = [...known.communities.map(({ boundary }) => boundary), ...known.buildings];
    this.#areas = new AreaIndex(shapes);
    this.#areaCount = shapes.length;
  }

  fitOf(system: CoordinateSystem): Fit {
    const metres = this.#named.map(([sample, community]) => {
      const [lon, lat] = system.toWgs84(sample.x, sample.y);
      return sample.isOutline
        ? metresApart(lon, lat, ...pointInside(community.boundary))
        : metresToShape(community.boundary, lon, lat);
    });
    const inside =
      this.#areaCount === 0 ? 0 : this.#samples.filter((sample) => this.#isInside(system, sample)).length;
    return {
      system,
      medianMetres: median(metres),
      namedCount: metres.length,
      insideRatio: this.#samples.length === 0 ? 0 : inside / this.#samples.length,
      placeCount: this.#samples.length,
    };
  }

  #isInside(system: CoordinateSystem, { x, y }: PlaceSample): boolean {
    const [lon, lat] = system.toWgs84(x, y);
    return this.#areas.smallestAt(lon, lat) !== -1;
  }
}

/** Our choices: three names that agree are no accident; twenty places are a sample. */
const FEWEST_NAMED = 3;
const FEWEST_PLACES = 20;
const NEAR_METRES = 150;
const CLEAR_METRES = 150;
const CLEAR_RATIO = 0.3;

interface Winner {
  readonly fit: Fit;
  readonly reason: string;
  readonly why: CrsWhy;
}

/** The system that fits clearly better than each other one, with the figures; null where none does. */
export function clearWinner(fits: readonly Fit[]): Winner | null {
  return winnerByNames(fits) ?? winnerByPlaces(fits);
}

function winnerByNames(fits: readonly Fit[]): Winner | null {
  const [best, second] = [...fits].sort((a, b) => a.medianMetres - b.medianMetres);
  if (!best || best.namedCount < FEWEST_NAMED || best.medianMetres > NEAR_METRES) return null;
  if (second && second.medianMetres - best.medianMetres < CLEAR_METRES) return null;
  const others = fits
    .filter((fit) => fit !== best)
    .map(({ system, medianMetres }) => `${system.code} ${Math.round(medianMetres)} m`);
  return {
    fit: best,
    reason: `${best.namedCount} rows name a known community; as ${best.system.code} they lie ${Math.round(best.medianMetres)} m from it (median), as ${others.join(', as ')}`,
    why: {
      kind: 'names',
      params: {
        count: best.namedCount,
        system: best.system.code,
        metres: Math.round(best.medianMetres),
        others: others.join(', '),
      },
    },
  };
}

function winnerByPlaces(fits: readonly Fit[]): Winner | null {
  const [best, second] = [...fits].sort((a, b) => b.insideRatio - a.insideRatio);
  if (!best || best.placeCount < FEWEST_PLACES) return null;
  if (best.insideRatio - (second?.insideRatio ?? 0) < CLEAR_RATIO) return null;
  const percent = ({ insideRatio }: Fit): string => `${Math.round(insideRatio * 100)} %`;
  const others = fits.filter((fit) => fit !== best).map((fit) => `${fit.system.code} ${percent(fit)}`);
  return {
    fit: best,
    reason: `as ${best.system.code} ${percent(best)} of ${best.placeCount} places lie in a known community or building, as ${others.join(', as ')}`,
    why: {
      kind: 'places',
      params: {
        count: best.placeCount,
        system: best.system.code,
        percent: percent(best),
        others: others.join(', '),
      },
    },
  };
}

function communitiesByName(
  communities: readonly KnownCommunity[],
): [name: string, community: KnownCommunity][] {
  const named = communities.map(
    (community) => [normalName(community.name), community] as [string, KnownCommunity],
  );
  const count = new Map<string, number>();
  for (const [name] of named) count.set(name, (count.get(name) ?? 0) + 1);
  return named
    .filter(([name]) => name.length >= 2 && count.get(name) === 1)
    .sort(([a], [b]) => b.length - a.length);
}

/** An outline must bear the name; a point of a facility may begin with it: 富润家园托育园. */
function communityNamed(
  { name, isOutline }: PlaceSample,
  byName: readonly (readonly [string, KnownCommunity])[],
): KnownCommunity | null {
  const normal = normalName(name!);
  const found = byName.find(([known]) => (isOutline ? normal === known : normal.startsWith(known)));
  return found?.[1] ?? null;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? Infinity : sorted[sorted.length >> 1]!;
}
