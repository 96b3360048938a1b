/** Scale bar and source of the data, at the foot of the map. */
import { ready } from '../state/desk.js';
import { scaleOf } from '../state/scale.js';
import { useDesk, useLiveCamera, useView } from '../state/store.js';
import type { Speaker } from '../words/speaker.js';
import { useBaseState } from './use-base-map.js';
import { useSpeaker } from './use-speaker.js';

const MAX_PIXELS = 110;
const METRES_PER_KILOMETRE = 1000;

export function ScaleLine() {
  const speaker = useSpeaker();
  const camera = useLiveCamera(({ camera }) => camera);
  const placeId = useView((view) => view.placeId);
  const isMadeUp = useDesk(
    ({ catalogue }) =>
      ready(catalogue)?.workspaces.some(({ id, isMadeUp }) => id === placeId && isMadeUp) ?? false,
  );
  const base = useBaseState();
  const scale = camera && scaleOf(camera, MAX_PIXELS);
  return (
    <div className="scale-line">
      {scale && (
        <span className="scale" style={{ width: scale.pixels }}>
          {scaleWords(speaker, scale.metres)}
        </span>
      )}
      <span className="source">
        {speaker.say(isMadeUp ? 'place.madeUpNote' : 'place.source')}
        {base.attribution !== null && ` · ${speaker.say('base.by', { maker: base.attribution })}`}
        {base.problem !== null && ` · ${speaker.say('base.missing')}`}
      </span>
    </div>
  );
}

export const scaleWords = (speaker: Speaker, metres: number): string =>
  metres < METRES_PER_KILOMETRE
    ? speaker.say('scale.metres', { amount: metres })
    : speaker.say('scale.kilometres', { amount: metres / METRES_PER_KILOMETRE });
