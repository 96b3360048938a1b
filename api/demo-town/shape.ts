/**
 * From the straight plan of the demo town to the ground: the river's curve, a gentle wobble, a turn,
 * and a place on earth. Everything is drawn up on a straight grid first and bent last, so that
 * nothing can overlap: the bending is smooth and one to one.
 *
 * The town stands in the empty Tengger Desert, where no real community can be mistaken for a made-up one.
 */

import type { Polygon } from 'geojson';
import { type LonLat, type Ruler, rulerAt } from '../kernel/lon-lat.js';
import type { Random } from '../kernel/random.js';

/** Metres on the straight plan, from the south-western corner of the town. */
export type PlanPoint = readonly [planEast: number, planNorth: number];
/** Metres on the bent ground. */
export type GroundPoint = readonly [eastMetres: number, northMetres: number];

const ORIGIN: LonLat = [104.3, 38.2];
const TURN_COSINE = Math.cos(-0.1);
const TURN_SINE = Math.sin(-0.1);
/** How far the river swings to either side of its straight line, and how far north and south that is felt. */
const MEANDER_METRES = 95;
const MEANDER_REACH_METRES = 720;
/** Positions are kept to 1 cm. */
const DEGREE_STEPS = 1e7;

export class TownShape {
  readonly #ruler: Ruler = rulerAt(ORIGIN[1]);
  readonly #phases: readonly number[];
  readonly #riverNorths: readonly number[];

  /** @param riverNorths plan north of the middle of each river */
  constructor(random: Random, riverNorths: readonly number[]) {
    this.#riverNorths = riverNorths;
    this.#phases = Array.from({ length: 6 }, () => random.between(0, 2 * Math.PI));
  }

  toGround(planEast: number, planNorth: number): GroundPoint {
    const [a = 0, b = 0, c = 0, d = 0] = this.#phases;
    const east = planEast + wave(planNorth / 1430, a, 17) + wave(planNorth / 380 + planEast / 900, b, 5);
    const north =
      planNorth +
      this.#meander(planEast, planNorth) +
      wave(planEast / 1610, c, 14) +
      wave(planEast / 420 - planNorth / 800, d, 5);
    return [east * TURN_COSINE - north * TURN_SINE, east * TURN_SINE + north * TURN_COSINE];
  }

  toLonLat([eastMetres, northMetres]: GroundPoint): [lon: number, lat: number] {
    return [
      round(ORIGIN[0] + eastMetres / this.#ruler.metresPerLon),
      round(ORIGIN[1] + northMetres / this.#ruler.metresPerLat),
    ];
  }

  /** The straight plan line a → b as it lies on the ground, both ends included. */
  line(a: PlanPoint, b: PlanPoint, stepMetres = 25): GroundPoint[] {
    const steps = Math.max(1, Math.ceil(Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) / stepMetres));
    return Array.from({ length: steps + 1 }, (_, step) => {
      const t = step / steps;
      return this.toGround(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t);
    });
  }

  /** A plan rectangle on the ground: its ring from the south-western corner, anticlockwise, not closed. */
  rectangle(west: number, south: number, east: number, north: number, stepMetres = 25): GroundPoint[] {
    const corners: PlanPoint[] = [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
    ];
    return corners.flatMap((corner, i) => this.line(corner, corners[(i + 1) % 4]!, stepMetres).slice(0, -1));
  }

  /** A ring on the ground, not closed, as a polygon on earth. */
  toPolygon(ring: readonly GroundPoint[]): Polygon {
    const positions = ring.map((point) => this.toLonLat(point));
    positions.push(positions[0]!);
    return { type: 'Polygon', coordinates: [positions] };
  }

  /** How far the ground is pushed north by the curve of the nearest river. */
  #meander(planEast: number, planNorth: number): number {
    const [, , , , e = 0, f = 0] = this.#phases;
    let metres = 0;
    for (const riverNorth of this.#riverNorths) {
      const distance = (planNorth - riverNorth) / MEANDER_REACH_METRES;
      if (Math.abs(distance) >= 1) continue;
      const swing = wave(planEast / 1900, e, 0.78) + wave(planEast / 860, f, 0.22);
      metres += MEANDER_METRES * swing * (1 - distance * distance) ** 2;
    }
    return metres;
  }
}

const wave = (turns: number, phase: number, size: number): number =>
  size * Math.sin(2 * Math.PI * turns + phase);

const round = (degrees: number): number => Math.round(degrees * DEGREE_STEPS) / DEGREE_STEPS;
