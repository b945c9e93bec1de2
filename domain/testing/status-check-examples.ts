import type { StatusCheckAct } from '../status-check/action.ts'
import { statusCheck } from '../status-check/kind.ts'
import type { StatusCheckStage, StatusCheckState } from '../status-check/state.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** One registrar looks somebody up for a colleague whose line is down. */
const course: Course<StatusCheckAct, StatusCheckState, StatusCheckStage> = {
  kind: statusCheck,
  steps: ['check'],
  besides: {},
  make: () => ({
    type: 'check',
    number: '610102199003071238',
    name: '赵承宇',
    found: '10',
    source: '全国婚姻登记信息系统',
    reference: 'HZ-0001',
    askedBy: 'registrar-2',
    office: 'xincheng',
  }),
  rows: exampleRows,
  clerkOf: () => 'registrar-1',
}

/** The acts of an example, the one in question last. */
export const playStatusCheckExample = (example: Example): readonly Judged[] => playCourse(course, example)
