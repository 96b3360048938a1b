/**
 * How communities are put into classes: by the usual steps, or by breaks found in their figures, or by
 * breaks of the planner's own. Plain data, pure steps, and its words in the address line.
 */
import { type ClassMethod, distinctBreaks } from './class-breaks.js';

export const METHODS = ['usual', 'jenks', 'quantile', 'equal', 'manual'] as const;
export type Method = (typeof METHODS)[number];

export const CLASS_COUNTS = [3, 4, 5, 6, 7] as const;
const LEAST = CLASS_COUNTS[0];
const MOST = CLASS_COUNTS[CLASS_COUNTS.length - 1] ?? LEAST;

export interface Classing {
  readonly method: Method;
  /** Asked for; fewer come out where there are fewer different figures. */
  readonly classCount: number;
  /** The planner's own breaks, ascending; empty unless the method is manual. */
  readonly breaks: readonly number[];
}

export const USUAL_CLASSING: Classing = { method: 'usual', classCount: 5, breaks: [] };

/** A method that finds its breaks itself. */
export const isFound = (method: Method): method is ClassMethod => method !== 'usual' && method !== 'manual';

/** By hand begins with the breaks that are on the map now. */
export const chooseMethod =
  (method: Method, shown: readonly number[]) =>
  (classing: Classing): Classing =>
    method === 'manual' ? byHand(shown, classing.classCount) : { ...classing, method, breaks: [] };

export const chooseClassCount =
  (classCount: number) =>
  (classing: Classing): Classing => ({
    ...classing,
    classCount: Math.min(MOST, Math.max(LEAST, Math.round(classCount))),
  });

export const byHand = (breaks: readonly number[], classCount: number): Classing => {
  const own = distinctBreaks(breaks).slice(0, MOST - 1);
  return { method: 'manual', classCount: own.length === 0 ? classCount : own.length + 1, breaks: own };
};

/** `jenks,6`, or `manual,10,25.5,60`; empty where all is as usual. */
export function classingText({ method, classCount, breaks }: Classing): string {
  if (method === 'usual') return '';
  return [method, ...(method === 'manual' ? breaks : [classCount])].join(',');
}

export function classingOfText(text: string | null): Classing {
  const [name, ...rest] = (text ?? '').split(',');
  const method = METHODS.find((known) => known === name) ?? 'usual';
  const numbers = rest.filter((part) => part !== '').map(Number);
  if (numbers.some((number) => !Number.isFinite(number))) return USUAL_CLASSING;
  if (method === 'usual') return USUAL_CLASSING;
  if (method === 'manual') return byHand(numbers, USUAL_CLASSING.classCount);
  return chooseClassCount(numbers[0] ?? USUAL_CLASSING.classCount)({ ...USUAL_CLASSING, method });
}
