/** Jest's global set-up for walks through the page: a Chromium to drive, and readers for what it downloads. */
import chromium from './chromium.mjs';
import readers from './readers.mjs';

export default function setUp() {
  chromium();
  readers();
}
