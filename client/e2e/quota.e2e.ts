import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import {
  callCouple,
  calledCouple,
  signIn,
  stagedOn,
  untilCleared,
  untilHeld,
  waitingActs,
} from './core/core-stage.ts'
import type { StageBrowser } from './stage.ts'

declare const core: Core

const built = await builtCore()

const test = suite('quota')
test.after(() => built.remove())

const staged = stagedOn(built.path)

const usedBytes = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)

/**
 * Sets how many bytes the site may use. Chromium asks for the quota of a database when it opens it, and again when
 * what it remembers is used up: so it is set before the page is there, and takes effect at once when it is raised.
 */
async function allow({ context, page }: StageBrowser, origin: string, quotaSize: number): Promise<void> {
  const line = await context.newCDPSession(page)
  await line.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
}

const plenty = 2_000_000_000

/** Keeps scans until there is no room for the smallest. */
const fillUp = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (const size of [60_000, 4000, 400, 40]) {
      for (;;) {
        const bytes = crypto.getRandomValues(new Uint8Array(size))
        const kept = await core.desk().keepBlob(new Blob([bytes]), 'image/jpeg')
        if (!kept.ok) break
      }
    }
  })

/** Types into the draft of a form. */
const type = (page: Page, id: string, name: string): Promise<void> =>
  page.evaluate(
    ([opened, typed]) => core.open(opened).draft<{ name: string }>('accept').save({ name: typed }),
    [id, name] as const,
  )

test(
  '[no-space] nothing is accepted that cannot be kept, nothing that is kept is lost, and all goes on when there is room',
  staged(async ({ server, open }) => {
    const first = await open('counter')
    await signIn(first.page)
    const before = await calledCouple(first.page)
    await untilCleared(first.page)
    const used = await usedBytes(first.page)
    await first.close()
    const counter = await open('counter', (browser) => allow(browser, server.origin, used + 600_000))
    const { page } = counter
    assert.is(await signIn(page), 'online')
    const id = await page.evaluate(() => core.desk().newCase())
    await fillUp(page)

    await type(page, id, '沈知夏')
    await page.waitForFunction(() => core.door.storage().isFull)
    const draft = await page.evaluate((opened) => {
      const { value, savedAt } = core.open(opened).draft<{ name: string }>('accept')
      return { value: value(), savedAt: savedAt() }
    }, id)
    assert.equal(draft, { value: { name: '沈知夏' }, savedAt: null })
    await page.evaluate(() => core.desk().lock())
    assert.ok(await page.evaluate(() => core.door.storage().isHeldBack && core.door.desk() !== undefined))
    assert.is(await callCouple(page), 'no-space')
    const kept = await page.evaluate(async () => {
      const blob = await core.desk().keepBlob(new Blob([new Uint8Array(300_000)]), 'image/jpeg')
      return blob.ok ? 'kept' : blob.error
    })
    assert.is(kept, 'no-space')
    assert.equal(await waitingActs(page), [])

    const colleague = await open('colleague')
    await signIn(colleague.page, 'guyan')
    const theirs = await calledCouple(colleague.page)
    await untilCleared(colleague.page)
    await page.waitForFunction(() => core.desk().sync().lastFault?.code === 'no-space')

    await allow(counter, server.origin, plenty)
    await page.waitForFunction(() => !core.door.storage().isFull && !core.door.storage().isHeldBack)
    await untilHeld(page, theirs.case)
    await page.waitForFunction(
      (opened) => core.open(opened).draft<{ name: string }>('accept').savedAt() !== null,
      id,
    )
    const after = await calledCouple(page)
    assert.is(after.last, before.id)
    assert.is(after.seq, before.seq + 1)
    await untilCleared(page)
    assert.is(await page.evaluate(() => core.door.ledgerNews()), null)
  }),
)

test(
  '[no-space] a machine without room says so at the door, and lets its clerk in once there is some',
  staged(async ({ server, open }) => {
    const first = await open('counter')
    await signIn(first.page)
    await server.kill()
    const act = await calledCouple(first.page)
    await first.close()
    const counter = await open('counter', (browser) => allow(browser, server.origin, 1))
    const { page } = counter
    assert.is(await signIn(page), 'no-space')
    await allow(counter, server.origin, plenty)
    assert.is(await signIn(page), 'offline')
    assert.equal(await waitingActs(page), [act.id])
    assert.is((await calledCouple(page)).last, act.id)
  }),
)

test(
  '[no-space] acts that found no room in the second copy are copied at the next sign-in',
  staged(async ({ server, open }) => {
    const { page } = await open('counter')
    await signIn(page)
    await server.kill()
    const acts = [await calledCouple(page), await calledCouple(page)]
    const copied = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory()
        const folder = await root.getDirectoryHandle('lianli-outbox-copy')
        const names: string[] = []
        for await (const name of folder.keys()) names.push(name)
        return names.filter((name) => name.startsWith('act-')).sort()
      })
    const whole = acts.map(({ seq, id }) => `act-${seq}-${id}.json`)
    assert.equal(await copied(), whole)
    await page.evaluate(async (name) => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('lianli-outbox-copy')
      await folder.removeEntry(name)
    }, whole[0] as string)
    await page.evaluate(() => core.desk().lock())
    assert.is(await signIn(page), 'offline')
    assert.equal(await copied(), whole)
  }),
)

test.run()
