/** Over the map while two scenarios are compared: which, how they are shown, and what differs in figures. */
import { CloseOutlined, SwapOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import {
  BASELINE,
  COMPARE_MODES,
  type CompareMode,
  chooseSide,
  firstCompare,
  type Hand,
  ON_TABLE,
  type Side,
  showAs,
  swapSides,
} from '../state/compare.js';
import { ready } from '../state/desk.js';
import { changeView, useDesk, useDraft, useScenarios, useView } from '../state/store.js';
import { changeCompare, compareAs } from '../state/view.js';
import { CompareFigures } from './compare-figures.js';
import { useSideNames } from './use-compare.js';
import { useSpeaker } from './use-speaker.js';

export function CompareButton() {
  const speaker = useSpeaker();
  const isComparing = useView(({ compare }) => compare !== null);
  const toggle = (): void =>
    changeView(
      compareAs(isComparing ? null : firstCompare(useDraft.getState(), useScenarios.getState().stored)),
    );
  return (
    <Button
      icon={<SwapOutlined />}
      type={isComparing ? 'primary' : 'default'}
      aria-pressed={isComparing}
      title={speaker.say('compare.openTitle')}
      onClick={toggle}
    >
      {speaker.say('compare.open')}
    </Button>
  );
}

export function CompareStrip() {
  const speaker = useSpeaker();
  const compare = useView((view) => view.compare);
  const hasPlace = useDesk((desk) => ready(desk.place) !== null);
  if (!compare || !hasPlace) return null;
  return (
    <section className="compare-strip" aria-label={speaker.say('compare.label')}>
      <div className="compare-choice">
        <Segmented<CompareMode>
          size="small"
          value={compare.mode}
          options={COMPARE_MODES.map((value) => ({ value, label: speaker.say(`compare.mode.${value}`) }))}
          onChange={(mode) => changeView(changeCompare(showAs(mode)))}
        />
        <SideChoice hand="left" side={compare.left} />
        <Button
          type="text"
          size="small"
          icon={<SwapOutlined />}
          aria-label={speaker.say('compare.swap')}
          title={speaker.say('compare.swap')}
          onClick={() => changeView(changeCompare(swapSides))}
        />
        <SideChoice hand="right" side={compare.right} />
        <Button
          className="compare-close"
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={speaker.say('compare.close')}
          title={speaker.say('compare.close')}
          onClick={() => changeView(compareAs(null))}
        />
      </div>
      <CompareFigures compare={compare} />
    </section>
  );
}

function SideChoice({ hand, side }: { readonly hand: Hand; readonly side: Side }) {
  const speaker = useSpeaker();
  const stored = useScenarios((scenarios) => scenarios.stored);
  const nameOf = useSideNames();
  const known: readonly Side[] = [BASELINE, ON_TABLE, ...stored.map(({ id }) => id)];
  // A scenario that was deleted keeps its place in the list as long as it is asked for.
  const sides = known.includes(side) ? known : [...known, side];
  return (
    <Select<Side>
      size="small"
      aria-label={speaker.say(`compare.${hand}`)}
      value={side}
      options={sides.map((value) => ({ value, label: nameOf(value) }))}
      popupMatchSelectWidth={false}
      onChange={(chosen) => changeView(changeCompare(chooseSide(hand, chosen)))}
    />
  );
}
