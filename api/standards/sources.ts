/**
 * Where the numbers of this room were read. A norm names its sources by these ids; the ids and the
 * texts are those of the survey the norms were taken from.
 */

export interface NormSource {
  readonly id: string;
  readonly titleZh: string;
  readonly titleEn: string;
  /** Address, repository or note; empty where there is nothing to open. */
  readonly reference: string;
}

const sources = <const Rows extends readonly NormSource[]>(rows: Rows): Rows => rows;

export const NORM_SOURCES = sources([
  {
    id: 'ccpr',
    titleZh: '《中国城市规划评论》术语 2020-2：十五分钟步行生活圈',
    titleEn: 'China City Planning Review, glossary 2020-2: 15-minute pedestrian neighbourhood',
    reference: 'http://ccprjournal.com.cn/news/9923.htm',
  },
  {
    id: 'zgbk',
    titleZh: '《中国大百科全书》“十分钟生活圈居住区”条目',
    titleEn: 'Encyclopedia of China, entry on the 10-minute residential area',
    reference: 'https://zgbk.com/ecph/words?ID=491601&SiteID=1&SubID=217393',
  },
  {
    id: 'archnorm',
    titleZh: '对照 GB 50180-2018 正文核过答案的评测集',
    titleEn: 'Evaluation set whose answers were checked against the text of GB 50180-2018',
    reference: 'github:ChenYanjun-hub/arch-norm-rag-assistant',
  },
  {
    id: 'nb20',
    titleZh: '引用 GB 50180 条文说明的规划笔记',
    titleEn: 'Planning notebooks that quote the explanatory notes of GB 50180',
    reference: 'GitHub, file _build_nb20.py',
  },
  {
    id: 'lcmod',
    titleZh: '规划笔记的生活圈模块（与 nb20 同源，不算独立来源）',
    titleEn: 'Planning notebooks, living-circle module (not independent of nb20)',
    reference: 'GitHub, same owner as nb20',
  },
  {
    id: 'gb50437',
    titleZh: 'GB 50437 局部修订条文',
    titleEn: 'Text of the partial revision of GB 50437',
    reference: 'http://jz.720ku.net/guojiaguifan/206363.html',
  },
  {
    id: 'qutaogo',
    titleZh: '“十四五”公共服务规划的指标数字',
    titleEn: '14th five-year plan of public services, figures',
    reference: 'http://qutaogo.com/sjtt/2022/0110/70355.html',
  },
  {
    id: 'sdjingji',
    titleZh: '国家卫生健康委 2022-01-11 发布会：每千人 4.5 个托位',
    titleEn: 'National Health Commission, press 2022-01-11: 4.5 places',
    reference: 'http://zixun.sdjingji.com/zixun/2022/0113/66922.html',
  },
  {
    id: 'hrhny',
    titleZh: '2020-09-01 关于十三部门意见的报道，停车条款',
    titleEn: 'News 2020-09-01 on the opinion of 13 ministries, clause on parking',
    reference: 'http://hrhny.com/1729.html',
  },
  {
    id: 'tcrp',
    titleZh: 'TCRP/NCHRP 2005，步行速度再考察（英文）',
    titleEn: 'TCRP/NCHRP 2005, another look at pedestrian walking speed',
    reference:
      'https://discovery.researcher.life/article/another-look-at-pedestrian-walking-speed/039790e776493b37a7a167f346455a28',
  },
  {
    id: 'contest80',
    titleZh: '国内生活圈工具：成人每分钟 80 米，轮椅每分钟 40 米',
    titleEn: 'Chinese life-circle tools: 80 m/min adult, 40 m/min wheelchair',
    reference: 'GitHub, three contest projects',
  },
  {
    id: 'anhui',
    titleZh: '安徽养老用房规定：单处不小于 350 平方米',
    titleEn: 'Anhui rule on elderly rooms: a single one at least 350 m²',
    reference: '',
  },
  {
    id: 'guizhou',
    titleZh: '贵州养老用房规定：不小于 350 平方米',
    titleEn: 'Guizhou rule on elderly rooms: at least 350 m²',
    reference: '',
  },
  {
    id: 'guiyang',
    titleZh: '贵阳规则文件：按居民人数定社区设施面积',
    titleEn: 'Guiyang rule file: areas of community facilities by residents',
    reference: '',
  },
  {
    id: 'catrule',
    titleZh: '采用 TD/T 1062-2021 表 A.3 的代码库',
    titleEn: 'Code base that applies TD/T 1062-2021, table A.3',
    reference: 'GitHub',
  },
  { id: 'memory', titleZh: '凭记忆，未见公开文本', titleEn: 'Recall; no public text seen', reference: '' },
  {
    id: 'choice',
    titleZh: '本工具自定，理由见该条的说明',
    titleEn: 'Our choice; the reason stands in the text of the norm',
    reference: '',
  },
]);
export type NormSourceId = (typeof NORM_SOURCES)[number]['id'];

/** The title a planner reads in his own language; the id itself where it is none of these. */
export function sourceTitle(id: string, language: 'zh' | 'en'): string {
  const source = NORM_SOURCES.find((one) => one.id === id);
  if (!source) return id;
  return language === 'zh' ? source.titleZh : source.titleEn;
}
