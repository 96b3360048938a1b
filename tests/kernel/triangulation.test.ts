/** The mesh on which isochrones are drawn: every street is a side, and every site knows its street. */

import { describe, expect, it } from '@jest/globals';
import {
  EDGE_GATE,
  rulerAt,
  StreetIndex,
  type Triangulation,
  triangulate,
  type WalkGraph,
} from '../../api/kernel/index.js';
import { asciiTown } from '../worlds/ascii-town.js';
import { paperGraph } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';
import { tangle } from '../worlds/tangle.js';

const worlds: [string, WalkGraph][] = [
  ['a town of squares', gridTown(6, 5)],
  ['tangle 1', tangle(1)],
  ['tangle 2', tangle(2)],
  ['tangle 3', tangle(3)],
];

function twiceArea({ siteEast, siteNorth }: Triangulation, a: number, b: number, c: number): number {
  return (
    (siteEast[b]! - siteEast[a]!) * (siteNorth[c]! - siteNorth[a]!) -
    (siteNorth[b]! - siteNorth[a]!) * (siteEast[c]! - siteEast[a]!)
  );
}

/** All sides with a site, as 'from to'. */
function sidesOf({ triangles }: Triangulation): Set<string> {
  const sides = new Set<string>();
  for (let h = 0; h < triangles.length; h++) {
    sides.add(`${triangles[h]} ${triangles[h % 3 === 2 ? h - 2 : h + 1]}`);
  }
  return sides;
}

describe.each(worlds)('the mesh of %s', (_, graph) => {
  const mesh = triangulate(graph);

  it('has every piece of every street as a side', () => {
    const sides = sidesOf(mesh);
    expect(mesh.missingPieceCount).toBe(0);
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      for (let k = mesh.chainStart[edge]!; k + 1 < mesh.chainStart[edge + 1]!; k++) {
        expect(sides.has(`${mesh.chainSite[k]} ${mesh.chainSite[k + 1]}`)).toBe(true);
      }
    }
  });

  it('knows its pieces by side, from both of its triangles', () => {
    let pieces = 0;
    mesh.sidePiece.forEach((piece, h) => {
      if (piece < 0) return;
      pieces++;
      const ends = [mesh.triangles[h], mesh.triangles[h % 3 === 2 ? h - 2 : h + 1]];
      expect(new Set([mesh.chainSite[piece], mesh.chainSite[piece + 1]])).toEqual(new Set(ends));
      expect(mesh.sidePiece[mesh.halfedges[h]!]).toBe(piece);
    });
    const below = mesh.pieceBelow.filter((piece) => piece >= 0).length;
    const positions = mesh.chainSite.length - graph.edgeFlags.filter((flags) => !(flags & EDGE_GATE)).length;
    expect(pieces / 2 + below).toBe(positions);
  });

  it('is made of counter-clockwise triangles that fit together', () => {
    for (let h = 0; h < mesh.triangles.length; h += 3) {
      const [a, b, c] = mesh.triangles.subarray(h, h + 3);
      expect(twiceArea(mesh, a!, b!, c!)).toBeGreaterThan(0);
    }
    mesh.halfedges.forEach((twin, h) => {
      if (twin >= 0) expect(mesh.halfedges[twin]).toBe(h);
    });
    mesh.siteSide.forEach((h, site) => {
      expect(mesh.triangles[h]).toBe(site);
    });
  });

  it('walks each chain from 0 to the length of its edge, in steps of at most 25 m', () => {
    for (let edge = 0; edge < graph.edgeCount; edge++) {
      const chain = mesh.chainMetres.subarray(mesh.chainStart[edge], mesh.chainStart[edge + 1]);
      expect(chain[0]).toBe(0);
      expect(chain[chain.length - 1]).toBe(graph.edgeMetres[edge]);
      for (let i = 1; i < chain.length; i++) {
        expect(chain[i]! - chain[i - 1]!).toBeGreaterThan(0);
        expect(chain[i]! - chain[i - 1]!).toBeLessThanOrEqual(25 + 1e-6);
      }
    }
  });

  it('ties the sites inside blocks to the nearest street', () => {
    const index = new StreetIndex(graph);
    const { plane, streetSiteCount } = mesh;
    expect(mesh.latticeEdge.length).toBeGreaterThan(60);
    mesh.latticeMetres.forEach((metres, i) => {
      const site = streetSiteCount + i;
      const lon = plane.middleLon + mesh.siteEast[site]! / plane.centimetresPerLon;
      const lat = plane.middleLat + mesh.siteNorth[site]! / plane.centimetresPerLat;
      const nearest = index.nearest(lon, lat, 205)!;
      // Streets lie on whole centimetres; now and then the second nearest is taken for the nearest.
      expect(Math.abs(metres - nearest.accessMetres)).toBeLessThan(0.5);
      expect(metres).toBeGreaterThanOrEqual(12);
      expect(metres).toBeLessThanOrEqual(200);
    });
  });

  it('comes out the same each time, and survives being posted to a worker', () => {
    expect(triangulate(graph)).toEqual(mesh);
    expect(structuredClone(mesh)).toEqual(mesh);
  });
});

