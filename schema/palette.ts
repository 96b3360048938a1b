/**
 * The colours of the map, on the page and on paper. The ramp is ColorBrewer YlOrBr: ordered by lightness,
 * told apart by colour-blind eyes and on grey print. "No data" is a hatch and never a colour of a ramp.
 */

/** Gap classes 1 to 5, light to dark. */
export const GAP_RAMP = ['#fff7bc', '#fec44f', '#fe9929', '#d95f0e', '#993404'] as const;
export const NO_GAP = '#dfe7ec';

export const GROUND = {
  land: '#f7f6f3',
  residential: '#f1efe9',
  green: '#dfead6',
  water: '#cfe1ef',
  road: '#ffffff',
  roadCasing: '#d7dade',
  bridgeCasing: '#9aa2a9',
  footway: '#b9bec6',
  railway: '#a9adb3',
  wall: '#9a9187',
  building: '#e6e2da',
  buildingEdge: '#d6d0c4',
} as const;

export const MARK = {
  ink: '#24323a',
  paper: '#ffffff',
  closed: '#8b949a',
  selected: '#1677ff',
  edge: '#ffffff',
  paleEdge: '#c3cad0',
  hover: '#24323a',
  isochrone: '#0b5d7a',
  stock: '#5b4a9c',
  label: '#333333',
  roadLabel: '#62686e',
  hatch: '#9aa1a6',
  hatchGround: '#f0f1f2',
  noService: '#5c1f02',
} as const;
