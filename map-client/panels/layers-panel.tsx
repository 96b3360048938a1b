/** 图层: how the communities are coloured, and the layers of the map with order, opacity and number. */
import { Button, Popover } from 'antd';
import { isUsual, USUAL_LAYERS } from '../state/map-layers.js';
import { changeView, useView } from '../state/store.js';
import { changeLayers } from '../state/view.js';
import { BaseChoice } from './base-choice.js';
import { ClassChoice } from './class-choice.js';
import { LayerList } from './layer-list.js';
import { useSpeaker } from './use-speaker.js';

export function LayersButton() {
  const speaker = useSpeaker();
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      arrow={false}
      destroyOnHidden
      classNames={{ root: 'layers-popover' }}
      content={<LayersPanel />}
    >
      <Button className="layer-button" icon={<LayersIcon />}>
        {speaker.say('map.layers')}
      </Button>
    </Popover>
  );
}

function LayersPanel() {
  const speaker = useSpeaker();
  const layers = useView((view) => view.layers);
  return (
    <section className="layers-panel" aria-label={speaker.say('map.layers')}>
      <ClassChoice />
      <header className="layers-head">
        <h2>{speaker.say('map.layers')}</h2>
        {!isUsual(layers) && (
          <Button type="link" size="small" onClick={() => changeView(changeLayers(() => USUAL_LAYERS))}>
            {speaker.say('layer.usual')}
          </Button>
        )}
      </header>
      <LayerList />
      <p className="quiet">{speaker.say('layer.order')}</p>
      <BaseChoice />
    </section>
  );
}

function LayersIcon() {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.3"
    >
      <path d="M8 1.5L14.5 5 8 8.5 1.5 5Z" />
      <path d="M1.5 8L8 11.5 14.5 8M1.5 11L8 14.5 14.5 11" />
    </svg>
  );
}
