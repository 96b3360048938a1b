/**
 * Every kind of issue an intake can raise, with the figures its sentence needs: a kind is a code, and a
 * variant behind a dot where one code is told in several ways. The page has words for each, by test.
 */

/** Told by where they stand and what stands there alone. */
const PLAIN = [
  // rows and columns of tables
  'AREAS_DISAGREE',
  'BAD_VALUE',
  'CONTRADICTION',
  'DATUM_NOT_NAMED',
  'DECADE',
  'DUPLICATE_ROW.stored',
  'HEADING_ROW',
  'INCOMPLETE_ROW',
  'MISSING_COLUMN',
  'MISSING_VALUE',
  'MOJIBAKE',
  'NAMELESS_ROW',
  'NAMELESS_ROW.new',
  'NO_AREAS',
  'NO_BOUNDARY',
  'NO_PLACE',
  'NO_PLACE.outline',
  'NOTE_ROW',
  'NOTHING_FOUND',
  'OTHER_TABLE',
  'ROW_SKIPPED',
  'SECOND_COLUMN',
  'STALE_MEANING',
  'TOTAL_ROW',
  'UNKNOWN_AREA',
  'UNKNOWN_COMMUNITY',
  'UNKNOWN_COMMUNITY.kept',
  'UNKNOWN_COMMUNITY.settled',
  'UNKNOWN_FIELD',
  'UNKNOWN_KIND',
  'UNKNOWN_UNIT',
  'WRONG_CPG',
  'WRONG_GEOMETRY',
  'YEAR_RANGE',
  'YEAR_WITHOUT_DAY',
  // features of GeoJSON
  'AMBIGUOUS_FIELD',
  'BAD_GEOMETRY',
  'BAD_STRUCTURE',
  'DUPLICATE',
  'DUPLICATE_ID',
  'MISSING_FIELD',
  'NO_GEOMETRY',
  'NO_LAYER',
  'NOT_WGS84',
  'OTHER_LAYER',
  'OUTSIDE_AREA',
  'UNKNOWN_REFERENCE',
  'WINDING_MENDED',
  // geometries
  'HOLE_OUTSIDE',
  'NOT_A_GEOMETRY',
  'NOT_A_POSITION',
  'OUT_OF_RANGE',
  'POLYGONS_OVERLAP',
  'RINGS_CROSS',
  'SELF_INTERSECTION',
  'SPLIT_INTERIOR',
  'TOO_COMPLEX',
  'TOO_FEW_POSITIONS',
  'UNCLOSED_RING',
  // objects of OpenStreetMap, and walking networks
  'BROKEN_AREA',
  'BROKEN_RELATION',
  'DOUBLE_EDGE',
  'DRAWN_TWICE',
  'DUPLICATE_NODE',
  'IDLE_WITHOUT_AREA',
  'INCOMPLETE_RELATION',
  'ISLAND',
  'MISSING_NODE',
  'NO_NAME',
  'NO_STREETS',
  'NOT_A_NUMBER',
  'NOT_WHOLE',
  'REPEATED_NODE',
  'SELF_LOOP',
  'UNNAMED_COMMUNITY',
  'ZERO_LENGTH',
] as const;

/** Told with figures and names of their own. */
const WITH_PARAMS = {
  AMBIGUOUS_AREA: ['count'],
  AMBIGUOUS_COMMUNITY: ['count'],
  AREA_DIFFERS: ['squareMetres'],
  CUT_HEADING: ['meaning'],
  DUPLICATE_ROW: ['otherRow'],
  'DUPLICATE_ROW.disagree': ['otherRow'],
  'MOJIBAKE.meant': ['meant'],
  NAME_TAKEN: ['name'],
  'OTHER_AREA.in': ['name'],
  'OTHER_AREA.outside': ['metres'],
  OVERLAPS: ['name', 'percent'],
  POINT_OUTSIDE: ['name', 'metres'],
  SAME_LAND: ['name', 'percent'],
  SAME_NAME_ELSEWHERE: ['metres'],
  SHIFT_SUSPECTED: ['count', 'metres'],
  'SHIFT_SUSPECTED.to': ['count', 'metres', 'system'],
  STORED_ALREADY: ['source', 'metres'],
  UNIT_SUSPECTED: ['squareMetres'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type PlainIssueKind = (typeof PLAIN)[number];
export type IssueParams = typeof WITH_PARAMS;
export type IssueKind = PlainIssueKind | keyof IssueParams;

/** Kind → the names of its parameters. */
export const ISSUE_KINDS: Readonly<Record<IssueKind, readonly string[]>> = {
  ...(Object.fromEntries(PLAIN.map((kind) => [kind, []])) as unknown as Record<
    PlainIssueKind,
    readonly string[]
  >),
  ...WITH_PARAMS,
};
