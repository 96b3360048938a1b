/** The words of wishes for units and clusters, in English; the keys are those of wishes-zh.ts. */
import type { wishesZh } from './wishes-zh.js';

export const wishesEn: Readonly<Record<keyof typeof wishesZh, string>> = {
  'wish.title': 'Set by the planner',
  'wish.together': 'Must stay together',
  'wish.apart': 'Must not be in one group',
  'wish.start.together': 'Keep together',
  'wish.start.apart': 'Keep apart',
  'wish.click.together': 'Click communities on the map, again to let go; {count} chosen.',
  'wish.click.apart': 'Click two communities on the map; {count} chosen.',
  'wish.finish': 'Finish (Enter)',
  'wish.stop': 'Give up (Esc)',
  'wish.say.together': 'together: {names}',
  'wish.say.apart': 'apart: {names}',
  'wish.remove': 'Take this out',
  'wish.again': 'Draw again as set',
  'wish.count': '{count} set by the planner',
};
