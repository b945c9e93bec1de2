import type { AppointmentAct } from '../appointment/action.ts'
import { appointment } from '../appointment/kind.ts'
import type { AppointmentStage, AppointmentState } from '../appointment/state.ts'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { HOLIDAY_YEARS } from '../shared/holidays/holiday-rows.ts'
import { appointmentActs } from './appointment-acts.ts'
import type { Course } from './example-course.ts'
import type { Setting } from './example-table.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** How an appointment usually goes: asked for, looked at, confirmed, reminded, and they come. */
export const appointmentCourse: Course<AppointmentAct, AppointmentState, AppointmentStage> = {
  kind: appointment,
  steps: ['submit', 'review', 'confirm', 'remind', 'check-in', 'convert'],
  besides: {
    return: 'review',
    'submit.2': 'review',
    reject: 'review',
    reschedule: 'confirm',
    cancel: 'confirm',
    'no-show': 'confirm',
  },
  make: (name, _state, at) => {
    const [type = ''] = name.split('.')
    return appointmentActs(at)[type as AppointmentAct['type']]
  },
  rows: (day, settings) => [...exampleRows(day, settings), ...schedules(settings)],
  clerkOf: () => 'registrar-1',
}

/** The published schedules, unless the example says that there are none. */
function schedules(settings: readonly Setting[]): Row[] {
  if (settings.some(({ name }) => name === 'no-schedules')) return []
  return HOLIDAY_YEARS.map(({ year, paper, off, work }) => {
    const body: RowBody = { kind: 'calendar', year, paper: [...paper], off: [...off], work: [...work] }
    return sealSigned(body, { key: `intl-1.${'0'.repeat(64)}`, suite: 'intl-1', value: 'AAAA' })
  })
}
