/** The map on one A4 page: title, map with scale and north, legend, source and date. Only printers see it. */
import { PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { scaleOf } from '../state/scale.js';
import { useView } from '../state/store.js';
import type { MapPicture } from '../state/view.js';
import { PICTURE_RATIO } from './draw-picture.js';
import { LegendBody, useLegendTitle } from './legend.js';
import { scaleWords } from './scale-line.js';
import { useBaseState } from './use-base-map.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useMapPicture } from './use-map-picture.js';
import { usePlaceWords } from './use-place-words.js';
import { useSpeaker } from './use-speaker.js';

/** What the page leaves between head and foot. */
const MAP_HEIGHT_MILLIMETRES = 166;
const BAR_MAX_SHARE = 0.16;

export function PrintButton() {
  const speaker = useSpeaker();
  const takePicture = useMapPicture();
  const [picture, setPicture] = useState<MapPicture | null>(null);
  useEffect(() => {
    const done = (): void => setPicture(null);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);
  return (
    <>
      <Button
        icon={<PrinterOutlined />}
        aria-label={speaker.say('print.label')}
        title={speaker.say('print.label')}
        onClick={() => void takePicture(PICTURE_RATIO).then(setPicture)}
      />
      {picture && createPortal(<PrintSheet picture={picture} />, document.body)}
    </>
  );
}

function PrintSheet({ picture }: { readonly picture: MapPicture }) {
  const speaker = useSpeaker();
  const title = useLegendTitle();
  const place = usePlaceWords();
  const view = useView();
  const run = useAnsweringRun();
  const { attribution } = useBaseState();
  const ratio = picture.width / picture.height;
  const question = [
    speaker.code('profile', view.profile),
    speaker.code('reading', view.reading),
    run?.finishedAt ? speaker.say('run.newest', { when: speaker.when(run.finishedAt) }) : '',
  ];
  return (
    <section className="print-sheet">
      <header className="print-head">
        <h1>
          {place.name} · {title}
        </h1>
        <span>{question.filter((part) => part !== '').join(' · ')}</span>
      </header>
      <div className="print-map" style={{ width: `min(100%, ${MAP_HEIGHT_MILLIMETRES * ratio}mm)` }}>
        <img src={picture.url} alt="" onLoad={() => window.print()} />
        <NorthArrow bearing={picture.camera.bearing} />
        <PrintedScale picture={picture} />
      </div>
      <aside className="print-legend">
        <LegendBody />
      </aside>
      <footer className="print-foot">
        <span>
          {place.source}
          {attribution !== null && ` · ${speaker.say('base.by', { maker: attribution })}`}
        </span>
        <span>{speaker.say('print.drawn', { when: speaker.when(new Date().toISOString()) })}</span>
      </footer>
    </section>
  );
}

/** As long as on the map, however large that is printed. */
function PrintedScale({ picture }: { readonly picture: MapPicture }) {
  const speaker = useSpeaker();
  const { metres, pixels } = scaleOf(picture.camera, picture.width * BAR_MAX_SHARE);
  return (
    <span className="scale print-scale" style={{ width: `${(pixels / picture.width) * 100}%` }}>
      {scaleWords(speaker, metres)}
    </span>
  );
}

function NorthArrow({ bearing }: { readonly bearing: number }) {
  return (
    <svg className="print-north" viewBox="0 0 30 42" aria-hidden="true">
      <g transform={`rotate(${-bearing} 15 24)`}>
        <path d="M15 8L23 38L15 32L7 38Z" fill="#1d2b33" />
        <path d="M15 8L15 32L7 38Z" fill="#fff" stroke="#1d2b33" strokeWidth="0.8" />
        <text x="15" y="7" textAnchor="middle" fontSize="8" fontWeight="600" fill="#1d2b33">
          N
        </text>
      </g>
    </svg>
  );
}
