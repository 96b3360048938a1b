/** One group of an answer: its number as on the map, its name, its figures; chosen, it tells the rest. */
import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type AcceptedGroup, acceptedAs, groupName } from '../state/groups.js';
import { changeStudies, flyToCommunities, useStudies } from '../state/store.js';
import { choose } from '../state/studies.js';
import { useCommunityNames } from './use-community-names.js';
import { useSpeaker } from './use-speaker.js';

interface GroupRowProps {
  /** Its position in the answer; the key by which the map knows it. */
  readonly at: number;
  readonly communityIds: readonly string[];
  readonly figures: readonly string[];
  readonly accepted: readonly AcceptedGroup[];
  readonly onAccept: () => void;
  readonly children: ReactNode;
}

export function GroupRow({ at, communityIds, figures, accepted, onAccept, children }: GroupRowProps) {
  const speaker = useSpeaker();
  const nameOf = useCommunityNames();
  const isChosen = useStudies(({ chosenKey }) => chosenKey === String(at));
  const known = acceptedAs(accepted, communityIds);
  const look = (): void => {
    changeStudies(choose(String(at)));
    if (!isChosen) flyToCommunities(communityIds);
  };
  return (
    <div className={isChosen ? 'group group-chosen' : 'group'}>
      <button type="button" className="row" aria-expanded={isChosen} onClick={look}>
        <span className="group-number">{at + 1}</span>
        <span className="row-body">
          <span className="row-line">
            <span className="row-name">{groupName(speaker, communityIds, nameOf)}</span>
            {known && (
              <span className="group-accepted">
                <CheckOutlined /> {speaker.say('group.accepted')}
              </span>
            )}
          </span>
          <span className="quiet">{figures.join(' · ')}</span>
        </span>
      </button>
      {isChosen && (
        <div className="group-detail">
          {children}
          {!known && (
            <Button size="small" icon={<CheckOutlined />} onClick={onAccept}>
              {speaker.say('group.accept')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
