import { type Action, err, ok, type Usages } from '../../domain/index.ts'
import type { CaseShelf } from './case-shelf.ts'
import type { DeskClock } from './clock.ts'
import type { Desk } from './desk.ts'
import type { LedgerGuard } from './ledger/guard.ts'
import type { ReferenceRows } from './reference-rows.ts'
import { type SessionDesk, type SignedIn, signInOffline } from './session.ts'
import { type Hand, type SigningDesk, signAct } from './signing.ts'

/** What those who sign at a desk need of it. */
export interface HandsParts {
  readonly parts: SessionDesk & { readonly guard: LedgerGuard; readonly onNoSpace: () => void }
  /** Whose desk it is. */
  readonly who: SignedIn
  readonly shelf: CaseShelf
  readonly clock: DeskClock
  readonly reference: ReferenceRows
  /** A desk that was locked meanwhile signs nothing. */
  readonly isOpen: () => boolean
  /** An act is on disk. */
  readonly onSigned: (action: Action) => Promise<void>
}

/** Signing at a desk: with its clerk's own hand, or with that of somebody who has come to this machine. */
export function handsAt(desk: HandsParts): Pick<Desk, 'sign' | 'withHandOf'> {
  const { parts, who, reference } = desk
  const signing = signingAt(desk)
  const handOf = ({ clerk, keys }: Pick<SignedIn, 'clerk' | 'keys'>): Hand => ({
    clerk: clerk.id,
    office: clerk.office,
    device: who.device,
    keys,
  })
  const signWith =
    (by: Hand): Desk['sign'] =>
    async (id, kind, act) => {
      if (!desk.isOpen()) return err({ code: 'locked' })
      const signed = await signAct(signing, by, id, kind, act)
      if (signed.ok) await desk.onSigned(signed.value)
      else if (signed.error.code === 'no-space') parts.onNoSpace()
      return signed
    }
  return {
    sign: signWith(handOf(who)),
    async withHandOf(other, password, work) {
      const opened = await signInOffline(parts, other, password)
      if (!opened.ok) return opened
      await reference.add(opened.value.rows)
      return ok(await work(signWith(handOf(opened.value))))
    },
  }
}

const signingAt = ({ parts, shelf, clock, reference }: HandsParts): SigningDesk => ({
  ledger: parts.ledger,
  guard: parts.guard,
  clock,
  wall: parts.wall,
  reference: () => reference.all(),
  freshLog: async (id) => {
    await shelf.takePages()
    await shelf.takeOutbox()
    return shelf.logOf(id)
  },
  usages: (): Usages => {
    const held = [...shelf.usages().values()]
    return {
      numbers: held.flatMap(({ usages }) => usages),
      blanks: held.flatMap(({ blanks }) => blanks),
    }
  },
  disputedPersons: shelf.conflicts.persons,
  casesOfSamePeople: (id) => shelf.conflicts.ofSamePeople(id),
})
