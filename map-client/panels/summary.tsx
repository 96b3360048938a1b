/** The answer in one sentence, a bar a life circle, and how far it can be trusted. */
import { Tooltip } from 'antd';
import type { Answer } from '../state/desk.js';
import { ready } from '../state/desk.js';
import { cutoffMetres } from '../state/reach.js';
import type { Run, Total } from '../state/records.js';
import { withinWords } from '../state/sentences.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { conditionOf, isDataMissing } from '../state/summary.js';
import { BANDS, type Band, chooseBand } from '../state/view.js';
import { CopyMenu } from './copy-menu.js';
import { useSpeaker } from './use-speaker.js';
import { WarningButton } from './warning-button.js';

export function Summary({ run, answer }: { readonly run: Run; readonly answer: Answer }) {
  const totals = (useDesk(({ summary }) => ready(summary)?.totals) ?? []).filter(
    ({ serviceKind }) => serviceKind === answer.service,
  );
  const total = totals.find(({ bandMinutes }) => bandMinutes === answer.bandMinutes);
  const isMute = isDataMissing(answer.gaps);
  return (
    <section className="summary">
      {total && !isMute && <Headline total={total} />}
      {totals.some(({ coveredRatio }) => coveredRatio !== null) && !isMute && (
        <CoverageBars totals={totals} />
      )}
      <Counts run={run} answer={answer} />
    </section>
  );
}

function Headline({ total }: { readonly total: Total }) {
  const speaker = useSpeaker();
  const view = useView();
  const metres = useDesk(({ catalogue }) => {
    const value = ready(catalogue);
    return value && cutoffMetres(value, total.bandMinutes, view);
  });
  const whom = speaker.code('whom', total.serviceKind);
  const facility = speaker.code('facilityOf', total.serviceKind);
  const within = withinWords(speaker, total.bandMinutes, metres, view.reading);
  const uncovered =
    total.persons === null || total.coveredPersons === null
      ? null
      : Math.max(0, total.persons - total.coveredPersons);
  const short = total.capacityGap ?? total.distanceGap;
  if (total.coveredRatio === null)
    return <p className="headline-note">{speaker.say('summary.personsUnknown')}</p>;
  const percent = speaker.percent(total.coveredRatio);
  const sentence = speaker.say('summary.covered', { whom, facility, within });
  return (
    <div className="headline">
      <span className="headline-figure">{percent}</span>
      <p className="headline-words">
        {sentence}
        <strong className="headline-gap">
          {[
            uncovered !== null && uncovered > 0
              ? speaker.say('summary.uncovered', { count: speaker.number(uncovered) })
              : '',
            short !== null && short > 0
              ? speaker.say('summary.short', { amount: speaker.amount(short, total.demandUnit) })
              : '',
          ]
            .filter((words) => words !== '')
            .join(speaker.say('join.comma')) || speaker.say('summary.noGap')}
        </strong>
      </p>
    </div>
  );
}

function CoverageBars({ totals }: { readonly totals: readonly Total[] }) {
  const speaker = useSpeaker();
  return (
    <fieldset className="bars" aria-label={speaker.say('summary.bars')}>
      {BANDS.map((minutes) => (
        <CoverageBar
          key={minutes}
          minutes={minutes}
          total={totals.find(({ bandMinutes }) => bandMinutes === minutes)}
        />
      ))}
    </fieldset>
  );
}

function CoverageBar({ minutes, total }: { readonly minutes: Band; readonly total: Total | undefined }) {
  const speaker = useSpeaker();
  const band = useView((view) => view.band);
  const ratio = total?.coveredRatio ?? null;
  return (
    <Tooltip title={total && barWords(total)} placement="right">
      <button
        type="button"
        className={minutes === band ? 'band-bar band-bar-chosen' : 'band-bar'}
        aria-pressed={minutes === band}
        onClick={() => changeView(chooseBand(minutes))}
      >
        <span className="band-name">{speaker.say('band.minutes', { minutes })}</span>
        <span className="bar bar-track" aria-hidden="true">
          <span className="bar-fill" style={{ width: `${(ratio ?? 0) * 100}%` }} />
        </span>
        <span className="band-percent">{ratio === null ? '–' : speaker.percent(ratio)}</span>
      </button>
    </Tooltip>
  );

  function barWords(of: Total): string {
    const covered = of.coveredPersons ?? 0;
    const short = of.capacityGap ?? of.distanceGap;
    return speaker.say('summary.barHover', {
      minutes,
      covered: speaker.number(covered),
      uncovered: speaker.number(Math.max(0, (of.persons ?? 0) - covered)),
      amount: short === null ? speaker.say('unit.unknown') : speaker.amount(short, of.demandUnit),
    });
  }
}

function Counts({ run, answer }: { readonly run: Run; readonly answer: Answer }) {
  const speaker = useSpeaker();
  const { total, withGap, fine, silent } = conditionOf(answer.gaps);
  const warnings = useDesk(({ summary }) => ready(summary)?.warnings) ?? [];
  return (
    <div className="quiet counts">
      <span>
        {speaker.say('summary.counts', {
          total: speaker.number(total),
          gaps: speaker.number(withGap),
          fine: speaker.number(fine),
        })}
        {silent > 0 &&
          `${speaker.say('join.comma')}${speaker.say('summary.silent', { count: speaker.number(silent) })}`}
      </span>
      <span className="counts-line">
        {run.finishedAt && speaker.say('run.newest', { when: speaker.when(run.finishedAt) })}
        <span className="counts-acts">
          <WarningButton warnings={warnings} title={speaker.say('summary.warningTitle')} />
          <CopyMenu
            offers={['answer', 'again', 'command']}
            choices={({ runChoices }) => runChoices(useView.getState(), run)}
          />
        </span>
      </span>
    </div>
  );
}
