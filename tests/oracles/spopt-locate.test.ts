/**
 * The location models of spopt's own tests (BSD-3): 205 census tracts of San Francisco × 16 stores,
 * and 10 students × 74 schools with places. The expected figures were checked by enumeration; the
 * published backup share of LSCP-B, 81.463 %, counts 22 tracts with a single store in reach as
 * backed up, so the true one is expected here.
 */

import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { SitingModel, SitingProblem, SitingSolution } from '../../api/kernel/index.js';
import { solveSiting } from '../../api/planning/siting-solver.js';
import { describeWithShared } from '../setup/shared.js';
import { readShared, sharedFile } from '../setup/shared-file.js';

const FOLDER = 'oracles/spopt_locate';
const RADIUS = 5000;
const MISSING_COST = 10_000;

interface Expected {
  readonly facility_column_order: readonly string[];
  readonly mclp_r5000_curve: Readonly<Record<string, number>>;
  readonly mclp_r5000_p4: {
    readonly optimal_sets: readonly (readonly string[])[];
    readonly uncovered_clients: number;
  };
  readonly pmedian_p4: { readonly objective: number; readonly optimal_sets: readonly (readonly string[])[] };
  readonly pcenter_p4: { readonly objective: number; readonly optimal_sets: readonly (readonly string[])[] };
  readonly lscp_r5000: {
    readonly min_facilities: number;
    readonly optimal_sets: readonly (readonly string[])[];
  };
  readonly lscpb_r5000: { readonly true_backup_pct: number; readonly true_backup_clients: number };
  readonly capacitated_pmedian_students: {
    readonly p: number;
    readonly optimum_sum_with_fill_rule: number;
    readonly optimum_sum_fixed_open_only: number;
  };
}

const rowsOf = (name: string): Record<string, string>[] =>
  parse(readFileSync(sharedFile(`${FOLDER}/${name}`), 'utf8'), { columns: true }) as Record<string, string>[];

async function solve(problem: SitingProblem): Promise<SitingSolution> {
  const answer = await solveSiting(problem, {
    timeLimitSeconds: 60,
    nowSeconds: () => performance.now() / 1000,
  });
  if (answer.status !== 'solved') throw new Error(answer.status);
  expect(answer.method).toBe('exact');
  return answer;
}

function tableOf(
  rows: readonly (readonly [demand: number, site: number, cost: number])[],
  demandCount: number,
) {
  const byDemand: (readonly [number, number, number])[][] = Array.from({ length: demandCount }, () => []);
  for (const row of rows) byDemand[row[0]]!.push(row);
  const rowStart = new Uint32Array(demandCount + 1);
  byDemand.forEach((pairs, demand) => {
    rowStart[demand + 1] = rowStart[demand]! + pairs.length;
  });
  const pairs = byDemand.flat();
  return {
    rowStart,
    site: Uint32Array.from(pairs, ([, site]) => site),
    cost: Float64Array.from(pairs, ([, , cost]) => cost),
  };
}

