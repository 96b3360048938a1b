/** Words of finding, copying, printing and the keyboard, in Chinese. */
export const handyZh = {
  'search.label': '查找',
  'search.hint': '小区、设施：名称或拼音',
  'search.community': '小区',

  'keys.title': '键盘快捷键',
  'keys.search': '查找小区或设施',
  'keys.tab': '打开第 1–8 个栏目',
  'keys.run': '重新计算',
  'keys.language': '切换中文 / English',
  'keys.sheet': '显示本页',
  'keys.letGo': '放开所选、关闭弹出内容',
  'keys.walk': '依次走过所有按钮',
  'keys.close': '关闭',

  'print.label': '打印地图（A4 横向）',
  'print.drawn': '制图 {when}',
  'picture.label': '保存地图图片（PNG）',
  'picture.failed': '图片没有画成，请缩小窗口后再试',

  'copy.label': '复制为 GraphQL 或命令',
  'copy.answer': '复制 GraphQL：取这些数字',
  'copy.lifeCircle': '复制 GraphQL：取生活圈',
  'copy.again': '复制 GraphQL：再算一次',
  'copy.command': '复制命令行',
  'copy.done': '已复制',
  'copy.failed': '浏览器不允许复制',
} as const;
