import { once } from 'node:events'
import { get } from 'node:http'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { seedDemo } from '../../scripts/seed.ts'
import type { Server } from '../server.ts'
import { serverForTest, temporaryFolder } from '../testing.ts'
import { signedIn } from '../testing-client.ts'

const test = suite<{ server: Server; at: { time: Date } }>('sign-in')

test.before.each(async (context) => {
  context.at = { time: new Date('2026-11-23T08:30:00+08:00') }
  context.server = await serverForTest({ now: () => context.at.time })
  await seedDemo(context.server.centre)
})
test.after.each(({ server }) => server.stop())

const json = { 'content-type': 'application/json' }
const signIn = (server: Server, clerk: string, password: string, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/sign-in`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: JSON.stringify({ clerk, password }),
  })

test('[sign-in] the right password gives a session and a signed grant that lapses', async ({ server }) => {
  const answer = await signIn(server, 'luwen', 'lianli-luwen')
  assert.is(answer.status, 200)
  const body = (await answer.json()) as Record<string, unknown> & { grant: { body: object } }
  assert.equal([body.name, body.office, body.roles], ['陆文', 'xk7q2m', ['head', 'registrar']])
  assert.is(body.serverTime, '2026-11-23T08:30:00.000+08:00')
  assert.equal(body.grant.body, {
    kind: 'grant',
    clerk: 'luwen',
    name: '陆文',
    office: 'xk7q2m',
    roles: ['head', 'registrar'],
    scope: 'desk',
    from: '2026-11-23T08:28:00.000+08:00',
    until: '2026-11-26T08:30:00.000+08:00',
  })
  const cookie = answer.headers.getSetCookie().join()
  for (const word of ['lianli_session=', 'HttpOnly', 'SameSite=Strict', 'Path=/']) assert.match(cookie, word)
})

test('[sign-in] a wrong password and an unknown clerk are answered alike', async ({ server }) => {
  const answers = [await signIn(server, 'luwen', 'wrong'), await signIn(server, 'nobody', 'wrong')]
  assert.equal(
    answers.map(({ status }) => status),
    [401, 401],
  )
  const [one, two] = await Promise.all(answers.map((answer) => answer.text()))
  assert.is(one, two)
})

test('[sign-in] after five failures even the right password waits, for this clerk only', async ({
  server,
  at,
}) => {
  for (let i = 0; i < 5; i++) assert.is((await signIn(server, 'luwen', 'wrong')).status, 401)
  const refused = await signIn(server, 'luwen', 'lianli-luwen')
  assert.is(refused.status, 429)
  assert.is(refused.headers.get('retry-after'), '600')
  assert.is((await signIn(server, 'guyan', 'lianli-guyan')).status, 200)
  at.time = new Date(at.time.getTime() + 601_000)
  assert.is((await signIn(server, 'luwen', 'lianli-luwen')).status, 200)
})

test('[sign-in] passwords cannot be tried out with Basic authentication either, not even all at once', async ({
  server,
}) => {
  const attempt = (password: string) => {
    const authorization = `Basic ${Buffer.from(`luwen:${password}`).toString('base64')}`
    return fetch(`${server.origin}/db/xk7q2m`, { headers: { authorization } })
  }
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => attempt(`guess ${i}`)))
  assert.equal(answers.map(({ status }) => status).sort(), [401, 401, 401, 401, 401, 429, 429, 429])
  assert.is((await signIn(server, 'luwen', 'lianli-luwen')).status, 429)
})

test('[session] it ends when it is ended, and after its hours', async ({ server, at }) => {
  const one = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const two = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  assert.is((await one.ask('POST', '/api/sign-out')).status, 200)
  assert.is((await one.ask('GET', '/api/session')).status, 401)
  assert.is((await two.ask('GET', '/api/session')).status, 200)
  at.time = new Date(at.time.getTime() + 13 * 3_600_000)
  assert.is((await two.ask('GET', '/api/session')).status, 401)
})

test('[session] a page of another site cannot write with the cookie', async ({ server }) => {
  const { fetch } = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const write = (headers: Record<string, string>) => fetch('/api/nonces', { method: 'POST', headers })
  assert.is((await write({ origin: 'https://elsewhere.example' })).status, 403)
  assert.is((await write({ 'sec-fetch-site': 'cross-site' })).status, 403)
  assert.is((await write({ origin: server.origin })).status, 200)
})

test('[session] CouchDB clients sign in by _session or with every request', async ({ server }) => {
  const answer = await fetch(`${server.origin}/db/_session`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ name: 'guyan', password: 'lianli-guyan' }),
  })
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  assert.match(cookie, 'AuthSession=')
  assert.is((await fetch(`${server.origin}/db/xk7q2m`, { headers: { cookie } })).status, 200)
  const basic = (text: string) => ({ authorization: `Basic ${Buffer.from(text).toString('base64')}` })
  const ask = (text: string) => fetch(`${server.origin}/db/xk7q2m`, { headers: basic(text) })
  assert.is((await ask('guyan:lianli-guyan')).status, 200)
  assert.is((await ask('guyan:wrong')).status, 401)
  assert.is((await fetch(`${server.origin}/db/xk7q2m`)).status, 401)
})

test('[session] it outlives a restart of the server', async () => {
  const data = temporaryFolder()
  const before = await serverForTest({ data })
  await seedDemo(before.centre)
  const client = await signedIn(before.origin, 'linqing', 'lianli-linqing')
  await before.stop()
  const after = await serverForTest({ data, port: before.port })
  assert.is((await client.ask('GET', '/api/session')).status, 200)
  await after.stop()
})

test('[sign-in] a new password ends the sessions of the old one', async ({ server }) => {
  const client = await signedIn(server.origin, 'linqing', 'lianli-linqing')
  const { accounts } = server.centre
  const account = accounts.find('linqing')
  if (!account) throw new Error('nobody')
  await accounts.put(account, 'lianli-another')
  assert.is((await client.ask('GET', '/api/session')).status, 401)
})

test('[sign-in] an address typed into a browser shows nobody anything, whatever cookie it has', async ({
  server,
}) => {
  const cookie = (await signIn(server, 'linqing', 'lianli-linqing')).headers.getSetCookie()[0] ?? ''
  const asked = async (mode: string) => {
    const headers = { cookie, 'sec-fetch-mode': mode, 'sec-fetch-site': 'none' }
    const [answer] = await once(get(`${server.origin}/db/xk7q2m/_all_docs`, { headers }), 'response')
    answer.resume()
    return answer.statusCode
  }
  assert.is(await asked('navigate'), 401)
  assert.is(await asked('cors'), 200)
})

test('[sign-in] nothing that a stranger sends is read, but a name and a password', async ({ server }) => {
  const body = JSON.stringify({ docs: [{ _id: 'x'.repeat(20_000) }] })
  const send = (path: string) => fetch(`${server.origin}${path}`, { method: 'POST', headers: json, body })
  assert.is((await send('/db/xk7q2m/_bulk_docs')).status, 401)
  assert.is((await send('/api/status')).status, 401)
  assert.is((await send('/api/sign-in')).status, 413)
  assert.is((await send('/_session')).status, 413)
})

test.run()
