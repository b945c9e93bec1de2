import { annotationsInForce } from '../counter/taken-back.ts'
import type { DivorceAct } from '../divorce/action.ts'
import { deemedWithdrawnFrom } from '../divorce/cooling-off.ts'
import { divorce } from '../divorce/kind.ts'
import { periodOf } from '../divorce/stage-on-day.ts'
import type { DivorceState } from '../divorce/state.ts'
import type { CaseId } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import type { Log } from '../log/log.ts'
import { agreed, type Slot } from '../log/slot.ts'
import { outcomesFor } from '../registry/decided-outcome.ts'
import { type HeldCases, kindNameOf } from '../registry/held-cases.ts'
import { shanghaiDate } from '../shared/instant.ts'
import type { PlainDate } from '../shared/plain-date.ts'
import { coupleOf } from './couples.ts'
import type { DivorceFact } from './facts.ts'

/** Rules.md 9: every application for divorce that was accepted, which is when its receipt was issued. */
export function divorceFacts(held: HeldCases): readonly DivorceFact[] {
  const applied = new Set<string>()
  return [...held]
    .flatMap(([id, log]) =>
      kindNameOf(log) === 'divorce' ? (acceptedApplication(id, log as Log<DivorceAct>) ?? []) : [],
    )
    .toSorted((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
    .map(({ id, log, state, office, acceptedOn }) => {
      const couple = coupleOf(state)
      const repeat = couple !== null && applied.has(couple)
      if (couple !== null) applied.add(couple)
      const isVoid =
        annotationsInForce(state).some(({ value }) => voiding.includes(value.ground)) ||
        outcomesFor(id, log, held).includes('void')
      return { of: 'divorce', office, acceptedOn, repeat, isVoid, ...lifeOf(state) }
    })
}

interface Application {
  readonly id: CaseId
  readonly log: Log<DivorceAct>
  readonly state: DivorceState
  readonly office: string
  readonly acceptedOn: PlainDate
}

const orderOf = ({ acceptedOn, id }: Application): string => `${acceptedOn} ${id}`

function acceptedApplication(id: CaseId, log: Log<DivorceAct>): Application | null {
  const { state } = fold(divorce, log)
  const [receipt] = state.receipt
  if (!receipt) return null
  const office = state.receivedAt[0]?.value ?? ''
  return { id, log, state, office, acceptedOn: receipt.value.receivedOn }
}

/** Nullity has no place in a divorce, but a record that is revoked or annulled was none. */
const voiding: readonly string[] = ['nullity', 'annulment', 'revocation']

function lifeOf(
  state: DivorceState,
): Omit<DivorceFact, 'of' | 'office' | 'acceptedOn' | 'repeat' | 'isVoid'> {
  const period = periodOf(state)
  const [withdrawal] = state.withdrawal
  const children = agreed(state.agreement)?.agreement.children ?? []
  return {
    marriedOn: state.acceptance[0]?.value.marriage.registeredOn ?? null,
    youngestBorn:
      children
        .map(({ born }) => born)
        .toSorted()
        .at(-1) ?? null,
    withdrawn: withdrawal ? { on: shanghaiDate(withdrawal.at), by: withdrawal.value.by } : null,
    terminatedOn: dayOf(state.termination),
    deemedFrom: period && deemedWithdrawnFrom(period),
    registeredOn: dayOf(state.registration),
  }
}

const dayOf = (slot: Slot<unknown>): PlainDate | null => (slot[0] ? shanghaiDate(slot[0].at) : null)
