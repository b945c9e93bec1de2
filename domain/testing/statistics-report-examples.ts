import type { StatisticsReportAct } from '../statistics-report/action.ts'
import { statisticsReport } from '../statistics-report/kind.ts'
import type { StatisticsReportStage, StatisticsReportState } from '../statistics-report/state.ts'
import type { Course } from './example-course.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** Three couples, of whom one man was married before. */
const figures: Extract<StatisticsReportAct, { type: 'close' }>['figures'] = [
  { cell: 'marriages.origin/mainland/marriage', by: 3 },
  { cell: 'marriages.mode/nationwide/xian', by: 3 },
  { cell: 'marriages.same-spouse/no/count', by: 3 },
  { cell: 'marriages.serviceman/no/count', by: 3 },
  { cell: 'marriages.rest-day/no/count', by: 3 },
  { cell: 'persons.standing/first/man', by: 2 },
  { cell: 'persons.standing/again/man', by: 1 },
  { cell: 'persons.standing/first/woman', by: 3 },
  ...(['man', 'woman'] as const).flatMap((sex) => [
    { cell: `persons.age/25-29/${sex}`, by: 3 },
    { cell: `persons.education/2/${sex}`, by: 3 },
    { cell: `persons.occupation/4/${sex}`, by: 3 },
    { cell: `persons.ethnicity/01/${sex}`, by: 3 },
  ]),
]

/** An office's book of 2026: April and May are reported, one month after the other. */
export const statisticsReportCourse: Course<
  StatisticsReportAct,
  StatisticsReportState,
  StatisticsReportStage
> = {
  kind: statisticsReport,
  steps: ['close.april', 'close.may'],
  besides: { 'close.again': 'close.may', settle: 'close.may' },
  make: (name, { reports }) =>
    name === 'settle'
      ? { type: 'settle', keep: Object.values(reports).flat()[0]?.by ?? '', reason: '以已上报的一份为准' }
      : {
          type: 'close',
          period: name === 'close.april' ? '2026-04' : '2026-05',
          acts: 120,
          figures,
          adjustments: [],
        },
  rows: exampleRows,
  clerkOf: () => 'head-1',
}
