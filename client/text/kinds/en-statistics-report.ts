import type { zhStatisticsReport } from './zh-statistics-report.ts'

export const enStatisticsReport = {
  'rule.closed-once':
    '{period} was reported already, and is not written anew. What came to light later is a correction in the next report.',
  'rule.ended-period': '{period} has not ended. Report it when it has.',
  'rule.own-year': 'This book is of {year}, and {period} is not. Use the book of its year.',
  'rule.sums-agree':
    'Two sums that should agree do not: {left} and {right}. Count again before it is reported.',
  'rule.corrects-closed':
    '{period} was not reported yet, so there is nothing to correct. Write it in its own report.',
  'rule.settle-keep': 'What is kept is not one of the two reports. Choose one of them.',
  'evidence.statistics-report.period': 'Period',
  'evidence.statistics-report.figures': 'Figures',
  'evidence.statistics-report.keep': 'Which is kept',
  'act.statistics-report.close': 'Report',
  'last.statistics-report.close': 'Reported',
  'stage.statistics-report.unopened': 'Nothing reported',
  'stage.kept': 'Reported',
  'place.adjustments': 'Corrections of earlier reports',
} satisfies Record<keyof typeof zhStatisticsReport, string>
