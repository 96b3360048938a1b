/** Renovation units: those the planner owns, else those the newest study of units proposes. */

import { UNIT_POSITIONINGS } from '../../schema/vocabulary.js';
import { DataGapError } from '../errors.js';
import type { UnitsResult } from '../planning/units-study.js';
import { allCommunities, type Community } from '../store/community.store.js';
import type { RunWarning } from '../store/coverage-run.store.js';
import { listRenovationUnits } from '../store/renovation-unit.store.js';
import { findStudy } from './find-run.js';
import type { SourceLine } from './layer.js';
import type { LayerContext } from './read-layer.js';
import { newestOf, rowLines, studyLines } from './sources.js';
import { figuresOf, type SheetFigure, serviceFigures } from './unit-sheet.js';
import { wordOf } from './words.js';

export interface UnitRow {
  readonly name: string;
  readonly members: readonly Community[];
  readonly mode: string;
  readonly positioning: string | null;
  /** Null of a proposal. */
  readonly status: string | null;
  readonly indicatorControls: readonly SheetFigure[];
  readonly infrastructure: readonly SheetFigure[];
  readonly publicServices: readonly SheetFigure[];
  readonly id: string | null;
}

export interface FoundUnits {
  /** Of the study; none of units that a planner owns. */
  readonly warnings: readonly RunWarning[];
  readonly units: readonly UnitRow[];
  readonly sources: readonly SourceLine[];
  readonly date: Date;
}

const MOST_UNITS = 10_000;

/** Null where there are neither. @throws NotFoundError, InputError for a run that is not one of units */
export async function findUnits(context: LayerContext): Promise<FoundUnits | null> {
  const { db, workspace, language, runId } = context;
  const communities = await allCommunities(db, workspace.id);
  const byId = new Map(communities.map((community) => [community.id, community]));
  const membersOf = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? []);
  const stored =
    runId === undefined
      ? await listRenovationUnits(db, { workspaceId: workspace.id, first: MOST_UNITS })
      : null;
  if (stored && stored.rows.length > 0) {
    const units = stored.rows.map((unit) => ({
      name: unit.name,
      members: membersOf(unit.communityIds),
      mode: unit.mode,
      positioning: unit.functionalPositioning,
      status: unit.status,
      indicatorControls: figuresOf(unit.indicatorControls),
      infrastructure: figuresOf(unit.infrastructureRequirements),
      publicServices: serviceFigures(unit.publicServiceRequirements),
      id: unit.id,
    }));
    return {
      warnings: [],
      units,
      sources: rowLines(stored.rows, language),
      date: newestOf(stored.rows, workspace),
    };
  }
  const study = await findStudy(context, 'units');
  if (!study?.result) return null;
  const units = (study.result as unknown as UnitsResult).units.map(
    (proposal, i): UnitRow => ({
      name: language === 'zh' ? `建议单元${i + 1}` : `proposed unit ${i + 1}`,
      members: membersOf(proposal.communityIds),
      mode: proposal.mode,
      positioning: wordOf(UNIT_POSITIONINGS, proposal.positioning, language),
      status: null,
      indicatorControls: figuresOf(proposal.indicatorControls),
      infrastructure: figuresOf(proposal.infrastructure),
      publicServices: serviceFigures(proposal.publicServices),
      id: null,
    }),
  );
  return {
    warnings: study.warnings,
    units,
    sources: studyLines(study, language),
    date: study.finishedAt ?? study.createdAt,
  };
}

export async function unitsOrGap(context: LayerContext): Promise<FoundUnits> {
  const found = await findUnits(context);
  if (found) return found;
  const { id } = context.workspace;
  throw new DataGapError(
    'renovation units',
    id,
    `'${id}' has no renovation unit and no study that proposes some: run 'linli study units --workspace ${id}' first.`,
  );
}
