/** Parking shared by the hour: asking for it, and fetching the answer. */
import type { Client } from 'urql';
import { ParkingAnswerDocument, StartParkingDocument } from '../contract/operations.js';
import { type ParkingForm, parkingParameters } from '../state/parking.js';
import type { Study } from '../state/records.js';
import type { StudyAnswer } from '../state/study-answer.js';
import type { View } from '../state/view.js';
import { ask, change } from './client.js';
import type { Asking } from './load.js';
import { present } from './studies.js';

export async function startParking(
  client: Client,
  workspaceId: string,
  form: ParkingForm,
  view: View,
): Promise<Study> {
  const parameters = parkingParameters(form, view);
  return (await change(client, StartParkingDocument, { workspaceId, parameters })).startParkingHoursStudy;
}

export async function loadParking({ client, signal }: Asking, id: string): Promise<StudyAnswer> {
  const { study } = await ask(client, ParkingAnswerDocument, { id }, signal);
  return { studyId: id, kind: 'PARKING_HOURS', value: present(study?.parkingHours, id) };
}
