/** 缺口: one sentence, one bar a band, the distribution, and the ranked list. */
import { FilterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { ready } from '../state/desk.js';
import { type Condition, isFiltering } from '../state/gap-filter.js';
import { changeView, fly, useDesk, useView } from '../state/store.js';
import { isDataMissing } from '../state/summary.js';
import { select } from '../state/view.js';
import { DistributionChart } from './distribution-chart.js';
import { FilterNote, GapFilterRow } from './gap-filter-row.js';
import { GapRow } from './gap-row.js';
import { GrowingList } from './growing-list.js';
import { KeptCommunities } from './kept-communities.js';
import { AnswerNotice, DeskNotice } from './notices.js';
import { Summary } from './summary.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useKeptIds } from './use-gap-filter.js';
import { useCommunitiesById, useRanking } from './use-ranking.js';
import { useSpeaker } from './use-speaker.js';

export function GapsTab() {
  const place = useDesk((desk) => ready(desk.place));
  const answer = useDesk((desk) => ready(desk.answer));
  const run = useAnsweringRun();
  if (!place || place.communities.length === 0) return <DeskNotice />;
  if (!run || !answer) return <AnswerNotice />;
  return (
    <div className="tab">
      <Summary run={run} answer={answer} />
      {isDataMissing(answer.gaps) ? <AnswerNotice /> : <Gaps />}
    </div>
  );
}

const RANKED: readonly (Condition | null)[] = [null, 'short', 'none'];

function Gaps() {
  const speaker = useSpeaker();
  const filter = useView((view) => view.filter);
  const [wished, setWished] = useState<boolean | null>(null);
  const isOpen = wished ?? isFiltering({ ...filter, between: null });
  const isRanked = RANKED.includes(filter.condition);
  const hasGaps = useRanking().length > 0;
  if (!hasGaps && !isFiltering(filter)) return <AnswerNotice />;
  return (
    <section className="list-section" aria-label={speaker.say('list.ranked')}>
      <header className="list-title">
        <h2>
          {speaker.say(isRanked ? 'list.ranked' : 'tab.communities')}{' '}
          {isRanked && <span className="quiet">{speaker.say('list.rankedBy')}</span>}
        </h2>
        <Button
          size="small"
          type="text"
          icon={<FilterOutlined />}
          aria-expanded={isOpen}
          onClick={() => setWished(!isOpen)}
        >
          {speaker.say('filter.open')}
        </Button>
      </header>
      <DistributionChart />
      {isOpen && <GapFilterRow />}
      <FilterNote />
      {isRanked ? <RankedGaps /> : <KeptCommunities />}
    </section>
  );
}

function RankedGaps() {
  const speaker = useSpeaker();
  const ranked = useRanking();
  const kept = useKeptIds();
  const communities = useCommunitiesById();
  const selectedId = useView((view) => view.selectedId);
  const rows = useMemo(
    () => (kept ? ranked.filter(({ gap }) => kept.has(gap.communityId)) : ranked),
    [ranked, kept],
  );
  if (rows.length === 0) return <p className="nothing">{speaker.say('filter.nothing')}</p>;
  return (
    <GrowingList
      rows={rows}
      keyOf={({ gap }) => gap.communityId}
      render={(row) => (
        <GapRow
          row={row}
          name={communities.get(row.gap.communityId)?.name ?? '–'}
          isSelected={row.gap.communityId === selectedId}
          onChoose={() => {
            changeView(select(row.gap.communityId));
            fly('life-circle', row.gap.communityId);
          }}
        />
      )}
    />
  );
}
