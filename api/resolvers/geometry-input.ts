/** Geometries are judged here, before SQL: the embedded engine answers a broken ring with silence. */
import { InputError } from '../errors.js';
import { checkGeometry } from '../kernel/geometry-check.js';

/** @throws InputError with the first fault and its position */
export function checkGeometryFields(input: object, fields: readonly string[]): void {
  for (const field of fields) {
    const geometry = (input as Record<string, unknown>)[field];
    if (geometry == null) continue;
    const [fault] = checkGeometry(geometry);
    if (!fault) continue;
    const { code, reason, position } = fault;
    throw Object.assign(new InputError(field, reason), { details: { field, reason, fault: code, position } });
  }
}
