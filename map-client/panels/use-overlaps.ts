/** The neighbours across whose land the boundary on the table is drawn. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import { type Overlap, overlapsOf } from '../state/edit-overlap.js';
import { useDrawing, useEdit } from '../state/edit-store.js';
import { useDesk } from '../state/store.js';

const NONE: readonly Overlap[] = [];

export function useOverlaps(): readonly Overlap[] {
  const drawing = useDrawing((desk) => desk.drawing);
  const onTable = useEdit((desk) => desk.onTable);
  const communities = useDesk(({ place }) => ready(place)?.communities);
  return useMemo(() => {
    if (!drawing || onTable?.noun !== 'community' || !communities) return NONE;
    const { base } = onTable;
    return overlapsOf(drawing, base ? communities.filter(({ id }) => id !== base.id) : communities);
  }, [drawing, onTable, communities]);
}