describeWithShared([`${FOLDER}/expected.json`], 'tracts and stores of San Francisco', () => {
  let expected: Expected;
  let town: Omit<SitingProblem, 'model' | 'siteLimit' | 'cutoff'>;
  let stores: readonly string[];

  beforeAll(() => {
    expected = readShared(`${FOLDER}/expected.json`) as Expected;
    stores = expected.facility_column_order;
    const walks = rowsOf('SF_network_distance_candidateStore_16_censusTract_205_new.csv');
    const tracts = [...new Set(walks.map(({ DestinationName }) => DestinationName!))].sort();
    const weight = new Map(walks.map(({ DestinationName, demand }) => [DestinationName!, Number(demand)]));
    town = {
      demandWeight: Float64Array.from(tracts, (tract) => weight.get(tract)!),
      costs: tableOf(
        walks.map((row) => [
          tracts.indexOf(row.DestinationName!),
          stores.indexOf(row.name!),
          Number(row.distance),
        ]),
        tracts.length,
      ),
      siteCount: stores.length,
      siteYuan: null,
      siteCapacity: null,
      isFixed: new Uint8Array(stores.length),
      budgetYuan: null,
      isShared: false,
      fillsFixed: false,
    };
  });

  const ask = (model: SitingModel, siteLimit: number | null, cutoff: number | null) =>
    solve({ ...town, model, siteLimit, cutoff });
  const named = ({ sites }: SitingSolution) => sites.map((site) => stores[site]);

  it('covers the published population with 1 to 7 stores', async () => {
    for (const [p, covered] of Object.entries(expected.mclp_r5000_curve))
      expect((await ask('mclp', Number(p), RADIUS)).objective).toBe(covered);
    const four = await ask('mclp', 4, RADIUS);
    expect(expected.mclp_r5000_p4.optimal_sets).toContainEqual(named(four));
    expect(town.demandWeight.length - four.assignments.length).toBe(expected.mclp_r5000_p4.uncovered_clients);
  });

  it('finds the published p-median and p-center', async () => {
    const median = await ask('p-median', 4, null);
    expect(median.objective).toBeCloseTo(expected.pmedian_p4.objective, 3);
    expect(expected.pmedian_p4.optimal_sets).toContainEqual(named(median));
    const center = await ask('p-center', 4, null);
    expect(center.objective).toBeCloseTo(expected.pcenter_p4.objective, 6);
    expect(expected.pcenter_p4.optimal_sets).toContainEqual(named(center));
  });

  it('covers everyone with 8 stores, and backs up 70.732 % of the tracts', async () => {
    const cover = await ask('lscp', null, RADIUS);
    expect(cover.objective).toBe(expected.lscp_r5000.min_facilities);
    expect(expected.lscp_r5000.optimal_sets).toContainEqual(named(cover));
    const backedUp = await ask('lscp-b', null, RADIUS);
    expect(backedUp.objective).toBe(expected.lscp_r5000.min_facilities);
    expect(expected.lscp_r5000.optimal_sets).toContainEqual(named(backedUp));
    const { true_backup_clients: clients, true_backup_pct: percent } = expected.lscpb_r5000;
    expect(backedUp.backup).toEqual({ demandCount: clients, bound: clients });
    expect((clients / town.demandWeight.length) * 100).toBeCloseTo(percent, 9);
  });
});

describeWithShared([`${FOLDER}/expected.json`], 'students and schools with places', () => {
  const ask = async (fillsFixed: boolean) => {
    const { p } = (readShared(`${FOLDER}/expected.json`) as Expected).capacitated_pmedian_students;
    const schools = rowsOf('example_subject_schools.csv');
    const students = rowsOf('example_subject_students.csv').map((row) => row['ST: ID']!);
    const time = new Map(
      rowsOf('example_subject_student_school_journeys.csv').map((row) => [
        `${row.student} ${row.school}`,
        Number(row.time),
      ]),
    );
    const pairs = students.flatMap((student, demand) =>
      schools.map((school, site) => {
        const cost = time.get(`${student} ${school['SE2 PP: Code']}`) ?? MISSING_COST;
        return [demand, site, cost] as const;
      }),
    );
    return solve({
      model: 'capacitated-p-median',
      demandWeight: new Float64Array(students.length).fill(1),
      costs: tableOf(pairs, students.length),
      siteCount: schools.length,
      siteYuan: null,
      siteCapacity: Float64Array.from(schools, ({ Count }) => Number(Count)),
      isFixed: Uint8Array.from(schools, ({ priority }) => (Number(priority) === 1 ? 1 : 0)),
      siteLimit: p,
      budgetYuan: null,
      cutoff: null,
      isShared: false,
      fillsFixed,
    });
  };

  it('takes 872 minutes where the fixed schools are filled, 816 where they only stay open', async () => {
    const { capacitated_pmedian_students: students } = readShared(`${FOLDER}/expected.json`) as Expected;
    expect((await ask(true)).objective).toBe(students.optimum_sum_with_fill_rule);
    expect((await ask(false)).objective).toBe(students.optimum_sum_fixed_open_only);
  });
});
