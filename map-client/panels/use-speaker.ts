/** The speaker of the chosen language. */
import { useView } from '../state/store.js';
import type { Language } from '../state/view.js';
import { type Speaker, speakerOf } from '../words/speaker.js';

const SPEAKERS: Readonly<Record<Language, Speaker>> = { zh: speakerOf('zh'), en: speakerOf('en') };

export const useSpeaker = (): Speaker => SPEAKERS[useView(({ language }) => language)];
