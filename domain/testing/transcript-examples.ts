import { transcript } from '../transcript/kind.ts'
import { type Course, playCourse } from './example-course.ts'
import type { Example } from './example-table.ts'
import type { Judged } from './example-tests.ts'
import { exampleRows } from './marriage-examples/rows.ts'
import { transcriptActs } from './transcript-acts.ts'

const isAct = (type: string): type is keyof typeof transcriptActs => Object.hasOwn(transcriptActs, type)

const course: Course<
  (typeof transcriptActs)[keyof typeof transcriptActs],
  typeof transcript.initial,
  ReturnType<typeof transcript.stageOf>
> = {
  kind: transcript,
  steps: ['transcribe', 'confirm'],
  besides: {
    amend: 'transcribe',
    annotate: 'confirm',
    retract: 'confirm',
    approve: '',
    'confirm-clock': 'transcribe',
    settle: 'transcribe',
  },
  make: (name) => {
    const type = name.split('.')[0] ?? name
    if (!isAct(type)) throw new Error(`no act is called ${name}`)
    return transcriptActs[type]
  },
  rows: exampleRows,
  clerkOf: (type) => {
    if (type === 'confirm') return 'registrar-2'
    return ['approve', 'settle', 'annotate', 'retract'].includes(type) ? 'head-1' : 'registrar-1'
  },
}

/** The acts of an example about an old registration, each with its verdict. */
export const playTranscriptExample = (example: Example): Judged[] => playCourse(course, example)
