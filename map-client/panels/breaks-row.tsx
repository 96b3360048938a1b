/** The breaks between the classes, each open to change: the first change makes them the planner's own. */
import { CloseOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { byHand, CLASS_COUNTS } from '../state/classing.js';
import { changeView } from '../state/store.js';
import { changeClassing } from '../state/view.js';
import type { Tone } from '../style/tones.js';
import { ToneSwatch } from './swatch.js';
import { useSpeaker } from './use-speaker.js';

interface BreaksRowProps {
  readonly breaks: readonly number[];
  readonly tones: readonly Tone[];
  /** Written in per cent. */
  readonly isRatio: boolean;
}

const MOST_BREAKS = CLASS_COUNTS[CLASS_COUNTS.length - 1]! - 1;

export function BreaksRow({ breaks, tones, isRatio }: BreaksRowProps) {
  const speaker = useSpeaker();
  const change = (changed: readonly number[]): void =>
    changeView(changeClassing(({ classCount }) => byHand(changed, classCount)));
  return (
    <fieldset className="breaks-row" aria-label={speaker.say('classes.breaks')}>
      {tones.map((tone, at) => (
        <span key={tone} className="break-of">
          <ToneSwatch tone={tone} />
          {at < breaks.length && (
            <BreakField
              order={at + 1}
              figure={breaks[at]!}
              isRatio={isRatio}
              onChange={(figure) => change(breaks.with(at, figure))}
              onRemove={() => change(breaks.filter((_, other) => other !== at))}
            />
          )}
        </span>
      ))}
      {breaks.length < MOST_BREAKS && (
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={speaker.say('classes.add')}
          title={speaker.say('classes.add')}
          onClick={() => change([...breaks, nextBreak(breaks)])}
        />
      )}
    </fieldset>
  );
}

interface BreakFieldProps {
  readonly order: number;
  readonly figure: number;
  readonly isRatio: boolean;
  readonly onChange: (figure: number) => void;
  readonly onRemove: () => void;
}

/** Taken when the planner has done writing: every letter on the way would move the break. */
function BreakField({ order, figure, isRatio, onChange, onRemove }: BreakFieldProps) {
  const speaker = useSpeaker();
  const [written, setWritten] = useState<number | null>(null);
  const scale = isRatio ? 100 : 1;
  const take = (): void => {
    if (written !== null && written / scale !== figure) onChange(written / scale);
    setWritten(null);
  };
  return (
    <>
      <InputNumber
        size="small"
        controls={false}
        min={0}
        value={written ?? Number((figure * scale).toFixed(2))}
        aria-label={speaker.say('classes.breakOf', { order })}
        suffix={isRatio ? '%' : undefined}
        changeOnWheel={false}
        onChange={setWritten}
        onBlur={take}
        onPressEnter={take}
      />
      <Button
        type="text"
        size="small"
        className="break-out"
        icon={<CloseOutlined />}
        aria-label={speaker.say('classes.remove', { order })}
        onClick={onRemove}
      />
    </>
  );
}

/** Beyond the last, as far again as the two before are apart. */
function nextBreak(breaks: readonly number[]): number {
  const [before = 0, last = 1] = breaks.length > 1 ? breaks.slice(-2) : [0, breaks[0] ?? 1];
  return Number((last + (last - before || 1)).toPrecision(4));
}
