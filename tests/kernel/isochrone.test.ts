/** Isochrones on towns solved on paper. All towns lie at the equator, 1 unit = 1 metre. */

import { describe, expect, it } from '@jest/globals';
import {
  type Access,
  BARRIER_CLOSED,
  type Isochrone,
  IsochroneDrawer,
  isInside,
  Reacher,
  triangulate,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { asciiTown } from '../worlds/ascii-town.js';
import { latOf, lonOf, nodeAt, paperGraph, standingOn } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

function draw(graph: WalkGraph, start: Access, cutoffs: number[], withoutSteps = false): Isochrone[] {
  const reach = new Reacher(graph, { withoutSteps }).run([start], Math.max(...cutoffs));
  return new IsochroneDrawer(graph, triangulate(graph)).draw(reach, cutoffs);
}

const drawOne = (graph: WalkGraph, start: Access, cutoff: number, withoutSteps = false): Isochrone =>
  draw(graph, start, [cutoff], withoutSteps)[0]!;

const holds = ({ geometry }: Isochrone, east: number, north: number): boolean =>
  isInside(geometry.coordinates, lonOf(east), latOf(north));

/** Where the polygon ends on the way from one place to another, metres from the first; seen every 5 cm. */
function endOnWay(isochrone: Isochrone, from: [number, number], to: [number, number]): number {
  const metres = Math.hypot(to[0] - from[0], to[1] - from[1]);
  for (let walked = 0; walked <= metres; walked += 0.05) {
    const share = walked / metres;
    if (!holds(isochrone, from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])))
      return walked;
  }
  return metres;
}

/** Positions are rounded to 1.1 cm, and crossings keep 2 cm from sites. */
const DRAWING_METRES = 0.1;

describe('in a town of 100 m blocks, 250 m from a crossing', () => {
  const graph = gridTown(11, 11);
  const isochrone = drawOne(graph, standingOn(graph, nodeAt(graph, 500, 500)), 250);

  it('ends where walking ends, on every street', () => {
    // On the street n blocks aside, 250 − 100 n metres are left: 250, 150, 50.
    for (const [blocks, left] of [
      [0, 250],
      [1, 150],
      [2, 50],
    ] as const) {
      for (const side of [-1, 1]) {
        const north = 500 + side * blocks * 100;
        const ways = [
          endOnWay(isochrone, [500, north], [900, north]),
          endOnWay(isochrone, [500, north], [100, north]),
          endOnWay(isochrone, [north, 500], [north, 900]),
        ];
        for (const end of ways) expect(Math.abs(end - left)).toBeLessThan(DRAWING_METRES);
      }
    }
  });

  it('tells the truth about streets', () => {
    expect(isochrone.falseInclusionRatio).toBeLessThan(1e-4);
    expect(isochrone.falseExclusionRatio).toBeLessThan(1e-4);
  });

  it('has the area of all places whose nearest street is near enough', () => {
    // A place in a block takes the metres at the nearest point of a street and the straight way from
    // there. Summed over squares of 1 m, from the formula |east| + |north| on the streets.
    let squareMetres = 0;
    for (let east = 0.5; east < 300; east++) {
      for (let north = 0.5; north < 300; north++) {
        const [x, y] = [east % 100, north % 100];
        const besideEast = Math.min(x, 100 - x);
        const besideNorth = Math.min(y, 100 - y);
        const street =
          besideEast < besideNorth
            ? Math.round(east / 100) * 100 + north
            : east + Math.round(north / 100) * 100;
        if (street + Math.min(besideEast, besideNorth) <= 250) squareMetres += 4;
      }
    }
    expect(Math.abs(isochrone.areaSquareMetres / squareMetres - 1)).toBeLessThan(0.05);
  });

  it('is one piece with holes or none, outer ring counter-clockwise', () => {
    expect(isochrone.geometry.coordinates).toHaveLength(1);
    const [outer] = isochrone.geometry.coordinates[0]!;
    const doubled = outer!.slice(1).reduce((sum, [lon, lat], i) => {
      const [lonBefore, latBefore] = outer![i]!;
      return sum + (lonBefore! - 100) * lat! - (lon! - 100) * latBefore!;
    }, 0);
    expect(doubled).toBeGreaterThan(0);
    expect(outer![0]).toEqual(outer![outer!.length - 1]);
  });
});

