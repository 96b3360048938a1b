/** What is tried in a place stays with it: the scenario on the table is put aside when the place is left, and outlives a reload. */
import { useEffect } from 'react';
import { forgetWishes } from '../state/forms.js';
import { draftOfText, textOfDraft } from '../state/kept-draft.js';
import { EMPTY_DRAFT } from '../state/scenario-draft.js';
import { changeDraft, useDraft, useScenarios, useWishing } from '../state/store.js';

/** Changes and wishes speak of what stands in one place: in another they mean nothing. To be used once. */
export function useDraftOfPlace(placeId: string | null): void {
  useEffect(() => {
    if (placeId === null) return;
    const key = `linli.draft.${placeId}`;
    const kept = draftOfText(sessionStorage.getItem(key));
    if (kept) changeDraft(() => kept);
    const forget = useDraft.subscribe((draft) => {
      const text = textOfDraft(draft);
      if (text === null) sessionStorage.removeItem(key);
      else sessionStorage.setItem(key, text);
    });
    return () => {
      forget();
      changeDraft(() => EMPTY_DRAFT);
      forgetWishes();
      useWishing.setState({ wishing: null });
      useScenarios.setState({ stored: [] });
    };
  }, [placeId]);
}
