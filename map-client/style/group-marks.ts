/** Groups of communities on the map: a colour that differs from those beside, and a number in the middle. */
import type { Position } from 'geojson';
import type { Community } from '../state/records.js';
import { groupColours } from './group-colours.js';
import { labelPoint } from './label-point.js';
import { markAt } from './study-overlay.js';
import { type SurfaceTone, unitTone } from './study-tones.js';

type Groups = readonly (readonly string[])[];

const membersOf = (groups: Groups, communities: readonly Community[]): Community[][] => {
  const byId = new Map(communities.map((row) => [row.id, row]));
  return groups.map((ids) => ids.flatMap((id) => byId.get(id) ?? []));
};

/** Communities in no group are left pale. */
export function groupTones(groups: Groups, communities: readonly Community[]): Map<string, SurfaceTone> {
  const colours = groupColours(membersOf(groups, communities));
  return new Map<string, SurfaceTone>([
    ...communities.map(({ id }) => [id, 'aside'] as const),
    ...groups.flatMap((ids, at) => ids.map((id) => [id, unitTone(colours[at]!)] as const)),
  ]);
}

/** Numbers as in the list, at the member nearest to the middle, and the outlines of the chosen group. */
export function groupMarks(groups: Groups, communities: readonly Community[], chosenKey: string | null) {
  return membersOf(groups, communities).flatMap((members, at) => {
    const isChosen = chosenKey === String(at);
    const middle = middleOf(members.map(({ boundary }) => labelPoint(boundary)));
    const outlines = isChosen
      ? members.map(({ boundary }) => ({
          type: 'Feature' as const,
          geometry: boundary,
          properties: { role: 'area', isChosen },
        }))
      : [];
    const number = middle ? [markAt('number', middle, { id: String(at), number: at + 1, isChosen })] : [];
    return [...outlines, ...number];
  });
}

function middleOf(points: readonly Position[]): Position | null {
  if (points.length === 0) return null;
  const mean = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis]!, 0) / points.length;
  const [lon, lat] = [mean(0), mean(1)];
  const distance = ([x, y]: Position): number => (x! - lon) ** 2 + (y! - lat) ** 2;
  return points.reduce((best, point) => (distance(point) < distance(best) ? point : best));
}
