/** Jest projects, one a room. ESM through swc; the classes of type-graphql need legacy decorators. */
import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('..', import.meta.url));

const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx: true },
      transform: { legacyDecorator: true, decoratorMetadata: false, react: { runtime: 'automatic' } },
    },
    module: { type: 'es6' },
  },
];

const project = (name, extra = {}) => ({
  displayName: name,
  rootDir,
  roots: ['<rootDir>/tests'],
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['js', 'mjs', 'ts', 'tsx', 'json', 'node'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.tsx?$': swc },
  ...extra,
});

/** Started once, whatever number of projects ask for them; see tests/setup. */
const databases = {
  globalSetup: '<rootDir>/tests/setup/databases.mjs',
  globalTeardown: '<rootDir>/tests/setup/databases-stop.mjs',
};
const SETUP = {
  planning: databases,
  store: databases,
  graphql: databases,
  cli: databases,
  intake: { globalSetup: '<rootDir>/tests/setup/compiled.mjs' },
  oracles: { globalSetup: '<rootDir>/tests/setup/compiled.mjs' },
  cities: databases,
  output: { globalSetup: '<rootDir>/tests/setup/readers.mjs' },
  browser: { globalSetup: '<rootDir>/tests/setup/browser.mjs' },
};

export default {
  rootDir,
  reporters: ['default', '<rootDir>/tests/setup/skip-reporter.mjs'],
  testTimeout: 120_000,
  projects: [
    'rooms',
    'kernel',
    'standards',
    'intake',
    'demo-town',
    'planning',
    'store',
    'output',
    'graphql',
    'cli',
    'map-client',
    'browser',
    'oracles',
    'cities',
  ].map((name) => project(name, SETUP[name])),
};
