/**
 * The commands on a place that is stored, declared: analyze, study, scenario, export, report. What a
 * command needs is loaded when it is called.
 */

import type { Command } from 'commander';
import { SCENARIO_CHANGE_KINDS, STUDY_KINDS } from '../../schema/vocabulary.js';
import { LAYER_FORMATS, LAYER_NAMES } from '../output/layer.js';
import { REPORT_FORMATS } from '../output/report.js';
import type { OpenDatabase } from './command.js';

export function addPlaceCommands(linli: Command, openDatabase: OpenDatabase): void {
  addAnalyze(linli, openDatabase);
  addStudy(linli, openDatabase);
  addScenario(linli, openDatabase);
  addExport(linli, openDatabase);
  addReport(linli, openDatabase);
}

function addAnalyze(linli: Command, openDatabase: OpenDatabase): void {
  linli
    .command('analyze')
    .description('coverage and gaps of every community')
    .option('--minutes <list>', 'bands in minutes', '5,10,15')
    .option('--reading <reading>', 'time | distance (GB 50180: 300/500/1000 m)', 'time')
    .option('--profile <profile>', 'adult | elderly | pram | wheelchair', 'adult')
    .option('--services <list>', 'e.g. elderly_care,childcare,parking,health')
    .option('--format <format>', 'table | json | csv | geojson', 'table')
    .option('--workspace <name>', 'which place; needed only where there are several')
    .option('--lang <language>', 'zh | en, of the table', 'zh')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  linli analyze\n  linli analyze --minutes 5,15 --profile elderly --services elderly_care --format json',
    )
    .action(async (options) => (await import('./analyze.js')).analyze(openDatabase, options));
}

function addStudy(linli: Command, openDatabase: OpenDatabase): void {
  linli
    .command('study')
    .description('a study on stored data: sites, units, parking by the hour …; stored like a coverage run')
    .argument('<kind>', STUDY_KINDS.map(({ code }) => code.replaceAll('_', '-')).join('|'))
    .option('--parameters <json>', 'as over GraphQL, or @FILE; the usual ones for what is left out')
    .option('--scenario <id>', 'ask it on a scenario instead of on things as they are')
    .option('--workspace <name>', 'which place; needed only where there are several')
    .option('--format <format>', 'table | json', 'table')
    .option('--out <file>', 'write there instead of to standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  linli study siting --parameters \'{"services": ["elderly_care"], "budgetYuan": 3000000}\'\n  linli study units --format json --out units.json',
    )
    .action(async (kind, options) => (await import('./study.js')).study(openDatabase, kind, options));
}

function addScenario(linli: Command, openDatabase: OpenDatabase): void {
  const scenario = linli
    .command('scenario')
    .description('changes over things as they are: gates, paths, facilities, people; and what they bring');
  const common = (command: Command): Command =>
    command
      .option('--minutes <list>', 'bands in minutes', '5,10,15')
      .option('--services <list>', 'e.g. elderly_care,childcare,parking,health')
      .option('--workspace <name>', 'which place; needed only where there are several')
      .option('--format <format>', 'table | json', 'table')
      .option('--lang <language>', 'zh | en, of the table', 'zh')
      .option('--out <file>', 'write there instead of to standard output');
  common(scenario.command('apply'))
    .description('keep the changes of a file as a scenario and print the difference to things as they are')
    .argument('<file>', 'JSON: {"name": …, "note"?: …, "workspace"?: …, "changes": […]}')
    .addHelpText('after', CHANGE_HELP)
    .action(async (file, options) =>
      (await import('./scenario.js')).applyScenarioFile(openDatabase, file, options),
    );
  common(scenario.command('compare'))
    .description('the difference of two scenarios, each part with its cause: network, demand, supply')
    .argument('<a>', "name or id; 'baseline' for things as they are")
    .argument('<b>', "name or id; 'baseline' for things as they are")
    .addHelpText(
      'after',
      '\nExamples:\n  linli scenario compare baseline "open the east gate"\n  linli scenario compare plan-a plan-b --format json --out difference.json',
    )
    .action(async (a, b, options) =>
      (await import('./scenario.js')).compareStored(openDatabase, a, b, options),
    );
}

