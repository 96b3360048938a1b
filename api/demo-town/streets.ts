/**
 * The public streets of the demo town: the sides of the superblocks, and the few places where a
 * river, an arterial or a railway can be crossed on foot.
 */

import { EDGE_BRIDGE, EDGE_STEPS, EDGE_TUNNEL, type WayClass } from '../kernel/walk-graph.js';
import type { TownNetwork, WayLine, WayTags } from './network.js';
import {
  COLUMNS_PER_DISTRICT,
  type GridLine,
  type GridLineKind,
  ROWS_PER_DISTRICT,
  type Span,
  type TownPlan,
} from './plan.js';

/** A superblock (街区) with the four ways around it. */
export interface Superblock {
  readonly column: number;
  readonly row: number;
  readonly west: WayLine;
  readonly south: WayLine;
  readonly east: WayLine;
  readonly north: WayLine;
}

// Our choice: the carriageway of the arterial is no way to walk; each of its pavements is a way, drawn as half the road.
const STREET_KINDS: Readonly<Record<GridLineKind, { wayClass: WayClass; halfWidthMetres: number }>> = {
  street: { wayClass: 'street', halfWidthMetres: 11 },
  bank: { wayClass: 'residential', halfWidthMetres: 9 },
  sidewalk: { wayClass: 'arterial', halfWidthMetres: 7 },
  railside: { wayClass: 'residential', halfWidthMetres: 9 },
};

/** Lays the streets and their crossings; superblocks come row by row, from the south-west. */
export function layStreets(plan: TownPlan, network: TownNetwork): Superblock[] {
  const sides = new Map<string, WayLine>();
  const side = (isEastWest: boolean, line: GridLine, along: Span): WayLine => {
    const key = `${isEastWest} ${line.at} ${along.start.at}`;
    const known = sides.get(key);
    if (known) return known;
    const { wayClass, halfWidthMetres } = STREET_KINDS[line.kind];
    const tags = { wayClass, name: line.name };
    const [from, to] = [along.start.at, along.end.at];
    const way = { isEastWest, at: line.at, from, to, tags, halfWidthMetres, joins: [] };
    sides.set(key, way);
    return network.addLine(way);
  };
  const blocks = plan.rows.flatMap((rowSpan, row) =>
    plan.columns.map((columnSpan, column) => ({
      column,
      row,
      west: side(false, columnSpan.start, rowSpan),
      south: side(true, rowSpan.start, columnSpan),
      east: side(false, columnSpan.end, rowSpan),
      north: side(true, rowSpan.end, columnSpan),
    })),
  );
  crossRivers(plan, network);
  crossArterials(plan, network);
  crossRailways(plan, network);
  return blocks;
}

/** Streets that run north, by their number from the west; the far side of a railway has the number of its near side. */
const streetsNorth = (plan: TownPlan): { at: number; name: string; number: number }[] => [
  { ...plan.columns[0]!.start, number: 0 },
  ...plan.columns.map((column, i) => ({ ...column.end, number: i + 1 })),
];

/** Two bridges a district, on the 3rd and the 5th street. */
function crossRivers(plan: TownPlan, network: TownNetwork): void {
  plan.rows.forEach((row, i) => {
    if (row.end.kind !== 'bank') return;
    for (const street of streetsNorth(plan)) {
      const place = street.number % COLUMNS_PER_DISTRICT;
      if (place !== 2 && place !== 4) continue;
      const tags = { wayClass: 'street', flags: EDGE_BRIDGE, name: `${street.name}桥` } as const;
      network.addPlanPath(
        [
          [street.at, row.end.at],
          [street.at, plan.rows[i + 1]!.start.at],
        ],
        tags,
      );
    }
  });
}

/** Crossings on three streets a district and an underpass by steps on a fourth; nobody crosses at a fifth nor at the railway. */
function crossArterials(plan: TownPlan, network: TownNetwork): void {
  plan.rows.forEach((row, i) => {
    if (row.end.kind !== 'sidewalk') return;
    for (const street of streetsNorth(plan)) {
      const place = street.number % COLUMNS_PER_DISTRICT;
      if (place === 1 || (place === 5 && street.number < plan.columns.length)) continue;
      const tags: WayTags =
        place === 3
          ? { wayClass: 'steps', flags: EDGE_STEPS | EDGE_TUNNEL, name: `${row.end.name}人行地道` }
          : { wayClass: 'footway', name: null };
      network.addPlanPath(
        [
          [street.at, row.end.at],
          [street.at, plan.rows[i + 1]!.start.at],
        ],
        tags,
      );
    }
  });
}

/** Underpasses on the street between the first two rows and along both pavements of the arterial. */
function crossRailways(plan: TownPlan, network: TownNetwork): void {
  plan.columns.forEach((column, i) => {
    if (column.end.kind !== 'railside') return;
    const farSide = plan.columns[i + 1]!.start.at;
    plan.rows.forEach((row, rowNumber) => {
      const place = rowNumber % ROWS_PER_DISTRICT;
      const line = place === 3 ? row.start : row.end;
      if (place !== 0 && place !== 2 && place !== 3) return;
      const tags: WayTags = {
        wayClass: STREET_KINDS[line.kind].wayClass,
        flags: EDGE_TUNNEL,
        name: line.name,
      };
      network.addPlanPath(
        [
          [column.end.at, line.at],
          [farSide, line.at],
        ],
        tags,
      );
    });
  });
}
