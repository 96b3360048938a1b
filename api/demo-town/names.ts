/**
 * Names for the demo town, drawn from lists of plain characters. None is meant to be a real place;
 * where one happens to exist elsewhere, that is chance.
 */

import type { Random } from '../kernel/random.js';

const FIRST = [...'清云松竹梅柳桂枫荷兰春秋晨朝晚星月曙霞虹文德仁和安康福永长新'];
const SECOND = [...'溪岭河桥园风光华阳辉泉塘湖坪山林丰宁平康乐兴裕昌明秀'];
const EMPLOYERS = [
  '机床厂',
  '棉纺厂',
  '印刷厂',
  '化肥厂',
  '电机厂',
  '仪表厂',
  '丝绸厂',
  '粮食局',
  '供电局',
  '邮电局',
  '铁路',
  '自来水厂',
  '百货公司',
  '师范学校',
  '水利局',
  '农机厂',
  '食品厂',
  '轴承厂',
  '无线电厂',
  '建筑公司',
];
const COMMUNITY_KINDS = ['新村', '新村', '小区', '苑', '里', '花园', '公寓', '家园'];
const SECTIONS = ['一区', '二区', '三区', '东区', '西区', '南区', '北区', '一里', '二里', '三里'];

export interface TownNames {
  /** A street name that was not given before. */
  street(suffix: string): string;
  /** A community name that was not given before; employer-run ones are named after their employer. */
  community(isEmployerRun: boolean): string;
  /** A two-character word, for areas and facilities; not given before. */
  word(): string;
}

export function townNames(random: Random): TownNames {
  const words = random.shuffled(FIRST.flatMap((first) => SECOND.map((second) => first + second)));
  const given = new Set<string>();
  let next = 0;
  const word = (): string => {
    const round = Math.floor(next / words.length);
    const name = words[next++ % words.length]!;
    return round === 0 ? name : `${name}${chineseNumeral(round + 1)}`;
  };
  const unique = (make: () => string): string => {
    for (let attempt = 0; ; attempt++) {
      const name = attempt < 20 ? make() : `${make()}${given.size}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
  const community = (isEmployerRun: boolean): string => {
    const name = isEmployerRun
      ? `${random.pick(EMPLOYERS)}${random.pick(['宿舍', '家属院', '职工新村'])}`
      : `${random.pick(words)}${random.pick(COMMUNITY_KINDS)}`;
    return random.chance(0.25) || given.has(name) ? name + random.pick(SECTIONS) : name;
  };
  return {
    street: (suffix) => unique(() => word() + suffix),
    community: (isEmployerRun) => unique(() => community(isEmployerRun)),
    word: () => unique(word),
  };
}

const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
/** 1 → 一 … 10 → 十; larger numbers in figures. */
export const chineseNumeral = (value: number): string => NUMERALS[value] ?? String(value);
