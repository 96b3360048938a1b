/** The words of wishes for units and clusters, in Chinese; wishes-en.ts has the same keys. */
export const wishesZh = {
  'wish.title': '规划师指定',
  'wish.together': '必须在一起',
  'wish.apart': '不得同组',
  'wish.start.together': '指定必须在一起',
  'wish.start.apart': '指定不得同组',
  'wish.click.together': '请在地图上逐个点小区，再点一次取消；已选 {count} 个。',
  'wish.click.apart': '请在地图上点两个小区；已选 {count} 个。',
  'wish.finish': '完成（回车）',
  'wish.stop': '取消（Esc）',
  'wish.say.together': '在一起：{names}',
  'wish.say.apart': '不同组：{names}',
  'wish.remove': '去掉这项指定',
  'wish.again': '按指定重新划定',
  'wish.count': '指定 {count} 项',
} as const;
