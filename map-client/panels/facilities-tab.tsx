/** 设施: the facilities of the chosen service, the largest first. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import type { Facility } from '../state/records.js';
import { flyToPoint, useDesk, useView } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { MarkIcon } from './mark-icon.js';
import { DeskNotice, ImportHint } from './notices.js';
import { SearchList } from './search-list.js';
import { useServiceKinds } from './use-service-kinds.js';
import { useSpeaker } from './use-speaker.js';

export function FacilitiesTab() {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const kinds = useServiceKinds();
  const facilities = useDesk(({ place }) => ready(place)?.facilities);
  const sorted = useMemo(
    () =>
      (facilities ?? [])
        .filter(({ serviceKind }) => kinds.includes(serviceKind))
        .sort((one, other) => (other.capacity ?? -1) - (one.capacity ?? -1)),
    [facilities, kinds],
  );
  if (!facilities) return <DeskNotice />;
  if (sorted.length === 0)
    return (
      <ImportHint what="facilities">
        {speaker.say('facility.none', { facility: speaker.code('facilityOf', service) })}
      </ImportHint>
    );
  return (
    <SearchList
      rows={sorted}
      nameOf={(facility) => facilityName(speaker, facility)}
      keyOf={({ id }) => id}
      render={(facility) => <FacilityRow facility={facility} />}
    />
  );
}

export const facilityName = (speaker: Speaker, { name, serviceKind }: Facility): string =>
  name ?? speaker.say('facility.unnamed', { facility: speaker.code('facilityOf', serviceKind) });

export const facilityCapacity = (speaker: Speaker, { capacity, capacityUnit }: Facility): string =>
  capacity === null || capacityUnit === null
    ? speaker.say('facility.capacityUnknown')
    : speaker.amount(capacity, capacityUnit);

function FacilityRow({ facility }: { readonly facility: Facility }) {
  const speaker = useSpeaker();
  const kind = speaker.code('service', facility.serviceKind);
  return (
    <button type="button" className="row" onClick={() => flyToPoint(facility.point.coordinates)}>
      <MarkIcon kind={facility.serviceKind} state={facility.state} />
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{facilityName(speaker, facility)}</span>
          <span className="row-figure">{facilityCapacity(speaker, facility)}</span>
        </span>
        <span className="quiet">
          {kind} · {speaker.code('facility', facility.state)}
        </span>
      </span>
    </button>
  );
}
