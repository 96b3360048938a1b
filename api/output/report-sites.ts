/** The sites a siting study proposes: their map and their table. Nothing where there is no such study. */

import { DEFAULT_STANDARD_PROFILE } from '../standards/standard-profiles.js';
import { area, type Shape } from './drawing.js';
import { badge, mapDrawing } from './map-picture.js';
import type { ReportMaterial } from './read-report.js';
import type { Block } from './report.js';
import { sectionTitle } from './report-numbers.js';
import { amount, DASH } from './report-words.js';
import { amountUnitText, siteServiceText } from './site-layer.js';
import type { Language } from './words.js';

const SITE = '#5b4a9c';
const PLAIN = '#e3e0d8';

const HEADS: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    '次序',
    '存量资源',
    '建议用途',
    '可用面积(平方米)',
    '权属',
    '费用(元)',
    '新增服务',
    '服务小区',
    '依据',
  ],
  en: [
    'order',
    'idle stock',
    'use',
    'area (m²)',
    'owner',
    'cost (yuan)',
    'newly served',
    'communities',
    'norm',
  ],
};
const WIDTHS = [0.05, 0.11, 0.17, 0.09, 0.1, 0.1, 0.1, 0.23, 0.05];
/** The rest are in the exported file. */
const MOST_NAMES = 8;

function namesText(names: readonly string[], language: Language): string {
  const shown = names.slice(0, MOST_NAMES).join(language === 'zh' ? '、' : ', ');
  if (names.length <= MOST_NAMES) return shown;
  return language === 'zh' ? `${shown}等 ${names.length} 个` : `${shown} … ${names.length} in all`;
}

export function siteSection(material: ReportMaterial): Block[] {
  const { sites, language, marks } = material;
  if (!sites) return [];
  const title = sectionTitle(material, 'sites');
  if (sites.sites.length === 0)
    return [
      { kind: 'heading', level: 1, text: title, startsPage: true },
      {
        kind: 'text',
        text:
          language === 'zh'
            ? '最近一次选址研究没有可行的选址。'
            : 'The newest study of siting found no site.',
      },
    ];
  const profileNote = sites.profile ?? DEFAULT_STANDARD_PROFILE;
  return [
    { kind: 'heading', level: 1, text: title, startsPage: true },
    {
      kind: 'text',
      text:
        language === 'zh'
          ? `由选址研究在存量资源中选出,按建议次序排列(标准体系:${profileNote})。`
          : `Chosen among idle stock by a siting study, in the order to open them (standards: ${profileNote}).`,
    },
    sitePicture(material),
    {
      kind: 'table',
      columns: HEADS[language].map((head, i) => ({
        head,
        width: WIDTHS[i]!,
        isNumber: [3, 5, 6].includes(i),
      })),
      rows: sites.sites.map((site) => [
        String(site.order),
        site.name ?? DASH,
        site.services.map((service) => siteServiceText(service, language)).join('\n'),
        amount(site.areaSquareMetres),
        site.owner ?? DASH,
        amount(site.costYuan),
        `${amount(site.amount, 1)} ${amountUnitText(site, language)}`,
        namesText(site.communityNames, language),
        [...new Set(site.services.map(({ normId }) => marks.of(normId)))].join(' '),
      ]),
    },
  ];
}

function sitePicture(material: ReportMaterial): Block {
  const { map, communities, sites, language } = material;
  const served = new Set(sites!.sites.flatMap(({ communityNames }) => communityNames));
  const shapes: Shape[] = communities.flatMap((community) => {
    const paths = map.pathsOf(community.boundary);
    const fill = served.has(community.name) ? '#c9c2e6' : PLAIN;
    return paths.length === 0 ? [] : [area(paths, fill, '#8b8f92', 0.5)];
  });
  for (const { point, order } of sites!.sites)
    if (point) shapes.push(...badge(map.spotOf(point.coordinates), String(order), SITE));
  const isChinese = language === 'zh';
  const legend = [
    { words: isChinese ? '建议选址(数字为次序)' : 'proposed site, in its order', sign: 'fill', colour: SITE },
    { words: isChinese ? '新增服务的小区' : 'community newly served', sign: 'fill', colour: '#c9c2e6' },
    { words: isChinese ? '其他小区' : 'other community', sign: 'fill', colour: PLAIN },
  ] as const;
  const caption = isChinese
    ? '图 建议选址与新增服务的小区。'
    : 'Proposed sites and the communities they newly serve.';
  return { kind: 'picture', drawing: mapDrawing(material, shapes, legend), caption };
}