describe('where streets meet without a junction', () => {
  const cross = paperGraph(
    [
      { eastMetres: -60, northMetres: 0 },
      { eastMetres: 60, northMetres: 0 },
      { eastMetres: -40, northMetres: -30 },
      { eastMetres: 40, northMetres: 30 },
    ],
    [
      { from: 0, to: 1 },
      { from: 2, to: 3 },
    ],
  );

  /** Metres along both edges of the sites they share. */
  function sharedSites(mesh: Triangulation): [first: number, second: number][] {
    const shared: [number, number][] = [];
    for (let site = 0; site < mesh.streetSiteCount; site++) {
      const positions = mesh.sitePosition.subarray(
        mesh.sitePositionStart[site],
        mesh.sitePositionStart[site + 1],
      );
      if (positions.length === 2)
        shared.push([mesh.chainMetres[positions[0]!]!, mesh.chainMetres[positions[1]!]!]);
    }
    return shared;
  }

  it('gives both a site where they cross, and guards half a metre off', () => {
    const mesh = triangulate(cross);
    const [[first, second], ...others] = sharedSites(mesh) as [[number, number]];
    expect(others).toEqual([]);
    // Half way of 120 m and of 100 m.
    expect(new Set([Math.round(first), Math.round(second)])).toEqual(new Set([60, 50]));
    for (const edge of [0, 1]) {
      const chain = [...mesh.chainMetres.subarray(mesh.chainStart[edge], mesh.chainStart[edge + 1])];
      const at = chain.indexOf(edge === mesh.chainEdge[mesh.sitePosition[0]!] ? first : second);
      const crossing = at >= 0 ? at : chain.indexOf(edge === 0 ? second : first);
      expect(chain[crossing]! - chain[crossing - 1]!).toBeCloseTo(0.5, 1);
      expect(chain[crossing + 1]! - chain[crossing]!).toBeCloseTo(0.5, 1);
    }
  });

  it('takes a street that ends 2 cm beside another for one that touches it', () => {
    const touching = paperGraph(
      [
        { eastMetres: 0, northMetres: 0 },
        { eastMetres: 100, northMetres: 0 },
        { eastMetres: 40, northMetres: 0.02 },
        { eastMetres: 40, northMetres: 50 },
      ],
      [
        { from: 0, to: 1 },
        { from: 2, to: 3 },
      ],
    );
    expect(sharedSites(triangulate(touching))).toHaveLength(1);
  });

  it('keeps the two sides of a gate at one site', () => {
    const { graph } = asciiTown('A-----B=====C', { stepMetres: 10 });
    const mesh = triangulate(graph);
    expect(mesh.missingPieceCount).toBe(0);
    expect(mesh.chainSite[mesh.chainStart[1]!]).toBeDefined();
  });

  it('lays streets that are drawn on top of each other', () => {
    const double = paperGraph(
      [
        { eastMetres: 0, northMetres: 0 },
        { eastMetres: 30, northMetres: 0 },
        { eastMetres: 60, northMetres: 0 },
      ],
      [
        { from: 0, to: 2 },
        { from: 0, to: 1 },
        { from: 1, to: 2 },
        { from: 2, to: 0 },
      ],
    );
    const mesh = triangulate(double);
    expect(mesh.missingPieceCount).toBe(0);
    expect(mesh.pieceBelow.some((piece) => piece >= 0)).toBe(true);
  });
});

it('spreads its lattice over blocks up to 200 m from the street and no farther', () => {
  // Around one street of 100 m: a strip of 400 m × 100 m and a disc of 200 m, less what is nearer than 12 m.
  const street = paperGraph(
    [
      { eastMetres: 0, northMetres: 0 },
      { eastMetres: 100, northMetres: 0 },
    ],
    [{ from: 0, to: 1 }],
  );
  const squareMetres = 400 * 100 + Math.PI * 200 ** 2 - (24 * 100 + Math.PI * 12 ** 2);
  const each = 40 * 40 * Math.sqrt(0.75);
  const mesh = triangulate(street);
  expect(Math.abs(mesh.latticeEdge.length / (squareMetres / each) - 1)).toBeLessThan(0.03);
  expect(rulerAt(0).metresPerLon * 100).toBeCloseTo(mesh.plane.centimetresPerLon, 0);
});
