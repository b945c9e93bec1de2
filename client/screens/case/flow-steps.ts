import type { MarriageAct, MarriageStage } from '../../../domain/index.ts'
import type { Step } from '../../parts/stepper.tsx'
import type { TimelineEntry } from '../../state/desk.ts'
import type { TextKey } from '../../text/text.ts'

/** The step of the counter that each stage waits for; null when nothing is left to do. */
export const nextStep = {
  opened: 'call',
  booked: 'call',
  called: 'accept',
  accepted: 'capture',
  captured: 'declare',
  declared: 'examine',
  examined: 'print',
  printed: 'sign',
  signed: 'register',
  registered: 'deliver',
  delivered: 'after',
  filed: null,
  'not-accepted': null,
  'not-registered': null,
  aborted: null,
  contested: null,
} as const satisfies Record<MarriageStage, string | null>

export type StepId = NonNullable<(typeof nextStep)[MarriageStage]>

/** The steps under the phases of the law (初审—受理—审查—登记), with the act that completes each. */
const phases = [
  { words: 'phase.pre-check', steps: ['call', 'accept'] },
  { words: 'phase.acceptance', steps: ['capture', 'declare'] },
  { words: 'phase.examination', steps: ['examine', 'print', 'sign'] },
  { words: 'phase.registration', steps: ['register', 'deliver', 'after'] },
] as const satisfies readonly { words: TextKey; steps: readonly StepId[] }[]

const completedBy: Record<StepId, MarriageAct['type']> = {
  call: 'call',
  accept: 'accept',
  capture: 'capture',
  declare: 'declare',
  examine: 'examine',
  print: 'print',
  sign: 'sign',
  register: 'register',
  deliver: 'deliver',
  after: 'file',
}

/** The stepper of a case: what is done and when, where we are, what is to come. */
export function stepsOf(
  stage: MarriageStage,
  timeline: readonly TimelineEntry[],
): { words: TextKey; steps: Step[] }[] {
  const current = nextStep[stage]
  const all = phases.flatMap(({ steps }) => steps as readonly StepId[])
  const reached = current === null ? all.length : all.indexOf(current)
  const last = (id: StepId) => timeline.findLast(({ action }) => action.body.act.type === completedBy[id])
  return phases.map(({ words, steps }) => ({
    words,
    steps: (steps as readonly StepId[]).map((id): Step => {
      const done = last(id)
      const before = all.indexOf(id) < reached && done !== undefined
      return {
        id,
        words: `step.${id}` as TextKey,
        status: before ? 'done' : id === current ? 'current' : 'to-come',
        legal: id === 'register',
        ...(before && done ? { at: done.action.body.at.slice(11, 16) } : {}),
      }
    }),
  }))
}
