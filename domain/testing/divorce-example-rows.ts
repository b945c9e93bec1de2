import type { Row, RowBody, RowOf } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { divorceSteps } from './divorce-acts.ts'
import type { Setting } from './example-table.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** 登记机关 of the office of the examples. */
export const authority = '西安市新城区民政局'

const steps = divorceSteps.map(({ name }) => name)
const signature = { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' } as const
const ofDivorce = /^(days-off-to|cooling-off-|close-of-business|printed-window|second-schedule)/

/** The schedule of the year of a day, corrected: all days from the 11th of its month to this one are off. */
function correctedSchedule(said: string): RowOf<'calendar'> {
  const last = said.slice(0, 10)
  const schedule = calendarBody(last.slice(0, 4))
  const days = Array.from(
    { length: Number(last.slice(8)) - 10 },
    (_, each) => `${last.slice(0, 8)}${each + 11}`,
  )
  return { ...schedule, paper: [corrected], off: [...new Set([...schedule.off, ...days])].sort() }
}

const corrected = 'https://example.org/corrected'

/** Before an act a corrected schedule is not known, from then on it is named and the first is not. */
export function namesSchedule({ body }: Row, act: string, settings: readonly Setting[]): boolean {
  const [, said = ''] =
    settings.flatMap(({ name, changes }) => (name === 'rows' ? changes : [])).find(isCorrection) ?? []
  const [last = '', from = ''] = said.split(' from ')
  if (body.kind !== 'calendar' || last === '' || body.year !== Number(last.slice(0, 4))) return true
  return body.paper.includes(corrected) === steps.indexOf(act) >= steps.indexOf(from)
}

const isCorrection = ([name]: readonly [string, string]): boolean => name === 'days-off-to'

/** The schedule of a year that the program ships with. */
function calendarBody(of: string | number): RowOf<'calendar'> {
  const row = HOLIDAY_YEARS.find(({ year }) => year === Number(of))
  if (!row) throw new Error(`no schedule of ${of}`)
  return {
    kind: 'calendar',
    year: row.year,
    paper: [...row.paper],
    off: [...row.off],
    work: [...row.work],
  }
}

/** The office's rows with calendars, divorce numbers, and two more offices: one of the same authority, one of another. */
export function rows(day: string, settings: readonly Setting[]): readonly Row[] {
  const own = settings.flatMap(({ name, changes }) =>
    name === 'rows' ? changes.filter(([parameter]) => ofDivorce.test(parameter)) : [],
  )
  const rest = settings.map((setting) =>
    setting.name === 'rows'
      ? { ...setting, changes: setting.changes.filter(([parameter]) => !ofDivorce.test(parameter)) }
      : setting,
  )
  const year = Number(day.slice(0, 4))
  const bodies: RowBody[] = [
    ...own.map(([name, said]): RowBody => {
      if (name === 'second-schedule') return { ...calendarBody(said), paper: [corrected] }
      if (name === 'days-off-to') return correctedSchedule(said)
      const [value = '', from = '2019-01-01'] = said.split(' from ')
      const read = value === 'true' ? true : value === 'false' ? false : value
      return { kind: 'parameter', name, office: 'xincheng', from, value: read }
    }),
    ...HOLIDAY_YEARS.map(({ year }) => calendarBody(year)),
    ...[year - 1, year].map((each): RowBody => {
      const numbers = { code: '610102', year: each, first: 1, last: 20 }
      return { kind: 'segment', office: 'xincheng', device: 'counter-1', certificate: 'L', ...numbers }
    }),
    ...otherOffices,
  ]
  return [...exampleRows(day, rest), ...bodies.map((body) => sealSigned(body, signature))]
}

const otherOffices: RowBody[] = (
  [
    ['xincheng-east', authority, 'registrar-east'],
    ['beilin', '西安市碑林区民政局', 'registrar-beilin'],
  ] as const
).flatMap(([office, named, clerk]): RowBody[] => [
  {
    kind: 'office',
    office,
    from: '2019-01-01',
    name: named,
    authority: named,
    code: '610102',
    telephone: '029-00000000',
    foreignCompetence: false,
  },
  {
    kind: 'grant',
    clerk,
    name: '苏问月',
    office,
    roles: ['registrar'],
    scope: 'desk',
    from: '2019-01-01T00:00:00+08:00',
    until: '2099-12-31T23:59:59+08:00',
  },
])

/** At which office a clerk of the examples is. */
export const officeOf = (clerk: string): string =>
  clerk === 'registrar-east' ? 'xincheng-east' : clerk === 'registrar-beilin' ? 'beilin' : 'xincheng'
