/** Words of the tour of five steps, in Chinese. */
export const tourZh = {
  'tour.again': '再看一遍导览',
  'tour.label': '导览',
  'tour.close': '结束导览',
  'tour.question.title': '先定问题',
  'tour.question': '哪项服务、几分钟生活圈、谁在走、按什么口径。地图、排名、图表和卡片都跟着它变。',
  'tour.worst.title': '最严重的缺口在最上面',
  'tour.worst':
    '先按等级、再按缺量排名。点一行，地图飞到这个小区，卡片说明它为什么缺；“筛选”只看一个街道或一种状态。',
  'tour.map.title': '地图、图例与卡片',
  'tour.map':
    '点地图上的小区看卡片，带下划线的数字打开公式、规范条文和可信度。灰色斜线是无数据，不是缺口。“图层”里可换着色、分级和底图。',
  'tour.closing.title': '怎样补上缺口',
  'tour.closing':
    '供需看谁先用到；选址在存量用房里找最优点位；单元划定改造范围；方案试着开一个口、放一处设施，马上看到全区变化。',
  'tour.files.title': '自己的数据与成果',
  'tour.files':
    '导入台账或图层（也可把文件拖到页面上），先看再存，能撤销；旁边可导出各图层和报告，地图左侧可打印、存图片。',
} as const;
