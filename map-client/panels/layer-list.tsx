/** The layers, top first: shown or not, how opaque, how many things; dragged or moved by key. */
import { HolderOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { ready } from '../state/desk.js';
import { fadeLayer, type LayerGroup, type LayerSetting, moveLayer, showLayers } from '../state/map-layers.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { changeLayers } from '../state/view.js';
import { useServiceKinds } from './use-service-kinds.js';
import { useSpeaker } from './use-speaker.js';

export function LayerList() {
  const layers = useView((view) => view.layers);
  const counts = useCounts();
  const list = useRef<HTMLOListElement>(null);
  return (
    <ol className="layer-list" ref={list}>
      {layers.map((setting, place) => (
        <LayerRow
          key={setting.group}
          setting={setting}
          place={place}
          count={counts[setting.group] ?? null}
          placeAt={(y) => placeAt(list.current, y)}
        />
      ))}
    </ol>
  );
}

interface LayerRowProps {
  readonly setting: LayerSetting;
  readonly place: number;
  /** Null: of what it draws nobody keeps count. */
  readonly count: number | null;
  readonly placeAt: (y: number) => number;
}

function LayerRow({ setting, place, count, placeAt }: LayerRowProps) {
  const speaker = useSpeaker();
  const { group, isShown, opacityPercent } = setting;
  const layer = speaker.say(`layer.${group}`);
  return (
    <li className={isShown ? 'layer-row' : 'layer-row layer-row-hidden'}>
      <button
        type="button"
        className="layer-handle"
        aria-label={speaker.say('layer.move', { layer, place: place + 1 })}
        onKeyDown={(event) => walk(event, group, place)}
        onPointerDown={hold}
        onPointerMove={(event) => drag(event, group, place, placeAt)}
      >
        <HolderOutlined />
      </button>
      <Checkbox
        checked={isShown}
        onChange={({ target }) => changeView(changeLayers(showLayers([group], target.checked)))}
      >
        {layer}
      </Checkbox>
      <span className="layer-count">{count === null ? '' : speaker.number(count)}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={opacityPercent}
        disabled={!isShown}
        aria-label={speaker.say('layer.opacity', { layer })}
        aria-valuetext={`${opacityPercent} %`}
        title={`${opacityPercent} %`}
        onChange={({ target }) => changeView(changeLayers(fadeLayer(group, Number(target.value))))}
      />
    </li>
  );
}

function useCounts(): Readonly<Partial<Record<LayerGroup, number>>> {
  const place = useDesk((desk) => ready(desk.place));
  const kinds = useServiceKinds();
  return {
    communities: place?.communities.length ?? 0,
    facilities: place?.facilities.filter(({ serviceKind }) => kinds.includes(serviceKind)).length ?? 0,
    stock: place?.stock.length ?? 0,
    gates: place?.entrances.length ?? 0,
  };
}

function walk(event: KeyboardEvent, group: LayerGroup, place: number): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (step === 0) return;
  event.preventDefault();
  changeView(changeLayers(moveLayer(group, place + step)));
}

const hold = (event: PointerEvent): void => event.currentTarget.setPointerCapture(event.pointerId);

function drag(event: PointerEvent, group: LayerGroup, place: number, placeAt: (y: number) => number): void {
  if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
  const wanted = placeAt(event.clientY);
  if (wanted !== place) changeView(changeLayers(moveLayer(group, wanted)));
}

/** The row under a height of the screen; above the first it is the first, below the last the last. */
function placeAt(list: HTMLOListElement | null, y: number): number {
  const rows = [...(list?.children ?? [])].map((row) => row.getBoundingClientRect());
  return Math.max(0, Math.min(rows.length - 1, rows.filter(({ bottom }) => y > bottom).length));
}
