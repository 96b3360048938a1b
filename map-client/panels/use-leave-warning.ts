/** Asks before the page is left with work that would be lost: a scenario or an edit not stored, a file looked at. */
import { useEffect } from 'react';
import { useDrawing, useEdit } from '../state/edit-store.js';
import { hasUnstoredEdit } from '../state/edits.js';
import { isUnstored } from '../state/kept-draft.js';
import { useDraft, useImport } from '../state/store.js';

export function useLeaveWarning(): void {
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (hasUnstoredWork()) event.preventDefault();
    };
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, []);
}

const hasUnstoredWork = (): boolean =>
  isUnstored(useDraft.getState()) ||
  useImport.getState().stage === 'look' ||
  hasUnstoredEdit(useEdit.getState(), useDrawing.getState().drawing);
