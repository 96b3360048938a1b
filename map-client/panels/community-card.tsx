/** The card of the selected community: sentences whose figures open their rule, facilities, life circle. */
import { AimOutlined, CloseOutlined, EditOutlined, LinkOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { type Card, type Loadable, ready } from '../state/desk.js';
import { changeEdit, useEdit } from '../state/edit-store.js';
import { wishFor } from '../state/edits.js';
import type { CardFigures, Catalogue, Community } from '../state/records.js';
import { cardSentences } from '../state/sentences.js';
import { changeView, fly, useDesk, useView } from '../state/store.js';
import { letGo } from '../state/view.js';
import { factsOf, furtherFactsOf } from './community-facts.js';
import { CopyMenu } from './copy-menu.js';
import { LifeCircleTable } from './life-circle-table.js';
import { ProblemNotice, Waiting } from './notices.js';
import { ReachedFacilities } from './reached-facilities.js';
import { Sentence } from './sentence.js';
import { ToneSwatch } from './swatch.js';
import { useClasses } from './use-classes.js';
import { useCompareOverlays } from './use-compare.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useCommunitiesById } from './use-ranking.js';
import { useSpeaker } from './use-speaker.js';
import { WarningList } from './warning-list.js';

export function CommunityCard() {
  const selectedId = useView((view) => view.selectedId);
  const communities = useCommunitiesById();
  const community = selectedId === null ? undefined : communities.get(selectedId);
  const isEditing = useEdit(({ isOpen }) => isOpen);
  if (!community || isEditing) return null;
  return (
    <section className="card" aria-label={community.name}>
      <CardHead community={community} />
      <div className="card-body">
        <Compared communityId={community.id} />
        <Judgement community={community} />
        <LifeCircleTable />
      </div>
      <CardFoot community={community} />
    </section>
  );
}

function CardHead({ community }: { readonly community: Community }) {
  const speaker = useSpeaker();
  const figures = useDesk(({ card }) => ready(card)?.figures);
  const classes = useClasses();
  const separator = ' · ';
  return (
    <header className="card-head">
      <div className="card-title">
        <ToneSwatch tone={figures ? classes.toneOf(figures) : null} />
        <h2>{community.name}</h2>
        {figures && <span className="card-state">{stateWords(figures)}</span>}
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined />}
          aria-label={speaker.say('card.close')}
          title={`${speaker.say('card.close')} (Esc)`}
          onClick={() => changeView(letGo)}
        />
      </div>
      <div className="quiet">{factsOf(speaker, community).join(separator)}</div>
      <div className="quiet">{furtherFactsOf(speaker, community).join(separator)}</div>
    </header>
  );

  function stateWords({ state, severity }: CardFigures): string {
    const words = speaker.code('state', state);
    return severity === null || severity === 0
      ? words
      : `${words} · ${speaker.say('gap.class', { class: severity })}`;
  }
}

/** While two sides are compared: both of this community, and that what stands below is of neither. */
function Compared({ communityId }: { readonly communityId: string }) {
  const speaker = useSpeaker();
  const overlays = useCompareOverlays();
  if (!overlays) return null;
  const figures = overlays.left.tips.get(communityId);
  return (
    <div className="card-compare" role="status">
      {figures !== undefined && <p>{figures}</p>}
      <p className="quiet">{speaker.say('compare.card')}</p>
    </div>
  );
}

function Judgement({ community }: { readonly community: Community }) {
  const speaker = useSpeaker();
  const card = useDesk((desk) => desk.card);
  const catalogue = useDesk((desk) => ready(desk.catalogue));
  const run = useAnsweringRun();
  if (!run) return <p>{speaker.say('card.noRun')}</p>;
  if (card.status === 'failed') return <ProblemNotice problem={card.problem} where="card" />;
  const figures = figuresOf(card, community.id);
  if (figures === undefined || !catalogue) return <Waiting words={speaker.say('card.loading')} />;
  if (figures === null) return <p>{speaker.say('card.absent')}</p>;
  return <Figures community={community} figures={figures} catalogue={catalogue} />;
}

/** Undefined while the figures of this very community are still on their way. */
function figuresOf(card: Loadable<Card>, communityId: string): CardFigures | null | undefined {
  const value = ready(card);
  return value?.communityId === communityId ? value.figures : undefined;
}

interface FiguresProps {
  readonly community: Community;
  readonly figures: CardFigures;
  readonly catalogue: Catalogue;
}

function Figures({ community, figures, catalogue }: FiguresProps) {
  const speaker = useSpeaker();
  const view = useView();
  const norm = catalogue.norms.find(({ id }) => id === figures.norm?.id) ?? null;
  const context = { speaker, figures, norm, community, catalogue, view };
  return (
    <>
      <div className="sentences">
        {cardSentences(speaker, { figures, norm, view }).map((sentence) => (
          <Sentence key={sentence} marked={sentence} context={context} />
        ))}
      </div>
      <ReachedFacilities figures={figures} />
      {figures.warnings.length > 0 && (
        <div className="card-warnings">
          <WarningList warnings={figures.warnings} />
        </div>
      )}
    </>
  );
}

function CardFoot({ community }: { readonly community: Community }) {
  const speaker = useSpeaker();
  const { message } = App.useApp();
  const run = useAnsweringRun();
  const copy = (): void => {
    navigator.clipboard.writeText(location.href).then(
      () => message.success(speaker.say('card.linkCopied')),
      () => message.info(location.href),
    );
  };
  return (
    <footer className="card-foot">
      <Button size="small" icon={<AimOutlined />} onClick={() => fly('community', community.id)}>
        {speaker.say('card.zoom')}
      </Button>
      <Button size="small" icon={<LinkOutlined />} onClick={copy}>
        {speaker.say('card.link')}
      </Button>
      <Button
        size="small"
        icon={<EditOutlined />}
        onClick={() => {
          changeEdit(wishFor('community', community.id));
          fly('community', community.id);
        }}
      >
        {speaker.say('edit.label')}
      </Button>
      <CopyMenu
        offers={run ? ['answer', 'lifeCircle', 'command'] : ['lifeCircle']}
        choices={({ cardChoices }) => cardChoices(useView.getState(), community.id, run)}
      />
    </footer>
  );
}
