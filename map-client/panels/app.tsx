/** The frame of the page: question on top, lists on the left, map with card and legend on the right. */
import { App as AntApp, ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import { useEffect } from 'react';
import type { CreateMap } from '../map/library.js';
import { waitForPlace } from '../state/scenario-draft.js';
import { changeDraft, changeStudies, changeView, useView, useWishing } from '../state/store.js';
import { letGoOfAnswer } from '../state/studies.js';
import { letGo } from '../state/view.js';
import { CompareStrip } from './compare-strip.js';
import { FileDrop } from './file-drop.js';
import { FirstTour } from './first-tour.js';
import { ImportDrawer } from './import-drawer.js';
import { MapStage } from './map-stage.js';
import { ShortcutSheet } from './shortcut-sheet.js';
import { SidePanel } from './side-panel.js';
import { THEME } from './theme.js';
import { TopBar } from './top-bar.js';
import { useDeskLoading } from './use-desk-loading.js';
import { useDraftKeys } from './use-draft-keys.js';
import { useEditKeys } from './use-edit-keys.js';
import { useGapFiltering } from './use-gap-filter.js';
import { useLeaveWarning } from './use-leave-warning.js';
import { useLiveTrying } from './use-live.js';
import { useRunFollowing } from './use-run-control.js';
import { useScenarioLoading } from './use-scenario-loading.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyLoading } from './use-study-loading.js';

export function App({ library }: { readonly library: Promise<CreateMap> }) {
  const language = useView((view) => view.language);
  return (
    <ConfigProvider
      theme={THEME}
      locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
    >
      <AntApp className="app" message={{ top: 64 }}>
        <Frame library={library} />
      </AntApp>
    </ConfigProvider>
  );
}

function Frame({ library }: { readonly library: Promise<CreateMap> }) {
  const speaker = useSpeaker();
  const isPanelOpen = useView((view) => view.isPanelOpen);
  useDeskLoading();
  useRunFollowing();
  useStudyLoading();
  useScenarioLoading();
  useEscape();
  useLeaveWarning();
  useEffect(() => {
    document.title = speaker.say('app.title');
    document.documentElement.lang = speaker.language === 'zh' ? 'zh-CN' : 'en';
  }, [speaker]);
  return (
    <>
      <a className="skip-link" href="#side-panel">
        {speaker.say('app.skip')}
      </a>
      <LiveTrying />
      <GapFiltering />
      <ShortcutSheet />
      <FirstTour />
      <TopBar />
      <FileDrop />
      <main className={isPanelOpen ? 'desk' : 'desk desk-wide'}>
        {isPanelOpen && <SidePanel />}
        <ImportDrawer />
        <div className="map-column">
          <CompareStrip />
          <MapStage library={library} />
        </div>
      </main>
    </>
  );
}

/** Apart, so that a drag does not draw the whole page again. */
function LiveTrying() {
  useLiveTrying();
  useDraftKeys();
  useEditKeys();
  return null;
}

/** Apart, so that typing a name does not draw the whole page again. */
function GapFiltering() {
  useGapFiltering();
  return null;
}

/** Esc lets go of the community and of what is pointed at, unless it closes something that lies on top. */
function useEscape(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isOverlayOpen =
        document.querySelector(
          '.ant-popover:not(.ant-popover-hidden), .ant-select-open, .ant-tour, dialog[open]',
        ) !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isOverlayOpen) return;
      changeView(letGo);
      changeStudies(letGoOfAnswer);
      changeDraft(waitForPlace(null));
      useWishing.setState({ wishing: null });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
