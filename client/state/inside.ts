import { ok, type Result } from '../../domain/index.ts'
import type { SignInFault } from './desk.ts'
import { Ledger } from './ledger/database.ts'
import { type DeskParts, type OpenedDesk, openDesk } from './opened-desk.ts'
import { enrolledClerks, reopen, type SignedIn, signInOffline, signInOnline } from './session.ts'
import type { OpenDesk } from './tabs.ts'
import { stretchInWorker } from './vault/stretch.ts'

/** What the door brings along. */
export type DoorParts = Pick<DeskParts, 'tabs' | 'onNoSpace' | 'lock'>

/** An open desk, and what another tab needs to open the same. */
export interface Entered {
  readonly opened: OpenedDesk
  readonly handOver: OpenDesk
}

const ledger = new Ledger()

const machine = {
  ledger,
  stretch: stretchInWorker,
  line: { base: '', fetch: (...request: Parameters<typeof fetch>) => fetch(...request) },
  origin: location.origin,
  wall: () => Date.now(),
  monotonic: () => performance.now(),
}

/** Ids of the clerks who can sign in here without a line. */
export const enrolledHere = (): Promise<readonly string[]> => enrolledClerks(ledger)

/** Signs in at the centre, or with what is sealed here when the centre does not answer. */
export async function enter(
  clerk: string,
  password: string,
  parts: DoorParts & { readonly onReachable: (is: boolean) => void },
): Promise<Result<Entered, SignInFault>> {
  const online = await signInOnline(machine, clerk, password)
  const isUnreachable = !online.ok && online.error.code === 'centre' && isOutage(online.error.because)
  parts.onReachable(!isUnreachable)
  if (online.ok) return ok(await open(online.value, 'online', newSitting(), parts))
  if (!isUnreachable) return online
  const offline = await signInOffline(machine, clerk, password)
  return offline.ok ? ok(await open(offline.value, 'offline', newSitting(), parts)) : offline
}

/** Opens the desk that is open in another tab. */
export async function enterBeside(theirs: OpenDesk, parts: DoorParts): Promise<Result<Entered, SignInFault>> {
  const who = await reopen(ledger, theirs.keys, theirs.clerk)
  return who.ok ? ok(await open(who.value, theirs.signedIn, theirs.sitting, parts)) : who
}

async function open(
  who: SignedIn,
  signedIn: 'online' | 'offline',
  sitting: string,
  parts: DoorParts,
): Promise<Entered> {
  const opened = await openDesk(who, { ...machine, ...parts, sitting, signedIn })
  return { opened, handOver: { keys: who.keys, clerk: who.clerk.id, sitting, signedIn } }
}

/** A line that is down, and a centre that is, are the same to the clerk at the door. */
const isOutage = (fault: Extract<SignInFault, { code: 'centre' }>['because']): boolean =>
  fault.code === 'unreachable' || (fault.code === 'refused' && fault.status >= 500)

const newSitting = (): string => `s-${crypto.randomUUID()}`
