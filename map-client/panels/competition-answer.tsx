/** The answer of competition: sums, equity, where it is tight, unmet demand ranked, and who goes to each facility. */
import {
  type CommunityShare,
  capacitySentence,
  catchmentSentence,
  equitySentence,
  type FacilityUse,
  tightSentence,
  totalsSentence,
  unmetFirst,
} from '../state/competition.js';
import { ready } from '../state/desk.js';
import type { CompetitionAnswer } from '../state/records.js';
import { changeStudies, fly, flyToPoint, useDesk, useStudies } from '../state/store.js';
import { choose } from '../state/studies.js';
import { GrowingList } from './growing-list.js';
import { useCommunityNames } from './use-community-names.js';
import { useFacilityNames } from './use-facility-names.js';
import { useSpeaker } from './use-speaker.js';

export function CompetitionAnswerView({ answer }: { readonly answer: CompetitionAnswer }) {
  const speaker = useSpeaker();
  const unmet = unmetFirst(answer);
  const facilities = [...answer.facilities].sort((one, other) => other.used - one.used);
  const further = [
    capacitySentence(speaker, answer),
    equitySentence(speaker, answer),
    tightSentence(speaker, answer),
  ];
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">{totalsSentence(speaker, answer)}</p>
        {further
          .filter((words) => words !== null)
          .map((words) => (
            <p key={words}>{words}</p>
          ))}
      </div>
      {unmet.length > 0 && (
        <>
          <h3 className="list-title">{speaker.say('competition.unmet')}</h3>
          <GrowingList
            rows={unmet}
            keyOf={({ communityId }) => communityId}
            render={(share) => <UnmetRow share={share} answer={answer} largest={unmet[0]?.unmet ?? 1} />}
          />
        </>
      )}
      {facilities.length > 0 && (
        <>
          <h3 className="list-title">{speaker.say('competition.facilities')}</h3>
          <GrowingList
            rows={facilities}
            keyOf={({ facilityId }) => facilityId}
            render={(use) => <FacilityUseRow use={use} answer={answer} />}
          />
        </>
      )}
    </>
  );
}

interface UnmetRowProps {
  readonly share: CommunityShare;
  readonly answer: CompetitionAnswer;
  readonly largest: number;
}

function UnmetRow({ share, answer, largest }: UnmetRowProps) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const isChosen = useStudies(({ chosenKey }) => chosenKey === share.communityId);
  const unmet = share.unmet ?? 0;
  const look = (): void => {
    changeStudies(choose(share.communityId));
    if (!isChosen) fly('uncover', share.communityId);
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
          <span className="row-name">{nameOf(share.communityId)}</span>
          <span className="row-figure">
            {speaker.say('gap.short', { amount: speaker.amount(unmet, answer.capacityUnit) })}
          </span>
        </span>
        <span className="row-line">
          <span className="bar" aria-hidden="true">
            <span
              className="bar-fill bar-after"
              style={{ width: `${Math.max(2, (unmet / largest) * 100)}%` }}
            />
          </span>
          <span className="quiet">
            {share.satisfactionRatio !== null &&
              speaker.say('competition.met', { percent: speaker.percent(share.satisfactionRatio) })}
          </span>
        </span>
      </span>
    </button>
  );
}

function FacilityUseRow({ use, answer }: { readonly use: FacilityUse; readonly answer: CompetitionAnswer }) {
  const speaker = useSpeaker();
  const nameOf = useFacilityNames();
  const isChosen = useStudies(({ chosenKey }) => chosenKey === use.facilityId);
  const point = useDesk(
    ({ place }) => ready(place)?.facilities.find(({ id }) => id === use.facilityId)?.point.coordinates,
  );
  const isFull = use.capacity !== null && use.used >= use.capacity && use.capacity > 0;
  const look = (): void => {
    changeStudies(choose(use.facilityId));
    if (point && !isChosen) flyToPoint(point);
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
          <span className="row-name">{nameOf(use.facilityId)}</span>
          {isFull && <span className="row-figure">{speaker.say('competition.full')}</span>}
        </span>
        <span className="quiet">{catchmentSentence(speaker, use, answer)}</span>
      </span>
    </button>
  );
}
