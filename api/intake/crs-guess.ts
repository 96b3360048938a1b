/**
 * In which coordinate system a file is. Declared by the user, else said by the file, else concluded from
 * the size of its numbers and from what is known of the place – always with the reason, and refused
 * where nothing can be concluded: a silent guess would shift every five-minute circle by 500 m.
 */

import { FileError } from '../tables/file-error.js';
import {
  BD09,
  CGCS2000,
  type CoordinateSystem,
  GCJ02,
  KNOWN_SYSTEMS,
  meridianOfZone,
  systemByName,
  WGS84,
  ZONES,
  zoneSystem,
} from './crs.js';
import { clearWinner, Evidence, type PlaceSample } from './crs-evidence.js';
import { systemOfPrj } from './crs-prj.js';
import type { CrsWhy } from './crs-why.js';
import type { IssueParts } from './issues.js';
import type { KnownPlaces } from './known-places.js';

export interface CrsQuestion {
  readonly file: string;
  readonly declared: CoordinateSystem | null;
  readonly prj: string | null;
  /** The system of every file of its format by specification. */
  readonly formatCrs: string | null;
  /** The datum a heading names. */
  readonly headingDatum: string | null;
  readonly samples: readonly PlaceSample[];
  readonly known: KnownPlaces;
}

export interface CrsDecision {
  readonly system: CoordinateSystem;
  /** The file gives latitude or northing first. */
  readonly isSwapped: boolean;
  readonly reason: string;
  readonly why: CrsWhy;
  readonly doubts: readonly IssueParts[];
}

const SHIFTED = [WGS84, GCJ02, BD09] as const;
const HOW = `declare it with --crs (${KNOWN_SYSTEMS})`;

/** @throws InputError when nothing can be concluded */
export function decideCrs(question: CrsQuestion): CrsDecision {
  const numbers = sizeOf(question);
  const isSwapped = numbers.isSwapped;
  const samples = isSwapped
    ? question.samples.map((one) => ({ ...one, x: one.y, y: one.x }))
    : question.samples;
  const evidence = new Evidence(samples, question.known);
  const said = saidBy(question, numbers);
  const found =
    said ?? (numbers.isDegrees ? byFit(question, evidence) : byEasting(question, samples, numbers.easting));
  if (found.system.isGeographic !== numbers.isDegrees)
    throw new FileError(
      question.file,
      'CRS_DISAGREES',
      `${found.system.code} is in ${found.system.isGeographic ? 'degrees' : 'metres'}, but its numbers are like ${numbers.example}; ${HOW}`,
      { params: { system: found.system.code, example: numbers.example } },
    );
  const swapped = isSwapped ? ' The file gives latitude (northing) first, which its numbers show.' : '';
  return {
    system: found.system,
    isSwapped,
    reason: `${found.reason}.${swapped}`,
    why: found.why,
    doubts: [...found.doubts, ...shiftDoubts(found, evidence, said !== null)],
  };
}

interface Found {
  readonly system: CoordinateSystem;
  readonly reason: string;
  readonly why: CrsWhy;
  readonly doubts: readonly IssueParts[];
}

interface NumberSize {
  readonly isDegrees: boolean;
  readonly isSwapped: boolean;
  /** Median easting or longitude. */
  readonly easting: number;
  readonly example: string;
}

function sizeOf({ file, samples }: CrsQuestion): NumberSize {
  const x = medianOf(samples.map((sample) => sample.x));
  const y = medianOf(samples.map((sample) => sample.y));
  const example = `${x}, ${y}`;
  if (Math.abs(x) <= 180 && Math.abs(y) <= 180) {
    const isSwapped = Math.abs(y) > 90 || (x > 0 && x < 60 && y > 70 && y <= 140);
    return { isDegrees: true, isSwapped, easting: isSwapped ? y : x, example };
  }
  const isSwapped = isNorthing(x) && isEasting(y);
  const [east, north] = isSwapped ? [y, x] : [x, y];
  if (Math.abs(east) > 1e8 || Math.abs(north) > 2.1e7)
    throw new FileError(
      file,
      'CRS_NUMBERS',
      `its positions are like ${example}: neither degrees nor metres of a known system; ${HOW}`,
      { params: { example } },
    );
  return { isDegrees: false, isSwapped, easting: east, example };
}

