/**
 * Distance decay as planners write it in one word: "power:-1", "gaussian:400", "step:600=1,900=0.68",
 * "exponential:300". Cost is in the unit of the table that it is used on.
 */

import { InputError } from '../errors.js';
import { checkDecay, type Decay } from '../kernel/decay.js';

export const DECAY_GRAMMAR = [
  'step:COST=WEIGHT,…              one weight (0 to 1) up to a cost, the next up to the next; 0 beyond',
  'gaussian:BANDWIDTH              exp(-cost² / (2 × bandwidth²))',
  'exponential:SCALE               exp(-cost / scale)',
  'power:EXPONENT[,scale=S][,least=C]  (cost / S) ^ exponent, costs below C taken as C; S is 1, C is 0',
] as const;

/** @throws InputError naming the field, with the grammar */
export function readDecay(field: string, text: string): Decay {
  const [kind = '', rest = ''] = splitOnce(text, ':');
  try {
    const decay = decayOf(kind.trim(), rest);
    if (decay) {
      checkDecay(decay);
      return decay;
    }
  } catch (error) {
    if (error instanceof RangeError)
      throw new InputError(field, `'${text}': ${error.message}`, { cause: error });
    throw error;
  }
  throw new InputError(
    field,
    `'${text}' is no decay; write step:600=1,900=0.68, gaussian:400, exponential:300 or power:-1`,
  );
}

function decayOf(kind: string, rest: string): Decay | null {
  if (kind === 'step') {
    const steps = rest.split(',').map((part) => {
      const [upToCost, weight] = splitOnce(part, '=').map(numberOf);
      return { upToCost: upToCost ?? Number.NaN, weight: weight ?? Number.NaN };
    });
    return { kind, steps };
  }
  if (kind === 'gaussian') return { kind, bandwidth: numberOf(rest) };
  if (kind === 'exponential') return { kind, scale: numberOf(rest) };
  if (kind !== 'power') return null;
  const [exponent = '', ...named] = rest.split(',');
  const options = new Map(named.map((part) => splitOnce(part, '=') as [string, string]));
  const [scale, leastCost] = [options.get('scale') ?? '1', options.get('least') ?? '0'];
  options.delete('scale');
  options.delete('least');
  if (options.size > 0) return null;
  return { kind, exponent: numberOf(exponent), scale: numberOf(scale), leastCost: numberOf(leastCost) };
}

function splitOnce(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}

const numberOf = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
