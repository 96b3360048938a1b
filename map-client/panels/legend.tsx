/** The legend: classes with the number of communities in each, silent states apart, marks of the map. */
import { DownOutlined, UpOutlined } from '@ant-design/icons';
import { type CSSProperties, useMemo } from 'react';
import { ready } from '../state/desk.js';
import { isLayerShown } from '../state/map-layers.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { toggleLegend } from '../state/view.js';
import { type LegendRow, legendOf } from '../style/legend.js';
import { measureWords, rowWords } from '../style/legend-words.js';
import { FilterNote } from './gap-filter-row.js';
import { MarkIcon } from './mark-icon.js';
import { StudyLegend } from './study-legend.js';
import { ToneSwatch } from './swatch.js';
import { useClasses } from './use-classes.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useServiceKinds } from './use-service-kinds.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyOverlay } from './use-study-overlay.js';

export function Legend() {
  const speaker = useSpeaker();
  const isLegendOpen = useView((view) => view.isLegendOpen);
  const title = useLegendTitle();
  return (
    <section className="legend" aria-label={speaker.say('legend.unfold')}>
      <button
        type="button"
        className="legend-title"
        aria-expanded={isLegendOpen}
        onClick={() => changeView(toggleLegend)}
      >
        <span>{title}</span>
        {isLegendOpen ? <DownOutlined /> : <UpOutlined />}
      </button>
      {isLegendOpen && <LegendBody />}
    </section>
  );
}

/** The title over the colours: the study that is looked at, else the question. */
export function useLegendTitle(): string {
  const speaker = useSpeaker();
  const { service, band, colourBy } = useView();
  const overlay = useStudyOverlay();
  const question = { service: speaker.code('service', service), minutes: band };
  return overlay?.title ?? speaker.say(`legend.title.${colourBy}`, question);
}

export function LegendBody() {
  const isListSeen = useView((view) => view.isPanelOpen && view.tab === 'gaps');
  const overlay = useStudyOverlay();
  return (
    <div className="legend-body">
      {!isListSeen && <FilterNote />}
      {overlay && <StudyLegend items={overlay.legend} />}
      {!overlay?.tones && <Classes isApart={overlay !== null} />}
      <Marks />
    </div>
  );
}

/** The classes of the gaps, or of the coverage. */
function Classes({ isApart }: { readonly isApart: boolean }) {
  const speaker = useSpeaker();
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const colourBy = useView((view) => view.colourBy);
  const classes = useClasses();
  const legend = useMemo(() => legendOf(gaps ?? [], colourBy, classes), [gaps, colourBy, classes]);
  const isUnasked = useIsUnasked();
  if (isUnasked) return <p className="quiet legend-measure">{speaker.say('legend.noAnswer')}</p>;
  return (
    <div className={isApart ? 'legend-apart' : undefined}>
      <div className="quiet legend-measure">{measureWords(speaker, colourBy, gaps ?? [])}</div>
      <div
        className="legend-classes"
        style={{ '--column-count': columnsOf(legend.classes.length) } as CSSProperties}
      >
        {legend.classes.map((row) => (
          <ClassRow key={row.tone} row={row} words={rowWords(speaker, row, colourBy)} />
        ))}
      </div>
      <div className="legend-silent">
        {legend.silent.map((row) => (
          <ClassRow key={row.tone} row={row} words={rowWords(speaker, row, colourBy)} />
        ))}
      </div>
      {legend.noServiceCount > 0 && (
        <div className="legend-marks">
          <span>
            <span className="swatch swatch-no-service" aria-hidden="true" /> {speaker.say('legend.noService')}
          </span>
        </div>
      )}
    </div>
  );
}

/** Nobody has computed this question: classes with nothing in them would read as no gaps at all. */
export function useIsUnasked(): boolean {
  const run = useAnsweringRun();
  const areRunsKnown = useDesk(({ runs }) => ready(runs) !== null);
  return areRunsKnown && run === null;
}

/** Beside an open card, where classes lie side by side: more than six take two rows. */
const columnsOf = (count: number): number => (count > 6 ? Math.ceil(count / 2) : count);

function ClassRow({ row, words }: { readonly row: LegendRow; readonly words: string }) {
  const speaker = useSpeaker();
  return (
    <div className="legend-row" title={speaker.say('legend.count', { count: speaker.number(row.count) })}>
      <ToneSwatch tone={row.tone} />
      <span className="legend-name">{words}</span>
      <span className="legend-bar" aria-hidden="true">
        <span style={{ width: `${row.barRatio * 100}%` }} />
      </span>
      <span className="legend-count">{speaker.number(row.count)}</span>
    </div>
  );
}

function Marks() {
  const speaker = useSpeaker();
  const { service, layers, selectedId } = useView();
  const hasFacilities = isLayerShown(layers, 'facilities');
  const kinds = useServiceKinds();
  return (
    <div className="legend-marks">
      {hasFacilities && kinds.length > 1 && (
        <span>
          {kinds.map((kind) => (
            <span key={kind} className="legend-kind">
              <MarkIcon kind={kind} /> {speaker.code('service', kind)}
            </span>
          ))}
        </span>
      )}
      {hasFacilities && (
        <span>
          <MarkIcon kind={service} /> {speaker.say('facility.EXISTING')}{' '}
          <MarkIcon kind={service} state="PLANNED" /> {speaker.say('facility.PLANNED')}{' '}
          <MarkIcon kind={service} state="CLOSED" /> {speaker.say('facility.CLOSED')}
          <span className="quiet"> · {speaker.say('legend.facilitySize')}</span>
        </span>
      )}
      {selectedId !== null && isLayerShown(layers, 'lifeCircle') && (
        <span>
          <span className="line-sample" aria-hidden="true" /> {speaker.say('legend.isochrone')}
        </span>
      )}
      {isLayerShown(layers, 'stock') && (
        <span>
          <span className="stock-icon" aria-hidden="true" /> {speaker.say('legend.stock')}
        </span>
      )}
    </div>
  );
}
