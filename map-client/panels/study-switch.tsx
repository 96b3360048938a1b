/** Between kindred studies behind one head of the panel. */
import { Segmented } from 'antd';
import { changeView } from '../state/store.js';
import { openTab, STUDY_GROUPS, type StudyTab } from '../state/view.js';
import { useSpeaker } from './use-speaker.js';

export function StudySwitch({ tab }: { readonly tab: StudyTab }) {
  const speaker = useSpeaker();
  const group = STUDY_GROUPS.find((names) => names.includes(tab)) ?? [tab];
  if (group.length === 1) return null;
  return (
    <div className="study-switch">
      <Segmented<StudyTab>
        block
        aria-label={speaker.say('tab.label')}
        value={tab}
        options={group.map((name) => ({ value: name, label: speaker.say(`study.name.${name}`) }))}
        onChange={(name) => changeView(openTab(name))}
      />
    </div>
  );
}
