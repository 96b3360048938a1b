/**
 * A colour for each group of communities such that groups side by side differ: greedily in their order,
 * a colour that no neighbour has, else one that fewest have; of those the one least used so far. Numbers
 * tell them apart as well.
 */
import type { Community } from '../state/records.js';
import { type BBox, extentOf, widened } from './extent.js';
import { UNIT_COLOURS } from './palette.js';

/** Across a street two groups still stand side by side to the eye. */
const BESIDE_METRES = 60;

export function groupColours(groups: readonly (readonly Community[])[]): number[] {
  const boxes = groups.map((members) =>
    members.flatMap(({ boundary }) => {
      const box = extentOf([boundary]);
      return box ? [widened(box, BESIDE_METRES / 2)] : [];
    }),
  );
  const colours: number[] = [];
  boxes.forEach((own, group) => {
    const uses = UNIT_COLOURS.map((_, colour) => ({ colour, beside: 0, inAll: 0 }));
    for (let other = 0; other < group; other++) {
      const use = uses[colours[other]!]!;
      use.inAll += 1;
      if (areBeside(own, boxes[other]!)) use.beside += 1;
    }
    uses.sort((a, b) => a.beside - b.beside || a.inAll - b.inAll || a.colour - b.colour);
    colours.push(uses[0]!.colour);
  });
  return colours;
}

const areBeside = (one: readonly BBox[], other: readonly BBox[]): boolean =>
  one.some((a) => other.some((b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3]));
