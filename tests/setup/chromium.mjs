/** Jest's global set-up for the walk through the page: a Chromium to drive, installed where that may be done. */
import { existsSync } from 'node:fs';
import { build } from './build.mjs';
import { install } from './debian.mjs';

const PLACES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const find = () => PLACES.find((place) => place && existsSync(place));

/** Leaves LINLI_TEST_CHROMIUM, or LINLI_TEST_CHROMIUM_MISSING with the reason. */
export default function setUp() {
  build();
  const problem = find() ? null : install(/^chromium$/, 'chromium');
  const chromium = find();
  if (chromium) process.env.LINLI_TEST_CHROMIUM = chromium;
  else process.env.LINLI_TEST_CHROMIUM_MISSING = `Chromium is missing; ${problem}`;
}
