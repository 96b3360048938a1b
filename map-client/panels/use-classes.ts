/** The classes in which the communities of the answer are painted: found once for map, legend and lists. */

import type { Classing } from '../state/classing.js';
import { ready } from '../state/desk.js';
import type { Judged } from '../state/measures.js';
import { useDesk, useView } from '../state/store.js';
import type { ColourBy } from '../state/view.js';
import { type Classes, classesOf } from '../style/classes.js';

const NO_RESULTS: readonly Judged[] = [];

export function useClasses(): Classes {
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps) ?? NO_RESULTS;
  const colourBy = useView((view) => view.colourBy);
  const classing = useView((view) => view.classing);
  return classesOnce(gaps, colourBy, classing);
}

let last: {
  readonly of: readonly [readonly Judged[], ColourBy, Classing];
  readonly classes: Classes;
} | null = null;

function classesOnce(...of: readonly [readonly Judged[], ColourBy, Classing]): Classes {
  if (!last?.of.every((part, at) => part === of[at])) last = { of, classes: classesOf(...of) };
  return last.classes;
}
