import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { signIn } from './core/core-stage.ts'
import { builtClient } from './counter.ts'
import { onStage } from './on-stage.ts'
import type { StageServer } from './stage.ts'

declare const core: Core

const built = await builtCore()

const test = suite('safety of what is kept')
test.after(() => built.remove())

/** Runs a test with the real server and one real browser. */
const scene =
  (run: (page: Page, server: StageServer) => Promise<void>, client = built.path) =>
  (): Promise<void> =>
    onStage({ client }, async ({ server, launch }) => {
      const { page } = await launch('profile')
      await page.goto(server.origin)
      await run(page, server)
    })

/** Notes the names of all channels that a window opens. */
const noteChannels = `
  globalThis.heard = []
  globalThis.BroadcastChannel = new Proxy(BroadcastChannel, {
    construct(channel, [name]) {
      heard.push(name)
      return new channel(name)
    },
  })`

/** What an intruder, or a failing disk, does to a row of the ledger. */
const changeRows = (page: Page, table: string, change: 'forget-device' | 'damage-seals') =>
  page.evaluate(
    async ([name, what]) => {
      const opening = indexedDB.open('lianli')
      await new Promise((resolve) => opening.addEventListener('success', resolve))
      const transaction = opening.result.transaction(name, 'readwrite')
      const store = transaction.objectStore(name)
      if (what === 'forget-device') store.delete('device')
      else {
        store.openCursor().addEventListener('success', ({ target }) => {
          const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result
          if (!cursor) return
          const sealed = Uint8Array.from(cursor.value.sealed)
          sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
          cursor.update({ ...cursor.value, sealed })
          cursor.continue()
        })
      }
      await new Promise((resolve) => transaction.addEventListener('complete', resolve))
      opening.result.close()
    },
    [table, change] as const,
  )

test(
  '[lock] a locked machine shows nothing of the centre either',
  scene(async (page) => {
    const readsCentre = () =>
      page.evaluate(async () => (await fetch('/db/xk7q2m/_all_docs?include_docs=true')).status)
    assert.is(await signIn(page, 'linqing'), 'online')
    assert.is(await readsCentre(), 200)
    await page.evaluate(() => core.desk().lock())
    assert.is(await readsCentre(), 401)
    assert.is(await signIn(page, 'linqing'), 'online')
    assert.is(await readsCentre(), 200)
  }),
)

test(
  '[enrolment] a device key that does not open what is kept here replaces nothing',
  scene(async (page) => {
    assert.is(await signIn(page, 'linqing'), 'online')
    await page.evaluate(() => core.desk().lock())
    await changeRows(page, 'meta', 'forget-device')
    assert.is(await signIn(page, 'guyan'), 'other-device-key')
    assert.equal(await page.evaluate(() => core.door.enrolled()), ['linqing'])
    assert.is(await signIn(page, 'linqing'), 'online')
  }),
)

test(
  '[sync] an act that waits here and cannot be opened keeps "everything is at the centre" from being said',
  scene(async (page, server) => {
    assert.is(await signIn(page, 'linqing'), 'online')
    await server.kill()
    await page.evaluate(async () => {
      const act = { type: 'call', variant: 'marriage', ticket: 'A001' } as const
      const signed = await core.open(core.desk().newCase()).sign(act)
      if (!signed.ok) throw new Error(signed.error.code)
    })
    await page.evaluate(() => core.desk().lock())
    await changeRows(page, 'outbox', 'damage-seals')
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      await root.removeEntry('lianli-outbox-copy', { recursive: true })
    })
    assert.is(await signIn(page, 'linqing'), 'ledger')
    await page.waitForFunction(() => core.door.ledgerNews() !== null && !core.door.isBusy())
    assert.is(await signIn(page, 'linqing'), 'offline')
    assert.not(await page.evaluate(() => core.desk().sync().isEverythingAtCentre))
  }),
)

test(
  "[parties] the parties' window opens no channel on which keys are handed over",
  scene(async (page, { origin }) => {
    await page.getByRole('textbox', { name: '登记员' }).fill('linqing')
    await page.getByLabel('口令', { exact: true }).fill('lianli-linqing')
    await page.getByLabel('口令', { exact: true }).press('Enter')
    await page.getByRole('navigation', { name: '主要页面' }).waitFor()
    const display = await page.context().newPage()
    await display.addInitScript({ content: noteChannels })
    await display.goto(`${origin}/party`)
    await display.getByRole('heading').waitFor()
    const heard = await display.evaluate(() => (globalThis as unknown as { heard: string[] }).heard)
    assert.equal(heard, ['lianli-party'])
  }, builtClient),
)

test.run()
