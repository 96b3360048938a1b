/** `linli access`: published values from the command line, and files that are refused. */

import { afterAll, describe, expect, it } from '@jest/globals';
import { describeWithShared } from '../setup/shared.js';
import { readShared } from '../setup/shared-file.js';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

const csv = (header: string, rows: readonly (readonly (string | number)[])[]): string =>
  [header, ...rows.map((row) => row.join(','))].join('\n');

/** Two communities and two day centres; the second centre is beside the second community only. */
const DEMAND = 'id,value\nwest,100\neast,50\n';
const SUPPLY = 'id,value\nbig,15\nsmall,5\n';
const COSTS = 'demand_id,supply_id,cost\nwest,big,100\neast,big,200\neast,small,50\n';

interface Files {
  readonly demand?: string;
  readonly supply?: string;
  readonly costs?: string;
}
const ask = ({ demand = DEMAND, supply = SUPPLY, costs = COSTS }: Files, ...more: string[]) =>
  desk.linli([
    'access',
    '--demand',
    desk.file('demand.csv', demand),
    '--supply',
    desk.file('supply.csv', supply),
    '--costs',
    desk.file('costs.csv', costs),
    ...more,
  ]);

describe('linli access', () => {
  it('writes a score for each place, in the order of the file', () => {
    // 15 / 150 = 0.1 and 5 / 50 = 0.1.
    const { status, stdout, stderr } = ask({}, '--method', '2sfca', '--cutoff', '300');
    expect([status, stdout, stderr]).toEqual([0, 'id,value\nwest,0.1\neast,0.2\n', '']);
  });

  it('writes JSON too, and names who reaches nothing', () => {
    const { stdout } = ask({}, '--method', '2sfca', '--cutoff', '99', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual([
      { id: 'west', value: 0 },
      { id: 'east', value: 0.1 },
    ]);
  });

  it('takes a decay of one word', () => {
    // Weights 1 at 100 m, 0.5 at 200 m, 1 at 50 m: R = 15 / 125 = 0.12 and 5 / 50 = 0.1.
    const { stdout } = ask({}, '--method', 'e2sfca', '--cutoff', '300', '--decay', 'step:150=1,300=0.5');
    expect(stdout).toBe('id,value\nwest,0.12\neast,0.16\n');
  });

  it('gives the same digits when the rows are shuffled', () => {
    const shuffled = {
      demand: 'value,id\n50,east\n100,west\n',
      supply: 'id,value\nsmall,5\nbig,15\n',
      costs: 'supply_id,cost,demand_id\nsmall,50,east\nbig,200,east\nbig,100,west\n',
    };
    const options = ['--method', 'bfca', '--cutoff', '300', '--decay', 'gaussian:170'];
    const lines = (text: string) => text.trim().split('\n').sort();
    expect(lines(ask(shuffled, ...options).stdout)).toEqual(lines(ask({}, ...options).stdout));
  });

  it.each<[string, Files, RegExp]>([
    ['a negative capacity', { supply: 'id,value\nbig,-15\n' }, /supply\.csv: row 2: value '-15' is below 0/],
    [
      'negative demand',
      { demand: 'id,value\nwest,1\neast,-2\n' },
      /demand\.csv: row 3: value '-2' is below 0/,
    ],
    [
      'an amount that is no number',
      { supply: 'id,value\nbig,many\n' },
      /supply\.csv: row 2: value 'many' is not a number/,
    ],
    ['an empty amount', { demand: 'id,value\nwest,\n' }, /demand\.csv: row 2: value '' is not a number/],
    ['an id given twice', { demand: 'id,value\na,1\na,2\n' }, /demand\.csv: row 3: id 'a' is there twice/],
    [
      'an unknown demand id',
      { costs: 'demand_id,supply_id,cost\nnorth,big,1\n' },
      /costs\.csv: row 2: demand_id 'north' is not an id of .*demand\.csv/,
    ],
    [
      'an unknown supply id',
      { costs: 'demand_id,supply_id,cost\nwest,huge,1\n' },
      /costs\.csv: row 2: supply_id 'huge' is not an id of .*supply\.csv/,
    ],
    [
      'a cost that is no number',
      { costs: 'demand_id,supply_id,cost\nwest,big,near\n' },
      /costs\.csv: row 2: cost 'near' is not a number/,
    ],
    [
      'a negative cost',
      { costs: 'demand_id,supply_id,cost\nwest,big,-1\n' },
      /costs\.csv: row 2: cost '-1' is below 0/,
    ],
    [
      'a pair given twice',
      { costs: `${COSTS}west,big,7\n` },
      /costs\.csv: row 5: 'west' to 'big' is there twice/,
    ],
    ['a missing column', { costs: 'demand_id,cost\nwest,1\n' }, /costs\.csv: has no column supply_id/],
  ])('refuses %s with file, row and field', (_, files, sentence) => {
    const { status, stdout, stderr } = ask(files, '--method', '2sfca', '--cutoff', '300');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--method', 'raam', '--cutoff', '9'], /--method: 'raam' is not known; choose from 2sfca/],
    [['--method', '2sfca', '--cutoff', 'far'], /--cutoff/],
    [['--method', '2sfca', '--cutoff', '-1'], /--cutoff: -1 is below 0/],
    [
      ['--method', '2sfca', '--cutoff', '9', '--decay', 'linear:4'],
      /--decay: 'linear:4' is no decay; write step:/,
    ],
    [['--method', '2sfca', '--cutoff', '9', '--decay', 'gaussian:0'], /--decay: .*bandwidth is 0/],
    [['--method', '2sfca', '--cutoff', '9', '--decay', 'power:-1,lest=1'], /is no decay/],
    [['--method', '2sfca'], /required option '--cutoff/],
  ])('refuses %j', (args, sentence) => {
    const { status, stderr } = ask({}, ...args);
    expect([status, stderr]).toEqual([2, expect.stringMatching(sentence)]);
  });

  it('asks for a least cost where gravity has none at no distance', () => {
    const files = { costs: 'demand_id,supply_id,cost\nwest,big,0\n' };
    const gravity = (decay: string) => ask(files, '--method', 'gravity', '--cutoff', '9', '--decay', decay);
    expect(gravity('power:-1')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/power:-1,least=1/),
    });
    expect(gravity('power:-1,least=2').stdout).toBe('id,value\nwest,7.5\neast,0\n');
  });
});