describe('beside a street that is near but far to walk', () => {
  /** Two streets 400 m long, `gap` metres apart, joined at their eastern ends only. */
  const twoStreets = (gap: number): WalkGraph =>
    paperGraph(
      [
        { eastMetres: 0, northMetres: 0 },
        { eastMetres: 400, northMetres: 0 },
        { eastMetres: 400, northMetres: gap },
        { eastMetres: 0, northMetres: gap },
      ],
      [
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 3 },
      ],
    );

  it.each([
    ['two streets 6 m apart', 6],
    ['two banks of a river', 45],
  ])('does not claim the other side: %s', (_, gap) => {
    // From the western end 300 m reach 300 m along the first street, and nothing of the second one,
    // whose nearest point is 400 + gap away.
    const graph = twoStreets(gap);
    const isochrone = drawOne(graph, standingOn(graph, nodeAt(graph, 0, 0)), 300);
    expect(Math.abs(endOnWay(isochrone, [1, 0], [400, 0]) - 299)).toBeLessThan(DRAWING_METRES);
    for (let east = 0; east <= 400; east += 5) expect(holds(isochrone, east, gap)).toBe(false);
    // At most the 2 cm that the line keeps from the site at 300 m.
    expect(isochrone.falseInclusionRatio).toBeLessThan(0.02 / 300 + 1e-5);
    expect(isochrone.falseExclusionRatio).toBe(0);
  });

  it('reaches round the end when there is enough', () => {
    // 500 m: 400 along the first, 6 across, 94 back along the second.
    const graph = twoStreets(6);
    const isochrone = drawOne(graph, standingOn(graph, nodeAt(graph, 0, 0)), 500);
    expect(Math.abs(endOnWay(isochrone, [399, 6], [1, 6]) - 93)).toBeLessThan(DRAWING_METRES);
  });
});

describe('where two ways meet', () => {
  /** A square of 100 m; the start lies on its southern side, 7 m from the west. */
  const square = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 100, northMetres: 0 },
      { eastMetres: 100, northMetres: 100 },
      { eastMetres: 0, northMetres: 100 },
    ],
    [
      { from: 0, to: 1 },
      { from: 1, to: 2 },
      { from: 2, to: 3 },
      { from: 3, to: 0 },
    ],
  );
  const edge = [0, 1, 2, 3].find(
    (e) => square.nodeLat[square.edgeFrom[e]!] === 0 && square.nodeLat[square.edgeTo[e]!] === 0,
  )!;
  const along = square.nodeLon[square.edgeFrom[edge]!] === lonOf(0) ? 7 : 93;

  it('leaves out the middle that neither reaches', () => {
    // Around the square it is 400 m, so the farthest point is 200 m off on both ways: on the northern
    // side, 93 m from the west. At 195 m the 10 m around it are out of reach: 88 to 98 m from the west.
    const isochrone = drawOne(square, { edge, alongMetres: along, accessMetres: 0 }, 195);
    expect(Math.abs(endOnWay(isochrone, [0, 100], [93, 100]) - 88)).toBeLessThan(DRAWING_METRES);
    expect(Math.abs(endOnWay(isochrone, [100, 100], [93, 100]) - 2)).toBeLessThan(DRAWING_METRES);
    expect(isochrone.falseInclusionRatio).toBeLessThan(3e-4);
    expect(isochrone.falseExclusionRatio).toBeLessThan(3e-4);
  });

  it('takes all of it one metre later than the farthest point', () => {
    const isochrone = drawOne(square, { edge, alongMetres: along, accessMetres: 0 }, 201);
    expect(endOnWay(isochrone, [1, 100], [99, 100])).toBe(98);
    expect(isochrone.falseExclusionRatio).toBe(0);
  });
});

