/**
 * How willingness to go falls with cost (距离衰减), as data: a rule is a plain object that can be stored,
 * shown and sent; one function turns the costs of a table into weights.
 *
 * Cost is in the unit of the table (metres, seconds, minutes), ≥ 0. Weights are ≥ 0 and have no unit.
 * Every rule is pure. All but `power` with a positive exponent never rise with cost.
 */

/** One weight up to a cost (included), the next one beyond it; 0 beyond the last. Weight 0..1. */
export interface StepDecay {
  readonly kind: 'step';
  /** Ascending by upToCost. */
  readonly steps: readonly { readonly upToCost: number; readonly weight: number }[];
}

/** exp(−cost² / (2 · bandwidth²)): 1 at no cost, 0.61 at the bandwidth (> 0, unit of cost). */
export interface GaussianDecay {
  readonly kind: 'gaussian';
  readonly bandwidth: number;
}

/**
 * (max(cost, leastCost) / scale) ^ exponent: gravity. Weight 0..∞; at cost 0 a negative exponent
 * needs a leastCost above 0. Scale > 0.
 */
export interface PowerDecay {
  readonly kind: 'power';
  readonly exponent: number;
  readonly scale: number;
  readonly leastCost: number;
}

/** exp(−cost / scale): 1 at no cost, 0.37 at the scale (> 0, unit of cost). */
export interface ExponentialDecay {
  readonly kind: 'exponential';
  readonly scale: number;
}

export type Decay = StepDecay | GaussianDecay | PowerDecay | ExponentialDecay;

/** All within the cutoff count the same, as in the first floating catchment of Luo and Wang (2003). */
export const binaryDecay = (cutoff: number): StepDecay => ({
  kind: 'step',
  steps: [{ upToCost: cutoff, weight: 1 }],
});

/** Three equal zones with the weights 1, 0.68, 0.22 of Luo and Qi (2009), "An enhanced two-step floating catchment area method". */
export const zonedDecay = (cutoff: number): StepDecay => ({
  kind: 'step',
  steps: [
    { upToCost: cutoff / 3, weight: 1 },
    { upToCost: (cutoff * 2) / 3, weight: 0.68 },
    { upToCost: cutoff, weight: 0.22 },
  ],
});

/** Gaussian with half the cutoff as bandwidth; our choice: 0.14 is left at the cutoff. */
export const gaussianDecay = (cutoff: number): GaussianDecay => ({ kind: 'gaussian', bandwidth: cutoff / 2 });

/**
 * The weight of each cost; costs beyond the cutoff weigh 0, exactly the cutoff is within.
 * @throws RangeError for a rule out of its range, a negative cost, or a weight that is not finite
 */
export function decayWeights(costs: Float64Array, decay: Decay, cutoff: number): Float64Array {
  checkDecay(decay);
  const weightOf = weightFunction(decay);
  const weights = new Float64Array(costs.length);
  for (let pair = 0; pair < costs.length; pair++) {
    const cost = costs[pair];
    if (!(cost >= 0)) throw new RangeError(`Cost ${pair} is ${cost}, expected a number ≥ 0.`);
    if (cost > cutoff) continue;
    const weight = weightOf(cost);
    if (!(weight < Infinity))
      throw new RangeError(`Cost ${cost} has no finite weight under ${decay.kind} decay.`);
    weights[pair] = weight;
  }
  return weights;
}

/** @throws RangeError that names what is out of range */
export function checkDecay(decay: Decay): void {
  const fault = faultOf(decay);
  if (fault) throw new RangeError(fault);
}

function faultOf(decay: Decay): string | null {
  if (decay.kind === 'gaussian') return positive('bandwidth', decay.bandwidth);
  if (decay.kind === 'exponential') return positive('scale', decay.scale);
  if (decay.kind === 'power') {
    if (!Number.isFinite(decay.exponent)) return `The exponent is ${decay.exponent}, expected a number.`;
    if (!(decay.leastCost >= 0)) return `The least cost is ${decay.leastCost}, expected a number ≥ 0.`;
    return positive('scale', decay.scale);
  }
  return stepFault(decay);
}

function stepFault({ steps }: StepDecay): string | null {
  if (steps.length === 0) return 'A step decay needs at least one step.';
  for (let step = 0; step < steps.length; step++) {
    const { upToCost, weight } = steps[step];
    if (!(weight >= 0 && weight <= 1)) return `Step ${step + 1} has the weight ${weight}, expected 0 to 1.`;
    if (!(upToCost > (step > 0 ? steps[step - 1].upToCost : -1)))
      return `Step ${step + 1} ends at ${upToCost}: steps must ascend.`;
  }
  return null;
}

const positive = (name: string, value: number): string | null =>
  value > 0 && value < Infinity ? null : `The ${name} is ${value}, expected a number > 0.`;

function weightFunction(decay: Decay): (cost: number) => number {
  if (decay.kind === 'gaussian') {
    const factor = -1 / (2 * decay.bandwidth ** 2);
    return (cost) => Math.exp(cost * cost * factor);
  }
  if (decay.kind === 'exponential') return (cost) => Math.exp(-cost / decay.scale);
  if (decay.kind === 'power') {
    const { exponent, scale, leastCost } = decay;
    return (cost) => (Math.max(cost, leastCost) / scale) ** exponent;
  }
  const { steps } = decay;
  return (cost) => {
    for (const { upToCost, weight } of steps) if (cost <= upToCost) return weight;
    return 0;
  };
}