const HOSPITALS = 'oracles/access_2sfca/hospital_example.json';
const GRID = 'oracles/access_2sfca/gravity_grid.json';

describeWithShared([HOSPITALS, GRID], 'linli access on published examples', () => {
  const valuesOf = (text: string) =>
    new Map((JSON.parse(text) as { id: string; value: number }[]).map(({ id, value }) => [id, value]));

  it('shares 135 doctors over three tracts', () => {
    const { tracts, scenarios } = readShared(HOSPITALS) as {
      tracts: Record<string, { pop: number; doc: number }>;
      scenarios: { costs: number[][]; '2sfca_gravity_minus1_max61': Record<string, number> }[];
    };
    const ids = Object.keys(tracts);
    for (const scenario of scenarios) {
      const files = {
        demand: csv(
          'id,value',
          ids.map((id) => [id, tracts[id]!.pop]),
        ),
        supply: csv(
          'id,value',
          ids.map((id) => [id, tracts[id]!.doc]),
        ),
        costs: csv('demand_id,supply_id,cost', scenario.costs),
      };
      const { stdout } = ask(
        files,
        '--method',
        'e2sfca',
        '--decay',
        'power:-1',
        '--cutoff',
        '61',
        '--format',
        'json',
      );
      const values = valuesOf(stdout);
      let given = 0;
      for (const [id, expected] of Object.entries(scenario['2sfca_gravity_minus1_max61'])) {
        expect(Math.abs(values.get(id)! - expected)).toBeLessThan(1e-6);
        given += values.get(id)! * tracts[id]!.pop;
      }
      expect(given).toBeCloseTo(135, 9);
    }
  });

  it('weighs 25 places of a grid', () => {
    const { expected } = readShared(GRID) as { expected: Record<string, number> };
    const ids = Array.from({ length: 25 }, (_, i) => i + 1);
    const place = (id: number) => [Math.floor((id - 1) / 5), (id - 1) % 5] as const;
    const apart = (a: number, b: number) => Math.hypot(place(a)[0] - place(b)[0], place(a)[1] - place(b)[1]);
    const ones = csv(
      'id,value',
      ids.map((id) => [id, 1]),
    );
    const costs = csv(
      'demand_id,supply_id,cost',
      ids.flatMap((a) => ids.map((b) => [a, b, apart(a, b)])),
    );
    const { stdout } = ask(
      { demand: ones, supply: ones, costs },
      ...['--method', 'gravity', '--decay', 'power:1,scale=60', '--cutoff', '10', '--format', 'json'],
    );
    const values = valuesOf(stdout);
    for (const [id, value] of Object.entries(expected))
      expect(Math.abs(values.get(id)! - value)).toBeLessThan(1e-6);
  });
});
