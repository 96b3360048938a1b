/** The comparison: what changes in a sentence, before and after in a table, by cause, and community by community. */

import type { ScenarioAnswer } from '../state/records.js';
import type { MeasureChange, TotalChange } from '../state/scenario.js';
import {
  type CommunityChange,
  causeParts,
  changedFirst,
  changeSentence,
  measureOf,
  signed,
  totalOf,
} from '../state/scenario.js';
import { changeView, fly, useView } from '../state/store.js';
import { select } from '../state/view.js';
import { differenceTone } from '../style/difference.js';
import type { Speaker } from '../words/speaker.js';
import { GrowingList } from './growing-list.js';
import { SurfaceSwatch } from './study-legend.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';

export function ScenarioAnswerView({ answer }: { readonly answer: ScenarioAnswer }) {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const band = useView((view) => view.band);
  const shown = { service, band };
  const total = totalOf(answer, shown);
  const changed = changedFirst(answer, shown);
  if (!total) return <p className="nothing">{speaker.say('scenario.otherQuestion')}</p>;
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">{changeSentence(speaker, total)}</p>
      </div>
      <TotalTable total={total} />
      <Causes change={measureOf(total.measures, 'COVERED_PERSONS')} />
      {changed.length > 0 && (
        <>
          <h3 className="list-title">
            {speaker.say('scenario.changed')}
            <span className="quiet">{speaker.number(changed.length)}</span>
          </h3>
          <GrowingList
            rows={changed}
            keyOf={({ communityId }) => communityId}
            render={(row) => <ChangedRow row={row} />}
          />
        </>
      )}
    </>
  );
}

const MEASURES = ['COVERED_PERSONS', 'COVERED_RATIO', 'DEMAND', 'CAPACITY_GAP'] as const;

function TotalTable({ total }: { readonly total: TotalChange }) {
  const speaker = useSpeaker();
  return (
    <table className="differences">
      <thead>
        <tr>
          <td />
          <th scope="col">{speaker.say('scenario.before')}</th>
          <th scope="col">{speaker.say('scenario.after')}</th>
          <th scope="col">{speaker.say('scenario.change')}</th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => {
          const change = measureOf(total.measures, measure);
          return (
            change && (
              <tr key={measure}>
                <th scope="row">{speaker.say(`measure.${measure}`)}</th>
                <td>{figure(speaker, total, change, change.before)}</td>
                <td>{figure(speaker, total, change, change.after)}</td>
                <td>{difference(speaker, change)}</td>
              </tr>
            )
          );
        })}
      </tbody>
    </table>
  );
}

function figure(
  speaker: Speaker,
  { demandUnit }: TotalChange,
  { measure }: MeasureChange,
  value: number | null,
): string {
  if (value === null) return '–';
  if (measure === 'COVERED_RATIO') return speaker.percent(value);
  if (measure === 'COVERED_PERSONS') return speaker.number(value);
  return speaker.amount(value, demandUnit);
}

function difference(speaker: Speaker, { measure, change }: MeasureChange): string {
  if (change === null) return '–';
  if (measure !== 'COVERED_RATIO') return signed(speaker, change);
  return speaker.say('scenario.points', { points: signed(speaker, change * 100) });
}

/** Network, people, facilities: the parts add up to the change. */
function Causes({ change }: { readonly change: MeasureChange | null }) {
  const speaker = useSpeaker();
  const parts = causeParts(change);
  if (parts.every((part) => part.change === 0)) return null;
  return (
    <section className="causes">
      <h3>{speaker.say('scenario.causes')}</h3>
      {parts.map(({ cause, change: part, barRatio }) => (
        <div key={cause} className="cause">
          <span>{speaker.say(`scenario.cause.${cause}`)}</span>
          <span className="cause-track" aria-hidden="true">
            <span
              className={part < 0 ? 'cause-bar cause-worse' : 'cause-bar'}
              style={{ width: `${barRatio * 50}%`, ...(part < 0 ? { right: '50%' } : { left: '50%' }) }}
            />
          </span>
          <span className="cause-figure">{signed(speaker, part)}</span>
        </div>
      ))}
    </section>
  );
}

function ChangedRow({ row }: { readonly row: CommunityChange }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const persons = measureOf(row.measures, 'COVERED_PERSONS')?.change ?? 0;
  const ratio = measureOf(row.measures, 'COVERED_RATIO');
  const look = (): void => {
    changeView(select(row.communityId));
    fly('uncover', row.communityId);
  };
  return (
    <button type="button" className="row" onClick={look}>
      <SurfaceSwatch tone={differenceTone(ratio?.change ?? 0)} />
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{nameOf(row.communityId)}</span>
          <span className="row-figure">
            {speaker.say('scenario.persons', { persons: signed(speaker, persons) })}
          </span>
        </span>
        {ratio && ratio.before !== null && ratio.after !== null && (
          <span className="quiet">
            {speaker.say('scenario.fromTo', {
              before: speaker.percent(ratio.before),
              after: speaker.percent(ratio.after),
            })}
          </span>
        )}
      </span>
    </button>
  );
}
