/**
 * The ramps of classes that are parted by breaks, one to seven steps, light to dark. Up to five steps
 * they are ColorBrewer's YlOrBr and YlGnBu; with six and seven the inner steps are shifted a little, so
 * that colour-blind eyes part every two neighbours (held by tests/map-client/colours.test.ts).
 */

/** Of amounts that are lacking, by number of classes. */
export const AMOUNT_RAMPS: readonly (readonly string[])[] = [
  ['#fe9929'],
  ['#fec44f', '#d95f0e'],
  ['#fff7bc', '#fec44f', '#d95f0e'],
  ['#fff7bc', '#fec44f', '#ec7014', '#993404'],
  ['#fff7bc', '#fec44f', '#fe9929', '#d95f0e', '#993404'],
  ['#fff7bc', '#f2d788', '#fdbb43', '#f28d26', '#e05308', '#8d3510'],
  ['#fff7bc', '#ffe57e', '#ffaf40', '#ed8135', '#d45e09', '#b84107', '#79200d'],
];

/** Of shares that are covered, by number of classes. */
export const SHARE_RAMPS: readonly (readonly string[])[] = [
  ['#41b6c4'],
  ['#a1dab4', '#2c7fb8'],
  ['#ffffcc', '#7fcdbb', '#2c7fb8'],
  ['#ffffcc', '#a1dab4', '#41b6c4', '#225ea8'],
  ['#ffffcc', '#a1dab4', '#41b6c4', '#2c7fb8', '#253494'],
  ['#ffffcc', '#bbddc0', '#8bcdc6', '#40aab8', '#2886ac', '#28409c'],
  ['#ffffcc', '#bbddc0', '#8bcec7', '#48aabc', '#2985b4', '#2c64b4', '#193ea0'],
];

/** All covered: darker than every step of the shares. */
export const SHARE_ALL = '#081d58';
