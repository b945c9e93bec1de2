import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import type { LedgerFault } from '../state/ledger/ledger-fault.ts'
import { acceptedCase } from './core/accepted-case.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import {
  callCouple,
  calledCouple,
  chainAtCentre,
  signIn,
  stagedOn,
  untilCleared,
  untilHeld,
  waitingActs,
} from './core/core-stage.ts'

declare const core: Core

const built = await builtCore()

const test = suite('broken')
test.after(() => built.remove())

const staged = stagedOn(built.path)

/** The folders in which a profile keeps IndexedDB. */
async function databasesOf(profile: string): Promise<string[]> {
  const folder = join(profile, 'Default', 'IndexedDB')
  const names = await readdir(folder)
  return names.filter((name) => name.endsWith('.indexeddb.leveldb')).map((name) => join(folder, name))
}

/** Bytes of each file. */
type Sizes = ReadonlyMap<string, number>

const isOfRows = (name: string): boolean => /\.(log|ldb)$|^MANIFEST/.test(name)

async function sizesIn(folder: string): Promise<Sizes> {
  const names = (await readdir(folder)).filter(isOfRows)
  return new Map(
    await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const)),
  )
}

/**
 * As a fault of the disk would leave them: 4 KB in the middle of every file are other bytes, and the list of the files
 * is so from its beginning. Further on, a spoiled length can pass for an unfinished write; see `forgetLastWrites`.
 */
async function overwrite(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter(isOfRows)) {
    const bytes = await readFile(join(folder, name))
    const from = name.startsWith('MANIFEST') ? 0 : Math.floor(bytes.length / 3)
    bytes.fill(0x5a, from, Math.min(bytes.length, from + 4096))
    await writeFile(join(folder, name), bytes)
  }
}

/** As a disk leaves them that said "written" too early: nothing after `then` is there. */
async function forgetLastWrites(folder: string, then: Sizes): Promise<void> {
  const logs = [...then].filter(([name]) => name.endsWith('.log'))
  assert.is.not(logs.length, 0)
  for (const [name, bytes] of logs) await truncate(join(folder, name), bytes)
}

const news = (page: Page) => page.evaluate(() => core.door.ledgerNews())

/** Resolves once what this machine sent has come back with the feed and lies in a page. */
const untilPaged = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const asked = indexedDB.open('lianli')
      asked.onsuccess = () => resolve(asked.result)
      asked.onerror = () => reject(asked.error)
    })
    const [pages, outbox] = await Promise.all(
      ['pages', 'outbox'].map(
        (store) =>
          new Promise<number>((resolve) => {
            const counted = database.transaction(store).objectStore(store).count()
            counted.onsuccess = () => resolve(counted.result)
          }),
      ),
    )
    database.close()
    return pages !== 0 && outbox === 0
  })

/** As a clerk presses it: the waits between tries grow with the outage. */
const tryNow = (page: Page): Promise<void> => page.evaluate(() => core.desk().tryNow())

/** Resolves once the second copy holds so many blobs whole: an empty file is one that is being written beside it. */
const untilCopied = (page: Page, blobs: number): Promise<unknown> =>
  page.waitForFunction(async (count) => {
    const root = await navigator.storage.getDirectory()
    const copy = await root.getDirectoryHandle('lianli-outbox-copy')
    let there = 0
    for await (const [name, entry] of copy.entries()) {
      if (!name.startsWith('blob-') || name.endsWith('.crswap')) continue
      const file = await (entry as FileSystemFileHandle).getFile()
      there += file.size > 0 ? 1 : 0
    }
    return there === count
  }, blobs)

/** Signs in; where that finds the ledger broken, again once it is whole. */
async function signInUntilTold(page: Page, as: 'online' | 'offline'): Promise<void> {
  const first = await signIn(page)
  await page.waitForFunction(() => core.door.ledgerNews() !== null && !core.door.isBusy())
  const isOpen = await page.evaluate(() => core.door.desk() !== undefined)
  assert.is(isOpen ? first : await signIn(page), as)
}

/**
 * Does something to one store of the ledger behind the app's back. What is spoiled is not in a snapshot either: with
 * one, a page is read only when somebody opens a case on it.
 */
