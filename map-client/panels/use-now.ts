/** The time of the clock while something runs, and a remaining time in words. */
import { useEffect, useState } from 'react';
import { minutesOfSeconds } from '../../api/kernel/units.js';
import type { Speaker } from '../words/speaker.js';

const TICK_MILLISECONDS = 500;

export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

export function durationWords(speaker: Speaker, seconds: number): string {
  if (seconds < 90) return speaker.say('run.secondsLeft', { count: Math.max(1, Math.round(seconds)) });
  return speaker.say('run.minutesLeft', { count: Math.round(minutesOfSeconds(seconds)) });
}
