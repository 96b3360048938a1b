/** The legend while the answer of a study lies on the map. */
import { countText } from '../style/legend-words.js';
import type { LegendItem, LegendMark } from '../style/study-overlay.js';
import { STUDY_TONE_COLOURS, type StudyTone, type SurfaceTone } from '../style/study-tones.js';
import type { Tone } from '../style/tones.js';
import type { Speaker } from '../words/speaker.js';
import { ToneSwatch } from './swatch.js';
import { useSpeaker } from './use-speaker.js';

export function StudyLegend({ items }: { readonly items: readonly LegendItem[] }) {
  const speaker = useSpeaker();
  return (
    <div className="legend-study">
      {items.map(({ mark, words, count, otherCount }) => (
        <div key={words} className="legend-row">
          <Mark mark={mark} />
          <span className="legend-name">{words}</span>
          {count !== null && (
            <span className="legend-count" title={countWords(speaker, count, otherCount)}>
              {countText(speaker, count, otherCount)}
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

const countWords = (speaker: Speaker, count: number, otherCount: number | undefined): string =>
  otherCount === undefined
    ? speaker.say('legend.count', { count: speaker.number(count) })
    : speaker.say('compare.count', { left: speaker.number(count), right: speaker.number(otherCount) });

const isStudyTone = (tone: SurfaceTone): tone is StudyTone => tone in STUDY_TONE_COLOURS;

function Mark({ mark }: { readonly mark: LegendMark }) {
  if (mark.kind === 'tone') return <SurfaceSwatch tone={mark.tone} />;
  if (mark.kind === 'star') return <StarIcon />;
  if (!('colour' in mark)) return <span className={`${mark.kind}-sample`} aria-hidden="true" />;
  return (
    <span
      className={`mark-sample mark-${mark.kind}`}
      style={{ borderColor: mark.colour }}
      aria-hidden="true"
    />
  );
}

export function SurfaceSwatch({ tone }: { readonly tone: SurfaceTone }) {
  if (!isStudyTone(tone)) return <ToneSwatch tone={tone satisfies Tone} />;
  return <span className="swatch" aria-hidden="true" style={{ background: STUDY_TONE_COLOURS[tone] }} />;
}

/** As on the map; in a list the number of its turn stands in it. */
export function StarIcon({ number }: { readonly number?: number }) {
  return (
    <svg
      className={number === undefined ? 'star-icon' : 'star-icon star-icon-numbered'}
      viewBox="0 0 36 36"
      aria-hidden="true"
    >
      <path d={STAR_PATH} />
      {number !== undefined && (
        <text x="18" y="22.5" textAnchor="middle" fontSize="13">
          {number}
        </text>
      )}
    </svg>
  );
}

const STAR_PATH = `${Array.from({ length: 10 }, (_, corner) => {
  const radius = corner % 2 === 0 ? 17 : 9.6;
  const turn = (corner * Math.PI) / 5;
  const place = `${(18 + radius * Math.sin(turn)).toFixed(2)} ${(18 - radius * Math.cos(turn)).toFixed(2)}`;
  return `${corner === 0 ? 'M' : 'L'}${place}`;
}).join('')}Z`;
