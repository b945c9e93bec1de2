import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { ECertificateStage, ECertificateState } from '../e-certificate/state.ts'
import {
  amendAct,
  identifyAct,
  issueAct,
  lastMade,
  makeAct,
  plainActs,
  type Registration,
  reviewAct,
  verifyAct,
  voidAct,
} from './e-certificate-acts.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { inventedBlob } from './invented-blob.ts'
import { exampleRows } from './marriage-examples/rows.ts'

/** `make.divorce` is of the divorce, `make.again` once more of the marriage after its record was put right. */
const registrationOf = (name: string): Registration => {
  const [, about = ''] = name.split('.')
  return about === 'divorce' || about === 'remarriage' ? about : 'marriage'
}

function made(name: string, state: ECertificateState): ECertificateAct {
  const type = (name.split('.')[0] ?? name) as ECertificateAct['type']
  const registration = registrationOf(name)
  const again = name.endsWith('.again')
  switch (type) {
    case 'identify':
      return identifyAct
    case 'review-validity':
    case 'review-again':
      return reviewAct(type, state, registration, again ? 'data-error' : 'valid', again ? 2 : 1)
    case 'make':
      return makeAct(registration, again ? 2 : 1)
    case 'verify':
      return verifyAct(state)
    case 'return-to-make':
      return { type, made: lastMade(state), fields: ['man'], remark: '姓名不符' }
    case 'issue':
      return issueAct(state)
    case 'void':
      return voidAct(state)
    case 'amend':
      return amendAct(state)
    case 'queue-notification':
      return {
        type,
        about: 'issued',
        of: state.issues[0]?.by ?? lastMade(state),
        channel: 'sms',
        contact: inventedBlob('a telephone number', 'application/json'),
      }
    default:
      return plainActs[type]
  }
}

const course: Course<ECertificateAct, ECertificateState, ECertificateStage> = {
  kind: eCertificate,
  steps: ['identify', 'review-validity', 'make', 'verify', 'issue'],
  besides: {
    'review-validity': 'issue',
    'review-again': 'verify',
    make: 'issue',
    verify: 'issue',
    'return-to-make': 'make',
    issue: 'issue',
    void: 'issue',
    amend: 'issue',
    'name-successor': 'issue',
    promise: 'identify',
    'queue-notification': 'issue',
    'confirm-clock': 'identify',
    settle: 'make',
  },
  make: made,
  rows: exampleRows,
  clerkOf: (type) => {
    if (type === 'verify') return 'registrar-2'
    return type === 'name-successor' || type === 'settle' ? 'head-1' : 'registrar-1'
  },
}

/** The acts of an example about one person's e-certificates, each with its verdict on its past. */
export const playECertificateExample = (example: Example): Judged[] => playCourse(course, example)
