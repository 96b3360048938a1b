/** `linli site`: three tables or an OR-Library file in, sites with their proof out. */

import { afterAll, describe, expect, it } from '@jest/globals';
import { Desk } from './linli.js';

const desk = new Desk();
afterAll(() => desk.clear());

/**
 * Three homes on a street, 4, 2 and 1 persons; rooms A beside home 1, B between 1 and 2, C beside 3.
 * Metres: home 1 to A 100, to B 200; home 2 to B 200, to C 500; home 3 to C 100.
 */
const demand = desk.file('homes.csv', 'id,value\nh2,2\nh1,4\nh3,1\n');
const sites = desk.file('rooms.csv', 'id,cost_yuan,capacity,fixed\nC,100,5,\nB,300,4,false\nA,200,9,no\n');
const costs = desk.file(
  'walks.csv',
  'demand_id,site_id,cost\nh1,A,100\nh1,B,200\nh2,B,200\nh2,C,500\nh3,C,100\n',
);

const ask = (...more: string[]) =>
  desk.linli(['site', '--demand', demand, '--sites', sites, '--costs', costs, '--format', 'json', ...more]);
const told = (...more: string[]) => {
  const { status, stdout, stderr } = ask(...more);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return JSON.parse(stdout);
};

describe('linli site', () => {
  it('covers most persons with p sites within the cutoff', () => {
    // Within 250 m: A covers 4 persons, B 6, C 1. One: B. Two: B and C, all 7.
    const one = told('--model', 'mclp', '-p', '1', '--cutoff', '250');
    expect(one).toMatchObject({
      model: 'mclp',
      method: 'exact',
      objective: 6,
      bound: 6,
      gapRatio: 0,
      sites: ['B'],
    });
    expect(one.seconds).toBeGreaterThan(0);
    expect(one.assignments).toEqual([
      { demandId: 'h1', siteId: 'B', value: 4, cost: 200 },
      { demandId: 'h2', siteId: 'B', value: 2, cost: 200 },
    ]);
    expect(told('--model', 'mclp', '-p', '2', '--cutoff', '250')).toMatchObject({
      objective: 7,
      sites: ['B', 'C'],
    });
  });

  it('takes the tables of `linli access` as they are: supply_id for a site, value for its capacity', () => {
    const supply = desk.file('supply.csv', 'id,value\nA,9\nB,4\nC,5\n');
    const walks = desk.file(
      'access-walks.csv',
      'demand_id,supply_id,cost\nh1,A,100\nh1,B,200\nh2,B,200\nh2,C,500\nh3,C,100\n',
    );
    const { status, stdout } = desk.linli(
      ['site', '--model', 'capacitated-mclp', '-p', '1', '--cutoff', '250'].concat([
        '--demand',
        demand,
        '--sites',
        supply,
        '--costs',
        walks,
      ]),
    );
    // B reaches 6 persons and holds 4, home 1 whole; A holds 9 and reaches home 1 alone.
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ objective: 4 });
  });

  it('keeps to a budget', () => {
    // 300 yuan buy B alone (6 persons) or A and C (5).
    expect(told('--model', 'mclp', '--budget', '300', '--cutoff', '250')).toMatchObject({
      objective: 6,
      sites: ['B'],
    });
    expect(told('--model', 'mclp', '--budget', '299', '--cutoff', '250')).toMatchObject({
      objective: 4,
      sites: ['A'],
    });
  });

  it('answers the other models', () => {
    // A and C: 4 × 100 + 2 × 500 + 1 × 100 = 1500; B and C: 800 + 400 + 100 = 1300.
    expect(told('--model', 'p-median', '-p', '2')).toMatchObject({ objective: 1300, sites: ['B', 'C'] });
    expect(told('--model', 'p-center', '-p', '2')).toMatchObject({ objective: 200, sites: ['B', 'C'] });
    expect(told('--model', 'lscp', '--cutoff', '250')).toMatchObject({ objective: 2, sites: ['B', 'C'] });
    // B holds 4: home 1 or home 2 there. All three open: 400 + 400 + 100 = 900; A and C hold all 7 for 1500.
    expect(told('--model', 'capacitated-p-median', '-p', '3')).toMatchObject({ objective: 900 });
    expect(told('--model', 'capacitated-p-median', '-p', '2')).toMatchObject({
      objective: 1500,
      sites: ['A', 'C'],
    });
    // One room: A serves 4, B 4 of its 6, C 2 + 1 within 500 m.
    expect(told('--model', 'capacitated-mclp', '-p', '1', '--cutoff', '500')).toMatchObject({ objective: 4 });
  });

  it('takes the order of the rows for nothing', () => {
    const turned = desk.file('turned.csv', 'id,value\nh3,1\nh1,4\nh2,2\n');
    const { stdout } = desk.linli([
      'site',
      '--demand',
      turned,
      '--sites',
      sites,
      '--costs',
      costs,
      '--model',
      'p-median',
      '-p',
      '2',
    ]);
    const { seconds: _, ...answer } = JSON.parse(stdout);
    const { seconds: __, ...same } = told('--model', 'p-median', '-p', '2');
    expect(answer).toEqual(same);
  });

  it('reads an OR-Library file, the last of two equal edges counting', () => {
    // 1 – 2 – 3 in a row: 1 to 2 costs 5 (9 stood before it), 2 to 3 costs 4.
    const pmed = desk.file('row.txt', ' 3 3 1\n 1 2 9\n 2 3 4\n 1 2 5\n');
    const { status, stdout } = desk.linli(['site', '--model', 'p-median', '--pmed', pmed]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ method: 'exact', objective: 9, sites: [2] });
    const two = JSON.parse(desk.linli(['site', '--model', 'p-median', '--pmed', pmed, '-p', '2']).stdout);
    expect(two).toMatchObject({ objective: 4 });
  });
});

