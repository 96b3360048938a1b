/** 打通排序: which gate or link brings most people within reach for the money. */
import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { startOpenings } from '../operations/scenarios.js';
import type { OpeningsAnswer } from '../state/records.js';
import { addChanges } from '../state/scenario-draft.js';
import { changesOf } from '../state/scenarios.js';
import { changeDraft, changeStudies, changeView, flyToPoint, useStudies, useView } from '../state/store.js';
import { choose } from '../state/studies.js';
import { answerOfKind } from '../state/study-answer.js';
import { openTab } from '../state/view.js';
import { GrowingList } from './growing-list.js';
import { QuestionNote } from './question-note.js';
import { StudyPanel } from './study-panel.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';

type Opening = OpeningsAnswer['singles'][number];

export function OpeningsTab() {
  return (
    <StudyPanel
      tab="openings"
      form={<QuestionNote />}
      hindrance={null}
      ask={(client, placeId) => startOpenings(client, placeId, useView.getState())}
      renderAnswer={(answer) => {
        const value = answerOfKind(answer, 'OPENINGS');
        return value && <OpeningsAnswerView answer={value} />;
      }}
    />
  );
}

function OpeningsAnswerView({ answer }: { readonly answer: OpeningsAnswer }) {
  const speaker = useSpeaker();
  const useful = answer.singles.filter(({ newlyCoveredPersons }) => newlyCoveredPersons > 0);
  const pairs = answer.pairs.filter(({ newlyCoveredPersons }) => newlyCoveredPersons > 0);
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">
          {speaker.say(useful.length > 0 ? 'openings.found' : 'openings.none', {
            candidates: speaker.number(answer.candidateCount),
            useful: useful.length,
          })}
        </p>
      </div>
      <GrowingList
        rows={useful.map((opening, at) => ({ opening, at }))}
        keyOf={({ opening }) => keyOf(opening)}
        render={({ opening, at }) => <OpeningRow opening={opening} at={at} />}
      />
      {pairs.length > 0 && (
        <>
          <h3 className="list-title">
            {speaker.say('openings.pairs')}
            {answer.arePairsExact && <span className="quiet">{speaker.say('openings.exact')}</span>}
          </h3>
          <GrowingList
            rows={pairs}
            keyOf={keyOf}
            render={(opening) => <OpeningRow opening={opening} at={null} />}
          />
        </>
      )}
    </>
  );
}

const keyOf = ({ candidates }: Opening): string => candidates.map(({ id }) => id).join(' ');

function OpeningRow({ opening, at }: { readonly opening: Opening; readonly at: number | null }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const isChosen = useStudies(({ chosenKey }) => at !== null && chosenKey === String(at));
  const look = (): void => {
    if (at !== null) changeStudies(choose(String(at)));
    const [first] = opening.candidates;
    if (first) flyToPoint([first.lon, first.lat]);
  };
  const take = (): void => {
    changeDraft(addChanges(opening.candidates.flatMap((candidate) => changesOf(candidate))));
    changeView(openTab('scenarios'));
  };
  const names = opening.candidates.map(({ communityId }) =>
    communityId === null ? speaker.say('change.somewhere') : nameOf(communityId),
  );
  return (
    <div className={isChosen ? 'row row-selected past-row' : 'row past-row'}>
      {at !== null && <span className="group-number">{at + 1}</span>}
      <button type="button" className="past-look" aria-pressed={isChosen} onClick={look}>
        <span className="row-line">
          <span className="row-name">{names.join(speaker.say('join.list'))}</span>
          <span className="row-figure">
            {speaker.say('openings.gain', { persons: speaker.number(opening.newlyCoveredPersons) })}
          </span>
        </span>
        <span className="quiet">
          {speaker.say('openings.perMoney', {
            cost: speaker.yuan(opening.costYuan),
            persons: speaker.number(opening.personsPer10000Yuan),
          })}
        </span>
      </button>
      <Button
        type="text"
        size="small"
        icon={<PlusOutlined />}
        aria-label={speaker.say('openings.take')}
        title={speaker.say('openings.take')}
        onClick={take}
      />
    </div>
  );
}
