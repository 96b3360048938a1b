/** The results of a run as the API shows them: each figure with the norms it was computed by. */
import type { Connection } from '../../schema/connection.type.js';
import type { GapArgs } from '../../schema/gap.args.js';
import type { GapFilterInput } from '../../schema/gap.input.js';
import type { Gap } from '../../schema/gap.type.js';
import { bandNormIdOf } from '../standards/bands.js';
import { walkingProfileOf } from '../standards/profiles.js';
import { normOf, normsOf } from '../standards/standard-profiles.js';
import {
  type CoverageGap,
  countCoverageGaps,
  type GapFilter,
  listCoverageGaps,
} from '../store/coverage-gap.read.js';
import type { RunParameters } from '../store/coverage-run.store.js';
import type { Db } from '../store/row.js';
import { connectionOf, decodeCursor } from './connection.js';

/** What is needed of a run to list its gaps; both the stored and the shown run have it. */
interface AskedRun {
  readonly id: string;
  readonly parameters: RunParameters;
}

export async function gapsOf(db: Db, run: AskedRun, args: GapArgs): Promise<Connection<Gap>> {
  const { first, after, order } = args;
  const filter: GapFilter = {
    runId: run.id,
    first,
    after: decodeCursor(after),
    sort: order,
    ...narrowed(args.filter),
  };
  const page = await listCoverageGaps(db, filter);
  const shown = { ...page, rows: page.rows.map((gap) => shownGap(gap, run)) };
  return connectionOf(shown, after, () => countCoverageGaps(db, filter));
}

const MOST_SEVERE = 5;

function narrowed(input: GapFilterInput | null | undefined): Omit<GapFilter, 'runId'> {
  const { minSeverity, ...filter } = input ?? {};
  if (minSeverity == null) return filter;
  const severities = Array.from({ length: MOST_SEVERE - minSeverity + 1 }, (_, step) => minSeverity + step);
  return { ...filter, severities };
}

function shownGap(gap: CoverageGap, { id, parameters }: AskedRun): Gap {
  const { standardProfile, reading, profile } = parameters;
  const norms = normsOf(standardProfile);
  const bandNormId = bandNormIdOf(gap.bandMinutes, reading) ?? walkingProfileOf(profile).speedNormId;
  return {
    ...gap,
    runId: id,
    norm: gap.normId === null ? null : normOf(norms, gap.normId),
    bandNorm: normOf(norms, bandNormId),
  };
}
