/** What the pointer is over, at once: a community with its gap, a facility with its capacity, idle stock. */
import { ready } from '../state/desk.js';
import { shortfallOf } from '../state/ranking.js';
import type { Gap } from '../state/records.js';
import { shortfallWords } from '../state/sentences.js';
import { type Pointed, useDesk, usePointed, useView } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { facilityCapacity, facilityName } from './facilities-tab.js';
import { stockArea, stockName } from './stock-tab.js';
import { useSpeaker } from './use-speaker.js';
import { useStudyOverlay } from './use-study-overlay.js';

export function PointerTip() {
  const speaker = useSpeaker();
  const pointed = usePointed((state) => state.pointed);
  const lines = useLines(speaker, pointed);
  const selectedId = useView((view) => view.selectedId);
  if (!pointed || lines.length === 0 || pointed.id === selectedId) return null;
  return (
    <div
      className="pointer-tip"
      style={{ left: `min(${pointed.x + 14}px, 100% - 270px)`, top: `min(${pointed.y + 14}px, 100% - 90px)` }}
    >
      <strong>{lines[0]}</strong>
      {lines.slice(1).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </div>
  );
}

function useLines(speaker: Speaker, pointed: Pointed | null): string[] {
  const place = useDesk((desk) => ready(desk.place));
  const gaps = useDesk(({ answer }) => ready(answer)?.gaps);
  const overlay = useStudyOverlay();
  if (!pointed || !place || pointed.what === 'study') return [];
  if (pointed.what === 'community') {
    const community = place.communities.find(({ id }) => id === pointed.id);
    const gap = gaps?.find(({ communityId }) => communityId === pointed.id);
    const tip = overlay?.tips.get(pointed.id);
    if (!community) return [];
    // What is compared has figures of its own; those of the run beside them would be a third opinion.
    const run = gap && !overlay?.gaps ? gapLines(speaker, gap) : [];
    return [community.name, ...(tip === undefined ? [] : [tip]), ...run];
  }
  if (pointed.what === 'facility') {
    const facility = place.facilities.find(({ id }) => id === pointed.id);
    if (!facility) return [];
    const kind = speaker.code('service', facility.serviceKind);
    const state = speaker.code('facility', facility.state);
    return [facilityName(speaker, facility), `${kind} · ${state} · ${facilityCapacity(speaker, facility)}`];
  }
  if (pointed.what === 'entrance') {
    const entrance = place.entrances.find(({ id }) => id === pointed.id);
    const community = place.communities.find(({ id }) => id === entrance?.communityId);
    if (!entrance) return [];
    const access = speaker.say('access.tip', { access: speaker.code('access', entrance.access) });
    return [entrance.name ?? community?.name ?? '', access];
  }
  const stock = place.stock.find(({ id }) => id === pointed.id);
  return stock
    ? [stockName(speaker, stock), `${speaker.code('stock', stock.kind)} · ${stockArea(speaker, stock)}`]
    : [];
}

function gapLines(speaker: Speaker, gap: Gap): string[] {
  const state = speaker.code('state', gap.state);
  if (gap.severity === null) return [state];
  const shortfall = shortfallOf(gap);
  const lines = [gap.coveredRatio === null ? state : `${state} · ${speaker.percent(gap.coveredRatio)}`];
  if (!shortfall || gap.severity === 0) return lines;
  const kind = speaker.say(`gap.${shortfall.kind}`);
  return [...lines, speaker.say('join.aside', { text: shortfallWords(speaker, shortfall), aside: kind })];
}
