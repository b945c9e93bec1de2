import { err, ok, type PublicKey, type Result, type Row, type RowOf } from '../../domain/index.ts'
import { enrolment, nonce, rowIn } from '../sync/answers.ts'
import { ask, type Line } from '../sync/centre.ts'
import type { SignInFault } from './faults.ts'
import type { Ledger } from './ledger/database.ts'
import { makeRecoverable } from './recoverable.ts'
import { fromBase64, toBase64 } from './vault/base64.ts'
import { type Envelope, type Keys, unwrapKeys, wrapKeys } from './vault/envelope.ts'
import { type Bytes, openJson, type Sealed, sealingKey } from './vault/sealing.ts'
import { newSigningKey, signingKeyFrom, signValue } from './vault/signing-key.ts'
import type { Stretch } from './vault/stretch.ts'

/** What enrolling needs. */
export interface EnrolmentDesk {
  readonly line: Line
  readonly ledger: Ledger
  readonly stretch: Stretch
}

/** Who enrols, at which office, under which password. */
export interface Enrolling {
  readonly clerk: string
  readonly office: string
  readonly password: string
  readonly centre: PublicKey
  readonly recovery: Row<RowOf<'recovery'>> | undefined
  /** The device key as two shares gave it; the centre's copy is then neither asked for nor looked at. */
  readonly recovered?: Bytes
}

/** A new envelope, opened, and the row that certifies its signing key. */
export interface NewlyEnrolled {
  readonly envelope: Envelope
  readonly keys: Keys
  readonly certified: Row
}

/** Makes this clerk's key on this machine, has it certified, and wraps everything under the password. */
export async function enrol(
  desk: EnrolmentDesk,
  { clerk, office, password, centre, recovery, recovered }: Enrolling,
): Promise<Result<NewlyEnrolled, SignInFault>> {
  const device = (await desk.ledger.read('device')) ?? newDevice()
  const { publicKey, pkcs8 } = await newSigningKey()
  const fresh = await ask(desk.line, '/api/nonces', nonce, { json: {} })
  if (!fresh.ok) return err({ code: 'enrolment-failed', because: fresh.error })
  const statement = { device, clerk, office, publicKey: { ...publicKey }, nonce: fresh.value.nonce }
  const proof = await signValue(await signingKeyFrom(pkcs8), 'enrolment', statement)
  const own = recovered && { deviceKey: toBase64(recovered) }
  const json = { device, label: device, publicKey, nonce: fresh.value.nonce, proof, ...own }
  const answer = await ask(desk.line, '/api/devices', enrolment, { json })
  if (!answer.ok) return err({ code: 'enrolment-failed', because: answer.error })
  const key = rowIn(answer.value.key)
  const deviceKey = recovered?.slice() ?? fromBase64(answer.value.deviceKey ?? '')
  if (!key.ok || deviceKey.length !== 32)
    return err({ code: 'enrolment-failed', because: { code: 'unreadable-answer' } })
  if (!(await opensWhatIsHere(desk.ledger, deviceKey))) return err({ code: 'other-device-key' })
  const enrolled = { clerk, office, device, deviceKey, pkcs8, publicKey, centre }
  const envelope = await wrapKeys(enrolled, password, desk.stretch)
  await makeRecoverable(desk.ledger, deviceKey, device, recovery)
  pkcs8.fill(0)
  deviceKey.fill(0)
  const opened = await unwrapKeys(envelope, password, desk.stretch)
  if (!opened.ok) throw new Error('an envelope does not open that was made a moment ago')
  await desk.ledger.transaction('rw', desk.ledger.meta, async () => {
    await desk.ledger.keep('device', device)
    await desk.ledger.keep(`envelope:${clerk}`, envelope)
  })
  return ok({ envelope, keys: opened.value, certified: key.value })
}

/**
 * Whether a device key opens what clerks have sealed on this machine. A centre that was put back from a backup
 * may have forgotten the machine and make another key: under that, acts that wait here would never open again.
 */
export async function opensWhatIsHere(ledger: Ledger, raw: Bytes): Promise<boolean> {
  const profiles = await ledger.meta.where('key').startsWith('profile:').toArray()
  if (profiles.length === 0) return true
  const key = await sealingKey(raw)
  const opened = profiles.map(({ key: name, value }) =>
    openJson(key, value as Sealed, profilePlace(name.slice('profile:'.length))),
  )
  return (await Promise.all(opened)).some(({ ok: opens }) => opens)
}

/** Where a clerk's sealed profile belongs. */
export const profilePlace = (clerk: string): string => `profile/${clerk}`

const newDevice = (): string => `d-${crypto.randomUUID().replaceAll('-', '').slice(0, 16)}`
