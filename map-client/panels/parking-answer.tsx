/** The answer by the hour: a day of bars to choose an hour from, its deficits, who shares with whom, and why some still lack. */
import { Slider } from 'antd';
import {
  type Agreement,
  agreementsAt,
  cutSentence,
  HOURS,
  hourSentence,
  hourWords,
  nightSentence,
  type ParkingShort,
  shortAt,
} from '../state/parking.js';
import type { ParkingAnswer } from '../state/records.js';
import { changeStudies, changeView, fly, useStudies } from '../state/store.js';
import { choose, chooseHour } from '../state/studies.js';
import { select } from '../state/view.js';
import { GrowingList } from './growing-list.js';
import { useCommunityNames } from './use-community-names.js';
import { useFacilityNames } from './use-facility-names.js';
import { useSpeaker } from './use-speaker.js';

export function ParkingAnswerView({ answer }: { readonly answer: ParkingAnswer }) {
  const speaker = useSpeaker();
  const hour = useStudies((desk) => desk.hour);
  const agreements = agreementsAt(answer, hour);
  const short = shortAt(answer, hour);
  const cut = cutSentence(speaker, answer, hour);
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">{nightSentence(speaker, answer)}</p>
      </div>
      <DayChart answer={answer} hour={hour} />
      <div className="study-sentences">
        <p>{hourSentence(speaker, answer, hour)}</p>
        {cut && <p>{cut}</p>}
      </div>
      {agreements.length > 0 && (
        <>
          <h3 className="list-title">
            {speaker.say('parking.agreements')}
            <span className="quiet">{speaker.number(agreements.length)}</span>
          </h3>
          <GrowingList
            rows={agreements}
            keyOf={({ lotId, communityId }) => `${lotId} ${communityId}`}
            render={(agreement) => <AgreementRow agreement={agreement} hour={hour} />}
          />
        </>
      )}
      {short.length > 0 && (
        <>
          <h3 className="list-title">{speaker.say('parking.short')}</h3>
          <GrowingList
            rows={short}
            keyOf={({ communityId }) => communityId}
            render={(row) => <ShortRow row={row} largest={Math.max(...short.map(({ before }) => before))} />}
          />
        </>
      )}
    </>
  );
}

/** The pale bar: what lacks without sharing; the dark part of it: what still lacks with it. */
function DayChart({ answer, hour }: { readonly answer: ParkingAnswer; readonly hour: number }) {
  const speaker = useSpeaker();
  const largest = Math.max(1, ...answer.hours.map(({ deficitBefore }) => deficitBefore));
  const height = (value: number): string => `${(value / largest) * 100}%`;
  return (
    <div className="day-chart">
      <div className="quiet day-chart-head">
        <span>
          <span className="day-key" aria-hidden="true" /> {speaker.say('parking.before')}{' '}
          <span className="day-key day-key-after" aria-hidden="true" /> {speaker.say('parking.after')}
        </span>
        <span>{speaker.say('parking.most', { amount: speaker.amount(largest, 'SPACES') })}</span>
      </div>
      <div className="day-bars" aria-hidden="true">
        {answer.hours.map((sum) => (
          <span key={sum.hour} className={sum.hour === hour ? 'day-bar day-bar-chosen' : 'day-bar'}>
            <span style={{ height: height(sum.deficitBefore) }}>
              <span style={{ height: `${(sum.deficitAfter / Math.max(1, sum.deficitBefore)) * 100}%` }} />
            </span>
          </span>
        ))}
      </div>
      <Slider
        min={0}
        max={HOURS - 1}
        value={hour}
        marks={Object.fromEntries([0, 6, 12, 18, 23].map((mark) => [mark, String(mark)]))}
        tooltip={{ formatter: (value) => hourWords(value ?? 0) }}
        ariaLabelForHandle={speaker.say('parking.chooseHour')}
        onChange={(value) => changeStudies(chooseHour(value))}
      />
    </div>
  );
}

function AgreementRow({ agreement, hour }: { readonly agreement: Agreement; readonly hour: number }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const lotName = useFacilityNames();
  const isChosen = useStudies(({ chosenKey }) => chosenKey === agreement.communityId);
  const look = (): void => {
    changeStudies(choose(agreement.communityId));
    if (!isChosen) fly('uncover', agreement.communityId);
  };
  return (
    <button
      type="button"
      className={isChosen ? 'row row-selected' : 'row'}
      aria-pressed={isChosen}
      onClick={look}
    >
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">
            {lotName(agreement.lotId)} → {nameOf(agreement.communityId)}
          </span>
          <span className="row-figure">{speaker.amount(agreement.spacesByHour[hour] ?? 0, 'SPACES')}</span>
        </span>
        <span className="quiet">
          {speaker.say('parking.agreementNote', {
            walk: speaker.metres(agreement.meanWalkMetres),
            most: speaker.number(agreement.peakSpaces),
          })}
        </span>
      </span>
    </button>
  );
}

function ShortRow({ row, largest }: { readonly row: ParkingShort; readonly largest: number }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const look = (): void => {
    changeView(select(row.communityId));
    fly('uncover', row.communityId);
  };
  return (
    <button type="button" className="row" onClick={look}>
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{nameOf(row.communityId)}</span>
          <span className="row-figure">
            {row.after > 0
              ? speaker.say('gap.short', { amount: speaker.amount(row.after, 'SPACES') })
              : speaker.say('parking.solved')}
          </span>
        </span>
        <span className="row-line">
          <span className="bar" aria-hidden="true">
            <span className="bar-fill bar-before" style={{ width: `${(row.before / largest) * 100}%` }}>
              <span className="bar-after" style={{ width: `${(row.after / row.before) * 100}%` }} />
            </span>
          </span>
          <span className="quiet">{speaker.say('parking.was', { amount: speaker.number(row.before) })}</span>
        </span>
      </span>
    </button>
  );
}
