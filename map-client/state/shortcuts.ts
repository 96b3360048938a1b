/** Keys that do something wherever the cursor is, except where somebody writes. Pure. */
import { HEADS, type Tab } from './view.js';

export type Shortcut =
  | { readonly act: 'search' | 'run' | 'language' | 'edit' | 'sheet' }
  | { readonly act: 'tab'; readonly tab: Tab };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const ACTS: Readonly<Record<string, 'search' | 'run' | 'language' | 'edit' | 'sheet'>> = {
  '/': 'search',
  r: 'run',
  l: 'language',
  e: 'edit',
  '?': 'sheet',
  // The key of a Chinese keyboard while it writes Chinese.
  '？': 'sheet',
};

/** @param isWriting where the cursor stands, letters are text */
export function shortcutOf({ key, ctrlKey, metaKey, altKey }: Key, isWriting: boolean): Shortcut | null {
  if (isWriting || ctrlKey || metaKey || altKey) return null;
  const tab = /^[1-9]$/.test(key) ? HEADS[Number(key) - 1] : undefined;
  if (tab) return { act: 'tab', tab };
  const act = ACTS[key.toLowerCase()];
  return act ? { act } : null;
}
