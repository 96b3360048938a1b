/** Coordinate system and encoding with their reasons, and what each column means. Each can be said otherwise. */
import { Select } from 'antd';
import {
  type ImportLook,
  type ImportReading,
  type ImportWishes,
  meanColumn,
  SYSTEMS,
  wish,
} from '../state/imports.js';
import { changeImport } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import type { WordKey } from '../words/zh-CN.js';
import { FormRow } from './form-row.js';
import { useSpeaker } from './use-speaker.js';

export const ENCODINGS = ['UTF-8', 'GB18030', 'Big5', 'UTF-16LE'];
const GUESS = 'guess';

interface ImportReadingProps {
  readonly look: ImportLook;
  readonly reading: ImportReading;
  readonly wishes: ImportWishes;
}

export function ImportReadingView({ look, reading, wishes }: ImportReadingProps) {
  const speaker = useSpeaker();
  const { table, tables, rowCount, crs, encoding } = reading;
  return (
    <section className="import-reading">
      <p className="quiet">{speaker.say('import.read', { table, rows: speaker.number(rowCount) })}</p>
      {tables.length > 1 && <Sheets reading={reading} />}
      <Guess
        label={speaker.say('import.crs')}
        guess={speaker.say('import.crs.guess')}
        found={crs ?? speaker.say('import.crs.none')}
        told={wishes.crs}
        options={SYSTEMS.map((system) => systemWords(speaker, system))}
        onChoose={(told) => changeImport(wish({ crs: told }))}
        reason={whyWords(speaker, reading)}
      />
      {encoding !== null && (
        <Guess
          label={speaker.say('import.encoding')}
          guess={speaker.say('import.encoding.guess')}
          found={encoding}
          told={wishes.encoding}
          options={ENCODINGS.map((value) => ({ value, label: value }))}
          onChoose={(told) => changeImport(wish({ encoding: told }))}
          reason={encodingWords(speaker, reading)}
        />
      )}
      <Columns look={look} reading={reading} />
    </section>
  );
}

export const systemWords = (speaker: Speaker, { value, label }: (typeof SYSTEMS)[number]) => ({
  value,
  label: speaker.hasWord(`importSystem.${value}`) ? speaker.code('importSystem', value) : label,
});

/** How the system was found; the server's own sentence where there are no words for it. */
function whyWords(speaker: Speaker, { crsWhy, crsReason, isSwapped }: ImportReading): string | null {
  if (crsWhy === null || !speaker.hasWord(`importWhy.${crsWhy.kind}`)) return crsReason;
  const params = Object.entries(crsWhy.params).map(([name, value]) => [
    name,
    typeof value === 'number' ? speaker.number(value) : value,
  ]);
  const why = speaker.say(`importWhy.${crsWhy.kind}` as WordKey, Object.fromEntries(params));
  return isSwapped ? why + speaker.say('join.sentence') + speaker.say('importWhy.swapped') : why;
}

function encodingWords(speaker: Speaker, { encodingWhy, encodingReason }: ImportReading): string | null {
  const isKnown = encodingWhy !== null && speaker.hasWord(`importEncoding.${encodingWhy}`);
  return isKnown ? speaker.code('importEncoding', encodingWhy) : encodingReason;
}

/** The one that is read stands in the field; those that hold what the file is imported as come first. */
function Sheets({ reading: { table, tables } }: Pick<ImportReadingProps, 'reading'>) {
  const speaker = useSpeaker();
  const label = speaker.say('import.sheet');
  const optionOf = ({ name, rowCount }: (typeof tables)[number]) => ({
    value: name,
    label: speaker.say('import.sheet.rows', { name, rows: speaker.number(rowCount) }),
  });
  return (
    <FormRow label={label}>
      <Select
        showSearch
        aria-label={label}
        value={table}
        options={[
          ...tables.filter(({ isOfNoun }) => isOfNoun),
          ...tables.filter(({ isOfNoun }) => !isOfNoun),
        ].map(optionOf)}
        onChange={(sheet: string) => changeImport(wish({ sheet }))}
      />
    </FormRow>
  );
}

interface GuessProps {
  readonly label: string;
  readonly guess: string;
  readonly found: string;
  readonly told: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (told: string | null) => void;
  readonly reason: string | null;
}

/** What was found out stands in the field as long as nobody says otherwise. */
function Guess({ label, guess, found, told, options, onChoose, reason }: GuessProps) {
  const speaker = useSpeaker();
  return (
    <>
      <FormRow label={label}>
        <Select
          showSearch
          aria-label={label}
          value={told ?? GUESS}
          options={[{ value: GUESS, label: `${guess} · ${found}` }, ...options]}
          onChange={(value: string) => onChoose(value === GUESS ? null : value)}
        />
      </FormRow>
      {reason && told === null && (
        <p className="quiet import-reason">{speaker.say('import.reason', { reason })}</p>
      )}
    </>
  );
}

function Columns({ look, reading }: Omit<ImportReadingProps, 'wishes'>) {
  const speaker = useSpeaker();
  const { columns, rememberedColumns, unreadColumns } = reading;
  const rows = [...columns, ...unreadColumns.map((heading) => [heading, null] as const)];
  const options = look.meanings.map((value) => ({ value, label: speaker.code('importField', value) }));
  return (
    <details className="import-fold">
      <summary>
        {speaker.say('import.columns')}
        <span className="quiet import-aside">
          {speaker.say('import.columns.count', { read: columns.length, left: unreadColumns.length })}
        </span>
      </summary>
      {rows.map(([heading, field]) => (
        <div className="import-column" key={`${heading} ${field}`}>
          <span className="import-heading" title={heading}>
            {heading}
            {rememberedColumns.includes(heading) && (
              <span className="quiet import-why">{speaker.say('import.remembered')}</span>
            )}
          </span>
          <Select
            showSearch
            optionFilterProp="label"
            aria-label={heading}
            value={field}
            placeholder={speaker.say('import.unread')}
            options={options}
            onChange={(value: string) => changeImport(meanColumn(heading, value))}
          />
        </div>
      ))}
    </details>
  );
}
