/** The answer of a siting study: what it brings, how good it is, the sites in order of choice, what else would help. */
import { CheckOutlined, PlusOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import type { SitingAnswer } from '../state/records.js';
import { addChanges } from '../state/scenario-draft.js';
import {
  costWords,
  furtherSentences,
  gainSentence,
  isTaken,
  objectiveSentence,
  obstacleSentences,
  proofSentence,
  type SitedPlace,
  siteAsChanges,
  siteSentences,
  sitesAsChanges,
} from '../state/siting.js';
import {
  changeDraft,
  changeStudies,
  changeView,
  flyToCommunities,
  useDraft,
  useStudies,
} from '../state/store.js';
import { choose } from '../state/studies.js';
import { openTab } from '../state/view.js';
import { stockPoint } from '../style/features.js';
import { StarIcon } from './study-legend.js';
import { useSpeaker } from './use-speaker.js';
import { useStockById, useStockNames } from './use-stock-names.js';

export function SitingAnswerView({ answer }: { readonly answer: SitingAnswer }) {
  const speaker = useSpeaker();
  const nameOf = useStockNames();
  const toScenario = (): void => {
    changeDraft((draft) => addChanges(sitesAsChanges(answer, draft.changes))(draft));
    changeView(openTab('scenarios'));
  };
  if (answer.sites.length === 0)
    return (
      <div className="study-sentences">
        {obstacleSentences(speaker, answer).map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    );
  return (
    <>
      <div className="study-sentences">
        <p className="study-gain">{gainSentence(speaker, answer)}</p>
        {objectiveSentence(speaker, answer) && <p>{objectiveSentence(speaker, answer)}</p>}
        <p>{proofSentence(speaker, answer)}</p>
      </div>
      <ol className="rows">
        {answer.sites.map((site) => (
          <li key={site.stockId}>
            <SiteRow site={site} answer={answer} name={nameOf(site.stockId)} />
          </li>
        ))}
      </ol>
      <div className="study-sentences study-further">
        {furtherSentences(speaker, answer, nameOf).map((words) => (
          <p key={words}>{words}</p>
        ))}
        <Button icon={<PlusOutlined />} onClick={toScenario}>
          {speaker.say('siting.toScenario')}
        </Button>
      </div>
    </>
  );
}

interface SiteRowProps {
  readonly site: SitedPlace;
  readonly answer: SitingAnswer;
  readonly name: string;
}

function SiteRow({ site, answer, name }: SiteRowProps) {
  const speaker = useSpeaker();
  const isChosen = useStudies(({ chosenKey }) => chosenKey === site.stockId);
  const stock = useStockById().get(site.stockId);
  const look = (): void => {
    changeStudies(choose(site.stockId));
    if (stock && !isChosen)
      flyToCommunities(
        site.communities.map(({ communityId }) => communityId),
        stockPoint(stock),
      );
  };
  return (
    <>
      <button
        type="button"
        className={isChosen ? 'row row-selected site-row' : 'row site-row'}
        aria-pressed={isChosen}
        onClick={look}
      >
        <StarIcon number={site.order} />
        <span className="row-body">
          <span className="row-line">
            <span className="row-name">{name}</span>
            <span className="row-figure">{costWords(speaker, site.costYuan)}</span>
          </span>
          {siteSentences(speaker, site, answer).map((words) => (
            <span key={words} className="site-reason">
              {words}
            </span>
          ))}
        </span>
      </button>
      <AdoptButton site={site} name={name} />
    </>
  );
}

/** One site into the scenario on the table, which stays where it is: others may follow. */
function AdoptButton({ site, name }: Pick<SiteRowProps, 'site' | 'name'>) {
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const isIn = useDraft(({ changes }) => isTaken(site, changes));
  const adopt = (): void => {
    changeDraft(addChanges(siteAsChanges(site)));
    message.success(speaker.say('siting.adoptedNow', { name }));
  };
  return (
    <Button
      className="site-adopt"
      size="small"
      type="text"
      icon={isIn ? <CheckOutlined /> : <PlusOutlined />}
      disabled={isIn}
      aria-label={`${speaker.say(isIn ? 'siting.adopted' : 'siting.adopt')} ${name}`}
      onClick={adopt}
    >
      {speaker.say(isIn ? 'siting.adopted' : 'siting.adopt')}
    </Button>
  );
}
