/** The isochrones in figures, with how far the drawn areas depart from the network. */
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import type { LifeCircleBand } from '../state/records.js';
import { useDesk } from '../state/store.js';
import { ProblemNotice, Waiting } from './notices.js';
import { useSpeaker } from './use-speaker.js';

export function LifeCircleTable() {
  const speaker = useSpeaker();
  const lifeCircle = useDesk((desk) => desk.lifeCircle);
  if (lifeCircle.status === 'none') return null;
  if (lifeCircle.status === 'failed')
    return <ProblemNotice problem={lifeCircle.problem} where="lifeCircle" />;
  if (lifeCircle.status === 'loading') return <Waiting words={speaker.say('card.lifeCircleLoading')} />;
  return (
    <section>
      <h3 className="card-subtitle">
        {speaker.say('card.lifeCircle')}{' '}
        <Tooltip title={speaker.say('card.lifeCircleWhy')} placement="left">
          <button type="button" className="why" aria-label={speaker.say('card.lifeCircleWhy')}>
            <QuestionCircleOutlined />
          </button>
        </Tooltip>
      </h3>
      <table className="life-circle">
        <thead>
          <tr>
            <td />
            <th scope="col">{speaker.say('card.reachMetres')}</th>
            <th scope="col">{speaker.say('card.area')}</th>
            <th scope="col">{speaker.say('card.falseInclusion')}</th>
            <th scope="col">{speaker.say('card.falseExclusion')}</th>
          </tr>
        </thead>
        <tbody>
          {lifeCircle.value.bands.map((band) => (
            <BandRow key={band.minutes} band={band} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function BandRow({ band }: { readonly band: LifeCircleBand }) {
  const speaker = useSpeaker();
  const isEmpty = band.geometry.coordinates.length === 0;
  return (
    <tr>
      <th scope="row">{speaker.say('band.minutes', { minutes: band.minutes })}</th>
      <td>{speaker.metres(band.cutoffMetres)}</td>
      {isEmpty ? (
        <td colSpan={3}>{speaker.say('card.lifeCircleEmpty')}</td>
      ) : (
        <>
          <td>{speaker.hectares(band.areaSquareMetres)}</td>
          <td>{speaker.finePercent(band.falseInclusionRatio)}</td>
          <td>{speaker.finePercent(band.falseExclusionRatio)}</td>
        </>
      )}
    </tr>
  );
}
