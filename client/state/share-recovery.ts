import { err, joinShares, ok, type Reference } from '../../domain/index.ts'
import { sendBlobs } from '../sync/blob-queue.ts'
import { pullToEnd } from '../sync/pull.ts'
import { type Pushing, pushOutbox } from '../sync/push.ts'
import { Verifier } from '../sync/verify-page.ts'
import { opensWhatIsHere } from './enrolment.ts'
import type { Ledger } from './ledger/database.ts'
import { offerAgain, readOutbox } from './ledger/outbox.ts'
import { type SessionDesk, type SignedIn, signInOnline, viewOf } from './session.ts'
import { openRecoveryBox } from './vault/recovery-box.ts'
import { type Bytes, sealingKey } from './vault/sealing.ts'
import type { OpenedByShares, ShareRecovery, Waiting } from './way-in-by-shares.ts'

/** Looks whether this machine can be recovered; opens nothing. */
export async function shareRecovery(desk: SessionDesk): Promise<ShareRecovery> {
  const box = await desk.ledger.read('recoveryBox')
  return {
    of: box ? { office: box.office, key: box.key } : null,
    open: async (head, bureau) => {
      if (!box) return err('does-not-open')
      const secret = joinShares(head, bureau)
      const deviceKey = await openRecoveryBox(box, secret)
      secret.fill(0)
      if (!deviceKey.ok || !(await opensWhatIsHere(desk.ledger, deviceKey.value))) return err('does-not-open')
      return ok(await opened(desk, deviceKey.value, box.office))
    },
  }
}

async function opened(desk: SessionDesk, raw: Bytes, office: string): Promise<OpenedByShares> {
  const { ledger, line } = desk
  const deviceKey = await sealingKey(raw)
  const waiting = await whatWaits(ledger, deviceKey)
  return {
    waiting,
    send: async (clerk, password) => {
      const signedIn = await signInOnline(desk, clerk, password, raw)
      if (!signedIn.ok) return signedIn
      await offerAgain(ledger)
      const sending = { line, ledger, deviceKey, office }
      const pushed = await pushOutbox(sending)
      const blobs = pushed.ok ? await sendBlobs({ ...sending, onChange: () => undefined }) : pushed
      const proven = blobs.ok ? await pullReceipts(sending, signedIn.value) : blobs
      const left = await whatWaits(ledger, deviceKey)
      const sent = { ...left, acts: waiting.acts - left.acts, pictures: waiting.pictures - left.pictures }
      return ok({ sent, left, fault: proven.ok ? null : proven.error })
    },
    close: () => void raw.fill(0),
  }
}

/** The feed brings the receipts; acts whose signers are not known yet are checked once somebody works here. */
function pullReceipts(pushing: Pushing, { clerk, centre, rows }: SignedIn): ReturnType<typeof pullToEnd> {
  const reference: Reference = new Map(rows.map((row) => [row.id, row]))
  return pullToEnd({
    ...pushing,
    view: viewOf(clerk.id, rows),
    verifier: new Verifier(centre),
    reference: () => reference,
    onPage: () => undefined,
    signal: new AbortController().signal,
  })
}

/** Acts and pictures of ours of which the centre has not proven that it has them: refused, parked and just answered, too. */
async function whatWaits(ledger: Ledger, deviceKey: CryptoKey): Promise<Waiting> {
  const { acts, unreadable } = await readOutbox(ledger, deviceKey)
  const here = acts.filter(({ row }) => !row.isConfirmed)
  const pictures = await ledger.blobs.where('state').anyOf('here', 'refused').count()
  return { acts: here.length, pictures, unreadable }
}
