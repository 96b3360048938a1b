/** Words of the filter of gaps and of the chart of their distribution, in Chinese. */
export const filterZh = {
  'filter.label': '筛选小区',
  'filter.open': '筛选',
  'filter.condition': '状态',
  'filter.allConditions': '全部状态',
  'filter.condition.short': '有缺口',
  'filter.condition.none': '无服务',
  'filter.condition.fine': '无缺口',
  'filter.condition.no-data': '无数据',
  'filter.condition.unreachable': '不可达',
  'filter.subdistrict': '街道',
  'filter.allSubdistricts': '全部街道',
  'filter.least': '最少缺量',
  'filter.kept': '筛选后 {count} / {total} 个小区',
  'filter.clear': '清除',
  'filter.nothing': '没有小区符合筛选条件。',

  'chart.label': '小区分布图：{measure}。按一条柱只看这些小区，按住 Shift 可选一段。',
  'chart.title': '分布 · {measure}',
  'chart.median': '中位数 {figure}',
  'chart.bar': '{range}：{count} 个小区',
} as const;
