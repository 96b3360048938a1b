/** The answers of studies, told apart by their kind. */
import type {
  ClustersAnswer,
  CompetitionAnswer,
  OpeningsAnswer,
  ParkingAnswer,
  ScenarioAnswer,
  SitingAnswer,
  UnitsAnswer,
} from './records.js';

interface Answers {
  readonly SITING: SitingAnswer;
  readonly CLUSTERS: ClustersAnswer;
  readonly COMPETITION: CompetitionAnswer;
  readonly PARKING_HOURS: ParkingAnswer;
  readonly SCENARIO: ScenarioAnswer;
  readonly OPENINGS: OpeningsAnswer;
  readonly UNITS: UnitsAnswer;
}
type Kind = keyof Answers;

export type StudyAnswer = {
  [K in Kind]: { readonly studyId: string; readonly kind: K; readonly value: Answers[K] };
}[Kind];

/** The answer when it is of this kind. */
export const answerOfKind = <K extends Kind>(answer: StudyAnswer, kind: K): Answers[K] | null =>
  answer.kind === kind ? (answer.value as Answers[K]) : null;
