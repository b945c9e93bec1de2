/** 统计台账：规则发现的事、材料、理由、行为和阶段的话。 */
export const zhStatisticsReport = {
  'rule.closed-once': '{period} 已经上报，不再写一次。后来知道的，写在下一期的更正里。',
  'rule.ended-period': '{period} 还没有过完。过完以后再上报。',
  'rule.own-year': '这本台账是 {year} 年的，{period} 不在这一年。请记入那一年的台账。',
  'rule.sums-agree': '应当相等的两个数不等：{left} 和 {right}。请重新汇总，再上报。',
  'rule.corrects-closed': '{period} 还没有上报，不用更正。直接写在它自己的一期里。',
  'rule.settle-keep': '要保留的不是有分歧的两份上报之一。请选其中一份。',
  'evidence.statistics-report.period': '哪一期',
  'evidence.statistics-report.figures': '数字',
  'evidence.statistics-report.keep': '保留哪一份',
  'act.statistics-report.close': '上报',
  'last.statistics-report.close': '已上报',
  'stage.statistics-report.unopened': '还没有上报',
  'stage.kept': '已上报',
  'place.adjustments': '对以前各期的更正',
} as const satisfies Record<string, string>