const tamper = (page: Page, store: string, how: 'clear' | 'spoil'): Promise<void> =>
  page.evaluate(
    async ([name, what]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const asked = indexedDB.open('lianli')
        asked.onsuccess = () => resolve(asked.result)
        asked.onerror = () => reject(asked.error)
      })
      await new Promise((resolve, reject) => {
        const transaction = database.transaction([name, 'meta'], 'readwrite')
        transaction.oncomplete = resolve
        transaction.onerror = reject
        const rows = transaction.objectStore(name)
        if (what === 'spoil') transaction.objectStore('meta').delete('snapshot')
        if (what === 'clear') rows.clear()
        else
          rows.openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
            if (!cursor) return
            const { sealed } = cursor.value as { sealed: Uint8Array }
            sealed[40] = (sealed[40] ?? 0) ^ 1
            cursor.update(cursor.value)
          }
      })
      database.close()
    },
    [store, how] as const,
  )

/** Does the same while the desk is locked: it is found at the next sign-in, not by what is still reading. */
async function tamperLocked(page: Page, store: string, how: 'clear' | 'spoil'): Promise<void> {
  await page.evaluate(() => core.desk().lock())
  await page.waitForFunction(() => !core.door.isBusy())
  await tamper(page, store, how)
}

/** The device's chain at the centre has every place once, each after the one before. */
async function assertChain(page: Page, length: number): Promise<void> {
  const acts = (await chainAtCentre(page)).sort((a, b) => a.seq - b.seq)
  assert.equal(
    acts.map(({ seq }) => seq),
    Array.from({ length }, (_, seq) => seq),
  )
  assert.equal(
    acts.map(({ last }) => last),
    [null, ...acts.slice(0, -1).map(({ id }) => id)],
  )
  assert.is(new Set(acts.map(({ device }) => device)).size, 1)
}

/**
 * Works through an outage, loses what the database holds by `lose`, and goes on as if nothing had been. `lose` is told
 * how large the files were when the outage began.
 */
const survives = (
  lose: (folder: string, then: Sizes) => Promise<void>,
  finds: { readonly fault: LedgerFault['code']; readonly clerks: number },
) =>
  staged(async ({ server, profileOf, open }) => {
    const before = await open('counter')
    assert.is(await signIn(before.page), 'online')
    const first = await calledCouple(before.page)
    await untilCleared(before.page)
    await server.kill()
    const [folder = ''] = await databasesOf(profileOf('counter'))
    const then = await sizesIn(folder)
    const { id, acts, names } = acceptedCase()
    await before.page.evaluate((todo) => core.signAll(todo), { id, acts })
    const waiting = await waitingActs(before.page)
    assert.is(waiting.length, acts.length)
    await untilCopied(before.page, 1)
    await before.kill()
    await lose(folder, then)

    // Whether the browser had written the session down before it was killed is left to no chance.
    const { page } = await open('counter', ({ context }) => context.clearCookies())
    await page.waitForFunction(() => core.door.enrolled().includes('linqing'))
    await signInUntilTold(page, 'offline')
    const told = await news(page)
    assert.is(told?.state, 'rebuilt')
    if (told?.state !== 'rebuilt') return
    assert.is(told.fault.code, finds.fault)
    assert.ok(told.acts >= acts.length)
    assert.equal([told.blobs, told.blobsLost, told.damaged, told.clerks], [1, 0, 0, finds.clerks])
    const here = await waitingActs(page)
    for (const act of waiting) assert.ok(here.includes(act))
    const next = await calledCouple(page, 'A009')
    assert.is(next.last, waiting.at(-1))

    await server.start()
    await tryNow(page)
    await page.waitForFunction(() => core.desk().sync().line === 'sign-in-again')
    await page.evaluate(() => core.desk().signInAgain('lianli-linqing'))
    await untilCleared(page)
    await untilCopied(page, 0)
    for (const one of [first.case, id, next.case]) await untilHeld(page, one)
    await assertChain(page, acts.length + 2)
    const hits = await page.evaluate((name) => core.desk().find(name), names[0])
    assert.is(hits.length, 1)
  })

test(
  '[ledger] the database is deleted with unsent acts in it: they come back sealed, offline, and the chain goes on',
  survives((folder) => rm(folder, { recursive: true }), { fault: 'vanished', clerks: 1 }),
)

test(
  '[ledger] the files of the database are overwritten: the same',
  survives(overwrite, { fault: 'vanished', clerks: 1 }),
)

test(
  '[ledger] the disk has forgotten what was written during the outage: the same',
  survives(forgetLastWrites, { fault: 'incomplete', clerks: 0 }),
)

