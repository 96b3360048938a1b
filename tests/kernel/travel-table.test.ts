/** The table of who reaches what: paper answers, and agreement with single searches on random towns. */

import { describe, expect, it } from '@jest/globals';
import {
  type Place,
  Reacher,
  StreetIndex,
  travelTable,
  type WalkGraph,
  zoneWalkGraph,
} from '../../api/kernel/index.js';
import { latOf, lonOf } from '../worlds/edges.js';
import { gridTown } from '../worlds/grid-town.js';

const placesAt = (graph: WalkGraph, places: readonly (readonly [number, number])[]): Place[] => {
  const index = new StreetIndex(graph);
  return places.map(([east, north]) => [index.nearest(lonOf(east), latOf(north))!]);
};

const rowsOf = (table: ReturnType<typeof travelTable>): [number, number, number][] =>
  Array.from({ length: table.originCount }, (_, row) =>
    Array.from(
      table.destination.subarray(table.rowStart[row], table.rowStart[row + 1]),
      (destination, i): [number, number, number] => [
        row,
        destination,
        Math.round(table.metres[table.rowStart[row]! + i]! * 1000) / 1000,
      ],
    ),
  ).flat();

describe('travelTable', () => {
  const graph = gridTown(6, 6);
  const reacher = new Reacher(graph);

  it('holds the pairs within the cutoff, both straight pieces counted', () => {
    // Origins 10 m north of the street y = 0, at x = 50 and x = 250; destinations on the street y = 100.
    const origins = placesAt(graph, [
      [50, 10],
      [250, 10],
    ]);
    const destinations = placesAt(graph, [
      [0, 100],
      [300, 100],
      [70, 0],
    ]);
    // First: 10 + 50 + 100 = 160 to (0,100); 10 + 20 = 30 along its own edge to (70,0).
    // Second: 10 + 50 + 100 = 160 to (300,100); 10 + 180 = 190 to (70,0); (0,100) is 10 + 250 + 100 = 360.
    expect(rowsOf(travelTable(graph, reacher, origins, destinations, 200))).toEqual([
      [0, 0, 160],
      [0, 2, 30],
      [1, 1, 160],
      [1, 2, 190],
    ]);
  });

  it('is the same whichever side is searched', () => {
    const many = placesAt(graph, [
      [5, 5],
      [120, 40],
      [333, 210],
      [410, 480],
      [499, 1],
    ]);
    const few = placesAt(graph, [
      [60, 60],
      [260, 310],
    ]);
    const turned = rowsOf(travelTable(graph, reacher, few, many, 700)).map(([a, b, m]) => [b, a, m]);
    const straight = rowsOf(travelTable(graph, reacher, many, few, 700));
    expect(straight).toEqual(turned.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!));
    expect(straight.length).toBeGreaterThan(4);
  });

  it('leaves out places that hang on nothing', () => {
    const table = travelTable(
      graph,
      reacher,
      [[], ...placesAt(graph, [[0, 0]])],
      placesAt(graph, [[100, 0]]),
      500,
    );
    expect(rowsOf(table)).toEqual([[1, 0, 100]]);
  });

  it('does not change when zones are laid over a town without inner ways', () => {
    const places: [number, number][] = [
      [5, 5],
      [120, 40],
      [333, 210],
    ];
    const zoned = zoneWalkGraph(graph).graph;
    const plain = travelTable(graph, reacher, placesAt(graph, places), placesAt(graph, places), 2000);
    const behind = travelTable(
      zoned,
      new Reacher(zoned),
      placesAt(zoned, places),
      placesAt(zoned, places),
      2000,
    );
    expect(rowsOf(behind)).toEqual(rowsOf(plain));
  });
});
