/** What is wrong with what is drawn now; for an entrance also that it lies on no boundary. */
import { useMemo } from 'react';
import { type DrawingFault, faultsOf } from '../state/drawing-fault.js';
import { entranceFaults } from '../state/edit-entrance.js';
import { useDrawing, useEdit } from '../state/edit-store.js';

const NONE: readonly DrawingFault[] = [];

export function useFaults(): readonly DrawingFault[] {
  const drawing = useDrawing((desk) => desk.drawing);
  const targets = useDrawing((desk) => desk.targets);
  const isEntrance = useEdit(({ onTable }) => onTable?.noun === 'entrance');
  return useMemo(() => {
    if (!drawing) return NONE;
    return [...faultsOf(drawing), ...(isEntrance ? entranceFaults(drawing, targets) : NONE)];
  }, [drawing, targets, isEntrance]);
}
