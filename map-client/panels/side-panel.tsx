/** The left panel: the place in lists, and the studies of what could be done. */
import type { ReactNode } from 'react';
import { useView } from '../state/store.js';
import type { Tab } from '../state/view.js';
import { ClustersTab } from './clusters-tab.js';
import { CommunitiesTab } from './communities-tab.js';
import { CompetitionTab } from './competition-tab.js';
import { FacilitiesTab } from './facilities-tab.js';
import { GapsTab } from './gaps-tab.js';
import { OpeningsTab } from './openings-tab.js';
import { ParkingTab } from './parking-tab.js';
import { ScenarioTab } from './scenario-tab.js';
import { SitingTab } from './siting-tab.js';
import { StaleNotice } from './stale-notice.js';
import { StockTab } from './stock-tab.js';
import { TabBar } from './tab-bar.js';
import { UnitsTab } from './units-tab.js';
import { useSpeaker } from './use-speaker.js';

const CONTENT: Readonly<Record<Tab, () => ReactNode>> = {
  gaps: () => <GapsTab />,
  communities: () => <CommunitiesTab />,
  facilities: () => <FacilitiesTab />,
  stock: () => <StockTab />,
  competition: () => <CompetitionTab />,
  parking: () => <ParkingTab />,
  siting: () => <SitingTab />,
  units: () => <UnitsTab />,
  scenarios: () => <ScenarioTab />,
  openings: () => <OpeningsTab />,
  clusters: () => <ClustersTab />,
};

export function SidePanel() {
  const speaker = useSpeaker();
  const tab = useView((view) => view.tab);
  return (
    <aside className="side-panel" id="side-panel" tabIndex={-1}>
      <TabBar />
      <StaleNotice />
      <div className="tab-content" id="tab-content" role="tabpanel" key={tab}>
        <h2 className="heard">{speaker.say(`tab.${tab}`)}</h2>
        {CONTENT[tab]()}
      </div>
    </aside>
  );
}
