import { agreed } from '../log/slot.ts'
import type { RevocationAct } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import type { RevocationStage, RevocationState } from '../revocation/state.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { exampleRows } from './marriage-examples/rows.ts'
import { received, revocationAct } from './revocation-acts.ts'

type RevocationCourse = Course<RevocationAct, RevocationState, RevocationStage>

const course: Omit<RevocationCourse, 'steps' | 'besides' | 'make'> = {
  kind: revocation,
  rows: exampleRows,
  clerkOf: (type) => {
    if (type === 'review-legality') return 'reviewer-1'
    return ['decide', 'approve', 'settle', 'retract'].includes(type) ? 'head-1' : 'registrar-1'
  },
}

const byJudgment = ['receive', 'check-authenticity', 'set-effect-date', 'approve', 'annotate', 'file']
const byDecision = [
  'receive',
  'check-authenticity',
  'set-effect-date',
  'notice-of-intent',
  'review-legality',
  'decide',
  'serve',
  'annotate',
  'file',
]

/** Plays a line of the tables; its column `by` says what was received, and with it which way the case goes. */
export function playRevocationExample(example: Example): Judged[] {
  const by = example.columns.by ?? ''
  const first = received[by === '' || by === '-' ? 'receive' : `receive.${by}`] ?? received.receive
  if (!first) throw new Error('nothing is received')
  const isOwn = first.trigger === 'own-decision' || first.trigger === 'application'
  const steps = isOwn ? byDecision : byJudgment
  return playCourse(
    {
      ...course,
      steps,
      besides: {
        statement: 'notice-of-intent',
        'notice-of-intent': 'set-effect-date',
        'review-legality': 'notice-of-intent',
        decide: 'review-legality',
        serve: 'decide',
        refuse: 'check-authenticity',
        annotate: 'annotate',
        retract: 'annotate',
        'retract.filed': 'file',
        approve: 'annotate',
        'check-authenticity': 'check-authenticity',
        'check-authenticity.dated': 'set-effect-date',
        'check-authenticity.notified': 'notice-of-intent',
        'set-effect-date': 'set-effect-date',
        'confirm-clock': 'receive',
        settle: 'check-authenticity',
      },
      make: (name, state, at) => {
        const type = (name.split('.')[0] ?? name) as RevocationAct['type']
        const reception = agreed(state.reception) ?? first
        return type === 'receive' ? first : revocationAct(type, reception, at)
      },
    },
    example,
  )
}
