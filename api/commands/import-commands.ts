/** `linli import`, declared: a file of the map, a bureau's own file, or the way back; loaded when called. */

import type { Command } from 'commander';
import { InputError } from '../errors.js';
import { PLANNER_NOUNS } from '../intake/planner-nouns.js';
import { choice, type OpenDatabase } from './command.js';
import type { DictionaryCommand } from './import-dictionary.js';
import type { ImportOptions } from './import-file.js';
import type { PlannerFileCommand } from './import-planner-file.js';

const IMPORTABLE = [
  'network',
  'communities',
  'buildings',
  'facilities',
  'administrative_areas',
  'all',
] as const;

export function addImport(linli: Command, openDatabase: OpenDatabase): void {
  const each = (value: string, before: string[] = []): string[] => [...before, value];
  linli
    .command('import')
    .description('read a file into a workspace: all of it or nothing, with every issue found')
    .argument(
      '<what>',
      `${IMPORTABLE.join('|')} and a file; or a file alone with --as; or list, undo, dictionary`,
    )
    .argument('[file]', '.osm, .osm.gz, .osm.pbf, .graphml or GeoJSON; of undo the import, else the newest')
    .option('--workspace <slug>', 'the place to import into', 'default')
    .option('--name <text>', 'what a new place is called; else as the file')
    .option(
      '--as <noun>',
      `${PLANNER_NOUNS.join('|')}: a bureau's own .xlsx, .xls, .csv, .shp, .zip, .kml, .gpkg, .geojson`,
    )
    .option(
      '--crs <system>',
      'wgs84 | cgcs2000 | gcj02 | bd09 | EPSG:4513 to 4554 …; else found out, with the reason',
    )
    .option('--encoding <name>', 'utf-8 | gb18030 | big5 …; else found out, with the reason')
    .option('--sheet <name>', 'which sheet or layer to read; else the first that holds what --as says')
    .option(
      '--map <column=field>',
      'what a column means where the heading does not tell; unread to leave it out (again for each)',
      each,
    )
    .option('--skip-rows <list>', 'rows to leave out, as numbered in the file')
    .option(
      '--join <row=community>',
      'which stored community a doubtful row means, or new (again for each)',
      each,
    )
    .option('--forget <column>', 'of the dictionary: a heading whose meaning is not to be remembered')
    .option('--dry-run', 'tell how the file is understood and store nothing')
    .option('--report <file>', 'write how it was read and every issue there, as JSON')
    .addHelpText(
      'after',
      `
Examples:
  linli import all district.osm.gz
  linli import facilities care-homes.geojson --workspace haidian
  linli import 小区边界.shp --as communities --crs EPSG:4548
  linli import 台账.xlsx --as communities --dry-run
  linli import 台账.xlsx --as communities --sheet 2025年
  linli import 设施.csv --as facilities --crs gcj02 --map 床数=capacity
  linli import list
  linli import undo                          (the newest; or by its id, as the list has it)
  linli import dictionary                    (what headings of this place's files mean)
  linli import dictionary --as facilities --map 床数=capacity
  linli import dictionary --forget 床数`,
    )
    .action((what, file, options) => importCommand(openDatabase, what, file, options));
}

async function importCommand(
  openDatabase: OpenDatabase,
  what: string,
  file: string | undefined,
  options: ImportOptions & Omit<PlannerFileCommand, 'as'> & DictionaryCommand,
): Promise<void> {
  const { as } = options;
  if (what === 'undo' && as === undefined) {
    const { undoImportCommand } = await import('./import-planner-file.js');
    return undoImportCommand(openDatabase, file, options.workspace);
  }
  if (what === 'list' && file === undefined && as === undefined) {
    const { listImportsCommand } = await import('./import-list.js');
    return listImportsCommand(openDatabase, options.workspace);
  }
  if (what === 'dictionary') {
    const { dictionaryCommand } = await import('./import-dictionary.js');
    return dictionaryCommand(openDatabase, options);
  }
  if (as !== undefined) {
    if (file !== undefined)
      throw new InputError('import', `with --as the file stands alone: linli import ${file} --as ${as}`);
    const { importPlannerFile } = await import('./import-planner-file.js');
    return importPlannerFile(openDatabase, what, { ...options, as });
  }
  if (file === undefined)
    throw new InputError(
      'import',
      `say what to read from ${what}: --as ${PLANNER_NOUNS.join('|')}, or linli import all ${what}`,
    );
  const kind = choice('what', what, IMPORTABLE);
  const { importFile } = await import('./import-file.js');
  return importFile(openDatabase, kind, file, options);
}
