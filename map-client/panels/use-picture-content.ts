/** What stands round the map in a picture: title, question, legend as on the page, sources and date. */
import { ready } from '../state/desk.js';
import { isFiltering } from '../state/gap-filter.js';
import { isLayerShown } from '../state/map-layers.js';
import { useDesk, useView } from '../state/store.js';
import { legendOf } from '../style/legend.js';
import { countText, measureWords, rowWords } from '../style/legend-words.js';
import { MARK } from '../style/palette.js';
import type { PictureContent, PictureLine } from '../style/picture-layout.js';
import { useIsUnasked, useLegendTitle } from './legend.js';
import { useBaseState } from './use-base-map.js';
import { useClasses } from './use-classes.js';
import { useAnsweringRun } from './use-desk-loading.js';
import { useKeptIds } from './use-gap-filter.js';
import { usePlaceWords } from './use-place-words.js';
import { useServiceKinds } from './use-service-kinds.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyOverlay } from './use-study-overlay.js';

/** @returns to be asked when the picture is taken: the date is of that moment */
export function usePictureContent(): () => PictureContent {
  const speaker = useSpeaker();
  const place = usePlaceWords();
  const title = useLegendTitle();
  const question = useQuestionLine();
  const lines = [...useStudyLines(), ...useClassLines(), ...useMarkLines()];
  const { attribution } = useBaseState();
  return () => ({
    title: `${place.name} · ${title}`,
    subtitle: question,
    lines,
    foot: [place.source, attribution === null ? '' : speaker.say('base.by', { maker: attribution })]
      .filter((words) => words !== '')
      .join(' · '),
    drawn: speaker.say('print.drawn', { when: speaker.when(new Date().toISOString()) }),
  });
}

function useQuestionLine(): string {
  const speaker = useSpeaker();
  const view = useView();
  const run = useAnsweringRun();
  const kept = useKeptIds();
  const total = useDesk(({ place }) => ready(place)?.communities.length ?? 0);
  return [
    speaker.code('profile', view.profile),
    speaker.code('reading', view.reading),
    run?.finishedAt ? speaker.say('run.newest', { when: speaker.when(run.finishedAt) }) : '',
    kept && isFiltering(view.filter)
      ? speaker.say('filter.kept', { count: speaker.number(kept.size), total: speaker.number(total) })
      : '',
  ]
    .filter((words) => words !== '')
    .join(' · ');
}

function useStudyLines(): PictureLine[] {
  const speaker = useSpeaker();
  return (useStudyOverlay()?.legend ?? []).map(({ mark, words, count, otherCount }) => ({
    mark,
    words,
    count: count === null ? null : countText(speaker, count, otherCount),
  }));
}

function useClassLines(): PictureLine[] {
  const speaker = useSpeaker();
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps) ?? [];
  const colourBy = useView((view) => view.colourBy);
  const classes = useClasses();
  const isUnasked = useIsUnasked();
  const isOverpainted = (useStudyOverlay()?.tones ?? null) !== null;
  if (isOverpainted) return [];
  if (isUnasked) return [{ mark: null, words: speaker.say('legend.noAnswer'), count: null }];
  const legend = legendOf(gaps, colourBy, classes);
  return [
    { mark: null, words: measureWords(speaker, colourBy, gaps), count: null },
    ...[...legend.classes, ...legend.silent].map((row) => ({
      mark: { kind: 'tone', tone: row.tone } as const,
      words: rowWords(speaker, row, colourBy),
      count: speaker.number(row.count),
    })),
    ...(legend.noServiceCount > 0
      ? [{ mark: { kind: 'no-service' } as const, words: speaker.say('legend.noService'), count: null }]
      : []),
  ];
}

function useMarkLines(): PictureLine[] {
  const speaker = useSpeaker();
  const { service, layers, selectedId } = useView();
  const kinds = useServiceKinds();
  const states = (['EXISTING', 'PLANNED', 'CLOSED'] as const).map((state) => ({
    mark: { kind: 'facility', service, state } as const,
    words: speaker.say(`facility.${state}`),
    count: null,
  }));
  const others = kinds
    .filter((kind) => kind !== service)
    .map((kind) => ({
      mark: { kind: 'facility', service: kind, state: 'EXISTING' } as const,
      words: speaker.code('service', kind),
      count: null,
    }));
  const facilities: PictureLine[] = isLayerShown(layers, 'facilities')
    ? [{ mark: null, words: speaker.code('facilityOf', service), count: null }, ...states, ...others]
    : [];
  return [
    ...facilities,
    ...(selectedId !== null && isLayerShown(layers, 'lifeCircle')
      ? [
          {
            mark: { kind: 'line', colour: MARK.isochrone } as const,
            words: speaker.say('legend.isochrone'),
            count: null,
          },
        ]
      : []),
    ...(isLayerShown(layers, 'stock')
      ? [{ mark: { kind: 'stock' } as const, words: speaker.say('legend.stock'), count: null }]
      : []),
  ];
}
