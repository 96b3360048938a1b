/** The entry of the browser's own timing by which whoever measures the page learns that the map is drawn. */
export const COLOURED_MARK = 'linli-map-coloured';
