/** What the fill of the communities measures, and how it is parted into classes. */
import { Radio, Select } from 'antd';
import { CLASS_COUNTS, chooseClassCount, chooseMethod, METHODS, type Method } from '../state/classing.js';
import { ready } from '../state/desk.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { COLOURINGS, type ColourBy, changeClassing, chooseColouring } from '../state/view.js';
import { BreaksRow } from './breaks-row.js';
import { useClasses } from './use-classes.js';
import { useSpeaker } from './use-speaker.js';

export function ClassChoice() {
  const speaker = useSpeaker();
  const colourBy = useView((view) => view.colourBy);
  const hasAmounts = useDesk(
    ({ answer }) =>
      ready(answer)?.gaps.some(({ distanceGap, capacityGap }) => (distanceGap ?? capacityGap) !== null) ??
      true,
  );
  return (
    <fieldset className="class-choice">
      <legend>{speaker.say('map.colourBy')}</legend>
      <Radio.Group
        value={colourBy}
        onChange={(event) => changeView(chooseColouring(event.target.value as ColourBy))}
        options={COLOURINGS.map((value) => ({
          value,
          label: speaker.say(`map.colourBy.${value}`),
          disabled: value === 'shortfall' && !hasAmounts,
        }))}
      />
      {!hasAmounts && <p className="quiet">{speaker.say('classes.noAmount')}</p>}
      {colourBy === 'gap' ? (
        <p className="quiet">{speaker.say('classes.gapNote')}</p>
      ) : (
        <MethodChoice colourBy={colourBy} />
      )}
    </fieldset>
  );
}

/** Only shares have usual steps. */
const methodsFor = (colourBy: ColourBy): readonly Method[] =>
  colourBy === 'coverage' ? METHODS : METHODS.filter((method) => method !== 'usual');

function MethodChoice({ colourBy }: { readonly colourBy: ColourBy }) {
  const speaker = useSpeaker();
  const { method: asked, classCount } = useView((view) => view.classing);
  const { breaks, tones } = useClasses();
  const method = asked === 'usual' && colourBy !== 'coverage' ? 'jenks' : asked;
  return (
    <>
      <div className="class-row">
        <Select
          size="small"
          aria-label={speaker.say('classes.method')}
          value={method}
          onChange={(value: Method) => changeView(changeClassing(chooseMethod(value, breaks ?? FIFTHS)))}
          options={methodsFor(colourBy).map((value) => ({
            value,
            label: speaker.say(`classes.method.${value}`),
          }))}
        />
        {method !== 'usual' && method !== 'manual' && (
          <Select
            size="small"
            aria-label={speaker.say('classes.count')}
            value={classCount}
            onChange={(count: number) =>
              changeView(changeClassing((classing) => ({ ...chooseClassCount(count)(classing), method })))
            }
            options={CLASS_COUNTS.map((count) => ({
              value: count,
              label: speaker.say('classes.countOf', { count }),
            }))}
          />
        )}
      </div>
      {breaks && <BreaksRow breaks={breaks} tones={tones} isRatio={colourBy === 'coverage'} />}
      {breaks && method !== 'manual' && tones.length < classCount && (
        <p className="quiet">{speaker.say('classes.fewer', { count: tones.length })}</p>
      )}
      <p className="quiet">{speaker.say('classes.apart')}</p>
    </>
  );
}

/** Where breaks by hand begin when shares stood in their usual steps. */
const FIFTHS = [0.2, 0.4, 0.6, 0.8];
