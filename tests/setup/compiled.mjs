/** Jest's global set-up for suites that run the compiled command line but no database. */
export { build as default } from './build.mjs';
