/** Absence is a value. UNREACHED is Infinity, so that a sum with it stays UNREACHED and a minimum ignores it. */

/** No path within the cutoff; not the same as no data. */
export const UNREACHED = Infinity;
