/** Layers, search, zoom, compass and home, at the top left of the map. */
import { HomeOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { fly, useLiveCamera, useZoom } from '../state/store.js';
import { CompareButton } from './compare-strip.js';
import { EditButton } from './edit-button.js';
import { LayersButton } from './layers-panel.js';
import { PictureButton } from './picture-button.js';
import { PlaceSearch } from './place-search.js';
import { PrintButton } from './print-sheet.js';
import { useSpeaker } from './use-speaker.js';

export function MapTools() {
  const speaker = useSpeaker();
  return (
    <div className="map-tools">
      <div className="tool-row">
        <LayersButton />
        <CompareButton />
        <PlaceSearch />
        <EditButton />
      </div>
      <div className="tool-group">
        <Button
          icon={<PlusOutlined />}
          aria-label={speaker.say('map.zoomIn')}
          title={speaker.say('map.zoomIn')}
          onClick={() => useZoom.getState().by(1)}
        />
        <Button
          icon={<MinusOutlined />}
          aria-label={speaker.say('map.zoomOut')}
          title={speaker.say('map.zoomOut')}
          onClick={() => useZoom.getState().by(-1)}
        />
        <Compass />
        <Button
          icon={<HomeOutlined />}
          aria-label={speaker.say('map.home')}
          title={speaker.say('map.home')}
          onClick={() => fly('all')}
        />
        <PrintButton />
        <PictureButton />
      </div>
    </div>
  );
}

/** The needle points north; pressing it turns the map north up. */
function Compass() {
  const speaker = useSpeaker();
  const bearing = useLiveCamera(({ camera }) => camera?.bearing ?? 0);
  return (
    <Button
      aria-label={speaker.say('map.north')}
      title={speaker.say('map.north')}
      onClick={() => useZoom.getState().north()}
      icon={
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          aria-hidden="true"
          style={{ transform: `rotate(${-bearing}deg)` }}
        >
          <path d="M9 1L12.5 9H5.5Z" fill="#a8321a" />
          <path d="M9 17L12.5 9H5.5Z" fill="#9aa2a9" />
        </svg>
      }
    />
  );
}
