/**
 * What the page copies: GraphQL is held against the schema, commands against the command line itself,
 * each study with the very parameters that its kind would store.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Command } from 'commander';
import { buildSchema, type DocumentNode, parse, validate, valueFromASTUntyped } from 'graphql';
import { addPlaceCommands } from '../../api/commands/place-commands.js';
import { studyKinds, studyOf } from '../../api/planning/studies.js';
import { cardChoices, runChoices, studyChoices } from '../../map-client/operations/copy-choices.js';
import type { Run, Study } from '../../map-client/state/records.js';
import { INITIAL_VIEW } from '../../map-client/state/view.js';

const SCHEMA = buildSchema(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'));
const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';
const VIEW = { ...INITIAL_VIEW, placeId: "people's district", selectedId: ONE };
const RUN: Run = {
  id: TWO,
  state: 'DONE',
  progressRatio: 1,
  stage: null,
  error: null,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: null,
  finishedAt: null,
  parameters: {
    minutes: [5, 10, 15],
    reading: 'DISTANCE',
    profile: 'ELDERLY',
    services: ['ELDERLY_CARE', 'PARKING'],
    standardProfile: 'national',
  },
};

type Kind = ReturnType<typeof studyKinds>[number];
/** Something out of the ordinary of every kind that has it. */
const ASKED: Partial<Record<Kind, Record<string, unknown>>> = {
  clusters: { apart: [[ONE, TWO]], score: 'combined' },
  competition: { service: 'parking', decay: 'step:300=1,600=0.5' },
  openings: {
    services: ['elderly_care'],
    given: [
      {
        id: "gate 'east'",
        changes: [{ kind: 'open_gate', communityId: ONE, lonLat: [116.3, 40] }],
        costYuan: 5,
      },
    ],
  },
  parking_hours: { profile: 'pram', refused: [{ communityId: ONE, lotId: TWO }] },
  scenario: {
    minutes: [10],
    to: [{ kind: 'add_facility', serviceKind: 'childcare', lonLat: [116.3, 40], capacity: 30 }],
  },
  siting: { model: 'lscp-b', services: ['canteen', 'elderly_care'], budgetYuan: 1e6 },
  units: { locked: [[ONE, TWO]] },
};

const storedStudy = (kind: Kind, scenarioId: string | null): Study => ({
  id: TWO,
  kind: kind.toUpperCase() as Study['kind'],
  scenarioId,
  state: 'DONE',
  isCancelling: false,
  progressRatio: 1,
  stage: null,
  parameters: studyOf(kind).check(ASKED[kind] ?? {}) as Record<string, unknown>,
  resultHash: 'x',
  error: null,
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: null,
  finishedAt: null,
  warnings: [],
});

const CHOICES = [
  ...runChoices(VIEW, RUN),
  ...cardChoices(VIEW, ONE, RUN),
  ...cardChoices(VIEW, ONE, null),
  ...studyKinds().flatMap((kind) =>
    [null, ONE].flatMap((scenarioId) => studyChoices('demo', storedStudy(kind, scenarioId))),
  ),
];
const isCommand = (text: string): boolean => text.startsWith('linli ');

describe('GraphQL', () => {
  const documents = CHOICES.map(({ text }) => text).filter((text) => !isCommand(text));

  it('is valid by the schema, values included', () => {
    expect(documents.length).toBe(2 + 3 + 14 * 2);
    for (const text of documents) expect([text, validate(SCHEMA, parse(text))]).toEqual([text, []]);
  });

  it('asks a study again with all it was asked with', () => {
    for (const kind of studyKinds()) {
      const study = storedStudy(kind, null);
      const { again, scenarioId } = asked(studyChoices('demo', study));
      expect(scenarioId).toBeNull();
      expect([kind, studyOf(kind).check(again)]).toEqual([kind, study.parameters]);
    }
  });

  it('leaves the changes of a scenario that is named to the server', () => {
    const { again, scenarioId } = asked(studyChoices('demo', storedStudy('scenario', ONE)));
    expect(scenarioId).toBe(ONE);
    expect(again).not.toHaveProperty('to');
  });

  /** The parameters of the mutation in the words of the API's inside. */
  function asked(choices: ReturnType<typeof studyChoices>) {
    const text = choices.find(({ what }) => what === 'again')?.text ?? '';
    const values = defaultsOf(parse(text));
    return { again: inside(values.parameters) as Record<string, unknown>, scenarioId: values.scenarioId };
  }
});

function defaultsOf(document: DocumentNode): Record<string, unknown> {
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new TypeError('no operation');
  return Object.fromEntries(
    (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue && valueFromASTUntyped(defaultValue),
    ]),
  );
}

/** The server hands codes on in small letters; of the siting models one has a hyphen. */
function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inside(each)]));
  if (typeof value !== 'string' || !/^[A-Z_0-9]+$/.test(value)) return value;
  return value === 'LSCP_B' ? 'lscp-b' : value.toLowerCase();
}

describe('a command', () => {
  const commands = CHOICES.map(({ text }) => text).filter(isCommand);

  it('is understood by the command line up to the database', async () => {
    expect(commands.length).toBe(2 + 14);
    for (const text of commands) await expect(reachesDatabase(text)).resolves.toBe(true);
  });

  it('is refused where an option is unknown or a value is none', async () => {
    await expect(reachesDatabase('linli analyze --whatever 3')).rejects.toThrow('unknown option');
    await expect(reachesDatabase('linli analyze --reading TIME')).rejects.toThrow('TIME');
  });

  it('hands over the very parameters and the scenario of the study', () => {
    const study = storedStudy('openings', ONE);
    const text = studyChoices('demo', study).find(({ what }) => what === 'command')?.text ?? '';
    const words = wordsOf(text);
    expect(words.slice(0, 4)).toEqual(['linli', 'study', 'openings', '--parameters']);
    expect(studyOf('openings').check(JSON.parse(words[4] ?? ''))).toEqual(study.parameters);
    expect(words.slice(5)).toEqual(['--scenario', ONE, '--workspace', 'demo', '--format', 'json']);
  });

  async function reachesDatabase(text: string): Promise<boolean> {
    const reached = new Error('reached');
    const linli = new Command('linli').exitOverride().configureOutput({ writeErr: () => undefined });
    addPlaceCommands(linli, () => Promise.reject(reached));
    try {
      await linli.parseAsync(wordsOf(text).slice(1), { from: 'user' });
    } catch (error) {
      if (error === reached) return true;
      throw error;
    }
    return false;
  }
});

/** As a shell takes a line apart: blanks divide, within single quotes nothing does. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/(?:'[^']*'|\\.|[^\s'\\])+/g)].map(([word]) =>
    word.replaceAll(/'([^']*)'|\\(.)/g, (_, quoted?: string, escaped?: string) => quoted ?? escaped ?? ''),
  );
}
