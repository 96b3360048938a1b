/** HiGHS as WebAssembly: one mixed integer program at a time, told when to stop, asked what it knows. */

import loadHighs, { type Highs } from 'highs';
import type { SitingProgram } from '../kernel/index.js';

export interface MipHooks {
  /** Asked every few milliseconds. */
  readonly shouldStop: (bound: number) => boolean;
  readonly onBest: (columns: Float64Array) => void;
}

export interface MipAnswer {
  readonly status: 'optimal' | 'infeasible' | 'stopped';
  /** Null where nothing was found. */
  readonly columns: Float64Array | null;
  /** No answer can be below it. */
  readonly bound: number;
}

/** The package types its ES module as CommonJS: what is typed as `default` is the function itself. */
const load = loadHighs as unknown as typeof loadHighs.default;
let loaded: Promise<Highs> | undefined;

/** Some 100 ms the first time. */
export function highs(): Promise<Highs> {
  loaded ??= load();
  return loaded;
}

/** Values of some columns, all whole ones among them: where the search begins. */
export interface MipStart {
  readonly indices: readonly number[];
  readonly values: readonly number[];
}

/** @param start a feasible answer; null: none known */
export function solveProgram(
  solver: Highs,
  program: SitingProgram,
  start: MipStart | null,
  timeLimitSeconds: number,
  hooks: MipHooks,
): MipAnswer {
  if (program.columnCost.length === 0) return emptyAnswer(program);
  const { callbackType, modelStatus } = solver.constants;
  return solver.withModel(modelOf(program), (model): MipAnswer => {
    model.options.set({
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      random_seed: 0,
    });
    if (timeLimitSeconds < Infinity) model.options.set({ time_limit: Math.max(0, timeLimitSeconds) });
    if (start) model.setSolution(start);
    let proven = -Infinity;
    // While the last nodes are worked off HiGHS names its best answer as the bound, even when a better
    // one is about to come: in the middle of a run only a bound below the answer is one.
    const learn = (bound = -Infinity, best = Infinity): number => {
      if (bound > proven && bound < best - 1e-6 * Math.max(1, Math.abs(best))) proven = bound;
      return proven;
    };
    const { modelStatus: status } = model.run({
      [callbackType.mipInterrupt](event) {
        const bound = learn(event.data.mip_dual_bound, event.data.mip_primal_bound);
        if (hooks.shouldStop(bound)) event.interrupt();
      },
      [callbackType.mipImprovingSolution](event) {
        if (event.data.mip_solution) hooks.onBest(event.data.mip_solution);
      },
    });
    if (status === modelStatus.infeasible || status === modelStatus.unboundedOrInfeasible)
      return { status: 'infeasible', columns: null, bound: Infinity };
    const isOptimal = status === modelStatus.optimal;
    const isFound = Number(model.info.get('primal_solution_status')) === 2;
    const last = Number(model.info.get('mip_dual_bound'));
    const bound = isOptimal ? last : learn(last, Number(model.info.get('objective_function_value')));
    return {
      status: isOptimal ? 'optimal' : 'stopped',
      columns: isFound ? model.getSolution().colValue : null,
      bound,
    };
  });
}

/** Nothing is left to decide: either no row asks for anything, or one asks in vain. */
function emptyAnswer({ rowLower, offset }: SitingProgram): MipAnswer {
  if (rowLower.some((least) => least > 0)) return { status: 'infeasible', columns: null, bound: Infinity };
  return { status: 'optimal', columns: new Float64Array(0), bound: offset };
}

function modelOf(program: SitingProgram) {
  const { rowStart, rowColumn, rowValue, columnCost, rowLower } = program;
  return {
    numCols: columnCost.length,
    numRows: rowLower.length,
    offset: program.offset,
    colCost: columnCost,
    colLower: program.columnLower,
    colUpper: program.columnUpper,
    rowLower,
    rowUpper: program.rowUpper,
    matrix: {
      format: 'csr' as const,
      numRows: rowLower.length,
      numCols: columnCost.length,
      starts: rowStart,
      indices: rowColumn,
      values: rowValue,
    },
    integrality: Int32Array.from(program.columnIsWhole),
  };
}
