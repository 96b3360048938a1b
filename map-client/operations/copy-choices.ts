/** What can be copied of each answer: the query that gives it, the mutation that asks again, the command. */
import {
  CardDocument,
  ClustersAnswerDocument,
  CompetitionAnswerDocument,
  GapsDocument,
  LifeCircleDocument,
  OpeningsAnswerDocument,
  ParkingAnswerDocument,
  ScenarioAnswerDocument,
  SitingAnswerDocument,
  StartRunDocument,
  UnitsAnswerDocument,
} from '../contract/operations.js';
import type { Run, Study } from '../state/records.js';
import { BANDS, type View } from '../state/view.js';
import { analyzeLine, askedParameters, exportLine, studyLine } from './command-text.js';
import { literal, textWithValues } from './graphql-text.js';

export type CopyWhat = 'answer' | 'again' | 'lifeCircle' | 'command';
export interface CopyChoice {
  readonly what: CopyWhat;
  readonly text: string;
}

/** A coverage run, in the service and band that are looked at. */
export function runChoices(view: View, run: Run): CopyChoice[] {
  const workspaceId = view.placeId ?? '';
  const { minutes, reading, profile, services } = run.parameters;
  return [
    {
      what: 'answer',
      text: textWithValues(GapsDocument, {
        runId: run.id,
        serviceKind: view.service,
        bandMinutes: view.band,
      }),
    },
    {
      what: 'again',
      text: textWithValues(StartRunDocument, {
        workspaceId,
        parameters: { minutes, reading, profile, services },
      }),
    },
    { what: 'command', text: analyzeLine(workspaceId, run, view.language) },
  ];
}

/** The card of a community: its figures where a run has them, and its life circle. */
export function cardChoices(view: View, communityId: string, run: Run | null): CopyChoice[] {
  const { profile, reading, placeId, language } = view;
  const lifeCircle = textWithValues(LifeCircleDocument, {
    communityId,
    minutes: BANDS,
    profile,
    reading,
  });
  if (!run) return [{ what: 'lifeCircle', text: lifeCircle }];
  const figures = textWithValues(CardDocument, {
    runId: run.id,
    communityId,
    serviceKind: view.service,
    bandMinutes: view.band,
  });
  return [
    { what: 'answer', text: figures },
    { what: 'lifeCircle', text: lifeCircle },
    { what: 'command', text: exportLine('gaps', placeId ?? '', run.id, language) },
  ];
}

const ANSWERS: Readonly<Record<Study['kind'], object>> = {
  CLUSTERS: ClustersAnswerDocument,
  COMPETITION: CompetitionAnswerDocument,
  OPENINGS: OpeningsAnswerDocument,
  PARKING_HOURS: ParkingAnswerDocument,
  SCENARIO: ScenarioAnswerDocument,
  SITING: SitingAnswerDocument,
  UNITS: UnitsAnswerDocument,
};

export const studyChoices = (workspaceId: string, study: Study): CopyChoice[] => [
  { what: 'answer', text: textWithValues(ANSWERS[study.kind], { id: study.id }) },
  { what: 'again', text: askAgain(workspaceId, study) },
  { what: 'command', text: studyLine(workspaceId, study) },
];

/** Every kind is asked for alike; the page itself needs the scenario of only one of them. */
function askAgain(workspaceId: string, study: Study): string {
  const name = study.kind
    .toLowerCase()
    .split('_')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
  return `mutation Start${name}(
  $workspaceId: ID! = ${literal(workspaceId)}
  $scenarioId: UUID = ${literal(study.scenarioId)}
  $parameters: ${name}StudyInput! = ${literal(askedParameters(study))}
) {
  start${name}Study(workspaceId: $workspaceId, scenarioId: $scenarioId, parameters: $parameters) {
    id
    state
    progressRatio
  }
}`;
}
