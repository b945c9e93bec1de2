import * as v from 'valibot'
import {
  err,
  keyId,
  ok,
  type PublicKey,
  type Result,
  type Role,
  type Row,
  type RowOf,
  roles,
  rowsOf,
} from '../../domain/index.ts'
import { rowIn, type SessionAnswer, session } from '../sync/answers.ts'
import { ask } from '../sync/centre.ts'
import type { Clerk } from './desk.ts'
import { type EnrolmentDesk, enrol, profilePlace } from './enrolment.ts'
import type { CentreFault, SignInFault } from './faults.ts'
import type { Ledger } from './ledger/database.ts'
import { currentRecoveryKey, makeRecoverable } from './recoverable.ts'
import { type Envelope, type Keys, unwrapKeys } from './vault/envelope.ts'
import { nextTryAt } from './vault/retry-delay.ts'
import { type Bytes, openJson, sealJson } from './vault/sealing.ts'

/** Who signed in, with the keys and the rows that prove it. */
export interface SignedIn {
  readonly clerk: Clerk
  readonly device: string
  readonly keys: Keys
  readonly centre: PublicKey
  /** Grant, key and the centre's own row, so that the first act need not wait for the feed. */
  readonly rows: readonly Row[]
}

/** What signing in needs. */
export interface SessionDesk extends EnrolmentDesk {
  readonly wall: () => number
}

/**
 * A session at the centre, its envelope opened or made. `recovered` is the device key as two shares gave it: a new
 * envelope is then made from it, and the centre's copy is not asked for.
 */
export async function signInOnline(
  desk: SessionDesk,
  clerk: string,
  password: string,
  recovered?: Bytes,
): Promise<Result<SignedIn, SignInFault>> {
  const begun = await beginSession(desk, clerk, password)
  if (!begun.ok) return begun
  const { who, centre, rows } = begun.value
  const box = recovered && (await desk.ledger.read('recoveryBox'))
  if (box && box.office !== who.office) return err({ code: 'other-office' })
  const kept = await desk.ledger.read(`envelope:${who.clerk}`)
  const belonging = { office: who.office, centre }
  const recovery = currentRecoveryKey(desk.line, belonging)
  const opened =
    kept &&
    (await unwrapKeys(kept, password, desk.stretch, async (raw) =>
      makeRecoverable(desk.ledger, raw, kept.device, await recovery),
    ))
  if (kept && opened?.ok) {
    const before = await readProfile(desk.ledger, opened.value, kept.clerk)
    return signedIn(desk, who, kept, opened.value, [...(before?.rows ?? []), ...rows])
  }
  const enrolling = {
    ...belonging,
    clerk: who.clerk,
    password,
    recovery: await recovery,
    ...(recovered && { recovered }),
  }
  const enrolled = await enrol(desk, enrolling)
  if (!enrolled.ok) return enrolled
  const { envelope, keys, certified } = enrolled.value
  return signedIn(desk, who, envelope, keys, [...rows, certified])
}

/** Who the centre says has signed in, and whose word the centre's is. */
async function beginSession(
  desk: SessionDesk,
  clerk: string,
  password: string,
): Promise<Result<{ who: SessionAnswer; centre: PublicKey; rows: readonly Row[] }, SignInFault>> {
  const device = await desk.ledger.read('device')
  const json = { clerk, password, ...(device === undefined ? {} : { device }) }
  const answer = await ask(desk.line, '/api/sign-in', session, { json })
  if (!answer.ok) return err(signInFault(answer.error, desk.wall()))
  await desk.ledger.keep('bridgeBase', answer.value.bridge)
  const grant = rowIn(answer.value.grant)
  const centre = rowIn(answer.value.centre)
  if (!grant.ok || !centre.ok || centre.value.body.kind !== 'key') {
    return err({ code: 'centre', because: { code: 'unreadable-answer' } })
  }
  const { publicKey } = centre.value.body
  if ((await pinnedElsewhere(desk.ledger, publicKey)) === true) return err({ code: 'other-centre' })
  return ok({ who: answer.value, centre: publicKey, rows: [grant.value, centre.value] })
}

