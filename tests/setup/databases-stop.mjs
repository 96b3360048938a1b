/** Jest's global tear-down: stops what databases.mjs started. */
export { tearDown as default } from './databases.mjs';
