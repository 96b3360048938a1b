/**
 * How unequally something is spread over people: Gini, Theil's T with its parts between and within
 * groups, Palma, and what the worst-off have. Everybody counts once: a value belongs to a group of
 * persons (a community) and is weighted by how many they are. O(n log n).
 *
 *   share of all │            ╱│    the people in ascending order of their value, and the share of the
 *   that is held │          ╱ ╱     whole that they hold together (Lorenz curve); Gini is twice the
 *                │      ╱  ╱        area between it and the straight line
 *                └──────────── share of persons
 *
 * Where a measure has no meaning it is null, never NaN: nobody there, or nothing to spread. One
 * community alone is perfectly equal: Gini and Theil are 0.
 *
 * C. Gini 1912; H. Theil 1967; J. G. Palma 2011 and A. Cobham and A. Sumner 2013.
 */

export interface Equity {
  /** Persons counted. */
  readonly weight: number;
  /** Mean a person; null when nobody is there. */
  readonly mean: number | null;
  /** 0 all the same .. below 1 one holds everything. Null when nobody or nothing is there. */
  readonly gini: number | null;
  /** Theil's T, 0 .. ln of the persons; zeros add nothing to it (x ln x → 0). Null as gini. */
  readonly theil: TheilParts | null;
  /** What the best tenth holds over what the worst 40 % hold; null also when the worst 40 % hold nothing. */
  readonly palma: number | null;
  /** Share of the whole that the worst 40 % and the worst tenth of the persons hold, 0 .. 0.4 and 0 .. 0.1. */
  readonly worst40Ratio: number | null;
  readonly worst10Ratio: number | null;
  /** Mean a person among the worst tenth; null when nobody is there. */
  readonly worst10Mean: number | null;
}

export interface TheilParts {
  readonly total: number;
  /** Of groups against each other, 0 .. total. */
  readonly between: number;
  /** Inside groups; between + within = total. */
  readonly within: number;
}

/**
 * @param values ≥ 0 and finite; what is not known does not belong here
 * @param weights persons of each value, ≥ 0
 * @param groups of each value, any whole numbers; without them all are one group
 */
export function equityOf(values: Float64Array, weights: Float64Array, groups?: Int32Array): Equity {
  checkValues(values, weights, groups);
  const lorenz = lorenzOf(values, weights);
  const { weight, whole } = lorenz;
  const isSpread = weight > 0 && whole > 0;
  const worst = (ratio: number): number => heldByWorst(lorenz, ratio);
  const worst40 = worst(0.4);
  return {
    weight,
    mean: weight > 0 ? whole / weight : null,
    gini: isSpread ? giniOf(lorenz) : null,
    theil: isSpread
      ? theilOf(values, weights, groups ?? new Int32Array(values.length), whole / weight)
      : null,
    palma: isSpread && worst40 > 0 ? (whole - worst(0.9)) / worst40 : null,
    worst40Ratio: isSpread ? worst40 / whole : null,
    worst10Ratio: isSpread ? worst(0.1) / whole : null,
    worst10Mean: weight > 0 ? worst(0.1) / (0.1 * weight) : null,
  };
}

interface Lorenz {
  /** Values with some weight, ascending, and their weights. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
  readonly weight: number;
  /** Σ weight × value. */
  readonly whole: number;
}

function lorenzOf(values: Float64Array, weights: Float64Array): Lorenz {
  const order = Array.from(values, (_, i) => i)
    .filter((i) => weights[i] > 0)
    .sort((a, b) => values[a] - values[b] || weights[a] - weights[b]);
  const sorted = Float64Array.from(order, (i) => values[i]);
  const sortedWeights = Float64Array.from(order, (i) => weights[i]);
  let weight = 0;
  let whole = 0;
  for (let i = 0; i < sorted.length; i++) {
    weight += sortedWeights[i];
    whole += sortedWeights[i] * sorted[i];
  }
  return { values: sorted, weights: sortedWeights, weight, whole };
}

/** 1 − Σ weight × (held before + held after), both as shares: the trapezoids under the Lorenz curve. */
function giniOf({ values, weights, weight, whole }: Lorenz): number {
  let held = 0;
  let doubleArea = 0;
  for (let i = 0; i < values.length; i++) {
    const more = weights[i] * values[i];
    doubleArea += weights[i] * (2 * held + more);
    held += more;
  }
  return Math.max(0, 1 - doubleArea / (weight * whole));
}

/** What the worst-off share of the persons holds; a community at the border is split. */
function heldByWorst({ values, weights, weight }: Lorenz, ratio: number): number {
  let left = ratio * weight;
  let held = 0;
  for (let i = 0; i < values.length && left > 0; i++) {
    const taken = Math.min(left, weights[i]);
    held += taken * values[i];
    left -= taken;
  }
  return held;
}

/** T = Σ share × ln(value / mean); a group's share × ln(group mean / mean) is its part between. */
function theilOf(values: Float64Array, weights: Float64Array, groups: Int32Array, mean: number): TheilParts {
  const weightOf = new Map<number, number>();
  const wholeOf = new Map<number, number>();
  let total = 0;
  let weight = 0;
  for (let i = 0; i < values.length; i++) {
    const group = groups[i];
    weight += weights[i];
    weightOf.set(group, (weightOf.get(group) ?? 0) + weights[i]);
    wholeOf.set(group, (wholeOf.get(group) ?? 0) + weights[i] * values[i]);
    total += weights[i] * entropy(values[i] / mean);
  }
  let between = 0;
  for (const [group, held] of wholeOf) {
    const persons = weightOf.get(group) ?? 0;
    if (persons > 0) between += persons * entropy(held / persons / mean);
  }
  // Equal values give ±1e-17 of rounding; the whole is never below 0, nor a part above the whole.
  const [whole, part] = [Math.max(0, total / weight), Math.max(0, between / weight)];
  const bounded = Math.min(part, whole);
  return { total: whole, between: bounded, within: whole - bounded };
}

const entropy = (ratio: number): number => (ratio > 0 ? ratio * Math.log(ratio) : 0);

function checkValues(values: Float64Array, weights: Float64Array, groups: Int32Array | undefined): void {
  if (weights.length !== values.length || (groups && groups.length !== values.length)) {
    throw new RangeError(
      `There are ${weights.length} weights and ${groups?.length ?? 'no'} groups when expected ${values.length}.`,
    );
  }
  for (let i = 0; i < values.length; i++) {
    if (!(values[i] >= 0 && values[i] < Infinity && weights[i] >= 0 && weights[i] < Infinity))
      throw new RangeError(`Entry ${i} is ${values[i]} with the weight ${weights[i]}, expected numbers ≥ 0.`);
  }
}
