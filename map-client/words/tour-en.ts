/** Words of the tour of five steps, in English. */
import type { tourZh } from './tour-zh.js';

export const tourEn: Readonly<Record<keyof typeof tourZh, string>> = {
  'tour.again': 'Take the tour again',
  'tour.label': 'Tour',
  'tour.close': 'End the tour',
  'tour.question.title': 'First the question',
  'tour.question':
    'Which service, how many minutes, who walks, how it is read. Map, ranking, chart and card all follow it.',
  'tour.worst.title': 'The worst gap stands on top',
  'tour.worst':
    'By class, then by shortfall. Press a line: the map goes there, and a card says why it is a gap. Filter shows one subdistrict or one condition.',
  'tour.map.title': 'Map, legend and card',
  'tour.map':
    'Press a community for its card; underlined figures open their formula, norm and confidence. A grey hatch is no data, not a gap. The button Layers changes colours, classes and base map.',
  'tour.closing.title': 'What would close it',
  'tour.closing':
    'Supply: who gets a place first. Sites: the best rooms among idle stock. Units: what to renovate together. Scenarios: open a gate, add a facility, and see the whole town change.',
  'tour.files.title': 'Your own data, and results',
  'tour.files':
    'Import a ledger or a layer (or drop a file on the page): look first, then store, undo if need be. Beside it layers and report are exported; at the map it is printed or saved as a picture.',
};
