/**
 * How the communities are spread: a bar a range, the median, the chosen community. A bar is pressed, or
 * several are brushed, to look at those communities only. Every bar says its range and number itself.
 */
import type { CSSProperties } from 'react';
import { ready } from '../state/desk.js';
import { type Bar, type Distribution, placeOf } from '../state/distribution.js';
import type { Between } from '../state/gap-filter.js';
import { measured } from '../state/measures.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { changeFilter } from '../state/view.js';
import { measureWords, rangeWords } from '../style/legend-words.js';
import type { Speaker } from '../words/speaker.js';
import { useDistribution } from './use-gap-filter.js';
import { useSpeaker } from './use-speaker.js';

export function DistributionChart() {
  const speaker = useSpeaker();
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const distribution = useDistribution();
  const between = useView((view) => view.filter.between);
  const selectedId = useView((view) => view.selectedId);
  if (!distribution || !gaps) return null;
  const { measure, bars, median } = distribution;
  const tallest = Math.max(...bars.map(({ count }) => count));
  const chosen = gaps.find(({ communityId }) => communityId === selectedId);
  const figure = chosen ? measured(chosen, measure) : null;
  const title = measureWords(speaker, measure, gaps);
  const medianWords = speaker.say('chart.median', { figure: figureWords(speaker, median, measure) });
  return (
    <figure className="distribution" aria-label={speaker.say('chart.label', { measure: title })}>
      <figcaption className="quiet">
        <span>{speaker.say('chart.title', { measure: title })}</span>
        <span>{medianWords}</span>
      </figcaption>
      <div className="distribution-bars">
        {bars.map((bar) => (
          <BarButton
            key={bar.from}
            bar={bar}
            height={bar.count / tallest}
            words={barWords(speaker, bar, measure)}
            isChosen={between !== null && bar.from >= between.from && bar.to <= between.to}
            between={between}
          />
        ))}
        <Marker className="distribution-median" at={placeOf(distribution, median)} />
        {typeof figure === 'number' && (
          <Marker className="distribution-chosen" at={placeOf(distribution, figure)} />
        )}
      </div>
      <div className="distribution-ends quiet" aria-hidden="true">
        <span>{figureWords(speaker, bars[0]?.from ?? 0, measure)}</span>
        <span>{figureWords(speaker, bars.at(-1)?.to ?? 0, measure)}</span>
      </div>
    </figure>
  );
}

interface BarButtonProps {
  readonly bar: Bar;
  /** 0..1 */
  readonly height: number;
  readonly words: string;
  readonly isChosen: boolean;
  readonly between: Between | null;
}

function BarButton({ bar, height, words, isChosen, between }: BarButtonProps) {
  return (
    <button
      type="button"
      className={isChosen ? 'distribution-bar distribution-bar-chosen' : 'distribution-bar'}
      aria-pressed={isChosen}
      aria-label={words}
      title={words}
      onPointerEnter={({ buttons }) => buttons === 1 && between && put(joined(between, bar))}
      onPointerDown={(event) => {
        // Else the pointer stays with the bar it was pressed on, and nothing could be brushed.
        event.currentTarget.releasePointerCapture(event.pointerId);
        const isOnly = between?.from === bar.from && between.to === bar.to;
        put(isOnly ? null : event.shiftKey && between ? joined(between, bar) : bar);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        put(isChosen ? null : event.shiftKey && between ? joined(between, bar) : bar);
      }}
    >
      <span style={{ height: `${height * 100}%` }} />
    </button>
  );
}

const put = (between: Between | null): void =>
  changeView(changeFilter({ between: between && { from: between.from, to: between.to } }));

const joined = (one: Between, other: Between): Between => ({
  from: Math.min(one.from, other.from),
  to: Math.max(one.to, other.to),
});

const Marker = ({ className, at }: { readonly className: string; readonly at: number }) => (
  <span className={className} aria-hidden="true" style={{ '--at': at } as CSSProperties} />
);

const figureWords = (speaker: Speaker, figure: number, measure: Distribution['measure']): string =>
  measure === 'coverage' ? `${speaker.figure(figure * 100)} %` : speaker.figure(figure);

const barWords = (speaker: Speaker, { from, to, count }: Bar, measure: Distribution['measure']): string =>
  speaker.say('chart.bar', {
    range: rangeWords(speaker, from, to, measure === 'coverage'),
    count: speaker.number(count),
  });
