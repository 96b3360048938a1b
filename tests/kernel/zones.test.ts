/** Inner ways carry a trip between a door and its own gate, never through traffic. */

import { describe, expect, it } from '@jest/globals';
import {
  BARRIER_CLOSED,
  BARRIER_RESIDENTS,
  Reacher,
  StreetIndex,
  UNREACHED,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { asciiTown } from '../worlds/ascii-town.js';
import { latOf, lonOf } from '../worlds/edges.js';

/** Metres between two places of a town, zoned, from standing point to standing point. */
function metresBetweenPlaces(graph: WalkGraph, from: [number, number], to: [number, number]): number {
  const index = new StreetIndex(graph);
  const snap = ([east, north]: [number, number]) => index.nearest(lonOf(east), latOf(north))!;
  const [start, end] = [snap(from), snap(to)];
  const reach = new Reacher(graph).run([start], Infinity);
  const onSameEdge = start.edge === end.edge ? Math.abs(start.alongMetres - end.alongMetres) : UNREACHED;
  return Math.min(
    onSameEdge,
    reach.nodeMetres[graph.edgeFrom[end.edge]!]! + end.alongMetres,
    reach.nodeMetres[graph.edgeTo[end.edge]!]! + graph.edgeMetres[end.edge]! - end.alongMetres,
  );
}

describe('a private way between two streets', () => {
  // G====H is a private way of 50 m; round it the street G-A-B-H has 30 + 50 + 30 = 110 m. X and Y hang on its ends.
  const town = asciiTown(`
    X--G====H--Y
       |    |
       |    |
       A----B
  `);
  const { graph } = zoneWalkGraph(town.graph);
  const at = (letter: string): [number, number] => [
    town.place(letter).eastMetres,
    town.place(letter).northMetres,
  ];
  const middleOfPrivate: [number, number] = [at('G')[0] + 20, 0];

  it('lets nobody through', () => {
    // X-G 30, round 30 + 50 + 30, H-Y 30.
    expect(metresBetweenPlaces(graph, at('X'), at('Y'))).toBeCloseTo(30 + 110 + 30, 3);
  });

  it('lets its own residents out at both ends', () => {
    expect(metresBetweenPlaces(graph, middleOfPrivate, at('X'))).toBeCloseTo(20 + 30, 3);
    expect(metresBetweenPlaces(graph, middleOfPrivate, at('Y'))).toBeCloseTo(30 + 30, 3);
  });

  it('lets visitors in to a door, the same way back', () => {
    expect(metresBetweenPlaces(graph, at('X'), middleOfPrivate)).toBeCloseTo(50, 3);
    expect(metresBetweenPlaces(graph, at('Y'), middleOfPrivate)).toBeCloseTo(60, 3);
  });
});

describe('a gate for residents', () => {
  // Behind the gate G lies a court E–F without private tags; it is a pocket and becomes inner.
  const drawing = `
    A---G--E
    |      |
    B------C---D
           |
           F
  `;
  it('on a loop closes the way for everybody else', () => {
    const town = asciiTown(drawing, { barriers: { G: BARRIER_RESIDENTS } });
    const { graph } = zoneWalkGraph(town.graph);
    // A to E: not 70 m through the gate, but A-B 20, B-C 70, C-E 20.
    const at = (letter: string): [number, number] => [
      town.place(letter).eastMetres,
      town.place(letter).northMetres,
    ];
    expect(metresBetweenPlaces(graph, at('A'), at('E'))).toBeCloseTo(20 + 70 + 20, 3);
  });

  it('makes the pocket behind it inner', () => {
    const town = asciiTown(
      `
      A------B------C
             |
             G
             |
             E---F
      `,
      { barriers: { G: BARRIER_RESIDENTS } },
    );
    const { graph } = zoneWalkGraph(town.graph);
    const at = (letter: string): [number, number] => [
      town.place(letter).eastMetres,
      town.place(letter).northMetres,
    ];
    expect([...graph.edgeZone].filter((zone) => zone > 0).length).toBeGreaterThanOrEqual(2);
    expect(metresBetweenPlaces(graph, at('F'), at('A'))).toBeCloseTo(40 + 20 + 20 + 70, 3);
    expect(metresBetweenPlaces(graph, at('A'), at('F'))).toBeCloseTo(150, 3);
  });

  it('that is closed lets nobody pass', () => {
    const town = asciiTown(`A---G---B`, { barriers: { G: BARRIER_CLOSED } });
    const { graph } = zoneWalkGraph(town.graph);
    expect(metresBetweenPlaces(graph, [0, 0], [80, 0])).toBe(UNREACHED);
  });
});

describe('walls', () => {
  // The way S–T–U–V crosses a walled community between T and U. Only T has an entrance.
  const town = asciiTown(`
    S---T---U---V
    |           |
    W-----------Z
  `);
  const inside = (graph: WalkGraph): Uint32Array =>
    Uint32Array.from({ length: graph.edgeCount }, (_, edge) => {
      const ends = new Set([graph.edgeFrom[edge], graph.edgeTo[edge]]);
      return ends.has(town.node('T')) && ends.has(town.node('U')) ? 1 : 0;
    });

  it('close the crossing without an entrance', () => {
    const isBlockedNode = new Uint8Array(town.graph.nodeCount);
    isBlockedNode[town.node('U')] = 1;
    const { graph, zoneGroups } = zoneWalkGraph(town.graph, {
      edgeGroup: inside(town.graph),
      isWalled: Uint8Array.from([0, 1]),
      isBlockedNode,
    });
    const middle: [number, number] = [60, 0];
    // Out by T and round: 20 + 40 + 20 + 120 + 20 to V; not 20 + 40 by U.
    expect(metresBetweenPlaces(graph, middle, [120, 0])).toBeCloseTo(20 + 40 + 20 + 120 + 20, 3);
    // Through traffic S to V goes round too, although it could pass T.
    expect(metresBetweenPlaces(graph, [0, 0], [120, 0])).toBeCloseTo(20 + 120 + 20, 3);
    expect(zoneGroups.map((groups) => [...groups])).toEqual([[], [1]]);
  });
});
