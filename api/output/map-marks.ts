/** The mark of a facility by its service: shape as well as colour, so that grey print tells them apart. */

import type { ServiceKind } from '../../schema/vocabulary.js';
import type { Path } from './drawing.js';

/** A regular polygon about (0, 0) with its first corner at the top, turned by a share of a whole turn. */
function regular(corners: number, radius: number, turn = 0): Path {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = 2 * Math.PI * (corner / corners + turn);
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
}

const ROUND = regular(24, 0.9);
const OUTLINES: Readonly<Partial<Record<ServiceKind, Path>>> = {
  elderly_care: ROUND,
  childcare: regular(3, 1.15),
  kindergarten: regular(3, 1.15, 0.5),
  parking: regular(4, 1.15, 0.125),
  health: regular(4, 1.15),
  market: regular(5, 1),
  shop: regular(6, 1),
  school: regular(8, 1),
};

export const markOf = (kind: ServiceKind): Path => OUTLINES[kind] ?? ROUND;

/** Five points, for a proposed site. */
export const STAR: Path = Array.from({ length: 10 }, (_, corner) => {
  const angle = (Math.PI * corner) / 5;
  const radius = corner % 2 === 0 ? 1.25 : 0.55;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
});
