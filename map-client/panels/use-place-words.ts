/** The name of the place and where its data come from. */
import { ready } from '../state/desk.js';
import { useDesk, useView } from '../state/store.js';
import { useSpeaker } from './use-speaker.js';

export function usePlaceWords(): { readonly name: string; readonly source: string } {
  const speaker = useSpeaker();
  const placeId = useView((view) => view.placeId);
  const place = useDesk(({ catalogue }) => ready(catalogue)?.workspaces.find(({ id }) => id === placeId));
  const name = speaker.language === 'zh' ? place?.nameZh : place?.nameEn;
  return { name: name ?? '', source: speaker.say(place?.isMadeUp ? 'place.madeUpNote' : 'place.source') };
}
