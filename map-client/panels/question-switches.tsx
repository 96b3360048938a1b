/** The four switches of the question. The usual services stand open, the further ones in a list. */
import { Segmented, Select, Tooltip } from 'antd';
import type { Reading, ServiceKind, WalkingProfileCode } from '../contract/operations.js';
import { ready } from '../state/desk.js';
import { changeView, useDesk, useView } from '../state/store.js';
import { BANDS, type Band, chooseBand, chooseProfile, chooseReading, chooseService } from '../state/view.js';
import { useSpeaker } from './use-speaker.js';

const READINGS: readonly Reading[] = ['TIME', 'DISTANCE'];

export function ServiceSwitch() {
  const speaker = useSpeaker();
  const services = useDesk(({ catalogue }) => ready(catalogue)?.services) ?? [];
  const service = useView((view) => view.service);
  const name = (kind: ServiceKind): string => speaker.code('service', kind);
  const usual = services.filter(({ isDefault }) => isDefault).map(({ kind }) => kind);
  const further = services.filter(({ isDefault }) => !isDefault).map(({ kind }) => kind);
  const choose = (kind: ServiceKind): void => changeView(chooseService(kind));
  return (
    <div className="switch">
      <Segmented<ServiceKind>
        aria-label={speaker.say('service.label')}
        value={usual.includes(service) ? service : (null as unknown as ServiceKind)}
        options={usual.map((kind) => ({ value: kind, label: name(kind) }))}
        onChange={choose}
      />
      {further.length > 0 && (
        <Select<ServiceKind>
          className="further-services"
          variant={further.includes(service) ? 'outlined' : 'borderless'}
          aria-label={speaker.say('service.more')}
          placeholder={speaker.say('service.more')}
          value={further.includes(service) ? service : null}
          options={further.map((kind) => ({ value: kind, label: name(kind) }))}
          onChange={choose}
          popupMatchSelectWidth={false}
        />
      )}
    </div>
  );
}

export function BandSwitch() {
  const speaker = useSpeaker();
  const band = useView((view) => view.band);
  return (
    <Segmented<Band>
      aria-label={speaker.say('band.label')}
      value={band}
      options={BANDS.map((minutes) => ({
        value: minutes,
        label: speaker.say(minutes === BANDS.at(-1) ? 'band.minutes' : 'band.bare', { minutes }),
      }))}
      onChange={(minutes) => changeView(chooseBand(minutes))}
    />
  );
}

export function ProfileSwitch() {
  const speaker = useSpeaker();
  const profiles = useDesk(({ catalogue }) => ready(catalogue)?.walkingProfiles) ?? [];
  const profile = useView((view) => view.profile);
  return (
    <Select<WalkingProfileCode>
      className="profile-switch"
      aria-label={speaker.say('profile.label')}
      value={profile}
      onChange={(code) => changeView(chooseProfile(code))}
      popupMatchSelectWidth={false}
      options={profiles.map(({ code }) => ({ value: code, label: speaker.code('profile', code) }))}
      optionRender={({ value }) => {
        const row = profiles.find(({ code }) => code === value);
        return (
          <div>
            {speaker.code('profile', String(value))}
            <div className="quiet">
              {row &&
                speaker.say('profile.note', {
                  speed: row.speedMetresPerSecond,
                  steps: speaker.say(row.canUseSteps ? 'profile.steps' : 'profile.noSteps'),
                })}
            </div>
          </div>
        );
      }}
    />
  );
}

export function ReadingSwitch() {
  const speaker = useSpeaker();
  const reading = useView((view) => view.reading);
  const bands = useDesk(({ catalogue }) => ready(catalogue)?.bands) ?? [];
  const metres = bands.map(({ standardMetres }) => speaker.number(standardMetres)).join(' / ');
  return (
    <Segmented<Reading>
      aria-label={speaker.say('reading.label')}
      value={reading}
      onChange={(chosen) => changeView(chooseReading(chosen))}
      options={READINGS.map((code) => ({
        value: code,
        label: (
          <Tooltip title={code === 'DISTANCE' ? speaker.say('unit.metres', { amount: metres }) : ''}>
            <span>{speaker.code('reading.short', code)}</span>
          </Tooltip>
        ),
      }))}
    />
  );
}
