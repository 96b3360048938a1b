/**
 * R5's town in the desert (conveyal/r5, analyst/network, MIT): streets 200 m apart, 1 m/s, so that
 * every answer is known beforehand. Built where R5 builds it, south of the equator, on the spheroid.
 * Its scenario invariants are held against worlds that differ by one edit.
 */

import { beforeAll, expect, it } from '@jest/globals';
import {
  buildWalkGraph,
  type LonLat,
  type Place,
  Reacher,
  rulerAt,
  StreetIndex,
  travelTable,
  type WalkGraph,
} from '../../api/kernel/index.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared } from '../setup/shared-file.js';
import { latOf, lonOf, type PaperEdge, type PaperNode, paperEdges } from '../worlds/edges.js';

const ANSWERS = 'oracles/r5_grid/grid.json';
const BLOCKS = 20;

interface Answers {
  readonly origin_corner_lonlat: LonLat;
  readonly block_m: number;
  readonly origin_block: readonly [number, number];
  readonly tolerance_s: { readonly shorter: number; readonly longer: number };
  readonly destinations: readonly {
    label: string;
    x_blocks: number;
    y_blocks: number;
    offset_m: number;
    walk_s: number;
  }[];
  readonly closed_form_intersections_within_T_s: Readonly<
    Record<string, { readonly intersections_reached: number; readonly k_blocks: number }>
  >;
}

describeWithShared([ANSWERS], 'the town in the desert', () => {
  let answers: Answers;
  let desert: Desert;
  let reacher: Reacher;

  beforeAll(() => {
    answers = readShared(ANSWERS) as Answers;
    desert = new Desert(answers.origin_corner_lonlat, answers.block_m);
    reacher = new Reacher(desert.graph);
  });

  it('has 2k² + 2k + 1 crossings within k blocks', () => {
    const start = desert.placeAt(...answers.origin_block);
    for (const [seconds, answer] of Object.entries(answers.closed_form_intersections_within_T_s)) {
      // A second of slack: on the spheroid a block away from the corner is up to 0.03 % off 200 m.
      const reached = reacher.run(start, Number(seconds) + 1).reachedNodes.length;
      const { k_blocks: k, intersections_reached: published } = answer;
      expect(published).toBe(2 * k * k + 2 * k + 1);
      expect(reached).toBe(published);
    }
  });

  it('is as far from the published places as R5 foretells', () => {
    const start = desert.placeAt(...answers.origin_block);
    for (const { label, x_blocks, y_blocks, offset_m, walk_s } of answers.destinations) {
      // An offset leaves the street at a right angle: northwards from a street along x, eastwards from one along y.
      const isOnColumn = Number.isInteger(x_blocks);
      const place = desert.placeAt(x_blocks, y_blocks, isOnColumn ? offset_m : 0, isOnColumn ? 0 : offset_m);
      const seconds = travelTable(desert.graph, reacher, [start], [place], 5000).metres[0]!;
      expect({ label, late: seconds - walk_s }).toEqual({ label, late: expect.any(Number) });
      expect(seconds).toBeGreaterThan(walk_s - answers.tolerance_s.shorter);
      expect(seconds).toBeLessThan(walk_s + answers.tolerance_s.longer);
      // Our own tolerance: 20 blocks of 200 m span 0.03 % of the spheroid's change of scale.
      expect(Math.abs(seconds / walk_s - 1)).toBeLessThan(0.0004);
    }
  });
});

/** 20 × 20 blocks from a corner towards north and east, and nothing around. */
class Desert {
  readonly graph: WalkGraph;
  readonly #corner: LonLat;
  readonly #blockMetres: number;
  readonly #streets: StreetIndex;

  constructor(corner: LonLat, blockMetres: number) {
    this.#corner = corner;
    this.#blockMetres = blockMetres;
    const { nodes, edges } = gridOnPaper(BLOCKS + 1, blockMetres);
    const paper = paperEdges(nodes, edges);
    this.graph = buildWalkGraph({
      ...paper,
      nodeLon: paper.nodeLon.map((lon) => this.#moved(lon, 0)[0]),
      nodeLat: paper.nodeLat.map((lat) => this.#moved(0, lat)[1]),
      shapeLon: paper.shapeLon.map((lon) => this.#moved(lon, 0)[0]),
      shapeLat: paper.shapeLat.map((lat) => this.#moved(0, lat)[1]),
    });
    this.#streets = new StreetIndex(this.graph);
  }

  /** From the paper at the equator to the desert: metres from the corner are kept. */
  #moved(paperLon: number, paperLat: number): LonLat {
    const paper = rulerAt(0);
    const [lon, lat] = this.#corner;
    const here = rulerAt(lat);
    return [
      lon + ((paperLon - lonOf(0)) * paper.metresPerLon) / here.metresPerLon,
      lat + (paperLat * paper.metresPerLat) / here.metresPerLat,
    ];
  }

  placeAt(xBlocks: number, yBlocks: number, eastMetres = 0, northMetres = 0): Place {
    const [lon, lat] = this.#moved(
      lonOf(xBlocks * this.#blockMetres + eastMetres),
      latOf(yBlocks * this.#blockMetres + northMetres),
    );
    return [this.#streets.nearest(lon, lat)!];
  }
}

function gridOnPaper(count: number, blockMetres: number): { nodes: PaperNode[]; edges: PaperEdge[] } {
  const nodes: PaperNode[] = [];
  const edges: PaperEdge[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      const node = nodes.push({ eastMetres: column * blockMetres, northMetres: row * blockMetres }) - 1;
      if (column > 0) edges.push({ from: node - 1, to: node });
      if (row > 0) edges.push({ from: node - count, to: node });
    }
  }
  return { nodes, edges };
}
