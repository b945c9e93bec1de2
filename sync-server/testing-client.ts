import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { type Json, keyId, type PublicKey, type Row, signedBytes, toLowS } from '../domain/index.ts'
import type { Scope } from './accounts.ts'

/** Somebody signed in at a server in a test, speaking to it as a client does. */
export interface TestClient {
  readonly clerk: string
  readonly office: string
  readonly grant: Row
  /** `clerk:password@`, for replicators. */
  readonly credentials: string
  /** Sends JSON with the session's cookie. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>
  readonly fetch: (path: string, options?: RequestInit) => Promise<Response>
}

/** Signs in; throws when the server does not let the clerk in. */
export async function signedIn(
  origin: string,
  clerk: string,
  password: string,
  scope: Scope = 'desk',
): Promise<TestClient> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ clerk, password, scope })
  const answer = await fetch(`${origin}/api/sign-in`, { method: 'POST', headers, body })
  if (!answer.ok) throw new Error(`sign-in answered ${answer.status}`)
  const { office, grant } = (await answer.json()) as { office: string; grant: Row }
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  const withCookie: TestClient['fetch'] = (path, options = {}) =>
    fetch(`${origin}${path}`, { ...options, headers: { ...options.headers, cookie } })
  return {
    clerk,
    office,
    grant,
    credentials: `${clerk}:${password}@`,
    fetch: withCookie,
    ask: async (method, path, json) => {
      const sent = json === undefined ? {} : { headers, body: JSON.stringify(json) }
      const response = await withCookie(path, { method, ...sent })
      const text = await response.text()
      return { status: response.status, body: text === '' ? null : JSON.parse(text) }
    },
  }
}

/** A key on a device, certified by the server. */
export interface TestDevice {
  readonly clerk: string
  readonly device: string
  readonly roles: readonly ['registrar']
  readonly signer: TestSigner
  readonly key: Row
  readonly grant: Row
  readonly deviceKey: string
}

/** A key that signs. */
export interface TestSigner {
  readonly key: string
  readonly publicKey: PublicKey
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** A new signing key. */
export function testSigner(): TestSigner {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const point = { kty: 'EC', crv: 'P-256', x, y } as const
  return {
    key: keyId('intl-1', point),
    publicKey: point,
    sign: async (bytes) => toLowS(sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' })),
  }
}

/** Enrols the client on a device with a new key, as the page does; `besides` is sent along. */
export async function enrolled(
  client: TestClient,
  device: string,
  besides: object = {},
): Promise<TestDevice> {
  const { clerk, office, grant } = client
  const signer = testSigner()
  const { body: made } = await client.ask('POST', '/api/nonces')
  const { nonce } = made as { nonce: string }
  const { publicKey } = signer
  const proof = await signer.sign(
    signedBytes('enrolment', { device, clerk, office, publicKey, nonce } as unknown as Json),
  )
  const value = Buffer.from(proof).toString('base64')
  const wish = { device, label: `柜台 ${device}`, publicKey, nonce, proof: value, ...besides }
  const { status, body } = await client.ask('POST', '/api/devices', wish)
  if (status !== 200) throw new Error(`enrolment answered ${status}`)
  const { key, deviceKey } = body as { key: Row; deviceKey: string }
  return { clerk, device, roles: ['registrar'], signer, key, grant, deviceKey }
}

/** An office as the server's reference shows it, with the numbers and blanks that a device needs to marry people. */
export async function suppliedOffice(client: TestClient, device: TestDevice, marriages: number) {
  const segment = { device: device.device, certificate: 'J', size: marriages }
  const leased = (await client.ask('POST', '/api/segments', segment)).body as { row: Row }
  if (leased.row.body.kind !== 'segment') throw new Error('no segment')
  const { first, last } = leased.row.body
  const serials = Array.from({ length: 2 * (last - first + 1) }, (_, i) => serialOf(2 * first - 1 + i))
  await client.ask('POST', '/api/blanks', { device: device.device, certificate: 'marriage', serials })
  const feed = await client.ask('GET', '/db/reference/_changes?include_docs=true')
  const { results } = feed.body as { results: { id: Row['id']; doc: Omit<Row, 'id'> }[] }
  const rows = results.map(({ id, doc: { body, sig } }): Row => ({ id, body, sig }))
  const reference = new Map(rows.map((row) => [row.id, row]))
  const clerks = [device, device, device, device] as const
  return { office: client.office, centre: device.signer, clerks, rows, reference }
}

const serialOf = (number: number): string => `M${String(number).padStart(8, '0')}`

/** The name of bytes as a blob. */
export const blobName = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
