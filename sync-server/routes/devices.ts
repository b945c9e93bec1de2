import type { FastifyInstance } from 'fastify'
import { type Json, keyId, type PublicKey, rowsOf, signedBytes } from '../../domain/index.ts'
import type { Allocator } from '../allocator.ts'
import { callerOf } from '../callers.ts'
import { type Clock, instantAt } from '../clock.ts'
import type { Devices } from '../devices.ts'
import { trustedFrom } from '../grants.ts'
import { forbidden, notFound, Problem } from '../problems.ts'
import { recoveryKeyOf } from '../recovery-key.ts'
import type { ReferenceRows } from '../reference-rows.ts'
import type { Sessions } from '../sessions.ts'
import { isSignedBy } from '../signatures.ts'
import { form, name, publicKey, row, text, textList } from './schemas.ts'

interface Enrolment {
  device: string
  label: string
  publicKey: PublicKey
  nonce: string
  proof: string
  deviceKey?: string
}

/** What enrolling needs. */
export interface DevicesSetting {
  readonly devices: Devices
  readonly allocator: Allocator
  readonly reference: ReferenceRows
  readonly sessions: Sessions
  readonly clock: Clock
}

const deviceKey = { type: 'string', pattern: '^[A-Za-z0-9+/]{43}=$', description: 'base64, 32 bytes' }

const enrolSchema = {
  summary: 'Certify a signing key that was made on this device, and fetch the key that seals the device.',
  description:
    'proof: base64 of the ES256 signature (r‖s, low s) by the new key over the bytes ' +
    '`lianli/enrolment/1\\0` + canonical({ device, clerk, office, publicKey, nonce }). ' +
    'deviceKey: brought by a device that was opened with the recovery key; it is then given none.',
  body: form({ device: name, label: text(100), publicKey, nonce: text(100), proof: text(100), deviceKey }, [
    'deviceKey',
  ]),
  response: { 200: form({ key: row, deviceKey }, ['deviceKey']) },
}

const recoverySchema = {
  summary: 'The recovery key of the office, for which devices wrap their keys; null when none was made.',
  response: { 200: form({ row: { ...row, nullable: true } }) },
}

const listSchema = {
  summary: 'The devices of the office, with who used each last and when.',
  response: {
    200: form({
      devices: textList(
        10_000,
        form({
          ...{ device: name, label: text(100), enrolledAt: text(40), lastSeen: text(40), clerk: name },
          revokedAt: { type: 'string', nullable: true },
        }),
      ),
    }),
  },
}

/** `POST /api/nonces`, `GET /api/recovery-key`, `GET` and `POST /api/devices`, `POST /api/devices/:device/revoke`. */
export function deviceRoutes(app: FastifyInstance, setting: DevicesSetting): void {
  const { devices, allocator, reference, sessions, clock } = setting

  const nonce = {
    schema: {
      summary: 'A number used once, good for five minutes.',
      response: { 200: form({ nonce: text(100) }) },
    },
  }
  app.post('/api/nonces', nonce, async (request) => ({
    nonce: allocator.makeNonce(callerOf(request).clerk),
  }))

  app.post<{ Body: Enrolment }>('/api/devices', { schema: enrolSchema }, async (request) => {
    const { clerk, office } = callerOf(request)
    const { device, label, proof, deviceKey: own, ...proven } = request.body
    if (!allocator.spendNonce(proven.nonce, clerk)) throw forbidden('wrong-nonce')
    const key = keyId('intl-1', proven.publicKey)
    const bytes = signedBytes('enrolment', { device, clerk, office, ...proven } as unknown as Json)
    if (!(await isSignedBy(key, proven.publicKey, bytes, proof))) throw forbidden('wrong-proof')
    const enrolled = devices.enrol(device, label, office, clerk, own ? Buffer.from(own, 'base64') : undefined)
    if (!enrolled.ok) throw forbidden(enrolled.error)
    const known = [...reference.rows.values()].find(({ body }) => body.kind === 'key' && body.key === key)
    if (known?.body.kind === 'key' && (known.body.clerk !== clerk || known.body.device !== device)) {
      throw forbidden('key-of-another')
    }
    const { publicKey: certified } = proven
    const owner = { clerk, device, office }
    const fresh = { kind: 'key', key, suite: 'intl-1', publicKey: certified, ...owner } as const
    return {
      key: known ?? (await reference.publish({ ...fresh, from: trustedFrom(clock) })),
      ...(own === undefined && { deviceKey: enrolled.value.toString('base64') }),
    }
  })

  app.get('/api/recovery-key', { schema: recoverySchema }, async (request) => ({
    row: recoveryKeyOf(reference, callerOf(request).office, clock) ?? null,
  }))

  app.get('/api/devices', { schema: listSchema }, async (request) => ({
    devices: devices.ofOffice(callerOf(request).office),
  }))

  const revoke = {
    schema: {
      summary: 'Trust a device no longer; for the head. Clerks who were certified on it sign in again.',
      params: form({ device: name }),
      body: form({ reason: text(200) }),
      response: { 200: form({ row }) },
    },
  }
  app.post<{ Params: { device: string }; Body: { reason: string } }>(
    '/api/devices/:device/revoke',
    revoke,
    async (request) => {
      const { office, roles } = callerOf(request)
      const { device } = request.params
      if (!roles.includes('head')) throw forbidden('role')
      if (!devices.ofOffice(office).some((one) => one.device === device)) throw notFound()
      if (!devices.revoke(device, office)) throw new Problem(409, 'already_revoked', 'It was revoked before.')
      for (const { body } of rowsOf(reference.rows.values(), 'key')) {
        if (body.device === device && body.clerk !== null) sessions.endAll(body.clerk)
      }
      const { reason } = request.body
      const from = instantAt(clock())
      return { row: await reference.publish({ kind: 'revocation', of: 'device', id: device, from, reason }) }
    },
  )
}
