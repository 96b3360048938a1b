/** Why a whole file is refused and what to do, in English. The keys are those of imports-refusals-zh.ts. */
import type { importRefusalsZh } from './imports-refusals-zh.js';

export const importRefusalsEn: Readonly<Record<keyof typeof importRefusalsZh, string>> = {
  'importRefusal.BAD_CSV':
    'Row {row} is not valid CSV: a quotation mark is probably not closed. Mend that row first.',
  'importRefusal.CALLED_OFF': 'Called off; nothing was stored.',
  'importRefusal.CRS_DISAGREES':
    'The coordinate system does not fit the numbers: {system} has no positions like {example}. Choose another one below.',
  'importRefusal.CRS_METRES':
    'The eastings carry no zone number, and not exactly one of the meridians lands where this place is. Choose the coordinate system below.',
  'importRefusal.CRS_METRES.empty':
    'The eastings carry no zone number, and this place holds nothing yet to compare with. Choose the coordinate system below.',
  'importRefusal.CRS_NOT_KNOWN':
    "The coordinate system of the file, “{said}”, is not read (Xi'an 1980, Beijing 1954 and cities' own grids need local parameters). Convert it to CGCS2000 or WGS 84 first.",
  'importRefusal.CRS_NUMBERS':
    'Its positions are like {example}: neither degrees nor metres of a known system. Look at the columns of coordinates, or choose the system below.',
  'importRefusal.CRS_OPEN':
    'Its positions are degrees and may be WGS 84, CGCS2000, GCJ-02 or BD-09 (up to 1.5 km apart); what this place holds does not tell them apart. Choose the coordinate system below.',
  'importRefusal.CRS_OPEN.empty':
    'Its positions are degrees and may be WGS 84, CGCS2000, GCJ-02 or BD-09 (up to 1.5 km apart); this place holds nothing yet to compare with. Choose the coordinate system below.',
  'importRefusal.CRS_ZONES':
    'The eastings carry several zone numbers, or one that does not exist ({zones}); one file, one zone. Part it, or choose the system below.',
  'importRefusal.CUT_OFF': 'It broke off before its end; import it again.',
  'importRefusal.DAMAGED': 'The file is cut off or damaged; fetch it again.',
  'importRefusal.DOCUMENT_TYPE':
    'It declares an XML document type (DOCTYPE), which is not read for safety. Save it anew first.',
  'importRefusal.EMPTY': 'The file is empty.',
  'importRefusal.ENCODING_OPEN': 'It cannot be told how the text is encoded. Choose the encoding below.',
  'importRefusal.ENCODING_WRONG': 'The text is not {encoding}. Choose another encoding below.',
  'importRefusal.LOCKED': 'The file is locked by a password; unlock it first.',
  'importRefusal.NO_HEADINGS':
    'No heading of it is known as a column of {noun}. Look whether it has headings, or say below what it is.',
  'importRefusal.NO_TABLE': 'No table or layer was found in it (a table has two columns at least).',
  'importRefusal.NOT_GEOJSON': 'It is no GeoJSON FeatureCollection; convert it first.',
  'importRefusal.NOT_READ': 'Files of this kind are not read. Those that are stand below.',
  'importRefusal.NOT_READ.archive':
    'Archives of this kind are not read; unpack it first, or make a zip of it.',
  'importRefusal.NOT_READ.changes': 'This is a list of changes of OSM (.osc); an extract (.osm) is needed.',
  'importRefusal.NOT_READ.database': 'This is an Access database (.mdb); export its layer as a Shapefile.',
  'importRefusal.NOT_READ.drawing': 'This is an AutoCAD drawing (.dwg); export it as Shapefile or GeoJSON.',
  'importRefusal.NOT_READ.page':
    'This is a web page, not data; the download probably failed, fetch it again.',
  'importRefusal.NOT_READ.pdf': 'This is a PDF; ask for the table it was made from.',
  'importRefusal.NOT_READ.picture': 'This is a picture.',
  'importRefusal.NOT_UTF8': 'The text is not UTF-8; save it as UTF-8.',
  'importRefusal.PART_MISSING':
    'The {part} of the Shapefile is missing: choose .shp, .shx, .dbf and .prj together, or one zip of them.',
  'importRefusal.PARTS_APART':
    'The Shapefile has {shapes} shapes and {records} records: its files do not belong together.',
  'importRefusal.PARTS_ONLY':
    'These are only the companions of a Shapefile: choose the .shp with them, or one zip of all.',
  'importRefusal.TOO_MUCH':
    'Reading it went beyond the limits of time or memory; part it into smaller files.',
  'importRefusal.UNKNOWN_COLUMN': 'The file has no column “{column}”.',
  'importRefusal.UNKNOWN_SHEET': 'The file has no sheet “{sheet}” with anything in it.',
  'importLimit.bytes': 'The file has {asked}, above the limit of {limit}; part it into several.',
  'importLimit.unpacked': 'Unpacked it has {asked}, above the limit of {limit}; it was not unpacked.',
  'importLimit.entries': 'The archive holds {asked} files; the limit is {limit}.',
  'importLimit.rows': 'It has {asked} rows at least; the limit is {limit}. Part it into several.',
  'importLimit.columns': 'It has {asked} columns; the limit is {limit}.',
  'import.busy': 'Other files are being read just now; try again in a moment.',
};
