/**
 * The commands that read files and need no database, declared: matrix, isochrone, access, regions, site.
 * What a command needs is loaded when it is called: --help took 1.2 s with everything loaded at once.
 */

import type { Command } from 'commander';
import { SITING_MODELS } from '../kernel/siting-problem.js';
import { DECAY_GRAMMAR } from '../planning/decay-text.js';

export function addFileCommands(linli: Command): void {
  addMatrix(linli);
  addIsochrone(linli);
  addAccess(linli);
  addRegions(linli);
  addSite(linli);
}

function addMatrix(linli: Command): void {
  linli
    .command('matrix')
    .description('metres and seconds on foot between two lists of points, straight from a network file')
    .requiredOption('--network <file>', '.osm, .osm.gz, .osm.pbf or .graphml')
    .requiredOption('--origins <csv>', 'columns id,lon,lat')
    .requiredOption('--destinations <csv>', 'columns id,lon,lat')
    .requiredOption('--cutoff-metres <number>', 'pairs farther apart are left out')
    .option('--access-leg <how>', 'count | ignore the straight piece between point and way', 'count')
    .option('--profile <profile>', 'adult | elderly | pram | wheelchair', 'adult')
    .option('--out <csv>', 'origin_id,destination_id,metres,seconds; reached pairs only')
    .addHelpText(
      'after',
      '\nExample:\n  linli matrix --network city.osm.pbf --origins homes.csv --destinations clinics.csv --cutoff-metres 1000 --out table.csv',
    )
    .action(async (options) => (await import('./matrix.js')).matrix(options));
}

function addIsochrone(linli: Command): void {
  linli
    .command('isochrone')
    .description('everything within minutes on foot of one place, as GeoJSON with its measured errors')
    .requiredOption('--network <file>', '.osm, .osm.gz, .osm.pbf or .graphml')
    .requiredOption('--at <lon,lat>', 'degrees, longitude first')
    .option('--minutes <list>', 'bands in minutes', '5,10,15')
    .option('--profile <profile>', 'adult | elderly | pram | wheelchair', 'adult')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      '\nExample:\n  linli isochrone --network monaco.osm.gz --at 7.4213,43.7307 --minutes 5,10,15 --profile adult',
    )
    .action(async (options) => (await import('./isochrone.js')).isochrone(options));
}

function addAccess(linli: Command): void {
  linli
    .command('access')
    .description('accessibility with competition, from CSV files: how much supply there is for each who asks')
    .requiredOption('--method <method>', '2sfca | e2sfca | 3sfca | bfca | gravity | cumulative')
    .requiredOption('--demand <csv>', 'columns id,value: persons of each place')
    .requiredOption('--supply <csv>', 'columns id,value: capacity of each facility')
    .requiredOption('--costs <csv>', 'columns demand_id,supply_id,cost; what is missing is out of reach')
    .requiredOption('--cutoff <number>', 'greatest cost that counts, included; in the unit of the costs')
    .option('--decay <rule>', 'how weight falls with cost, see below')
    .option('--format <format>', 'csv | json: id,value', 'csv')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      `
Decay (default: 2sfca and cumulative weigh alike up to the cutoff; e2sfca, 3sfca and bfca by thirds of it
1, 0.68, 0.22; gravity gaussian with half of it):
${DECAY_GRAMMAR.map((line) => `  ${line}`).join('\n')}

2sfca, e2sfca and 3sfca hand out the supply: sum of demand × value = supply in reach. bfca (Páez et al. 2019)
keeps the demand and the level of service instead: sum of value = sum of supply ÷ demand asked of it.

Examples:
  linli access --method 2sfca --demand persons.csv --supply beds.csv --costs metres.csv --cutoff 1000
  linli access --method e2sfca --decay gaussian:400 --demand p.csv --supply s.csv --costs c.csv --cutoff 1000
  linli access --method e2sfca --decay step:600=1,900=0.68 --demand p.csv --supply s.csv --costs c.csv --cutoff 900
  linli access --method gravity --decay power:-1,least=1 --demand p.csv --supply s.csv --costs c.csv --cutoff 60 --format json`,
    )
    .action(async (options) => (await import('./access.js')).access(options));
}

function addRegions(linli: Command): void {
  linli
    .command('regions')
    .description('part polygons into as many contiguous regions as a floor allows, alike within (max-p)')
    .requiredOption(
      '--polygons <geojson>',
      'a FeatureCollection; features are called by id, else property id or name, else their place from 0',
    )
    .option('--floor-field <field>', 'what a region must hold; without it members are counted')
    .requiredOption('--floor <number>', 'how much of it at least')
    .requiredOption('--fields <list>', 'numbers in which the members of a region should be alike')
    .option('--contiguity <kind>', 'queen: meet in a point; rook: along a line', 'queen')
    .option('--tolerance-metres <number>', 'how near boundaries must come to meet', '0.001')
    .option('--seed <number>', 'of the search on maps too large to prove', '1')
    .option('--format <format>', 'json', 'json')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      '\nExample:\n  linli regions --polygons blocks.geojson --floor-field residents --floor 3000 --fields built_year,gap --format json\nExit status 1: the floor cannot be met; the answer says why.',
    )
    .action(async (options) => (await import('./regions.js')).regions(options));
}

function addSite(linli: Command): void {
  linli
    .command('site')
    .description('where to open facilities: the best sites, how good they are and how good any could be')
    .requiredOption('--model <model>', SITING_MODELS.join(' | '))
    .option('--pmed <file>', 'an OR-Library p-median file as it is')
    .option('--demand <csv>', 'columns id,value')
    .option(
      '--sites <csv>',
      'columns id and, where wanted, cost_yuan,capacity (or value),fixed (true: stands already)',
    )
    .option('--costs <csv>', 'columns demand_id,site_id (or supply_id),cost; a missing pair cannot be served')
    .option('-p <number>', 'sites open in the end, fixed ones counted')
    .option('--budget <yuan>', 'for opening sites; fixed ones are free')
    .option('--cutoff <number>', 'pairs above this cost do not serve')
    .option('--time-limit <seconds>', 'the best answer so far and its proven gap are given then', '100')
    .option('--share', 'several sites may share the demand of one row (capacitated models)', false)
    .option('--fill-fixed', 'fixed sites are filled to capacity (capacitated models)', false)
    .option('--format <format>', 'json', 'json')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText('after', SITE_HELP)
    .action(async (options) => (await import('./site.js')).site(options));
}

const SITE_HELP = `
The answer: {model, status, method, objective, bound, gapRatio, seconds, sites, assignments}. method is
exact where the bound proves the answer. objective is the number of sites (lscp), the value covered
(mclp), the sum of value × cost (p-median) or the largest cost (p-center). A question without an answer
gives status "infeasible" with the reasons, and exit status 1.

Examples:
  linli site --model p-median --pmed pmed1.txt
  linli site --model mclp --demand homes.csv --sites rooms.csv --costs walks.csv -p 4 --cutoff 1000
  linli site --model capacitated-mclp --demand homes.csv --sites rooms.csv --costs walks.csv --budget 2000000 --share`;
