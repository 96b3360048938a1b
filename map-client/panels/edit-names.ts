/** How a row that is edited is called. */
import type { EditNoun, EditRow, RowOf } from '../state/edit-rows.js';
import type { Speaker } from '../words/speaker.js';

export function rowName(speaker: Speaker, noun: EditNoun, row: EditRow): string {
  if (row.name) return row.name;
  if (noun === 'facility') {
    const facility = speaker.code('facilityOf', (row as RowOf['facility']).serviceKind);
    return speaker.say('facility.unnamed', { facility });
  }
  if (noun === 'stock') {
    const kind = speaker.code('stock', (row as RowOf['stock']).kind);
    return speaker.say('stock.unnamed', { kind });
  }
  return speaker.say(`edit.noun.${noun}`);
}
