import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type RecoveryShare,
  type Row,
  type RowOf,
  readShare,
  type ShareHolder,
  shareHolders,
} from '../../domain/index.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { testOffice } from '../../domain/testing/office.ts'
import { demoOffice, type SeededClerk, seedDemo, seedOffice } from '../../scripts/seed.ts'
import { type MadeRecoveryKey, makeRecoveryKey } from '../../sync-server/recovery-key.ts'
import type { Server } from '../../sync-server/server.ts'
import { serverForTest } from '../../sync-server/testing.ts'
import { freshLedger } from '../sync/testing/fresh-ledger.ts'
import type { OutboxRow } from './ledger/database.ts'
import { sealedAct } from './ledger/outbox.ts'
import { makeRecoverable } from './recoverable.ts'
import { type SessionDesk, signInOffline, signInOnline } from './session.ts'
import { shareRecovery } from './share-recovery.ts'
import { stretchHere } from './vault/argon2.ts'
import { randomKey } from './vault/sealing.ts'

const test = suite<{ server: Server; desk: SessionDesk }>('recovery by shares')

test.before.each(async (context) => {
  context.server = await serverForTest()
  await seedDemo(context.server.centre)
  context.desk = {
    line: { base: context.server.origin, fetch: fetchWithCookies() },
    ledger: (await freshLedger()).ledger,
    stretch: (password, salt, how) => stretchHere(password, salt, { ...how, memoryKiB: 1024, iterations: 1 }),
    wall: () => Date.now(),
  }
})
test.after.each(async ({ server, desk }) => {
  desk.ledger.close()
  await server.stop()
})

/** A `fetch` that keeps the session as a browser does. */
function fetchWithCookies(): typeof fetch {
  let cookie = ''
  return async (input, init) => {
    const answer = await fetch(input, { ...init, headers: { ...(init?.headers as object), cookie } })
    const [set] = answer.headers.getSetCookie()
    if (set) cookie = set.split(';')[0] ?? ''
    return answer
  }
}

const made = ({ centre }: Server, at: string, office = demoOffice.office): Promise<MadeRecoveryKey> =>
  makeRecoveryKey(centre.reference, office, () => new Date(at))

function sharesOf({ row, shares }: MadeRecoveryKey): readonly [RecoveryShare, RecoveryShare] {
  const read = (holder: ShareHolder) => readShare(shares[holder].join(' '), { holder, of: row.body })
  const [head, bureau] = shareHolders.map(read)
  if (!head?.ok || !bureau?.ok) throw new Error('a share that was written cannot be read')
  return [head.value, bureau.value]
}

const signsIn = async (desk: SessionDesk, clerk: string, password = `lianli-${clerk}`) =>
  (await signInOnline(desk, clerk, password)).ok

test('[recovery] a machine that enrolled before there was a key wraps at its next sign-in, and again for a newer key', async ({
  server,
  desk,
}) => {
  assert.ok(await signsIn(desk, 'linqing'))
  assert.is((await shareRecovery(desk)).of, null)
  const first = await made(server, '2026-11-20T08:00:00Z')
  assert.ok(await signsIn(desk, 'linqing'))
  assert.is((await shareRecovery(desk)).of?.key, first.row.body.key)
  const second = await made(server, '2026-11-21T08:00:00Z')
  assert.ok(await signsIn(desk, 'linqing'))
  assert.is((await shareRecovery(desk)).of?.key, second.row.body.key)
  const old = await (await shareRecovery(desk)).open(...sharesOf(first))
  assert.equal(old, { ok: false, error: 'does-not-open' })
  assert.ok((await (await shareRecovery(desk)).open(...sharesOf(second))).ok)
})

test('[recovery] an older row never takes the place of a newer one', async ({ server, desk }) => {
  const older = await made(server, '2026-11-20T08:00:00Z')
  const newer = await made(server, '2026-11-21T08:00:00Z')
  await makeRecoverable(desk.ledger, randomKey(), 'd1', newer.row)
  await makeRecoverable(desk.ledger, randomKey(), 'd1', older.row)
  assert.is((await desk.ledger.read('recoveryBox'))?.key, newer.row.body.key)
})

test('[recovery] a full disk keeps no box, and lets the clerk in', async ({ server, desk }) => {
  const { row } = await made(server, '2026-11-20T08:00:00Z')
  desk.ledger.meta.hook('creating', (key) => {
    if (key === 'recoveryBox') throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  })
  await makeRecoverable(desk.ledger, randomKey(), 'd1', row)
  assert.is(await desk.ledger.read('recoveryBox'), undefined)
})

