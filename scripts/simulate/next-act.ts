import {
  type Act,
  fold,
  type Log,
  type MarriageAct,
  marriage,
  type OversightAct,
} from '../../domain/index.ts'
import { inventedBlob, type Wedding, weddingSteps } from '../../domain/testing/marriage-acts.ts'
import type { Chance } from '../../domain/testing/random.ts'

/** The next step of a wedding that nobody here knows to have been done; null when all are done. */
export function nextStepOf(log: Log<Act>): number | null {
  const done = new Set<string>()
  for (const { body } of log.values()) {
    const { act } = body
    done.add(act.type === 'check-status' ? `check-status ${(act as { party?: string }).party}` : act.type)
  }
  const next = stepNames.findIndex((name) => !done.has(name))
  return next < 0 ? null : next
}

/** The steps in order; both parties are checked. */
const stepNames = [
  'call',
  'check-status man',
  'check-status woman',
  ...['accept', 'capture', 'declare', 'examine', 'print', 'sign', 'register', 'deliver'],
  ...['offer-ceremony', 'promise-e-certificate', 'file'],
]

/** Which step takes a number of the machine. */
export const printing = stepNames.indexOf('print')

/** The act of a step, made from what the case holds. */
export function actOfStep(step: number, log: Log<Act>, wedding: Wedding, at: string): MarriageAct {
  const make = weddingSteps[step]?.make
  if (!make) throw new Error(`a wedding has no step ${step}`)
  const act = make(wedding, fold(marriage, log as Log<MarriageAct>).state, at)
  return act.type === 'register' ? { ...act, certificate: printedIn(log) ?? act.certificate } : act
}

const printedIn = (log: Log<Act>): string | undefined =>
  [...log.values()]
    .flatMap(({ body }) =>
      body.act.type === 'print' ? [(body.act as { certificate?: string }).certificate] : [],
    )
    .at(-1)

/** Something out of the way that may happen to a case. */
export function incidentIn(log: Log<Act>, chance: Chance): MarriageAct {
  const party = chance.pick<'man' | 'woman'>(['man', 'woman'])
  const settle = (): MarriageAct => {
    const known = [...log.keys()]
    const keep = known[chance.below(known.length)]
    return keep ? { type: 'settle', keep, reason: '以登记员核对为准' } : abort
  }
  const abort: MarriageAct = { type: 'abort', by: 'both', reason: '改日再来' }
  switch (chance.below(5)) {
    case 0:
      return corrected(party, 'name', chance.pick(['冯无名', '褚有名']))
    case 1:
      return corrected(party, 'occupation', chance.pick(['1', '2', '3']))
    case 2:
      return {
        type: 'annotate',
        ground: 'other',
        document: `（2026）文${chance.below(9)}号`,
        effectiveFrom: null,
        remark: '备注',
        scans: [inventedBlob('a document')],
      }
    case 3:
      return abort
    default:
      return settle()
  }
}

const corrected = (party: 'man' | 'woman', field: 'name' | 'occupation', value: string): MarriageAct => ({
  type: 'correct',
  changes: [{ party, field, value, grade: 'typed' }],
  reason: '录入有误',
  proof: null,
})

/** A head's decision about the first act of a case that is held and not decided; null when there is none. */
export function decisionIn(log: Log<Act>, chance: Chance): OversightAct | null {
  const { withoutEffect } = fold(marriage, log as Log<MarriageAct>).standing
  for (const [of, { because, decision }] of withoutEffect) {
    if (of !== because || decision !== 'open') continue
    return { type: 'settle-hold', of, as: chance.pick(['stands', 'void']), why: '经核查', document: null }
  }
  return null
}
