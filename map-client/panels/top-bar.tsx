/** The question: where, which service, which life circle, who walks, how it is read – and computing it. */
import { GlobalOutlined } from '@ant-design/icons';
import { Button, Select, Tag } from 'antd';
import { ready } from '../state/desk.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { chooseLanguage, choosePlace } from '../state/view.js';
import { BandSwitch, ProfileSwitch, ReadingSwitch, ServiceSwitch } from './question-switches.js';
import { RunButton } from './run-button.js';
import { ShortcutButton } from './shortcut-sheet.js';
import { useSpeaker } from './use-speaker.js';

export function TopBar() {
  const speaker = useSpeaker();
  return (
    <header className="top-bar">
      <div className="top-bar-place">
        <h1 className="brand">
          <Mark />
          {speaker.say('app.name')}
        </h1>
        <PlaceSwitch />
      </div>
      <div className="top-bar-question">
        <ServiceSwitch />
        <BandSwitch />
        <ProfileSwitch />
        <ReadingSwitch />
      </div>
      <div className="top-bar-acts">
        <RunButton />
        <LanguageSwitch />
        <ShortcutButton />
      </div>
    </header>
  );
}

/** Three circles of five, ten and fifteen minutes round a house. */
function Mark() {
  return (
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
      <circle cx="13" cy="13" r="12" fill="#d9e6ec" />
      <circle cx="13" cy="13" r="8.4" fill="#9dc0cf" />
      <circle cx="13" cy="13" r="4.8" fill="#1f5673" />
    </svg>
  );
}

function PlaceSwitch() {
  const speaker = useSpeaker();
  const workspaces = useDesk(({ catalogue }) => ready(catalogue)?.workspaces) ?? [];
  const placeId = useView((view) => view.placeId);
  const options = workspaces.map(({ id, nameZh, nameEn, isMadeUp }) => ({
    value: id,
    label: speaker.language === 'zh' ? nameZh : nameEn,
    isMadeUp,
  }));
  const isMadeUp = workspaces.some(({ id, isMadeUp }) => id === placeId && isMadeUp);
  return (
    <>
      <Select
        className="place-switch"
        aria-label={speaker.say('place.label')}
        value={placeId}
        options={options}
        onChange={(id: string) => changeView(choosePlace(id))}
        popupMatchSelectWidth={false}
      />
      {isMadeUp && <Tag className="made-up">{speaker.say('place.madeUp')}</Tag>}
    </>
  );
}

function LanguageSwitch() {
  const language = useView((view) => view.language);
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      onClick={() => changeView(chooseLanguage(other))}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
    >
      {other === 'zh' ? '中文' : 'EN'}
    </Button>
  );
}
