/** 存量: idle rooms, land and underground space; those that may take the chosen service come first. */
import { useMemo } from 'react';
import { ready } from '../state/desk.js';
import type { IdleStock } from '../state/records.js';
import { flyToPoint, useDesk, useView } from '../state/store.js';
import { stockPoint } from '../style/features.js';
import type { Speaker } from '../words/speaker.js';
import { DeskNotice, ImportHint } from './notices.js';
import { SearchList } from './search-list.js';
import { useSpeaker } from './use-speaker.js';

export function StockTab() {
  const speaker = useSpeaker();
  const service = useView((view) => view.service);
  const stock = useDesk(({ place }) => ready(place)?.stock);
  const sorted = useMemo(() => {
    const fits = (row: IdleStock): number => Number(row.allowedUses.includes(service));
    return [...(stock ?? [])].sort(
      (one, other) => fits(other) - fits(one) || other.areaSquareMetres - one.areaSquareMetres,
    );
  }, [stock, service]);
  if (!stock) return <DeskNotice />;
  if (sorted.length === 0) return <ImportHint what="all">{speaker.say('stock.none')}</ImportHint>;
  const fitting = sorted.filter(({ allowedUses }) => allowedUses.includes(service)).length;
  return (
    <SearchList
      rows={sorted}
      nameOf={(row) => stockName(speaker, row)}
      keyOf={({ id }) => id}
      render={(row) => <StockRow row={row} />}
      head={
        <span>
          {' · '}
          {speaker.say('stock.fits', {
            count: speaker.number(fitting),
            service: speaker.code('service', service),
          })}
        </span>
      }
    />
  );
}

export const stockName = (speaker: Speaker, { name, kind }: IdleStock): string =>
  name ?? speaker.say('stock.unnamed', { kind: speaker.code('stock', kind) });

export const stockArea = (speaker: Speaker, { areaSquareMetres }: IdleStock): string =>
  speaker.say('unit.squareMetres', { amount: speaker.number(areaSquareMetres) });

function StockRow({ row }: { readonly row: IdleStock }) {
  const speaker = useSpeaker();
  const uses = row.allowedUses.map((kind) => speaker.code('service', kind)).join(speaker.say('join.list'));
  return (
    <button type="button" className="row" onClick={() => flyToPoint(stockPoint(row))}>
      <span className="stock-icon" aria-hidden="true" />
      <span className="row-body">
        <span className="row-line">
          <span className="row-name">{stockName(speaker, row)}</span>
          <span className="row-figure">{stockArea(speaker, row)}</span>
        </span>
        <span className="quiet">
          {speaker.code('stock', row.kind)}
          {uses && ` · ${speaker.say('stock.uses', { uses })}`}
        </span>
      </span>
    </button>
  );
}
