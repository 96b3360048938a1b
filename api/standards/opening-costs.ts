/**
 * What it costs to open a way (打通), for ranking only. No public schedule was found that prices these
 * works one by one; the figures are our choice and any list of candidates may bring its own.
 */

import type { Confidence } from '../../schema/vocabulary.js';
import type { NormSourceId } from './sources.js';

export interface OpeningCost {
  readonly id: 'gate_in_wall' | 'closed_gate' | 'footpath' | 'crossing';
  readonly yuan: number;
  readonly yuanPerMetre: number;
  readonly textZh: string;
  readonly textEn: string;
  readonly confidence: Confidence;
  readonly sources: readonly NormSourceId[];
}

const CHOICE = { confidence: 'choice', sources: ['choice'] } as const;

export const OPENING_COSTS: readonly OpeningCost[] = [
  {
    id: 'gate_in_wall',
    yuan: 60_000,
    yuanPerMetre: 0,
    textZh: '围墙开口并设门禁,每处 6 万元。',
    textEn: 'An opening in a wall with an access control: 60,000 yuan.',
    ...CHOICE,
  },
  {
    id: 'closed_gate',
    yuan: 20_000,
    yuanPerMetre: 0,
    textZh: '恢复已关闭的出入口并设门禁,每处 2 万元。',
    textEn: 'Opening a gate that is there and closed, with an access control: 20,000 yuan.',
    ...CHOICE,
  },
  {
    id: 'footpath',
    yuan: 0,
    yuanPerMetre: 1_000,
    textZh: '步行道宽约 2.5 米,含照明,每米 1000 元。',
    textEn: 'A footpath about 2.5 m wide with lamps: 1,000 yuan a metre.',
    ...CHOICE,
  },
  {
    id: 'crossing',
    yuan: 150_000,
    yuanPerMetre: 5_000,
    textZh: '过街或过河通道,信号与无障碍设施 15 万元,每米另计 5000 元。',
    textEn: 'A crossing: 150,000 yuan for signals and kerbs, and 5,000 yuan a metre.',
    ...CHOICE,
  },
];

/** Yuan for one work of a kind. */
export function openingCostYuan(id: OpeningCost['id'], metres = 0): number {
  const cost = OPENING_COSTS.find((row) => row.id === id)!;
  return cost.yuan + cost.yuanPerMetre * metres;
}
