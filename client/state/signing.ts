import {
  type Act,
  type Action,
  type ActionBody,
  admit,
  type CaseId,
  type CaseKind,
  type Conflict,
  currentVersion,
  deadOnIssue,
  err,
  fold,
  type HeldCases,
  heads,
  type Json,
  keyId,
  kindOf,
  type Log,
  ok,
  type PersonKey,
  type Reference,
  type Refusal,
  type Result,
  sealAction,
  stoppedByDispute,
  takenElsewhere,
  type Usages,
} from '../../domain/index.ts'
import { basisOf } from './basis.ts'
import type { DeskClock } from './clock.ts'
import type { SigningFault } from './faults.ts'
import { instantAt } from './instant-now.ts'
import { isNoSpace, type Ledger } from './ledger/database.ts'
import { actLock, type LedgerGuard } from './ledger/guard.ts'
import { expectSound } from './ledger/ledger-health.ts'
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
  readonly guard: Pick<LedgerGuard, 'actSaved' | 'isBroken'>
  readonly clock: DeskClock
  readonly wall: () => number
  readonly reference: () => Reference
  /** The case as it is on disk now, acts of other windows included. */
  readonly freshLog: (id: CaseId) => Promise<Log<Act>>
  /** What the cases held here have made of numbers and blanks; fresh after {@link freshLog}. */
  readonly usages: () => Usages
  /** Everybody about whose status there is an open conflict here. */
  readonly disputedPersons: () => ReadonlyMap<PersonKey, Conflict>
  /** A case with all that tell of its people; fresh after {@link freshLog}. */
  readonly casesOfSamePeople: (id: CaseId) => Promise<HeldCases>
}

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
  navigator.locks.request(actLock, async () => {
    const clock = desk.clock.judge()
    const setsClockRight = act.type === 'confirm-clock'
    if (clock.trust !== 'good' && !setsClockRight) return err({ code: 'clock', clock })
    const log = await desk.freshLog(id)
    const body = await nextBody(desk, hand, { id, kind, log }, act)
    if (!body.ok) return body
    const complete: ActionBody = { ...body.value, prev: heads(log) }
    const elsewhere = await refusedElsewhere(desk, id, log, complete)
    if (elsewhere.length > 0) return err({ code: 'refused', refusals: elsewhere })
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
      // The act is on disk: what fails from here on must not say that nothing was signed.
      if (drift !== null) {
        await desk.ledger.keep('confirmedDrift', drift).catch((cause: unknown) => desk.guard.isBroken(cause))
      }
    }
    desk.clock.acted(Date.parse(complete.at))
    return ok(action)
  })

/** What other cases held here say against an act; `admit` looks at one case and cannot see it. */
const refusedElsewhere = async (
  desk: SigningDesk,
  id: CaseId,
  log: Log<Act>,
  { act, kind, at }: ActionBody,
): Promise<Refusal[]> => [
  ...takenElsewhere(act, id, desk.usages()),
  ...stoppedByDispute(act, id, log, desk.disputedPersons()),
  ...(kind === 'e-certificate' && act.type === 'issue'
    ? deadOnIssue(act, id, await desk.casesOfSamePeople(id), at)
    : []),
]

async function nextBody(
  desk: SigningDesk,
  { clerk, office, device, keys }: Hand,
  { id, kind, log }: { readonly id: CaseId; readonly kind: CaseKind; readonly log: Log<Act> },
  act: Act,
): Promise<Result<ActionBody, SigningFault>> {
  const at = instantAt(desk.wall())
  const key = keyId('intl-1', keys.publicKey)
  const known = kindOf(kind)
  const state = known && fold(known, log).state
  const rows = basisOf(desk.reference(), { clerk, office, device, key, at, kind, act, state })
  if (!rows) return err({ code: 'key-not-certified' })
  const chain = await desk.ledger.read('chain')
  const place = { seq: chain ? chain.seq + 1 : 0, last: (chain?.last ?? null) as Action['id'] | null }
  const by = { clerk, office, device, ...place }
  return ok({ v: currentVersion, case: id, kind, prev: [], basis: rows.map((row) => row.id), act, at, by })
}

async function keep(
  { ledger, guard }: SigningDesk,
  { keys }: Hand,
  action: Action,
): Promise<Result<null, SigningFault>> {
  const row = await sealedAct(keys.deviceKey, action)
  try {
    const { outbox, meta, blobs } = ledger
    await ledger.transaction('rw', outbox, meta, blobs, async () => {
      await expectSound(ledger, action.body.by)
      await keepAct(ledger, row, action)
    })
  } catch (cause) {
    if (isNoSpace(cause)) return err({ code: 'no-space' })
    if (guard.isBroken(cause)) return err({ code: 'ledger' })
    throw cause
  }
  await guard.actSaved(row, action)
  return ok(null)
}
