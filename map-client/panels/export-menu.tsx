/** 导出: the report, or a layer in a format and a coordinate system; what is on its way can be called off. */
import { DownloadOutlined } from '@ant-design/icons';
import { Button, Popover, Select } from 'antd';
import { useMemo, useState } from 'react';
import { ready } from '../state/desk.js';
import {
  EXPORT_FORMATS,
  EXPORT_LAYERS,
  type ExportWish,
  FIRST_EXPORT,
  layerAddress,
  REPORT_FORMATS,
  reportAddress,
  zoneAt,
} from '../state/exports.js';
import { useDesk, useView } from '../state/store.js';
import { extentOf } from '../style/extent.js';
import { FormRow } from './form-row.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { type Download, useDownload } from './use-download.js';
import { useSpeaker } from './use-speaker.js';

export function ExportMenu() {
  const speaker = useSpeaker();
  const hasPlace = useView((view) => view.placeId !== null);
  return (
    <Popover trigger="click" placement="bottomLeft" content={<Choices />} destroyOnHidden>
      <Button
        type="text"
        className="export-button"
        icon={<DownloadOutlined />}
        disabled={!hasPlace}
        aria-label={speaker.say('export.title')}
        title={speaker.say('export.title')}
      />
    </Popover>
  );
}

function Choices() {
  const speaker = useSpeaker();
  const [wish, setWish] = useState<ExportWish>(FIRST_EXPORT);
  const download = useDownload();
  const placeId = useView((view) => view.placeId) ?? '';
  const runId = useAnsweringRun()?.id ?? null;
  const asked = { placeId, runId, language: speaker.language };
  return (
    <section className="export-choices" aria-label={speaker.say('export.title')}>
      {runId === null && <p className="quiet">{speaker.say('export.noRun')}</p>}
      <h3>{speaker.say('export.report')}</h3>
      <p className="quiet">{speaker.say('export.reportNote')}</p>
      <div className="export-acts">
        {REPORT_FORMATS.map((format) => (
          <Button
            key={format}
            disabled={download.isBusy}
            onClick={() => download.take(reportAddress(format, asked))}
          >
            {speaker.say(`export.report.${format}`)}
          </Button>
        ))}
      </div>
      <h3>{speaker.say('export.data')}</h3>
      <WishForm wish={wish} onChange={setWish} />
      <div className="export-acts">
        <Button
          type="primary"
          disabled={download.isBusy}
          onClick={() => download.take(layerAddress(wish, asked))}
        >
          {speaker.say('export.take')}
        </Button>
      </div>
      <DownloadState download={download} />
    </section>
  );
}

interface WishFormProps {
  readonly wish: ExportWish;
  readonly onChange: (wish: ExportWish) => void;
}

function WishForm({ wish, onChange }: WishFormProps) {
  const speaker = useSpeaker();
  const systems = useSystems();
  return (
    <>
      <FormRow label={speaker.say('export.layer')}>
        <Select
          aria-label={speaker.say('export.layer')}
          value={wish.layer}
          options={EXPORT_LAYERS.map((value) => ({ value, label: speaker.say(`export.layer.${value}`) }))}
          onChange={(layer) => onChange({ ...wish, layer })}
        />
      </FormRow>
      <FormRow label={speaker.say('export.format')}>
        <Select
          aria-label={speaker.say('export.format')}
          value={wish.format}
          options={EXPORT_FORMATS.map((value) => ({ value, label: speaker.say(`export.format.${value}`) }))}
          onChange={(format) => onChange({ ...wish, format })}
        />
      </FormRow>
      <FormRow label={speaker.say('export.system')}>
        <Select
          aria-label={speaker.say('export.system')}
          value={wish.system}
          options={systems}
          onChange={(system) => onChange({ ...wish, system })}
        />
      </FormRow>
    </>
  );
}

/** The usual systems, and the zone the place lies in. */
function useSystems(): { value: string; label: string }[] {
  const speaker = useSpeaker();
  const communities = useDesk(({ place }) => ready(place)?.communities);
  const box = useMemo(() => extentOf((communities ?? []).map(({ boundary }) => boundary)), [communities]);
  const zone = box && zoneAt((box[0] + box[2]) / 2);
  const plain = (['EPSG:4326', 'EPSG:4490', 'GCJ-02', 'BD-09'] as const).map((value) => ({
    value,
    label: speaker.say(`export.system.${value}`),
  }));
  if (zone === null) return plain;
  const label = speaker.say('export.system.zone', { meridian: zone.meridian });
  return [...plain.slice(0, 2), { value: zone.code, label }, ...plain.slice(2)];
}

function DownloadState({ download }: { readonly download: Download }) {
  const speaker = useSpeaker();
  const { isBusy, doneBytes, problem, savedName } = download;
  if (problem)
    return (
      <p className="import-bad" role="alert">
        {problem.kind === 'offline'
          ? speaker.say('export.offline')
          : speaker.say('export.failed', { message: problem.message })}
      </p>
    );
  if (!isBusy)
    return (
      <p className="quiet" role="status">
        {savedName === null ? '' : speaker.say('export.done', { file: savedName })}
      </p>
    );
  const done = (doneBytes / 1e6).toFixed(1);
  return (
    <p className="export-acts" role="status">
      {doneBytes === 0 ? speaker.say('export.working') : speaker.say('export.coming', { done })}
      <Button size="small" onClick={download.cancel}>
        {speaker.say('export.cancel')}
      </Button>
    </p>
  );
}
