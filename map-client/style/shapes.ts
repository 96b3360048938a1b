/**
 * The marks of facilities as outlines in a square of −1..1 (y downwards): one shape a service, so that
 * colour is never the only sign. The map rasterises them, the legend draws them as SVG.
 */
import type { ServiceKind } from '../contract/operations.js';

export type Outline = readonly (readonly [x: number, y: number])[];

/** A regular polygon with its first corner at `turn` (in turns, clockwise from the top). */
function regular(corners: number, radius = 1, turn = 0): Outline {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = 2 * Math.PI * (corner / corners + turn);
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}

const PLUS: Outline = [
  [-0.36, -0.95],
  [0.36, -0.95],
  [0.36, -0.36],
  [0.95, -0.36],
  [0.95, 0.36],
  [0.36, 0.36],
  [0.36, 0.95],
  [-0.36, 0.95],
  [-0.36, 0.36],
  [-0.95, 0.36],
  [-0.95, -0.36],
  [-0.36, -0.36],
];

export const SHAPES: Readonly<Record<ServiceKind, Outline>> = {
  ELDERLY_CARE: regular(32, 0.9),
  CHILDCARE: regular(3, 1.12),
  CANTEEN: regular(5, 1, 0.5),
  KINDERGARTEN: regular(3, 1.12, 0.5),
  PARKING: regular(4, 1.13, 0.125),
  HEALTH: PLUS,
  MARKET: regular(5),
  SHOP: regular(6, 0.96),
  SCHOOL: regular(4, 1.08),
};

/** The outline as the `d` of an SVG path, scaled to `radius` about (centre, centre). */
export function svgPath(outline: Outline, centre: number, radius: number): string {
  const corners = outline.map(
    ([x, y]) => `${(centre + x * radius).toFixed(2)} ${(centre + y * radius).toFixed(2)}`,
  );
  return `M${corners.join('L')}Z`;
}
