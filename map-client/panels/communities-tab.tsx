/** 小区: every community with its people and its condition in the chosen question. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import type { Community, Gap } from '../state/records.js';
import { changeView, fly, useDesk, useView } from '../state/store.js';
import { select } from '../state/view.js';
import { factsOf } from './community-facts.js';
import { DeskNotice } from './notices.js';
import { SearchList } from './search-list.js';
import { ToneSwatch } from './swatch.js';
import { useClasses } from './use-classes.js';
import { useSpeaker } from './use-speaker.js';

export function CommunitiesTab() {
  const communities = useDesk(({ place }) => ready(place)?.communities);
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const language = useView((view) => view.language);
  const byId = useMemo(() => new Map((gaps ?? []).map((gap) => [gap.communityId, gap])), [gaps]);
  const sorted = useMemo(
    () =>
      [...(communities ?? [])].sort((one, other) =>
        one.name.localeCompare(other.name, language === 'zh' ? 'zh-CN' : 'en'),
      ),
    [communities, language],
  );
  if (sorted.length === 0) return <DeskNotice />;
  return (
    <SearchList
      rows={sorted}
      nameOf={({ name }) => name}
      keyOf={({ id }) => id}
      render={(community) => <CommunityRow community={community} gap={byId.get(community.id) ?? null} />}
    />
  );
}

export function CommunityRow({
  community,
  gap,
}: {
  readonly community: Community;
  readonly gap: Gap | null;
}) {
  const speaker = useSpeaker();
  const selectedId = useView((view) => view.selectedId);
  const classes = useClasses();
  const isSelected = community.id === selectedId;
  const choose = (): void => {
    changeView(select(community.id));
    fly('life-circle', community.id);
  };
  return (
    <button
      type="button"
      className={isSelected ? 'row row-selected' : 'row'}
      aria-pressed={isSelected}
      onClick={choose}
    >
      <ToneSwatch tone={gap && classes.toneOf(gap)} />
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{community.name}</span>
          <span className="row-figure">{gap ? speaker.code('state', gap.state) : ''}</span>
        </span>
        <span className="quiet">{factsOf(speaker, community).join(' · ')}</span>
      </span>
    </button>
  );
}
