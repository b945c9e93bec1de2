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
} from '../../domain/index.ts'
import { enrolment, nonce, rowIn, type SessionAnswer, session } from '../sync/answers.ts'
import { ask, type Line } from '../sync/centre.ts'
import type { Clerk, SignInFault } from './desk.ts'
import type { Ledger } from './ledger/database.ts'
import { fromBase64 } from './vault/base64.ts'
import { type Envelope, type Keys, unwrapKeys, wrapKeys } from './vault/envelope.ts'
import { nextTryAt } from './vault/retry-delay.ts'
import { type Bytes, openJson, type Sealed, sealingKey, sealJson } from './vault/sealing.ts'
import { newSigningKey, signingKeyFrom, signValue } from './vault/signing-key.ts'
import type { Stretch } from './vault/stretch.ts'

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
export interface SessionDesk {
  readonly line: Line
  readonly ledger: Ledger
  readonly stretch: Stretch
  readonly wall: () => number
}

/** A session at the centre, its envelope opened or made. */
export async function signInOnline(
  desk: SessionDesk,
  clerk: string,
  password: string,
): Promise<Result<SignedIn, SignInFault>> {
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
  const kept = await desk.ledger.read(`envelope:${answer.value.clerk}`)
  const opened = kept && (await unwrapKeys(kept, password, desk.stretch))
  if (kept && opened?.ok) {
    const before = await readProfile(desk.ledger, opened.value, kept.clerk)
    const rows = [...(before?.rows ?? []), grant.value, centre.value]
    return signedIn(desk, answer.value, kept, opened.value, rows)
  }
  return enrol(desk, answer.value, password, publicKey, [grant.value, centre.value])
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

/** Makes this clerk's key on this machine, has it certified, and wraps everything under the password. */
async function enrol(
  desk: SessionDesk,
  who: SessionAnswer,
  password: string,
  centre: PublicKey,
  rows: readonly Row[],
): Promise<Result<SignedIn, SignInFault>> {
  const { clerk, office } = who
  const device = (await desk.ledger.read('device')) ?? newDevice()
  const { publicKey, pkcs8 } = await newSigningKey()
  const fresh = await ask(desk.line, '/api/nonces', nonce, { json: {} })
  if (!fresh.ok) return err({ code: 'enrolment-failed', because: fresh.error })
  const statement = { device, clerk, office, publicKey: { ...publicKey }, nonce: fresh.value.nonce }
  const proof = await signValue(await signingKeyFrom(pkcs8), 'enrolment', statement)
  const json = { device, label: device, publicKey, nonce: fresh.value.nonce, proof }
  const answer = await ask(desk.line, '/api/devices', enrolment, { json })
  if (!answer.ok) return err({ code: 'enrolment-failed', because: answer.error })
  const key = rowIn(answer.value.key)
  if (!key.ok) return err({ code: 'enrolment-failed', because: { code: 'unreadable-answer' } })
  const deviceKey = fromBase64(answer.value.deviceKey)
  if (!(await opensWhatIsHere(desk.ledger, deviceKey))) {
    return err({
      code: 'enrolment-failed',
      because: { code: 'refused', status: 409, reason: 'other-device-key' },
    })
  }
  const envelope = await wrapKeys(
    { clerk, office, device, deviceKey, pkcs8, publicKey, centre },
    password,
    desk.stretch,
  )
  pkcs8.fill(0)
  deviceKey.fill(0)
  const opened = await unwrapKeys(envelope, password, desk.stretch)
  if (!opened.ok) throw new Error('an envelope does not open that was made a moment ago')
  await desk.ledger.transaction('rw', desk.ledger.meta, async () => {
    await desk.ledger.keep('device', device)
    await desk.ledger.keep(`envelope:${clerk}`, envelope)
  })
  return signedIn(desk, who, envelope, opened.value, [...rows, key.value])
}

/**
 * Whether a device key opens what clerks have sealed on this machine. A centre that was put back from a backup
 * may have forgotten the machine and make another key: under that, acts that wait here would never open again.
 */
async function opensWhatIsHere(ledger: Ledger, raw: Bytes): Promise<boolean> {
  const profiles = await ledger.meta.where('key').startsWith('profile:').toArray()
  if (profiles.length === 0) return true
  const key = await sealingKey(raw)
  const opened = profiles.map(({ key: name, value }) =>
    openJson(key, value as Sealed, place(name.slice('profile:'.length))),
  )
  return (await Promise.all(opened)).some(({ ok: opens }) => opens)
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
  const profile = await sealJson(keys.deviceKey, { ...clerk, rows: once } satisfies Profile, place(clerk.id))
  await ledger.keep(`profile:${clerk.id}`, profile)
  await ledger.keep(`tries:${clerk.id}`, { wrong: 0, last: 0 })
  return ok({ clerk, device, keys, centre, rows: once })
}

type Profile = Clerk & { readonly rows: readonly Row[] }

async function readProfile(ledger: Ledger, keys: Keys, clerk: string): Promise<Profile | undefined> {
  const sealed = await ledger.read(`profile:${clerk}`)
  const opened = sealed && (await openJson(keys.deviceKey, sealed, place(clerk)))
  return opened?.ok ? (opened.value as Profile) : undefined
}

/** Whether this machine trusts a centre already, and it is not this one. */
async function pinnedElsewhere(ledger: Ledger, centre: PublicKey): Promise<boolean> {
  const envelopes = await ledger.meta.where('key').startsWith('envelope:').toArray()
  const name = keyId('intl-1', centre)
  return envelopes.some(({ value }) => keyId('intl-1', (value as Envelope).centre) !== name)
}

/** What a fault of the request means to the person at the door. */
function signInFault(fault: import('./desk.ts').CentreFault, wall: number): SignInFault {
  if (fault.code === 'sign-in-again') return { code: 'wrong-password' }
  if (fault.code === 'refused' && fault.status === 429) return { code: 'wait', retryAt: wall + 30_000 }
  return { code: 'centre', because: fault }
}

const newDevice = (): string => `d-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`

const place = (clerk: string): string => `profile/${clerk}`

/** Ids of the clerks whose envelopes are here. */
export async function enrolledClerks(ledger: Ledger): Promise<string[]> {
  const rows = await ledger.meta.where('key').startsWith('envelope:').primaryKeys()
  return rows.map((key) => v.parse(v.string(), key).slice('envelope:'.length))
}
