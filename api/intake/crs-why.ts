/** How the coordinate system of a file was found, with the figures its sentence needs; the page has words for each, by test. */

export const CRS_REASONS = {
  declared: [],
  /** By the name the file gives. */
  file: ['said'],
  prj: ['said'],
  heading: ['said'],
  /** Files of its format are in it by their specification. */
  format: ['system'],
  /** Rows name communities, and lie near them in one system only. */
  names: ['count', 'system', 'metres', 'others'],
  /** Places lie on known land in one system only. */
  places: ['count', 'system', 'percent', 'others'],
  /** Eight digits of the easting carry the number of the zone. */
  zone: ['zone'],
  /** Only one meridian lands where the workspace lies. */
  meridian: ['meridian'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Kinds = typeof CRS_REASONS;
export type CrsWhy = {
  [Kind in keyof Kinds]: {
    readonly kind: Kind;
    readonly params: Readonly<Record<Kinds[Kind][number], string | number>>;
  };
}[keyof Kinds];