/** Latitudes 15° to 55° are 1.6 to 6.1 million metres north of the equator. */
const isNorthing = (metres: number): boolean => metres > 1.6e6 && metres < 6.2e6;
const isEasting = (metres: number): boolean => isPlainEasting(metres) || isZonedEasting(metres);
const isPlainEasting = (metres: number): boolean => metres > 1e5 && metres < 9e5;
const isZonedEasting = (metres: number): boolean =>
  metres > 25e6 && metres < 46e6 && isPlainEasting(metres % 1e6);

/** What the user or the file says, in this order; null where neither says anything. */
function saidBy(question: CrsQuestion, numbers: NumberSize): Found | null {
  const { declared, prj, headingDatum, formatCrs, file } = question;
  if (declared)
    return {
      system: declared,
      reason: 'declared with --crs',
      why: { kind: 'declared', params: {} },
      doubts: [],
    };
  if (prj !== null) {
    const named = systemByName(prj);
    if (named)
      return {
        system: named,
        reason: `the file says ${prj}`,
        why: { kind: 'file', params: { said: prj } },
        doubts: [],
      };
    if (/^(EPSG:)?\d+$/i.test(prj))
      throw new FileError(
        file,
        'CRS_NOT_KNOWN',
        `it says it is in ${prj}, which is not known here; convert the file, or ${HOW}`,
        { params: { said: prj } },
      );
    const answer = systemOfPrj(prj);
    if ('refused' in answer)
      throw new FileError(file, 'CRS_NOT_KNOWN', answer.refused, { params: { said: answer.said } });
    return {
      system: answer.system,
      reason: `the .prj says ${answer.said}`,
      why: { kind: 'prj', params: { said: answer.said } },
      doubts: [],
    };
  }
  const heading = headingDatum === null ? null : systemByName(headingDatum);
  if (heading && (heading !== CGCS2000 || numbers.isDegrees))
    return {
      system: heading,
      reason: `the heading of its coordinates says ${headingDatum}`,
      why: { kind: 'heading', params: { said: headingDatum! } },
      doubts: [],
    };
  const format = formatCrs === null ? null : systemByName(formatCrs);
  if (format && numbers.isDegrees)
    return {
      system: format,
      reason: `files of this format are in ${format.name} by their specification`,
      why: { kind: 'format', params: { system: format.name } },
      doubts: [],
    };
  return null;
}

/** Degrees without a datum: only what is known of the place can tell. */
function byFit({ file, known }: CrsQuestion, evidence: Evidence): Found {
  const winner = clearWinner(SHIFTED.map((system) => evidence.fitOf(system)));
  if (winner)
    return { system: winner.fit.system, reason: `concluded: ${winner.reason}`, why: winner.why, doubts: [] };
  const isEmpty = known.communities.length + known.buildings.length === 0;
  const why = isEmpty
    ? 'the workspace holds nothing yet to compare with'
    : 'what the workspace holds does not tell them apart';
  throw new FileError(
    file,
    isEmpty ? 'CRS_OPEN.empty' : 'CRS_OPEN',
    `its positions are degrees and may be WGS 84, CGCS2000, GCJ-02 or BD-09 (up to 1.5 km apart): ${why}; ${HOW}`,
  );
}

function byEasting(question: CrsQuestion, samples: readonly PlaceSample[], easting: number): Found {
  return isZonedEasting(easting) ? byZoneNumber(question, samples) : byExtent(question, samples);
}