describe('linli site, where there is no answer', () => {
  const refused = (...more: string[]) => {
    const { status, stdout } = ask(...more);
    expect(status).toBe(1);
    const { status: state, reasons } = JSON.parse(stdout);
    expect(state).toBe('infeasible');
    return reasons;
  };

  it('names whom no site reaches', () => {
    const [reason] = refused('--model', 'lscp', '--cutoff', '150');
    expect(reason).toMatchObject({ code: 'demand_without_site', demandIds: ['h2'] });
  });

  it('names a budget below the cheapest site, and more sites than there are', () => {
    expect(refused('--model', 'mclp', '--budget', '99')).toEqual([
      { code: 'budget_below_cheapest_site', message: expect.stringContaining('100 yuan') },
    ]);
    expect(refused('--model', 'mclp', '-p', '4')[0].code).toBe('more_sites_than_candidates');
  });

  it('names a capacity below the demand, and proves what no choice can do', () => {
    // Home 1 alone fills B, and C holds 5.
    const small = desk.file('small.csv', 'id,capacity\nA,1\nB,1\nC,1\n');
    const { stdout, status } = desk.linli([
      'site',
      '--demand',
      demand,
      '--sites',
      small,
      '--costs',
      costs,
      '--model',
      'capacitated-p-median',
      '-p',
      '3',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).reasons.map(({ code }: { code: string }) => code)).toEqual([
      'capacity_below_demand',
      'demand_above_capacity',
    ]);
    expect(refused('--model', 'p-median', '-p', '1')[0].code).toBe('limits_too_tight');
  });
});

describe('linli site, badly called', () => {
  it.each([
    ['a capacity below 0', 'id,capacity\nA,-3\n', 'capacity: -3 is below 0', 2],
    ['a cost that is no number', 'id,cost_yuan\nA,1\nB,cheap\n', "cost_yuan: 'cheap' is not a number", 3],
    ['an id twice', 'id\nA\nB\nA\n', "id: 'A' stands there twice", 4],
  ])('refuses %s with file, row and field', (_, text, message, row) => {
    const bad = desk.file('bad.csv', text);
    const { status, stderr } = desk.linli([
      'site',
      '--demand',
      demand,
      '--sites',
      bad,
      '--costs',
      costs,
      '--model',
      'mclp',
      '-p',
      '1',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${bad}: row ${row}, ${message}`);
  });

  it('refuses an unknown id, an unknown model, a missing limit', () => {
    const stray = desk.file('stray.csv', 'demand_id,site_id,cost\nh1,A,5\nh1,Z,5\n');
    const { status, stderr } = desk.linli([
      'site',
      '--demand',
      demand,
      '--sites',
      sites,
      '--costs',
      stray,
      '--model',
      'mclp',
      '-p',
      '1',
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(`${stray}: row 3, site_id:`);
    expect(ask('--model', 'median', '-p', '1').stderr).toContain('choose from lscp');
    expect(ask('--model', 'p-median').status).toBe(2);
    expect(ask('--model', 'p-median', '-p', 'two').status).toBe(2);
  });

  it('refuses an OR-Library file with a fault in it, by row', () => {
    const pmed = desk.file('bad.txt', '2 1 1\n1 3 5\n');
    const { status, stderr } = desk.linli(['site', '--model', 'p-median', '--pmed', pmed]);
    expect(status).toBe(2);
    expect(stderr).toContain("row 2: to '3' is no vertex from 1 to 2");
  });
});
