/** The facilities within the band, nearest first, each with its walk; pressing one shows it on the map. */

import { ready } from '../state/desk.js';
import type { CardFigures, Facility } from '../state/records.js';
import { flyToPoint, useDesk } from '../state/store.js';
import { facilityCapacity, facilityName } from './facilities-tab.js';
import { MarkIcon } from './mark-icon.js';
import { useSpeaker } from './use-speaker.js';

const SHOWN = 5;

export function ReachedFacilities({ figures }: { readonly figures: CardFigures }) {
  const speaker = useSpeaker();
  const facilities = useDesk(({ place }) => ready(place)?.facilities);
  const rows = figures.facilities.flatMap((walk) => {
    const facility = facilities?.find(({ id }) => id === walk.facilityId);
    return facility ? [{ walk, facility }] : [];
  });
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="card-subtitle">{speaker.say('card.facilities')}</h3>
      <ul className="reached">
        {rows.slice(0, SHOWN).map(({ walk, facility }) => (
          <li key={facility.id}>
            <ReachedFacility facility={facility} walk={walk} />
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <div className="quiet">{speaker.say('card.moreFacilities', { count: rows.length - SHOWN })}</div>
      )}
    </section>
  );
}

interface ReachedFacilityProps {
  readonly facility: Facility;
  readonly walk: CardFigures['facilities'][number];
}

function ReachedFacility({ facility, walk }: ReachedFacilityProps) {
  const speaker = useSpeaker();
  const words = [
    facilityCapacity(speaker, facility),
    speaker.metres(walk.metres),
    speaker.minutes(walk.seconds),
  ];
  if (walk.reachedRatio < 1)
    words.push(speaker.say('card.someDoors', { percent: speaker.percent(walk.reachedRatio) }));
  return (
    <button type="button" className="reached-row" onClick={() => flyToPoint(facility.point.coordinates)}>
      <MarkIcon kind={facility.serviceKind} state={facility.state} />
      <span>
        <span className="row-name">{facilityName(speaker, facility)}</span>
        <span className="quiet reached-walk">{words.join(' · ')}</span>
      </span>
    </button>
  );
}
