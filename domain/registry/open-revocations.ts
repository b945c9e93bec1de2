import { annotationsInForce } from '../counter/taken-back.ts'
import type { ActionId, CaseId } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import type { RevocationAct, Trigger } from '../revocation/action.ts'
import { revocation } from '../revocation/kind.ts'
import type { RevocationState } from '../revocation/state.ts'
import { type HeldCases, kindNameOf } from './held-cases.ts'

/** A document about a registration that was received and has led to nothing yet. */
export interface OpenRevocation {
  readonly case: CaseId
  /** The act by which it was received. */
  readonly act: ActionId
  readonly trigger: Trigger
  readonly receivedOn: string
  readonly affected: readonly CaseId[]
}

/** Whether a document has led to something: a refusal, a file, or a remark that nobody has taken back. */
function isClosed(state: RevocationState): boolean {
  const stage = revocation.stageOf(state)
  return (
    stage === 'refused' ||
    stage === 'filed' ||
    (stage === 'annotated' && annotationsInForce(state).length > 0)
  )
}

/** The documents received that nobody has annotated or refused, and that their sender has not disowned. */
export const openRevocationsIn = (held: HeldCases): readonly OpenRevocation[] =>
  [...held].flatMap(([id, log]) => {
    if (kindNameOf(log) !== 'revocation') return []
    const { state } = fold(revocation, log as Log<RevocationAct>)
    const received = agreed(state.reception)
    const isDisowned = state.authenticity.some(({ value }) => !value.authentic)
    if (!received || isDisowned || isClosed(state)) return []
    return [
      {
        case: id,
        act: state.reception[0]?.by ?? 'sha256-',
        trigger: received.trigger,
        receivedOn: received.receivedOn,
        affected: [...new Set(received.affected.map((one) => one.case))].sort(),
      },
    ]
  })

/**
 * The 2021 opinion on impersonation; rules.md K1c: evidence that somebody registered under another's identity has come
 * in, and the registry has not decided. Who it was no program can tell: faces, fingers and hands are for people.
 */
export const impersonationsReported = (held: HeldCases): readonly Conflict[] =>
  openRevocationsIn(held)
    .filter(({ trigger, affected }) => trigger === 'own-decision' && affected.length > 0)
    .map(({ case: id, act, affected, receivedOn }) => ({
      code: 'K1c',
      key: `K1c ${id}`,
      cases: [id, ...affected],
      acts: [act],
      facts: { receivedOn },
    }))
