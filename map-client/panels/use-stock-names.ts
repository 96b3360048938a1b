/** A piece of idle stock, and its name, by its id. */
import { useCallback, useMemo } from 'react';
import { ready } from '../state/desk.js';
import type { IdleStock } from '../state/records.js';
import { useDesk } from '../state/store.js';
import { stockName } from './stock-tab.js';
import { useSpeaker } from './use-speaker.js';

export function useStockById(): ReadonlyMap<string, IdleStock> {
  const stock = useDesk(({ place }) => ready(place)?.stock);
  return useMemo(() => new Map((stock ?? []).map((row) => [row.id, row])), [stock]);
}

export function useStockNames(): (id: string) => string {
  const speaker = useSpeaker();
  const byId = useStockById();
  return useCallback(
    (id) => {
      const stock = byId.get(id);
      return stock ? stockName(speaker, stock) : speaker.say('siting.goneStock');
    },
    [speaker, byId],
  );
}
