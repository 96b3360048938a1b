/** The sheet of shortcuts, opened by "?" or its button, and the keys themselves. */
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect } from 'react';
import { ready } from '../state/desk.js';
import { useEdit } from '../state/edit-store.js';
import { type Shortcut, shortcutOf } from '../state/shortcuts.js';
import { changeView, useDesk } from '../state/store.js';
import { chooseLanguage, openTab } from '../state/view.js';
import { toggleEditing } from './edit-button.js';
import { TourButton } from './first-tour.js';
import { SEARCH_ID } from './place-search.js';
import { type RunControl, useRunControl } from './use-run-control.js';
import { useSpeaker } from './use-speaker.js';

export const SHEET_ID = 'shortcut-sheet';
const LINES = [
  ['/', 'search'],
  ['1 – 8', 'tab'],
  ['R', 'run'],
  ['L', 'language'],
  ['E', 'edit'],
  ['Enter', 'finish'],
  ['Ctrl+Z', 'undo'],
  ['Ctrl+Shift+Z', 'redo'],
  ['Delete', 'removeCorner'],
  ['Space', 'placeCorner'],
  ['Tab', 'walk'],
  ['Esc', 'letGo'],
  ['?', 'sheet'],
] as const;

const sheet = (): HTMLDialogElement | null => document.querySelector<HTMLDialogElement>(`#${SHEET_ID}`);
const openSheet = (): void => sheet()?.showModal();

export function ShortcutButton() {
  const speaker = useSpeaker();
  return (
    <Button
      type="text"
      aria-label={speaker.say('keys.title')}
      title={`${speaker.say('keys.title')} (?)`}
      onClick={openSheet}
    >
      ?
    </Button>
  );
}

export function ShortcutSheet() {
  const speaker = useSpeaker();
  useShortcuts();
  return (
    <dialog id={SHEET_ID} className="shortcut-sheet" aria-label={speaker.say('keys.title')}>
      <header className="card-title">
        <h2>{speaker.say('keys.title')}</h2>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={speaker.say('keys.close')}
          onClick={() => sheet()?.close()}
        />
      </header>
      <dl>
        {LINES.map(([key, name]) => (
          <div key={name}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{speaker.say(`keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <TourButton />
    </dialog>
  );
}

function useShortcuts(): void {
  const control = useRunControl();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting =
        event.target instanceof HTMLElement &&
        event.target.closest('input:not([type=radio], [type=checkbox]), textarea, dialog[open]') !== null;
      const shortcut = shortcutOf(event, isWriting || event.isComposing);
      if (!shortcut) return;
      event.preventDefault();
      follow(shortcut, control);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [control]);
}

function follow(shortcut: Shortcut, { activeRun, start }: RunControl): void {
  if (shortcut.act === 'tab') changeView(openTab(shortcut.tab));
  if (shortcut.act === 'search') document.getElementById(SEARCH_ID)?.focus();
  if (shortcut.act === 'language')
    changeView((view) => chooseLanguage(view.language === 'zh' ? 'en' : 'zh')(view));
  // What is on the table is not thrown away by a slip of the finger.
  if (shortcut.act === 'edit' && !useEdit.getState().onTable) toggleEditing();
  if (shortcut.act === 'sheet') openSheet();
  const hasPlace = (ready(useDesk.getState().place)?.communities.length ?? 0) > 0;
  if (shortcut.act === 'run' && !activeRun && hasPlace) start();
}
