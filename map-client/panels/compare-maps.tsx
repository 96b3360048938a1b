/**
 * The right side of a comparison, over the map of the left one: swept free by a divider, or beside it.
 * A difference needs one map only.
 */
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { CreateMap } from '../map/library.js';
import { type Compare, dividerWithin, moveDivider } from '../state/compare.js';
import type { Place } from '../state/desk.js';
import { changeView, useView } from '../state/store.js';
import { changeCompare } from '../state/view.js';
import { MapPanel, mapKeyOf } from './map-panel.js';
import { useSideNames } from './use-compare.js';
import { useSpeaker } from './use-speaker.js';

interface CompareMapsProps {
  readonly place: Place;
  readonly createMap: CreateMap;
}

export function CompareMaps({ place, createMap }: CompareMapsProps) {
  const compare = useView((view) => view.compare);
  const [heldAt, setHeldAt] = useState<number | null>(null);
  const [isBroken, setBroken] = useState(false);
  if (!compare || compare.mode === 'difference' || isBroken) return null;
  const isHalved = compare.mode === 'side';
  const share = isHalved ? 0.5 : (heldAt ?? compare.divider);
  const style = { '--divider': `${share * 100}%` } as CSSProperties;
  return (
    <div className={isHalved ? 'compare-maps compare-halved' : 'compare-maps'} style={style}>
      <div className="compare-right">
        <MapPanel
          key={mapKeyOf(place)}
          hand="right"
          place={place}
          createMap={createMap}
          onBroken={() => setBroken(true)}
        />
      </div>
      <SideLabels compare={compare} />
      {!isHalved && <Divider compare={compare} share={share} onHold={setHeldAt} />}
    </div>
  );
}

function SideLabels({ compare }: { readonly compare: Compare }) {
  const nameOf = useSideNames();
  return (
    <div className="compare-labels">
      <span className="compare-label compare-label-left">{nameOf(compare.left)}</span>
      <span className="compare-label compare-label-right">{nameOf(compare.right)}</span>
    </div>
  );
}

interface DividerProps {
  readonly compare: Compare;
  readonly share: number;
  /** Where it is held, while it is; the address line hears of it when it is let go. */
  readonly onHold: (share: number | null) => void;
}

const STEP = 0.02;
const LARGE_STEP = 0.1;
const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -STEP,
  ArrowRight: STEP,
  PageDown: -LARGE_STEP,
  PageUp: LARGE_STEP,
  Home: -1,
  End: 1,
};

function Divider({ compare, share, onHold }: DividerProps) {
  const speaker = useSpeaker();
  const nameOf = useSideNames();
  const handle = useRef<HTMLDivElement>(null);
  // Opened to be moved, by hand or by arrow keys.
  useEffect(() => handle.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    changeView(changeCompare(moveDivider(compare.divider + step)));
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onHold(shareAt(event));
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    event.currentTarget.releasePointerCapture(event.pointerId);
    changeView(changeCompare(moveDivider(shareAt(event))));
    onHold(null);
  };
  return (
    <div
      ref={handle}
      className="compare-divider"
      role="slider"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      aria-label={speaker.say('compare.divider', {
        left: nameOf(compare.left),
        right: nameOf(compare.right),
      })}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
    >
      <span aria-hidden="true">⇆</span>
    </div>
  );
}

function shareAt({ currentTarget, clientX }: PointerEvent<HTMLDivElement>): number {
  const map = currentTarget.parentElement!.getBoundingClientRect();
  return dividerWithin((clientX - map.left) / map.width);
}
