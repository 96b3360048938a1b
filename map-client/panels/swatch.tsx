/** The colour or pattern of a class, as the map draws it. */
import { TONE_COLOURS, type Tone } from '../style/tones.js';

export function ToneSwatch({ tone }: { readonly tone: Tone | null }) {
  if (tone === 'no-data' || tone === 'unreachable')
    return <span className={`swatch swatch-${tone}`} aria-hidden="true" />;
  return (
    <span
      className="swatch"
      aria-hidden="true"
      style={{ background: tone === null ? 'transparent' : TONE_COLOURS[tone] }}
    />
  );
}
