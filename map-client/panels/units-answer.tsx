/** The units that were drawn: figures, the sheet of each, locking one before the rest is drawn again. */
import { LockOutlined, UnlockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { acceptUnit, loadAcceptedUnits } from '../operations/units.js';
import { editForm, useForms } from '../state/forms.js';
import { groupName } from '../state/groups.js';
import type { ProposedUnit, UnitsAnswer } from '../state/records.js';
import { unitSheet } from '../state/unit-sheet.js';
import { isLockedIn, toggleLock, unitsSentences, unplacedSentences } from '../state/units.js';
import { GroupRow } from './group-row.js';
import { useAcceptedGroups } from './use-accepted-groups.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';
import { useStockNames } from './use-stock-names.js';

export function UnitsAnswerView({ answer }: { readonly answer: UnitsAnswer }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const { accepted, accept } = useAcceptedGroups(loadAcceptedUnits);
  return (
    <>
      <div className="study-sentences">
        {unitsSentences(speaker, answer).map((words, at) => (
          <p key={words} className={at === 0 ? 'study-gain' : undefined}>
            {words}
          </p>
        ))}
      </div>
      <ol className="rows">
        {answer.units.map((unit, at) => (
          <li key={unit.communityIds[0]}>
            <GroupRow
              at={at}
              communityIds={unit.communityIds}
              figures={[
                speaker.say('unit.persons', { amount: speaker.number(unit.residents) }),
                speaker.code('mode', unit.mode),
                speaker.code('positioning', unit.positioning),
              ]}
              accepted={accepted}
              onAccept={() =>
                accept((client, studyId) =>
                  acceptUnit(client, studyId, {
                    index: at,
                    name: groupName(speaker, unit.communityIds, nameOf),
                  }),
                )
              }
            >
              <Sheet unit={unit} />
              <Lock communityIds={unit.communityIds} />
            </GroupRow>
          </li>
        ))}
      </ol>
      <div className="study-sentences">
        {unplacedSentences(speaker, answer, nameOf).map((words) => (
          <p key={words} className="quiet">
            {words}
          </p>
        ))}
      </div>
    </>
  );
}

function Sheet({ unit }: { readonly unit: ProposedUnit }) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const stockNameOf = useStockNames();
  return (
    <>
      <p>{unit.communityIds.map(nameOf).join(speaker.say('join.list'))}</p>
      {unitSheet(speaker, unit, stockNameOf).map(({ title, headline, lines }) => (
        <section key={title} className="sheet-part">
          <h4>
            {title}
            {headline && <strong> {headline}</strong>}
          </h4>
          {lines.length > 0 && (
            <dl>
              {lines.map(({ label, value }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </section>
      ))}
    </>
  );
}

/** What is right stays; the rest is drawn again round it. */
function Lock({ communityIds }: { readonly communityIds: readonly string[] }) {
  const speaker = useSpeaker();
  const locked = useForms(({ units }) => units.locked) ?? [];
  const isLocked = isLockedIn(locked, communityIds);
  return (
    <Button
      size="small"
      className="group-lock"
      icon={isLocked ? <LockOutlined /> : <UnlockOutlined />}
      aria-pressed={isLocked}
      onClick={() => editForm('units', { locked: toggleLock(locked, communityIds) })}
    >
      {speaker.say(isLocked ? 'units.unlock' : 'units.lock')}
    </Button>
  );
}
