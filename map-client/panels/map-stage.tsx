/** The map with what lies on it: tools, scale, the card of the selected community, the legend. */
import { DoubleRightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { CreateMap } from '../map/library.js';
import { ready } from '../state/desk.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { togglePanel } from '../state/view.js';
import { CommunityCard } from './community-card.js';
import { CompareMaps } from './compare-maps.js';
import { AskedDrawing } from './drawing-bar.js';
import { EditPanel } from './edit-panel.js';
import { Legend } from './legend.js';
import { MapPanel, mapKeyOf } from './map-panel.js';
import { MapTools } from './map-tools.js';
import { Notice, ProblemNotice } from './notices.js';
import { PointerTip } from './pointer-tip.js';
import { ScaleLine } from './scale-line.js';
import { useSpeaker } from './use-speaker.js';

export function MapStage({ library }: { readonly library: Promise<CreateMap> }) {
  const speaker = useSpeaker();
  const [createMap, setCreateMap] = useState<CreateMap | null>(null);
  const [isMapBroken, setMapBroken] = useState(false);
  const isPanelOpen = useView((view) => view.isPanelOpen);
  const mode = useView(({ compare }) => compare?.mode);
  const place = useDesk((desk) => ready(desk.place));
  const runProblem = useDesk((desk) => desk.runProblem);
  useEffect(() => {
    library.then(
      (found) => setCreateMap(() => found),
      () => setMapBroken(true),
    );
  }, [library]);
  return (
    <section className={mode === 'side' ? 'map-stage map-stage-halved' : 'map-stage'}>
      {place && createMap && !isMapBroken && (
        <MapPanel
          key={mapKeyOf(place)}
          hand="left"
          place={place}
          createMap={createMap}
          onBroken={() => setMapBroken(true)}
        />
      )}
      {place && createMap && !isMapBroken && <CompareMaps place={place} createMap={createMap} />}
      {isMapBroken && <Notice what={speaker.say('problem.map')} next={speaker.say('problem.mapNext')} />}
      {!isPanelOpen && (
        <Button
          className="unfold"
          icon={<DoubleRightOutlined />}
          aria-label={speaker.say('panel.unfold')}
          title={speaker.say('panel.unfold')}
          onClick={() => changeView(togglePanel)}
        />
      )}
      {place && (
        <>
          <MapTools />
          <ScaleLine />
          <div className="map-side">
            {runProblem && <ProblemNotice problem={runProblem} where="run" />}
            <AskedDrawing />
            <EditPanel />
            <CommunityCard />
            <Legend />
          </div>
          <PointerTip />
        </>
      )}
    </section>
  );
}