const CHANGE_HELP = `
A change is one of (a field with ? may be left out):
  {"kind": "add_facility", "serviceKind": …, "lonLat": [lon, lat], "capacity": n, "isForResidentsOnly"?: true}
  {"kind": "resize_facility", "facilityId": …, "capacity": n}
  {"kind": "close_facility", "facilityId": …}
  {"kind": "convert_stock", "stockId": …, "serviceKind": …, "areaSquareMetres"?: n, "capacity"?: n}
  {"kind": "open_gate", "communityId": …, "lonLat": [lon, lat], "access"?: "residents" | "public"}
  {"kind": "open_gate", "entranceId": …, "access"?: …}          a gate that is there and closed
  {"kind": "close_gate", "entranceId": …}
  {"kind": "add_footpath", "line": [[lon, lat], …]}             joins the nearest ways within 50 m of its ends
  {"kind": "add_crossing", "line": [[lon, lat], …]}
  {"kind": "set_households", "communityId": …, "households": n, "scalesPersons"?: true}
  {"kind": "set_persons", "communityId": …, "residents"?: n, "persons0To2"?: n, "persons3To5"?: n, "persons60Plus"?: n}
  {"kind": "set_cars", "communityId": …, "cars"?: n, "parkingSpaces"?: n}
All ${SCENARIO_CHANGE_KINDS.length} kinds: ${SCENARIO_CHANGE_KINDS.map(({ code }) => code).join(', ')}.
Where some change cannot be, nothing is kept and every problem is told with its place in the list.
A second file of the same name replaces the first.

Examples:
  linli scenario apply east-gate.json
  linli scenario apply plan.json --services elderly_care --minutes 10 --format json`;
function addExport(linli: Command, openDatabase: OpenDatabase): void {
  linli
    .command('export')
    .description('a layer as a file, with the meaning of its fields and the sources of its figures')
    .argument('<layer>', LAYER_NAMES.join('|'))
    .option('--format <format>', LAYER_FORMATS.join(' | '), 'geojson')
    .option('--crs <system>', 'wgs84 | cgcs2000 | gcj02 | bd09 | EPSG:4513 to 4554 …', 'wgs84')
    .option('--lang <language>', 'zh | en, of the names of columns', 'zh')
    .option('--workspace <name>', 'which place; needed only where there are several')
    .option('--run <id>', 'a coverage run, or for sites and units a study; else the newest that is done')
    .option('--out <file>', 'write there, whole or not at all, instead of to standard output')
    .addHelpText(
      'after',
      '\nExamples:\n  linli export gaps --format xlsx --out 缺口.xlsx\n  linli export communities --format shp --crs EPSG:4548 --out 小区.zip\n  linli export facilities --format csv --crs gcj02 --out 设施.csv',
    )
    .action(async (layer, options) =>
      (await import('./export-layer.js')).exportLayer(openDatabase, layer, options),
    );
}

function addReport(linli: Command, openDatabase: OpenDatabase): void {
  linli
    .command('report')
    .description('summary, maps, gaps worst first, sites and units of a place on A4')
    .option('--format <format>', REPORT_FORMATS.join(' | '), 'pdf')
    .option('--lang <language>', 'zh | en', 'zh')
    .option('--workspace <name>', 'which place; needed only where there are several')
    .option('--run <id>', 'the coverage run to report; else the newest that is done')
    .option('--out <file>', 'write there, whole or not at all, instead of to standard output')
    .addHelpText('after', '\nExample:\n  linli report --format pdf --out 报告.pdf')
    .action(async (options) => (await import('./report.js')).report(openDatabase, options));
}
