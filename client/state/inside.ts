import { err, ok, type Result } from '../../domain/index.ts'
import type { SignInFault } from './faults.ts'
import { isNoSpace, Ledger } from './ledger/database.ts'
import { type Guarded, LedgerGuard } from './ledger/guard.ts'
import { OutboxCopy } from './ledger/outbox-copy.ts'
import { type DeskParts, type OpenedDesk, openDesk } from './opened-desk.ts'
import { enrolledClerks, reopen, type SignedIn, signInOffline, signInOnline } from './session.ts'
import { shareRecovery } from './share-recovery.ts'
import type { OpenDesk } from './tabs.ts'
import { stretchInWorker } from './vault/stretch.ts'
import type { ShareRecovery } from './way-in-by-shares.ts'

/** What the door brings along. */
export type DoorParts = Pick<DeskParts, 'tabs' | 'onNoSpace' | 'mayLeave' | 'lock'>

/** What the guard of the ledger tells the door. */
export type DoorEars = Pick<Guarded, 'onBroken' | 'onNews'>

/** An open desk, and what another tab needs to open the same. */
export interface Entered {
  readonly opened: OpenedDesk
  readonly handOver: OpenDesk
}

const ledger = new Ledger()

let ears: DoorEars | undefined

const guard = new LedgerGuard({
  ledger,
  copy: OutboxCopy.open(navigator.storage),
  local: localStorage,
  onBroken: () => ears?.onBroken(),
  onNews: (news) => ears?.onNews(news),
})

/** From now on the door hears what is found broken and what was made of it. */
export const listen = (door: DoorEars): void => {
  ears = door
}

const machine = {
  ledger,
  guard,
  stretch: stretchInWorker,
  line: { base: '', fetch: (...request: Parameters<typeof fetch>) => fetch(...request) },
  origin: location.origin,
  wall: () => Date.now(),
  monotonic: () => performance.now(),
}

/** Ids of the clerks who can sign in here without a line. */
export const enrolledHere = async (): Promise<readonly string[]> =>
  (await guard.ready()) ? enrolledClerks(ledger) : []

/** The way in by the shares of the recovery key. */
export const recoveryHere = async (): Promise<ShareRecovery> => {
  await guard.ready()
  return shareRecovery(machine)
}

/** Signs in at the centre, or with what is sealed here when the centre does not answer. */
export const enter = (
  clerk: string,
  password: string,
  parts: DoorParts & { readonly onReachable: (is: boolean) => void },
): Promise<Result<Entered, SignInFault>> => guardedly(() => signIn(clerk, password, parts))

/** A way in through a ledger that was looked at; what fails on it is an answer, and no error. */
async function guardedly(
  way: () => Promise<Result<Entered, SignInFault>>,
): Promise<Result<Entered, SignInFault>> {
  if (!(await guard.ready())) return err({ code: 'ledger' })
  try {
    return await way()
  } catch (cause) {
    if (isNoSpace(cause)) return err({ code: 'no-space' })
    if (guard.isBroken(cause)) return err({ code: 'ledger' })
    throw cause
  }
}

async function signIn(...[clerk, password, parts]: Parameters<typeof enter>): ReturnType<typeof enter> {
  const online = await signInOnline(machine, clerk, password)
  const isUnreachable = !online.ok && online.error.code === 'centre' && isOutage(online.error.because)
  parts.onReachable(!isUnreachable)
  if (online.ok) return open(online.value, 'online', newSitting(), parts)
  if (!isUnreachable) return online
  const offline = await signInOffline(machine, clerk, password)
  return offline.ok ? open(offline.value, 'offline', newSitting(), parts) : offline
}

/** Opens the desk that is open in another tab. */
export const enterBeside = (theirs: OpenDesk, parts: DoorParts): Promise<Result<Entered, SignInFault>> =>
  guardedly(async () => {
    const who = await reopen(ledger, theirs.keys, theirs.clerk)
    return who.ok ? open(who.value, theirs.signedIn, theirs.sitting, parts) : who
  })

async function open(
  who: SignedIn,
  signedIn: 'online' | 'offline',
  sitting: string,
  parts: DoorParts,
): Promise<Result<Entered, SignInFault>> {
  if (!(await guard.level(who.keys.deviceKey))) return err({ code: 'ledger' })
  const opened = await openDesk(who, { ...machine, ...parts, sitting, signedIn })
  return ok({ opened, handOver: { keys: who.keys, clerk: who.clerk.id, sitting, signedIn } })
}

/** A line that is down, and a centre that is, are the same to the clerk at the door. */
const isOutage = (fault: Extract<SignInFault, { code: 'centre' }>['because']): boolean =>
  fault.code === 'unreachable' || (fault.code === 'refused' && fault.status >= 500)

const newSitting = (): string => `s-${crypto.randomUUID()}`
