/** The p-median instances of the OR-Library with their published optima (Beasley 1985). */

import { readFileSync } from 'node:fs';
import { readPmedInput } from '../../api/commands/site-input.js';
import type { SitingModel, SitingProblem } from '../../api/kernel/index.js';
import { sharedFile } from '../setup/shared-file.js';

export const OPTIMA = 'oracles/orlib_pmed/optima.csv';

export interface Instance {
  readonly name: string;
  readonly medianOptimum: number;
  readonly centerOptimum: number;
}

export const instances = (): Instance[] =>
  readFileSync(sharedFile(OPTIMA), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [name, median, center] = line.split(',');
      return { name: name!, medianOptimum: Number(median), centerOptimum: Number(center) };
    });

export async function problemOf(name: string, model: SitingModel): Promise<SitingProblem> {
  const none = { p: null, budgetYuan: null, cutoff: null, isShared: false, fillsFixed: false };
  const { problem } = await readPmedInput(sharedFile(`oracles/orlib_pmed/${name}.txt`), { model, ...none });
  return problem;
}

export const nowSeconds = (): number => performance.now() / 1000;
