/**
 * Where the numbers of this room were read. A norm names its sources by these ids; the ids and the
 * texts are those of the survey the norms were taken from.
 */

export interface NormSource {
  readonly id: string;
  readonly title: string;
  /** Address, repository or note; empty where there is nothing to open. */
  readonly reference: string;
}

const sources = <const Rows extends readonly NormSource[]>(rows: Rows): Rows => rows;

export const NORM_SOURCES = sources([
  {
    id: 'ccpr',
    title: 'China City Planning Review, glossary 2020-2: 15-minute pedestrian neighbourhood',
    reference: 'http://ccprjournal.com.cn/news/9923.htm',
  },
  {
    id: 'zgbk',
    title: 'Encyclopedia of China, entry on the 10-minute residential area',
    reference: 'https://zgbk.com/ecph/words?ID=491601&SiteID=1&SubID=217393',
  },
  {
    id: 'archnorm',
    title: 'Evaluation set whose answers were checked against the text of GB 50180-2018',
    reference: 'github:ChenYanjun-hub/arch-norm-rag-assistant',
  },
  {
    id: 'nb20',
    title: 'Planning notebooks that quote the explanatory notes of GB 50180',
    reference: 'GitHub, file _build_nb20.py',
  },
  {
    id: 'lcmod',
    title: 'Planning notebooks, living-circle module (not independent of nb20)',
    reference: 'GitHub, same owner as nb20',
  },
  {
    id: 'gb50437',
    title: 'Text of the partial revision of GB 50437',
    reference: 'http://jz.720ku.net/guojiaguifan/206363.html',
  },
  {
    id: 'qutaogo',
    title: '14th five-year plan of public services, figures',
    reference: 'http://qutaogo.com/sjtt/2022/0110/70355.html',
  },
  {
    id: 'sdjingji',
    title: 'National Health Commission, press 2022-01-11: 4.5 places',
    reference: 'http://zixun.sdjingji.com/zixun/2022/0113/66922.html',
  },
  {
    id: 'hrhny',
    title: 'News 2020-09-01 on the opinion of 13 ministries, clause on parking',
    reference: 'http://hrhny.com/1729.html',
  },
  {
    id: 'tcrp',
    title: 'TCRP/NCHRP 2005, another look at pedestrian walking speed',
    reference:
      'https://discovery.researcher.life/article/another-look-at-pedestrian-walking-speed/039790e776493b37a7a167f346455a28',
  },
  {
    id: 'contest80',
    title: 'Chinese life-circle tools: 80 m/min adult, 40 m/min wheelchair',
    reference: 'GitHub, three contest projects',
  },
  { id: 'anhui', title: 'Anhui rule on elderly rooms: a single one at least 350 m²', reference: '' },
  { id: 'guizhou', title: 'Guizhou rule on elderly rooms: at least 350 m²', reference: '' },
  { id: 'guiyang', title: 'Guiyang rule file: areas of community facilities by residents', reference: '' },
  {
    id: 'catrule',
    title: 'Code base that applies TD/T 1062-2021, table A.3',
    reference: 'GitHub',
  },
  { id: 'memory', title: 'Recall; no public text seen', reference: '' },
  { id: 'choice', title: 'Our choice; the reason stands in the text of the norm', reference: '' },
]);
export type NormSourceId = (typeof NORM_SOURCES)[number]['id'];