describe('on one street of 100 m', () => {
  const street = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 100, northMetres: 0 },
    ],
    [{ from: 0, to: 1 }],
  );
  const middle = { edge: 0, alongMetres: 50, accessMetres: 0 };

  it('draws a small area around a start in the middle of a piece', () => {
    // Sites stand every 25 m; 41 m from one end, 4 m reach from 37 to 45, between two sites.
    const isochrone = drawOne(street, { edge: 0, alongMetres: 41, accessMetres: 0 }, 4);
    const [west, east] =
      street.nodeLon[street.edgeFrom[0]!]! < street.nodeLon[street.edgeTo[0]!]! ? [37, 45] : [55, 63];
    const centre = (west + east) / 2;
    expect(Math.abs(endOnWay(isochrone, [centre, 0], [100, 0]) - 4)).toBeLessThan(DRAWING_METRES);
    expect(Math.abs(endOnWay(isochrone, [centre, 0], [0, 0]) - 4)).toBeLessThan(DRAWING_METRES);
    expect(isochrone.areaSquareMetres).toBeGreaterThan(1);
    expect(isochrone.areaSquareMetres).toBeLessThan(Math.PI * 16);
  });

  it('goes on behind a dead end as far as one could walk', () => {
    // 50 m to the end, then 30 m straight on.
    const isochrone = drawOne(street, middle, 80);
    expect(Math.abs(endOnWay(isochrone, [51, 0], [300, 0]) - 79)).toBeLessThan(2);
    expect(isochrone.falseExclusionRatio).toBe(0);
  });

  it('never goes farther from a street than 200 m', () => {
    const [isochrone] = draw(street, middle, [1080]);
    for (const [east, north] of [
      [50, 205],
      [50, -205],
      [305, 0],
      [-205, 0],
    ]) {
      expect(holds(isochrone!, east!, north!)).toBe(false);
    }
    expect(holds(isochrone!, 50, 150)).toBe(true);
  });

  it('is empty, without error, when the street itself is too far', () => {
    for (const cutoff of [0, 5, 12]) {
      const isochrone = drawOne(street, { edge: 0, alongMetres: 50, accessMetres: 12.01 }, cutoff);
      expect(isochrone).toEqual({
        cutoffMetres: cutoff,
        geometry: { type: 'MultiPolygon', coordinates: [] },
        areaSquareMetres: 0,
        falseInclusionRatio: 0,
        falseExclusionRatio: 0,
      });
    }
  });

  it('drops what no person could stand in', () => {
    const isochrone = drawOne(street, middle, 0.2);
    expect(isochrone.geometry.coordinates).toEqual([]);
    expect(isochrone.falseExclusionRatio).toBe(1);
  });

  it('refuses a cutoff beyond the search', () => {
    const reach = new Reacher(street).run([middle], 10);
    const drawer = new IsochroneDrawer(street, triangulate(street));
    expect(() => drawer.draw(reach, [5, 11])).toThrow(RangeError);
    expect(() => drawer.draw(reach, [Number.NaN])).toThrow(RangeError);
  });
});

