/**
 * Which words of a facility table mean which kind. Tables of map companies give 大类;中类;小类: the
 * finest word that is known decides, then the coarser ones, then the name. Data: a new word is a new row.
 */

import { type CapacityUnit, SERVICE_KINDS, type ServiceKind } from '../../schema/vocabulary.js';

/** The first row with a word in the text wins: 幼托 stands before 幼儿园, 老年大学 is no care. */
const KIND_WORDS: readonly (readonly [kind: ServiceKind | null, words: readonly string[]])[] = [
  [null, ['老年大学', '老年活动', '墓', '殡', '宠物']],
  [
    'elderly_care',
    [
      '养老',
      '敬老',
      '日间照料',
      '老年照护',
      '老年公寓',
      '护老',
      '颐养',
      '康养',
      '托老',
      '养护院',
      '老人院',
      '福利院',
      '助老',
    ],
  ],
  ['childcare', ['托育', '托儿', '托幼', '幼托', '婴幼儿照护', '早教托管']],
  ['kindergarten', ['幼儿园', '学前教育']],
  ['parking', ['停车', '车库', '泊车']],
  [
    'health',
    [
      '卫生服务',
      '卫生站',
      '卫生院',
      '社区医院',
      '诊所',
      '门诊',
      '综合医院',
      '专科医院',
      '医院',
      '医疗',
      '医务室',
    ],
  ],
  ['market', ['菜市场', '农贸', '农副产品市场', '生鲜市场', '菜店', '集市']],
  ['school', ['小学', '中学', '九年一贯', '十二年一贯', '完全中学', '义务教育']],
  ['shop', ['便利店', '便民店', '便民商店', '超市', '商店', '药店', '药房', '早餐店', '小卖部']],
];

export interface KindAnswer {
  readonly kind: ServiceKind | null;
  /** The word that decided. */
  readonly by: string | null;
}

/** @param category as the file gives it, with its levels parted by ; or | or / or > */
export function serviceKindOfText(category: string, name: string | null): KindAnswer {
  const plain = category.trim().toLowerCase();
  const exact = SERVICE_KINDS.find(({ code, zh, en }) => code === plain || zh === plain || en === plain);
  if (exact) return { kind: exact.code, by: category.trim() };
  const levels = category.split(/[;；|｜/>,，]/).map((level) => level.trim());
  for (const text of [...levels.filter((level) => level !== '').reverse(), name ?? '']) {
    const found = kindIn(text);
    if (found) return found;
  }
  return { kind: null, by: null };
}

function kindIn(text: string): KindAnswer | null {
  for (const [kind, words] of KIND_WORDS) {
    const by = words.find((word) => text.includes(word));
    if (by !== undefined) return { kind, by };
  }
  return null;
}

const UNIT_WORDS: readonly (readonly [unit: CapacityUnit, words: RegExp])[] = [
  ['beds', /^(张|床|床位|张床|beds?)$/],
  ['places', /^(托位|学位|座|人|名|位|托育位|places?)$/],
  ['spaces', /^(车位|泊位|停车位|个|辆|spaces?)$/],
  ['square_metres', /^(平方米|平米|㎡|m2|m²)$/],
];

/** The unit of a capacity by the word for it, null where it is not known. */
export function capacityUnitOf(text: string): CapacityUnit | null {
  const plain = text.trim().toLowerCase();
  return UNIT_WORDS.find(([unit, words]) => unit === plain || words.test(plain))?.[0] ?? null;
}
