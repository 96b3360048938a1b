/** Two rows of sections: what there is, and what could be done about it. */
import { DoubleLeftOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { KeyboardEvent } from 'react';
import { changeView, useView } from '../state/store.js';
import {
  HEADS,
  openTab,
  PLACE_TABS,
  STUDY_GROUPS,
  STUDY_HEADS,
  TABS,
  type Tab,
  togglePanel,
} from '../state/view.js';
import { ExportMenu } from './export-menu.js';
import { ImportButton } from './import-button.js';
import { useSpeaker } from './use-speaker.js';

const headOf = (tab: Tab): Tab =>
  STUDY_GROUPS.find((group) => group.some((name) => name === tab))?.[0] ?? tab;

export function TabBar() {
  const speaker = useSpeaker();
  const head = headOf(useView((view) => view.tab));
  return (
    <div className="tab-bar">
      <div role="tablist" aria-label={speaker.say('tab.label')}>
        <div className="tab-row">
          {PLACE_TABS.map((name) => (
            <TabHead key={name} name={name} isOpen={name === head} />
          ))}
        </div>
        <div className="tab-row tab-row-studies">
          {STUDY_HEADS.map((name) => (
            <TabHead key={name} name={name} isOpen={name === head} />
          ))}
        </div>
      </div>
      <ImportButton isInHead />
      <ExportMenu />
      <Button
        type="text"
        className="fold"
        icon={<DoubleLeftOutlined />}
        aria-label={speaker.say('panel.fold')}
        title={speaker.say('panel.fold')}
        onClick={() => changeView(togglePanel)}
      />
    </div>
  );
}

function TabHead({ name, isOpen }: { readonly name: Tab; readonly isOpen: boolean }) {
  const speaker = useSpeaker();
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      className={isOpen ? 'tab-head tab-head-open' : 'tab-head'}
      aria-selected={isOpen}
      aria-controls="tab-content"
      tabIndex={isOpen ? 0 : -1}
      onClick={() => changeView(openTab(name))}
      onKeyDown={walk}
    >
      {speaker.say(`tab.${name}`)}
    </button>
  );
}

/** Arrows walk from head to head, as in any row of tabs. */
function walk(event: KeyboardEvent): void {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const at = HEADS.indexOf(headOf(useView.getState().tab));
  const next = HEADS[(at + step + HEADS.length) % HEADS.length] ?? TABS[0];
  changeView(openTab(next));
  document.getElementById(`tab-${next}`)?.focus();
}
