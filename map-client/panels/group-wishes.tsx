/** Wishes for the groups of a study: made by clicks on the map, listed, taken out; then it is drawn again. */
import { CalculatorOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { editForm, useForms } from '../state/forms.js';
import {
  addWish,
  isWishReady,
  NO_WISHES,
  removeWish,
  type Wishes,
  type Wishing,
  type WishKind,
  wishCount,
} from '../state/group-wishes.js';
import { useStudies, useWishing } from '../state/store.js';
import { studyUnderWay } from '../state/studies.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';
import { type AskStudy, useStudyControl } from './use-study-control.js';
import { useStudyList } from './use-study-loading.js';

type Of = Wishing['of'];
/** Clusters are joined pair by pair: only what must not be joined can be set. */
const KINDS: Readonly<Record<Of, readonly WishKind[]>> = {
  units: ['together', 'apart'],
  clusters: ['apart'],
};

export function useWishes(of: Of): Wishes {
  const edits = useForms((forms) => forms[of]);
  return {
    together: ('together' in edits ? edits.together : undefined) ?? NO_WISHES.together,
    apart: edits.apart ?? NO_WISHES.apart,
  };
}

/** The wish in the hand joins the others of its study. */
export function takeWish(wishing: Wishing): void {
  const { of } = wishing;
  const edits: { readonly together?: Wishes['together']; readonly apart?: Wishes['apart'] } =
    useForms.getState()[of];
  editForm(of, addWish({ ...NO_WISHES, ...edits }, wishing));
  useWishing.setState({ wishing: null });
}

interface GroupWishesProps {
  readonly of: Of;
  readonly ask: AskStudy;
  /** Groups of the shown answer that stand as they are. */
  readonly lockedCount?: number;
}

export function GroupWishes({ of, ask, lockedCount = 0 }: GroupWishesProps) {
  const speaker = useSpeaker();
  const wishes = useWishes(of);
  const wishing = useWishing((state) => state.wishing);
  const { start } = useStudyControl();
  const running = studyUnderWay(useStudyList());
  const hasAnswer = useStudies(({ answer }) => answer.status === 'ready');
  return (
    <section className="wishes">
      <h3>{speaker.say('wish.title')}</h3>
      {wishing?.of === of ? (
        <Clicking wishing={wishing} />
      ) : (
        <div className="change-acts">
          {KINDS[of].map((kind) => (
            <Button
              key={kind}
              size="small"
              onClick={() => useWishing.setState({ wishing: { of, kind, communityIds: [] } })}
            >
              {speaker.say(`wish.start.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      <WishList of={of} wishes={wishes} />
      {lockedCount > 0 && <p className="quiet">{speaker.say('units.lockedCount', { count: lockedCount })}</p>}
      {wishCount(wishes) + lockedCount > 0 && hasAnswer && !running && (
        <Button type="primary" size="small" icon={<CalculatorOutlined />} onClick={() => start(ask)}>
          {speaker.say('wish.again')}
        </Button>
      )}
    </section>
  );
}

function Clicking({ wishing }: { readonly wishing: Wishing }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  return (
    <div role="status">
      <p className="quiet">
        {speaker.say(`wish.click.${wishing.kind}`, { count: wishing.communityIds.length })}{' '}
        {wishing.communityIds.map(nameOf).join(speaker.say('join.list'))}
      </p>
      <div className="change-acts">
        {wishing.kind === 'together' && (
          <Button
            type="primary"
            size="small"
            disabled={!isWishReady(wishing)}
            onClick={() => takeWish(wishing)}
          >
            {speaker.say('wish.finish')}
          </Button>
        )}
        <Button size="small" onClick={() => useWishing.setState({ wishing: null })}>
          {speaker.say('wish.stop')}
        </Button>
      </div>
    </div>
  );
}

function WishList({ of, wishes }: { readonly of: Of; readonly wishes: Wishes }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const rows = KINDS[of].flatMap((kind) => wishes[kind].map((ids, at) => ({ kind, ids, at })));
  if (rows.length === 0) return null;
  return (
    <ul className="changes">
      {rows.map(({ kind, ids, at }) => (
        <li key={`${kind} ${ids.join(' ')}`}>
          <span>
            {speaker.say(`wish.say.${kind}`, { names: ids.map(nameOf).join(speaker.say('join.list')) })}
          </span>
          <Button
            type="text"
            size="small"
            icon={<DeleteOutlined />}
            aria-label={speaker.say('wish.remove')}
            title={speaker.say('wish.remove')}
            onClick={() => editForm(of, removeWish(wishes, kind, at))}
          />
        </li>
      ))}
    </ul>
  );
}
