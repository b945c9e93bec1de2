import {
  type Act,
  type Action,
  type ActionBody,
  admit,
  type CaseId,
  type CaseKind,
  currentVersion,
  err,
  heads,
  type Json,
  keyId,
  kindOf,
  type Log,
  type MarriageAct,
  ok,
  type Reference,
  type Result,
  sealAction,
  takenElsewhere,
  type Usages,
} from '../../domain/index.ts'
import { basisOf } from './basis.ts'
import type { DeskClock } from './clock.ts'
import type { SigningFault } from './desk.ts'
import { instantAt } from './instant-now.ts'
import { isNoSpace, type Ledger } from './ledger/database.ts'
import { keepAct, sealedAct } from './ledger/outbox.ts'
import type { Keys } from './vault/envelope.ts'
import { deviceSignature } from './vault/signing-key.ts'

/** Whose act it is, and with which key it is signed. */
export interface Hand {
  readonly clerk: string
  readonly office: string
  readonly device: string
  readonly keys: Keys
}

/** What signing needs of the desk. */
export interface SigningDesk {
  readonly ledger: Ledger
  readonly clock: DeskClock
  readonly wall: () => number
  readonly reference: () => Reference
  /** The case as it is on disk now, acts of other windows included. */
  readonly freshLog: (id: CaseId) => Promise<Log<Act>>
  /** What the cases held here have made of numbers and blanks; fresh after {@link freshLog}. */
  readonly usages: () => Usages
}

/** The one place in a profile where an act may come to be: two windows never make the same `seq`. */
const lockName = 'lianli-act'

/**
 * Makes one official act: judged first, then signed, then durable together with its place in the device's
 * chain. When it resolves well, the act is on disk.
 */
export const signAct = (
  desk: SigningDesk,
  hand: Hand,
  id: CaseId,
  kind: CaseKind,
  act: Act,
): Promise<Result<Action, SigningFault>> =>
  navigator.locks.request(lockName, async () => {
    const clock = desk.clock.judge()
    const setsClockRight = act.type === 'confirm-clock'
    if (clock.trust !== 'good' && !setsClockRight) return err({ code: 'clock', clock })
    const body = await nextBody(desk, hand, id, kind, act)
    if (!body.ok) return body
    const log = await desk.freshLog(id)
    const complete: ActionBody = { ...body.value, prev: heads(log) }
    const taken = kind === 'marriage' ? takenElsewhere(act as MarriageAct, id, desk.usages()) : []
    if (taken.length > 0) return err({ code: 'refused', refusals: taken })
    const verdict = admit(kindOf(kind), log, sealAction(complete, []), desk.reference())
    if (verdict.verdict === 'refused') return err({ code: 'refused', refusals: verdict.refusals })
    if (verdict.verdict === 'not-yet') return err({ code: 'not-yet', missing: verdict.missing })
    const { signingKey, publicKey } = hand.keys
    const signature = await deviceSignature(signingKey, publicKey, complete as unknown as Json)
    const action = sealAction(complete, [signature])
    const kept = await keep(desk, hand, action)
    if (!kept.ok) return kept
    if (setsClockRight) {
      const drift = desk.clock.confirmed()
      if (drift !== null) await desk.ledger.keep('confirmedDrift', drift)
    }
    desk.clock.acted(Date.parse(complete.at))
    return ok(action)
  })

async function nextBody(
  desk: SigningDesk,
  { clerk, office, device, keys }: Hand,
  id: CaseId,
  kind: CaseKind,
  act: Act,
): Promise<Result<ActionBody, SigningFault>> {
  const at = instantAt(desk.wall())
  const key = keyId('intl-1', keys.publicKey)
  const rows = basisOf(desk.reference(), { clerk, office, device, key, at, act })
  if (!rows) return err({ code: 'key-not-certified' })
  const chain = await desk.ledger.read('chain')
  const place = { seq: chain ? chain.seq + 1 : 0, last: (chain?.last ?? null) as Action['id'] | null }
  const by = { clerk, office, device, ...place }
  return ok({ v: currentVersion, case: id, kind, prev: [], basis: rows.map((row) => row.id), act, at, by })
}

async function keep(
  { ledger }: SigningDesk,
  { keys }: Hand,
  action: Action,
): Promise<Result<null, SigningFault>> {
  try {
    await keepAct(ledger, await sealedAct(keys.deviceKey, action), action)
    return ok(null)
  } catch (cause) {
    if (isNoSpace(cause)) return err({ code: 'no-space' })
    throw cause
  }
}