test(
  '[ledger] the outbox is emptied while a clerk works: no act is accepted, the desk closes, all acts come back',
  staged(async ({ server, open }) => {
    const { page } = await open('counter')
    await signIn(page)
    await untilCleared(page)
    await server.kill()
    const acts = [await calledCouple(page), await calledCouple(page), await calledCouple(page)]
    await tamper(page, 'outbox', 'clear')
    assert.is(await callCouple(page), 'ledger')
    await page.waitForFunction(() => core.door.ledgerNews() !== null && !core.door.isBusy())
    const told = await news(page)
    assert.ok(told?.state === 'rebuilt' && told.fault.code === 'incomplete' && told.acts === 3)
    assert.is(await signIn(page), 'offline')
    assert.equal(
      await waitingActs(page),
      acts.map(({ id }) => id),
    )
    assert.is((await calledCouple(page)).last, acts[2]?.id)
  }),
)

test(
  '[ledger] pages are emptied, or do not open: what the centre holds is pulled again, nothing is asked of the clerk',
  staged(async ({ open }) => {
    for (const how of ['clear', 'spoil'] as const) {
      const before = await open(how)
      await signIn(before.page)
      const { case: id } = await calledCouple(before.page)
      await untilCleared(before.page)
      await untilPaged(before.page)
      await tamperLocked(before.page, 'pages', how)
      await before.kill()
      const after = await open(how)
      await signInUntilTold(after.page, 'online')
      const told = await news(after.page)
      assert.is(told?.state === 'rebuilt' && told.fault.code, how === 'clear' ? 'incomplete' : 'seal')
      await untilHeld(after.page, id)
      await after.close()
    }
  }),
)

test(
  '[ledger] a waiting act whose seal does not open is taken from the copy; one that has no copy is said to be damaged, once',
  staged(async ({ server, open }) => {
    const before = await open('counter')
    await signIn(before.page)
    await untilCleared(before.page)
    await server.kill()
    const { id } = await calledCouple(before.page)
    await tamperLocked(before.page, 'outbox', 'spoil')
    await before.kill()
    const { page } = await open('counter')
    await signInUntilTold(page, 'offline')
    assert.equal(await waitingActs(page), [id])
    await page.evaluate(async () => {
      core.door.dismissLedgerNews()
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('lianli-outbox-copy', { recursive: true })
    })
    await tamperLocked(page, 'outbox', 'spoil')
    await page.reload()
    await signInUntilTold(page, 'offline')
    const told = await news(page)
    assert.is(told?.state === 'rebuilt' && told.damaged, 1)
    await page.evaluate(() => core.door.dismissLedgerNews())
    assert.not(await page.evaluate(() => core.desk().sync().isEverythingAtCentre))
    await callCouple(page)
    assert.is(await news(page), null)
  }),
)

test(
  '[ledger] a scan whose bytes alone are damaged is mended from the copy: it is shown here and reaches the centre',
  staged(async ({ server, open }) => {
    const { page } = await open('counter')
    await signIn(page)
    await untilCleared(page)
    await server.kill()
    const { id, acts } = acceptedCase()
    const { named } = await page.evaluate((todo) => core.signAll(todo), { id, acts })
    await untilCopied(page, 1)
    await tamper(page, 'blobBytes', 'clear')
    const size = await page.evaluate(async (ref) => {
      const read = await core.desk().readBlob(ref)
      return read.ok ? read.value.size : read.error.code
    }, named)
    assert.is(size, named.bytes)
    await tamper(page, 'blobBytes', 'spoil')
    await server.start()
    await tryNow(page)
    await untilCleared(page)
    await untilCopied(page, 0)
  }),
)

test(
  '[ledger] a browser that evicted everything is told so, enrols anew, and has what the centre holds',
  staged(async ({ server, open }) => {
    const before = await open('counter')
    await signIn(before.page)
    const { case: id } = await calledCouple(before.page)
    await untilCleared(before.page)
    await before.page.evaluate(() => core.desk().lock())
    const line = await before.context.newCDPSession(before.page)
    await before.page.goto('about:blank')
    await line.send('Storage.clearDataForOrigin', {
      origin: server.origin,
      storageTypes: 'indexeddb,file_systems,cache_storage',
    })
    await before.page.goto(server.origin)
    await before.page.waitForFunction(() => core.door.ledgerNews() !== null)
    const told = await news(before.page)
    assert.ok(told?.state === 'rebuilt' && told.fault.code === 'vanished' && told.clerks === 0)
    assert.is(await signIn(before.page), 'online')
    await untilHeld(before.page, id)
    assert.is((await calledCouple(before.page)).seq, 0)
    await untilCleared(before.page)
  }),
)

test.run()
