import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { joinShares, keyId, readRow, readShare, rowsOf } from '../domain/index.ts'
import { demoOffice, seedDemo, seedOffice } from '../scripts/seed.ts'
import { makeRecoveryKey } from './recovery-key.ts'
import type { Server } from './server.ts'
import { serverForTest } from './testing.ts'
import { enrolled, signedIn } from './testing-client.ts'

const { office } = demoOffice
const lines: string[] = []
const test = suite<{ server: Server }>('recovery key')

test.before.each(async (context) => {
  lines.length = 0
  context.server = await serverForTest({ log: (line) => lines.push(line) })
  await seedDemo(context.server.centre)
})
test.after.each(({ server }) => server.stop())

const at = (text: string) => () => new Date(text)

test('[recovery] the public half is a row of the reference, the shares are two and fit to it', async ({
  server,
}) => {
  const { row, shares } = await makeRecoveryKey(server.centre.reference, office, at('2026-11-20T08:00:00Z'))
  const { id, body, sig } = row
  assert.ok(readRow(id, { body, sig }).ok)
  assert.is(body.key, keyId('intl-1', body.publicKey))
  const head = readShare(shares.head.join('-'), { holder: 'head', of: body })
  const bureau = readShare(shares.bureau.join('-'), { holder: 'bureau', of: body })
  assert.ok(head.ok && bureau.ok)
  const d = Buffer.from(joinShares(head.value, bureau.value)).toString('base64url')
  const jwk = { ...body.publicKey, d }
  const own = await crypto.subtle.importKey('jwk', jwk, { name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ])
  assert.is((await crypto.subtle.exportKey('jwk', own)).d, d)
})

test('[recovery] clerks are given their own office’s newest key, and none where there is none', async ({
  server,
}) => {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const asked = async () =>
    (await client.ask('GET', '/api/recovery-key')).body as { row: { id: string } | null }
  assert.equal(await asked(), { row: null })
  const { reference } = server.centre
  await makeRecoveryKey(reference, 'ba3n8k', at('2026-11-20T08:00:00Z'))
  assert.equal(await asked(), { row: null })
  const later = await makeRecoveryKey(reference, office, at('2026-11-20T08:00:01Z'))
  await makeRecoveryKey(reference, office, at('2026-11-20T08:00:00Z'))
  assert.is((await asked()).row?.id, later.row.id)
  assert.is(rowsOf(reference.rows.values(), 'recovery').length, 3)
})

test('[recovery] no share is in the log, in the reference or in any row', async ({ server }) => {
  const { shares } = await makeRecoveryKey(server.centre.reference, office, at('2026-11-20T08:00:00Z'))
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  await client.ask('GET', '/api/recovery-key')
  const kept = lines.join('\n') + JSON.stringify([...server.centre.reference.rows.values()])
  for (const group of [...shares.head, ...shares.bureau]) assert.not.match(kept, group)
})

test('[recovery] a device brings its own key when the centre has forgotten it, and is given none', async ({
  server,
}) => {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const own = Buffer.alloc(32, 7).toString('base64')
  const recovered = await enrolled(client, 'counter-1', { deviceKey: own })
  assert.is(recovered.deviceKey, undefined)
  const colleague = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  assert.is((await enrolled(colleague, 'counter-1')).deviceKey, own)
})

test("[recovery] a key that a recovered device brings takes the place of the centre's copy, in its office only", async ({
  server,
}) => {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  await enrolled(client, 'counter-1')
  const own = Buffer.alloc(32, 7).toString('base64')
  await enrolled(client, 'counter-1', { deviceKey: own })
  const colleague = await signedIn(server.origin, 'guyan', 'lianli-guyan')
  assert.is((await enrolled(colleague, 'counter-1')).deviceKey, own)
  const { civilStatus, ...besides } = demoOffice
  const clerks = [{ clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' }] as const
  await seedOffice(server.centre, { ...besides, office: 'ba3n8k', clerks })
  const stranger = await signedIn(server.origin, 'heqiu', 'lianli-heqiu')
  const attempt = enrolled(stranger, 'counter-1', { deviceKey: Buffer.alloc(32, 9).toString('base64') })
  await attempt.then(
    () => assert.unreachable(),
    (cause: Error) => assert.match(cause.message, '403'),
  )
  assert.is((await enrolled(colleague, 'counter-1')).deviceKey, own)
})

test.run()
