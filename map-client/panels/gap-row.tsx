/** One line of the ranked list: rank in the colour of its class, name, shortfall, a bar, persons. */
import type { RankedGap } from '../state/ranking.js';
import { shortfallWords } from '../state/sentences.js';
import { GAP_TONES, TONE_COLOURS } from '../style/tones.js';
import { useSpeaker } from './use-speaker.js';

interface GapRowProps {
  readonly row: RankedGap;
  readonly name: string;
  readonly isSelected: boolean;
  readonly onChoose: () => void;
}

export function GapRow({ row, name, isSelected, onChoose }: GapRowProps) {
  const speaker = useSpeaker();
  const severity = row.gap.severity ?? 0;
  const colour = TONE_COLOURS[GAP_TONES[severity] ?? 'gap-0'];
  const persons = row.uncoveredPersons;
  return (
    <button
      type="button"
      className={isSelected ? 'row row-selected' : 'row'}
      aria-pressed={isSelected}
      onClick={onChoose}
    >
      <span
        className={`rank rank-${severity}`}
        style={{ background: colour }}
        title={speaker.say('gap.class', { class: severity })}
      >
        {row.rank}
      </span>
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{name}</span>
          <span className="row-figure">{shortfallWords(speaker, row.shortfall)}</span>
        </span>
        <span className="row-line">
          <span className="bar" aria-hidden="true">
            <span
              className="bar-fill"
              style={{ width: `${Math.max(2, row.barRatio * 100)}%`, background: colour }}
            />
          </span>
          <span className="quiet">
            {persons !== null && row.shortfall.unit !== null
              ? persons > 0
                ? speaker.say('gap.uncovered', { count: speaker.number(persons) })
                : speaker.say('gap.allReach')
              : speaker.say(`gap.${row.shortfall.kind}`)}
          </span>
        </span>
      </span>
    </button>
  );
}