describe('streets that may not be walked', () => {
  it('leaves out steps for wheels and takes them for feet', () => {
    // A to B on the level: 200 m; the steps from B go on east. 260 m.
    const town = asciiTown('A--------------------B~~~~~~~~~~C', { stepMetres: 10 });
    const start = standingOn(town.graph, town.node('A'));
    const { eastMetres } = town.place('B');
    const onWheels = drawOne(town.graph, start, 260, true);
    const onFoot = drawOne(town.graph, start, 260);
    expect(endOnWay(onFoot, [eastMetres, 0], [eastMetres + 100, 0])).toBeCloseTo(260 - eastMetres, 0);
    expect(endOnWay(onWheels, [eastMetres, 0], [eastMetres + 100, 0])).toBeLessThan(DRAWING_METRES);
    expect(onWheels.falseInclusionRatio).toBeLessThan(3e-4);
  });

  it('does not pass a closed gate', () => {
    const town = asciiTown('A----------G----------C', { barriers: { G: BARRIER_CLOSED } });
    const { graph } = zoneWalkGraph(town.graph);
    const isochrone = drawOne(graph, standingOn(graph, nodeAt(graph, 0, 0)), 150);
    expect(isochrone.falseInclusionRatio).toBeLessThan(5e-4);
    expect(holds(isochrone, town.place('G').eastMetres + 20, 0)).toBe(false);
  });

  it('cuts a street that passes over another without meeting it', () => {
    // East–west street, and a bridge over its middle that no stairs join: 2 × 100 m reached.
    const graph = paperGraph(
      [
        { eastMetres: -100, northMetres: 0 },
        { eastMetres: 100, northMetres: 0 },
        { eastMetres: 0, northMetres: -100 },
        { eastMetres: 0, northMetres: 100 },
      ],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    const street = graph.nodeLat[graph.edgeFrom[0]!] === graph.nodeLat[graph.edgeTo[0]!] ? 0 : 1;
    const isochrone = drawOne(graph, { edge: street, alongMetres: 100, accessMetres: 0 }, 100);
    // Of the bridge no more than the width of the neck where they cross, some centimetres of 200 m.
    expect(isochrone.falseInclusionRatio).toBeLessThan(0.05 / 200 + 1e-4);
    expect(isochrone.falseExclusionRatio).toBe(0);
  });
});

describe('one drawer', () => {
  const graph = gridTown(9, 7);
  const drawer = new IsochroneDrawer(graph, triangulate(graph));
  const reacher = new Reacher(graph);
  const drawFrom = (east: number, north: number, cutoffs: number[]) =>
    drawer.draw(reacher.run([standingOn(graph, nodeAt(graph, east, north))], Math.max(...cutoffs)), cutoffs);

  it('gives the same bytes again after other calls', () => {
    const before = JSON.stringify(drawFrom(300, 300, [120, 250]));
    drawFrom(800, 0, [500]);
    drawFrom(0, 600, [30, 60, 900]);
    expect(JSON.stringify(drawFrom(300, 300, [120, 250]))).toBe(before);
  });

  it('draws a band the same, whatever other bands are asked for with it', () => {
    const alone = drawFrom(300, 300, [250])[0]!;
    const among = drawFrom(300, 300, [500, 250, 100])[1]!;
    expect(among.geometry).toEqual(alone.geometry);
    expect(among.areaSquareMetres).toBe(alone.areaSquareMetres);
  });

  it('rounds positions to seven decimals', () => {
    for (const [lon, lat] of drawFrom(300, 300, [250])[0]!.geometry.coordinates.flat(2)) {
      expect(Math.round(lon! * 1e7) / 1e7).toBe(lon);
      expect(Math.round(lat! * 1e7) / 1e7).toBe(lat);
    }
  });
});

it('works on an empty network and on one without length', () => {
  const nothing = paperGraph([], []);
  expect(triangulate(nothing).streetSiteCount).toBe(0);
  const reach = new Reacher(nothing).run([], 100);
  expect(new IsochroneDrawer(nothing, triangulate(nothing)).draw(reach, [100])[0]!.areaSquareMetres).toBe(0);
  const point = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 0, northMetres: 0 },
    ],
    [{ from: 0, to: 1 }],
  );
  const isochrone = drawOne(point, { edge: 0, alongMetres: 0, accessMetres: 0 }, 100);
  // A street without length has nothing to be wrong about.
  expect(isochrone.areaSquareMetres).toBeGreaterThan(0);
  expect(isochrone.falseInclusionRatio).toBe(0);
  expect(isochrone.falseExclusionRatio).toBe(0);
});
