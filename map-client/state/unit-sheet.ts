/** The five things of a unit's sheet in words and figures: mode, positioning, controls, infrastructure, services. */
import type { Speaker } from '../words/speaker.js';
import type { ProposedUnit } from './records.js';

export interface SheetLine {
  readonly label: string;
  readonly value: string;
}
export interface SheetPart {
  readonly title: string;
  readonly headline: string;
  readonly lines: readonly SheetLine[];
}

type UnitFigure = ProposedUnit['indicatorControls'][number];
type UnitService = ProposedUnit['publicServices'][number];

export function unitSheet(
  speaker: Speaker,
  unit: ProposedUnit,
  stockName: (stockId: string) => string,
): SheetPart[] {
  const part = (name: 'mode' | 'positioning' | 'controls' | 'infrastructure' | 'services') =>
    speaker.say(`sheet.${name}`);
  return [
    {
      title: part('mode'),
      headline: speaker.code('mode', unit.mode),
      lines: figureLines(speaker, unit.modeBasis),
    },
    { title: part('positioning'), headline: speaker.code('positioning', unit.positioning), lines: [] },
    { title: part('controls'), headline: '', lines: figureLines(speaker, unit.indicatorControls) },
    { title: part('infrastructure'), headline: '', lines: figureLines(speaker, unit.infrastructure) },
    {
      title: part('services'),
      headline: '',
      lines: unit.publicServices.map((service) => serviceLine(speaker, service, stockName)),
    },
  ];
}

/** Nothing to say of what is not there. */
const figureLines = (speaker: Speaker, figures: readonly UnitFigure[]): SheetLine[] =>
  figures
    .filter(({ value, unit }) => value > 0 || unit === 'persons')
    .map((figure) => ({ label: figureLabel(speaker, figure), value: figureAmount(speaker, figure) }));

const figureLabel = (speaker: Speaker, { code, serviceKind }: UnitFigure): string =>
  serviceKind === null
    ? speaker.code('figure', code)
    : speaker.say('figure.ofService', {
        service: speaker.code('service', serviceKind),
        figure: speaker.code('figure', code),
      });

function figureAmount(speaker: Speaker, { code, value, unit }: UnitFigure): string {
  if (code === 'FLOOR_AREA_RATIO') return value.toFixed(2);
  if (unit === 'ratio') return speaker.percent(value);
  const key = `unit.${unit.toUpperCase()}`;
  return speaker.hasWord(key)
    ? speaker.code('unit', unit.toUpperCase()).replace('{amount}', speaker.number(value))
    : speaker.number(value);
}

function serviceLine(
  speaker: Speaker,
  { serviceKind, unit, shortage, neededFloorSquareMetres, stock }: UnitService,
  stockName: (stockId: string) => string,
): SheetLine {
  const label = speaker.code('service', serviceKind);
  if (shortage === null) return { label, value: speaker.say('unit.unknown') };
  if (shortage === 0) return { label, value: speaker.say('sheet.enough') };
  const [best] = stock;
  const short = speaker.say('gap.short', { amount: speaker.amount(shortage, unit) });
  const floor =
    neededFloorSquareMetres === null
      ? ''
      : speaker.say('sheet.floor', { amount: speaker.number(neededFloorSquareMetres) });
  const where = best
    ? speaker.say('sheet.stock', {
        name: stockName(best.stockId),
        amount: speaker.amount(best.capacity, unit),
      })
    : speaker.say('sheet.noStock');
  return {
    label,
    value: [short, floor, where].filter((words) => words !== '').join(speaker.say('join.comma')),
  };
}
