/** Every issue by kind, with row, column, value, reason and proposal; doubts are settled here. */
import { Button, Select } from 'antd';
import { ready } from '../state/desk.js';
import {
  groupIssues,
  type ImportIssue,
  type ImportLook,
  type ImportWishes,
  type IssueCandidate,
  type IssueGroup,
  isDoubt,
  rivalRows,
  settleRow,
  wish,
} from '../state/imports.js';
import { changeImport, useDesk } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { GrowingList } from './growing-list.js';
import { IssueWords } from './import-issue-words.js';
import { useSpeaker } from './use-speaker.js';

interface ImportIssuesProps {
  readonly look: ImportLook;
  readonly wishes: ImportWishes;
}

export function ImportIssues({ look, wishes }: ImportIssuesProps) {
  const speaker = useSpeaker();
  const settledCount = wishes.skipRows.length + wishes.joins.length;
  const unlisted = look.issueCount - look.issues.length;
  return (
    <section className="import-issues">
      <h3>
        {speaker.say('import.issues')} {look.issueCount > 0 && speaker.number(look.issueCount)}
      </h3>
      {settledCount > 0 && (
        <p className="quiet">
          {speaker.say('import.settled', { count: settledCount })}
          <Button type="link" size="small" onClick={() => changeImport(wish({ skipRows: [], joins: [] }))}>
            {speaker.say('import.settled.clear')}
          </Button>
        </p>
      )}
      {look.issueCount === 0 && <p className="quiet">{speaker.say('import.issues.none')}</p>}
      {groupIssues(look.issues).map((group) => (
        <Group key={`${group.level} ${group.code}`} group={group} />
      ))}
      {unlisted > 0 && (
        <p className="quiet">{speaker.say('import.issues.more', { count: speaker.number(unlisted) })}</p>
      )}
    </section>
  );
}

/** What is wrong with every row stands open. */
const SPOIL_ALL = ['SHIFT_SUSPECTED', 'MOJIBAKE', 'WRONG_CPG'];

function Group({ group: { code, level, issues } }: { readonly group: IssueGroup }) {
  const speaker = useSpeaker();
  return (
    <details
      className={`import-fold import-${level}`}
      open={
        level === 'error' ||
        SPOIL_ALL.includes(code) ||
        issues.some(isDoubt) ||
        issues.some((issue) => rivalRows(issue).length > 0)
      }
    >
      <summary>
        {speaker.hasWord(`importIssue.${code}`)
          ? speaker.code('importIssue', code)
          : speaker.say('warning.other', { code })}
        <span className="import-count import-aside">{speaker.number(issues.length)}</span>
      </summary>
      <GrowingList
        rows={issues}
        keyOf={(issue) => `${issue.row} ${issue.field} ${issue.objectId} ${issue.value} ${issue.reason}`}
        render={(issue) => <IssueRow issue={issue} />}
      />
    </details>
  );
}

function IssueRow({ issue }: { readonly issue: ImportIssue }) {
  const speaker = useSpeaker();
  const { row, field, value, objectId } = issue;
  const where = [
    row === undefined ? objectId : speaker.say('import.row', { row }),
    field && speaker.code('importField', field),
  ].filter(Boolean);
  return (
    <div className="import-issue">
      <div>
        <b>{where.join(' · ')}</b> {value !== undefined && <q>{value}</q>}
      </div>
      <IssueWords issue={issue} />
      {isDoubt(issue) && row !== undefined && <Settle row={row} candidates={issue.candidates ?? []} />}
      {rivalRows(issue).map((rival) => (
        <Button key={rival} size="small" onClick={() => changeImport(settleRow(rival, 'skip'))}>
          {speaker.say('import.settle.skipRow', { row: rival })}
        </Button>
      ))}
      {issue.level === 'error' && row !== undefined && (
        <Button size="small" onClick={() => changeImport(settleRow(row, 'skip'))}>
          {speaker.say('import.settle.skip')}
        </Button>
      )}
    </div>
  );
}

interface SettleProps {
  readonly row: number;
  readonly candidates: readonly IssueCandidate[];
}

/** The likely ones by one click, all others by their name. */
function Settle({ row, candidates }: SettleProps) {
  const speaker = useSpeaker();
  const communities = useDesk(({ place }) => ready(place)?.communities) ?? [];
  const options = [
    { value: 'skip', label: speaker.say('import.settle.skip') },
    { value: 'new', label: speaker.say('import.settle.new') },
    ...communities.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <div className="import-settle">
      {candidates.map((candidate) => (
        <Button
          key={candidate.id}
          size="small"
          title={likenessWords(speaker, candidate)}
          onClick={() => changeImport(settleRow(row, candidate.id))}
        >
          {speaker.say('import.settle.is', { name: candidate.name })}
          <span className="quiet">{likenessWords(speaker, candidate)}</span>
        </Button>
      ))}
      <Select
        showSearch
        size="small"
        optionFilterProp="label"
        aria-label={speaker.say('import.settle')}
        placeholder={speaker.say('import.settle')}
        options={options}
        onChange={(value: string) => changeImport(settleRow(row, value))}
      />
    </div>
  );
}

const likenessWords = (speaker: Speaker, { score, by }: IssueCandidate): string =>
  speaker.say(`import.settle.${by}`, { percent: speaker.percent(score) });
