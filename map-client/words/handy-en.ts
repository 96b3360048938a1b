/** Words of finding, copying, printing and the keyboard, in English. */
import type { handyZh } from './handy-zh.js';

export const handyEn: Readonly<Record<keyof typeof handyZh, string>> = {
  'search.label': 'Find a community or a facility',
  'search.hint': 'Find by name or pinyin',
  'search.community': 'community',

  'keys.title': 'Keyboard shortcuts',
  'keys.search': 'Find a community or a facility',
  'keys.tab': 'Open section 1 to 8',
  'keys.run': 'Compute anew',
  'keys.language': 'Switch the language',
  'keys.sheet': 'Show this sheet',
  'keys.letGo': 'Let go of the selection, close what is open',
  'keys.walk': 'Walk through everything that can be pressed',
  'keys.close': 'Close',

  'print.label': 'Print the map (A4 landscape)',
  'print.drawn': 'Drawn {when}',
  'picture.label': 'Save the map as a picture (PNG)',
  'picture.failed': 'The picture could not be drawn; try a smaller window',

  'copy.label': 'Copy as GraphQL or as a command',
  'copy.answer': 'Copy GraphQL: fetch these figures',
  'copy.lifeCircle': 'Copy GraphQL: fetch the life circle',
  'copy.again': 'Copy GraphQL: compute once more',
  'copy.command': 'Copy the command line',
  'copy.done': 'Copied',
  'copy.failed': 'The browser does not allow copying',
};