/** Opens what is sealed here for a clerk who has signed in on this machine before. */
export async function signInOffline(
  desk: SessionDesk,
  clerk: string,
  password: string,
): Promise<Result<SignedIn, SignInFault>> {
  const envelope = await desk.ledger.read(`envelope:${clerk}`)
  if (!envelope) return err({ code: 'not-enrolled-here' })
  const tries = (await desk.ledger.read(`tries:${clerk}`)) ?? { wrong: 0, last: 0 }
  const retryAt = nextTryAt(tries)
  if (retryAt > desk.wall()) return err({ code: 'wait', retryAt })
  const opened = await unwrapKeys(envelope, password, desk.stretch)
  if (!opened.ok) {
    await desk.ledger.keep(`tries:${clerk}`, { wrong: tries.wrong + 1, last: desk.wall() })
    return err({ code: 'wrong-password' })
  }
  await desk.ledger.keep(`tries:${clerk}`, { wrong: 0, last: 0 })
  return reopen(desk.ledger, opened.value, clerk)
}

/** The same clerk again from keys that are open already, in this tab or another. */
export async function reopen(
  ledger: Ledger,
  keys: Keys,
  clerk: string,
): Promise<Result<SignedIn, SignInFault>> {
  const envelope = await ledger.read(`envelope:${clerk}`)
  const profile = await readProfile(ledger, keys, clerk)
  if (!envelope || !profile) return err({ code: 'not-enrolled-here' })
  const { rows, ...who } = profile
  return ok({ clerk: who, device: envelope.device, keys, centre: envelope.centre, rows })
}

async function signedIn(
  { ledger }: SessionDesk,
  who: SessionAnswer,
  { device, centre }: Envelope,
  keys: Keys,
  rows: readonly Row[],
): Promise<Result<SignedIn, SignInFault>> {
  const grant = rows.findLast((row): row is Row<RowOf<'grant'>> => row.body.kind === 'grant')
  const clerk: Clerk = {
    id: who.clerk,
    name: who.name,
    office: who.office,
    roles: who.roles.filter((role): role is Role => (roles as readonly string[]).includes(role)),
    grantUntil: grant?.body.until ?? '',
  }
  const once = [...new Map(rows.map((row) => [row.id, row])).values()]
  const profile = await sealJson(
    keys.deviceKey,
    { ...clerk, rows: once } satisfies Profile,
    profilePlace(clerk.id),
  )
  await ledger.keep(`profile:${clerk.id}`, profile)
  await ledger.keep(`tries:${clerk.id}`, { wrong: 0, last: 0 })
  return ok({ clerk, device, keys, centre, rows: once })
}

type Profile = Clerk & { readonly rows: readonly Row[] }

async function readProfile(ledger: Ledger, keys: Keys, clerk: string): Promise<Profile | undefined> {
  const sealed = await ledger.read(`profile:${clerk}`)
  const opened = sealed && (await openJson(keys.deviceKey, sealed, profilePlace(clerk)))
  return opened?.ok ? (opened.value as Profile) : undefined
}

/** Whether this machine trusts a centre already, and it is not this one. */
async function pinnedElsewhere(ledger: Ledger, centre: PublicKey): Promise<boolean> {
  const envelopes = await ledger.meta.where('key').startsWith('envelope:').toArray()
  const name = keyId('intl-1', centre)
  return envelopes.some(({ value }) => keyId('intl-1', (value as Envelope).centre) !== name)
}

/** What a fault of the request means to the person at the door. */
function signInFault(fault: CentreFault, wall: number): SignInFault {
  if (fault.code === 'sign-in-again') return { code: 'wrong-password' }
  if (fault.code === 'refused' && fault.status === 429) return { code: 'wait', retryAt: wall + 30_000 }
  return { code: 'centre', because: fault }
}

/** Whose view of the feed a clerk's grant opens: the office's at a desk, the own cases with a kit. */
export function viewOf(clerk: string, rows: readonly Row[]): string {
  const grant = rowsOf(rows, 'grant').findLast(({ body }) => body.clerk === clerk)
  return grant?.body.scope === 'kit' ? `kit ${clerk}` : 'desk'
}

/** Ids of the clerks whose envelopes are here. */
export async function enrolledClerks(ledger: Ledger): Promise<string[]> {
  const rows = await ledger.meta.where('key').startsWith('envelope:').primaryKeys()
  return rows.map((key) => v.parse(v.string(), key).slice('envelope:'.length))
}