function byZoneNumber({ file, headingDatum }: CrsQuestion, samples: readonly PlaceSample[]): Found {
  const zones = [...new Set(samples.map(({ x }) => Math.floor(x / 1e6)))];
  const [zone] = zones;
  if (zones.length !== 1 || zone === undefined || !ZONES.includes(zone))
    throw new FileError(
      file,
      'CRS_ZONES',
      `its eastings carry the zone numbers ${zones.slice(0, 5).join(', ')}; one file, one zone: part it, or ${HOW}`,
      { params: { zones: zones.slice(0, 5).join('、') } },
    );
  return {
    system: zoneSystem(zone, true),
    reason: `concluded: eight digits of the easting begin with the 3-degree zone ${zone}`,
    why: { kind: 'zone', params: { zone } },
    doubts: headingDatum === 'cgcs2000' ? [] : [DATUM_NOT_NAMED],
  };
}

const DATUM_NOT_NAMED: IssueParts = {
  code: 'DATUM_NOT_NAMED',
  field: 'crs',
  reason:
    "the numbers give the zone but not the datum; CGCS2000 is taken, as has been the rule since 2018. Xi'an 1980 or Beijing 1954 would lie up to 150 m beside it",
  proposal: 'look at one known corner on the map, or declare --crs',
};

/** Six digits fit every meridian, and three degrees are 250 km: only one lands where the workspace lies. */
function byExtent({ file, known, headingDatum }: CrsQuestion, samples: readonly PlaceSample[]): Found {
  const { extent } = known;
  const what = 'its eastings do not carry a zone number, so they fit each of the 21 meridians';
  if (!extent)
    throw new FileError(
      file,
      'CRS_METRES.empty',
      `${what}, and the workspace holds nothing yet to compare with; ${HOW}`,
    );
  const middle = { x: medianOf(samples.map(({ x }) => x)), y: medianOf(samples.map(({ y }) => y)) };
  const near = ZONES.map((zone) => zoneSystem(zone, false)).filter((system) => {
    const [lon, lat] = system.toWgs84(middle.x, middle.y);
    return (
      lon > extent[0] - NEAR_DEGREES &&
      lon < extent[2] + NEAR_DEGREES &&
      lat > extent[1] - NEAR_DEGREES &&
      lat < extent[3] + NEAR_DEGREES
    );
  });
  const [system] = near;
  if (near.length !== 1 || !system)
    throw new FileError(
      file,
      'CRS_METRES',
      `${what}, and ${near.length === 0 ? 'none' : 'more than one'} of them lands where the workspace lies; ${HOW}`,
    );
  const zone = ZONES.find((one) => zoneSystem(one, false).code === system.code)!;
  return {
    system,
    reason: `concluded: of the 21 meridians only ${meridianOfZone(zone)}E lands where the workspace lies`,
    why: { kind: 'meridian', params: { meridian: `${meridianOfZone(zone)}E` } },
    doubts: headingDatum === 'cgcs2000' ? [] : [DATUM_NOT_NAMED],
  };
}

const NEAR_DEGREES = 0.3;

/** Our choice: outlines and facilities of a community lie within this of where it is known to be. */
const SUSPECT_METRES = 100;

/** What was said may be wrong: many a file is called WGS 84 and is GCJ-02. */
function shiftDoubts({ system }: Found, evidence: Evidence, wasSaid: boolean): IssueParts[] {
  const own = evidence.fitOf(system);
  if (own.namedCount < 3 || own.medianMetres <= SUSPECT_METRES) return [];
  const winner =
    system.isGeographic && wasSaid ? clearWinner(SHIFTED.map((one) => evidence.fitOf(one))) : null;
  const better = winner && winner.fit.system.code !== system.code ? winner.fit.system : null;
  const params = { count: own.namedCount, metres: Math.round(own.medianMetres) };
  return [
    {
      ...(better
        ? { code: 'SHIFT_SUSPECTED.to', params: { ...params, system: better.code } }
        : { code: 'SHIFT_SUSPECTED', params }),
      field: 'crs',
      reason: `the ${own.namedCount} rows that name a known community lie ${Math.round(own.medianMetres)} m from it (median): the datum may be another one`,
      proposal: better
        ? `import again with --crs ${better.code}`
        : 'check the coordinate system with who made the file',
    },
  ];
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}
