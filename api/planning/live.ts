/**
 * What a browser's worker needs to recompute a scenario while a planner drags: the one door of
 * planning for the page. Everything behind it is pure: no file, no database, no module of Node
 * (tests/rooms hold it to that).
 */

export type { Coverage } from './coverage.js';
export { openLiveWorld } from './live-world.js';
export { EFFECT_OF, type ScenarioChange, type ScenarioEffect } from './scenario-change.js';
export {
  compareScenarios,
  type MeasureChange,
  type ScenarioComparison,
} from './scenario-compare.js';
export { prepareBaseline, type Recomputed, type ScenarioEngine } from './scenario-engine.js';
export { JOIN_LIMIT_METRES, problemText, ScenarioError, type ScenarioInput } from './scenario-resolve.js';
export { type ScenarioProblem, shapeProblems } from './scenario-shape.js';
