import { annotationsInForce } from '../counter/taken-back.ts'
import type { ECertificateAct } from '../e-certificate/action.ts'
import { eCertificate } from '../e-certificate/kind.ts'
import type { Act, ActionId, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import { causalPast, type Log } from '../log/log.ts'
import { counterCase } from './counter-cases.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'
import { pairsOf } from './pairs.ts'

/** One correction of what was registered: an annotation, or an amendment of an e-certificate's record. */
interface Correction {
  readonly act: ActionId
  readonly at: string
  readonly clerk: string
  /** What it touches; two that touch nothing in common do not clash. */
  readonly fields: readonly string[]
}

/**
 * DB 6101/T 3163—2023 6.4.4; rules.md K14: two corrections of one thing whose authors did not know of one another.
 * Neither counts by itself; the next correction by somebody who knows both takes their place.
 */
export const correctedTwice = (held: HeldCases): readonly Conflict[] =>
  [...held].flatMap(([id, log]) => {
    const corrections = correctionsIn(id, log)
    const pastOf = (act: ActionId) => causalPast(log, [act]).past
    const isReplaced = (one: Correction, other: Correction) =>
      corrections.some(
        ({ act }) =>
          act !== one.act && act !== other.act && pastOf(act).has(one.act) && pastOf(act).has(other.act),
      )
    return pairsOf(corrections)
      .filter(([one, other]) => one.fields.some((field) => other.fields.includes(field)))
      .filter(([one, other]) => !pastOf(one.act).has(other.act) && !pastOf(other.act).has(one.act))
      .filter(([one, other]) => !isReplaced(one, other))
      .map((pair) => clash(id, pair))
  })

function clash(id: CaseId, pair: readonly Correction[]): Conflict {
  const inOrder = pair.toSorted((a, b) => (`${a.at} ${a.act}` < `${b.at} ${b.act}` ? -1 : 1))
  const acts = pair.map(({ act }) => act).sort()
  return {
    code: 'K14',
    key: `K14 ${acts.join(' ')}`,
    cases: [id],
    acts,
    facts: { clerks: inOrder.map(({ clerk }) => clerk), times: inOrder.map(({ at }) => at) },
  }
}

function correctionsIn(id: CaseId, log: Log<Act>): readonly Correction[] {
  if (kindNameOf(log) === 'e-certificate') {
    const { amendments } = fold(eCertificate, log as Log<ECertificateAct>).state
    return amendments.map(({ by, at, clerk, value }) => ({ act: by, at, clerk, fields: value.fields }))
  }
  const found = counterCase(id, log)
  const annotations = found ? annotationsInForce(found.state) : []
  return annotations
    .filter(({ value }) => value.ground === 'clerical-error' || value.ground === 'identity-change')
    .map(({ by, at, clerk, value }) => ({ act: by, at, clerk, fields: [value.ground] }))
}