test('[recovery] a row that the pinned centre has not signed, or of another office, is not wrapped for', async ({
  server,
  desk,
}) => {
  const elsewhere = await serverForTest()
  await seedDemo(elsewhere.centre)
  const foreign = await made(elsewhere, '2026-11-20T08:00:00Z')
  await elsewhere.stop()
  const ours = await made(server, '2026-11-20T08:00:00Z')
  const other = await made(server, '2026-11-20T08:00:00Z', 'ba3n8k')
  const bent = { ...ours.row, body: { ...ours.row.body, from: '2026-11-22T16:00:00+08:00' } }
  for (const row of [foreign.row, other.row, bent] as Row<RowOf<'recovery'>>[]) {
    const line = desk.line.fetch
    const forging: typeof fetch = async (input, init) =>
      String(input).endsWith('/api/recovery-key') ? Response.json({ row }) : line(input, init)
    assert.ok(await signsIn({ ...desk, line: { ...desk.line, fetch: forging } }, 'linqing'))
    assert.is((await shareRecovery(desk)).of, null)
  }
})

test('[recovery] a clerk whose password was changed goes on under the new one, and never asks for the centre’s copy', async ({
  server,
  desk,
}) => {
  const papers = await made(server, '2026-11-20T08:00:00Z')
  assert.ok(await signsIn(desk, 'linqing'))
  const { password: _, scope = 'desk', ...clerk } = demoOffice.clerks[0] as SeededClerk
  await server.centre.accounts.put({ ...clerk, office: demoOffice.office, scope }, 'lianli-anew')
  const opened = await (await shareRecovery(desk)).open(...sharesOf(papers))
  assert.ok(opened.ok)
  const sent = await opened.value.send('linqing', 'lianli-anew')
  assert.ok(sent.ok)
  assert.equal(sent.value, {
    sent: { acts: 0, pictures: 0, unreadable: 0 },
    left: { acts: 0, pictures: 0, unreadable: 0 },
    fault: null,
  })
  assert.ok((await signInOffline(desk, 'linqing', 'lianli-anew')).ok)
  assert.not((await signInOffline(desk, 'linqing', 'lianli-linqing')).ok)
})

test('[recovery] what the centre has answered and no receipt names waits, and is never said to have arrived', async ({
  server,
  desk,
}) => {
  const papers = await made(server, '2026-11-20T08:00:00Z')
  const signedIn = await signInOnline(desk, 'linqing', 'lianli-linqing')
  if (!signedIn.ok) return assert.unreachable('the clerk has a password')
  const office = await testOffice()
  const { actions } = await marriageScript({ office, author: office.clerks[0], index: 0, to: 'accepted' })
  const states: Partial<OutboxRow>[] = [
    { state: 'sent' },
    { state: 'parked' },
    { state: 'held' },
    { state: 'sent', isConfirmed: true },
  ]
  for (const [at, change] of states.entries()) {
    const action = actions[at]
    if (!action) return assert.unreachable('the script has four acts')
    const row = await sealedAct(signedIn.value.keys.deviceKey, action)
    await desk.ledger.outbox.add({ ...row, ...change })
  }
  const opened = await (await shareRecovery(desk)).open(...sharesOf(papers))
  if (!opened.ok) return assert.unreachable('the shares open the machine')
  assert.equal(opened.value.waiting, { acts: 3, pictures: 0, unreadable: 0 })
  const sent = await opened.value.send('linqing', 'lianli-linqing')
  if (!sent.ok) return assert.unreachable('the clerk signs in')
  assert.equal([sent.value.sent.acts, sent.value.left.acts], [0, 3])
})

test('[recovery] a clerk of another office sends nothing from here', async ({ server, desk }) => {
  const papers = await made(server, '2026-11-20T08:00:00Z')
  assert.ok(await signsIn(desk, 'linqing'))
  const { civilStatus, ...besides } = demoOffice
  const clerks = [{ clerk: 'heqiu', name: '何秋', roles: ['registrar'], password: 'lianli-heqiu' }] as const
  await seedOffice(server.centre, { ...besides, office: 'ba3n8k', clerks })
  const opened = await (await shareRecovery(desk)).open(...sharesOf(papers))
  assert.ok(opened.ok)
  assert.equal(await opened.value.send('heqiu', 'lianli-heqiu'), {
    ok: false,
    error: { code: 'other-office' },
  })
  assert.is(await desk.ledger.read('envelope:heqiu'), undefined)
})

test('[recovery] a box for a key that never sealed anything here opens nothing', async ({ server, desk }) => {
  const papers = await made(server, '2026-11-20T08:00:00Z')
  assert.ok(await signsIn(desk, 'linqing'))
  await desk.ledger.meta.delete('recoveryBox')
  await makeRecoverable(desk.ledger, randomKey(), 'd1', papers.row)
  const opened = await (await shareRecovery(desk)).open(...sharesOf(papers))
  assert.equal(opened, { ok: false, error: 'does-not-open' })
})

test.run()
