/** Keys of what is made on the map: Enter ends a line or a wish, Backspace takes a point back; one step back and forth. */
import { useEffect } from 'react';
import { draftKey } from '../state/draft-keys.js';
import { useEdit } from '../state/edit-store.js';
import { isWishReady } from '../state/group-wishes.js';
import { changeDraft, useDraft, useView, useWishing } from '../state/store.js';
import { takeWish } from './group-wishes.js';

/** To be used once. */
export function useDraftKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // While stored rows are drawn, the keys are theirs.
      if (useEdit.getState().isOpen) return;
      const isWriting =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, [role=combobox], dialog[open]') !== null;
      const { wishing } = useWishing.getState();
      if (wishing && event.key === 'Enter' && !isWriting && isWishReady(wishing)) {
        event.preventDefault();
        takeWish(wishing);
        return;
      }
      const isOpen = useView.getState().tab === 'scenarios';
      const step = isOpen && !isWriting && !event.isComposing ? draftKey(event, useDraft.getState()) : null;
      if (!step) return;
      event.preventDefault();
      changeDraft(step);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
