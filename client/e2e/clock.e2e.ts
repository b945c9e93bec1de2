import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { typesAtCentre } from './at-centre.ts'
import { atCounter } from './counter.ts'
import * as walk from './walk.ts'

test('[clock] a clock ten minutes off blocks every act until it is held against another before a second person', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('counter')
    await page.addInitScript(() => {
      const now = Date.now
      Date.now = () => now() + 600_000
    })
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    const notice = page.getByRole('status').filter({ hasText: '这台电脑的时间与中心差' })
    await notice.getByText('核对时间后才能签署').waitFor()
    const caseId = await walk.openCase(page)
    await walk.actButton(page, '叫号，请进').click()
    const refused = page.getByRole('main').getByRole('alert').filter({ hasText: '时间' })
    await refused.waitFor()
    assert.is(await page.locator('[aria-current="step"]', { hasText: '证件与询问' }).count(), 0)

    await notice.getByRole('button', { name: '核对时间' }).click()
    const dialog = page.getByRole('dialog', { name: '核对这台电脑的时间' })
    const sign = dialog.getByRole('button', { name: '时间一致，签署' })
    assert.is(await sign.getAttribute('aria-disabled'), 'true')
    await dialog.getByLabel('时间来源').fill('北斗授时钟')
    await dialog.getByLabel('在场第二人').fill('顾言')
    await sign.click()
    await dialog.waitFor({ state: 'detached' })
    await notice.waitFor({ state: 'detached' })
    await walk.call(page)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, caseId), ['confirm-clock', 'call'])
  })
})

const hour = 3_600_000
const tenMinutes = 600_000

/** A clock that is set while the page runs, as a person or a dying battery sets it. */
async function settable(page: Page): Promise<(shift: number) => Promise<void>> {
  await page.addInitScript(() => {
    const now = Date.now
    Object.assign(globalThis, { clockShift: 0 })
    Date.now = () => now() + clockShift
  })
  return (shift) =>
    page.evaluate((by) => {
      clockShift = by
    }, shift)
}

declare let clockShift: number

/** Holds the clock against another, before a colleague. */
async function confirmClock(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核对时间' }).click()
  const dialog = page.getByRole('dialog', { name: '核对这台电脑的时间' })
  await dialog.getByLabel('时间来源').fill('北斗授时钟')
  await dialog.getByLabel('在场第二人').fill('顾言')
  await dialog.getByRole('button', { name: '时间一致，签署' }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('[clock] a clock set back an hour, or three days ahead, while a case is open blocks the next act until it is right or confirmed', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('counter')
    const setClock = await settable(page)
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    const caseId = await walk.openCase(page)
    await walk.untilAllAtCentre(page)
    const notice = page.getByRole('status').filter({ hasText: '核对时间后才能签署' })
    const refused = page.getByRole('main').getByRole('alert').filter({ hasText: '时间' })
    await server.kill()
    await page.getByRole('status').filter({ hasText: '起未连中心' }).waitFor()

    for (const [shift, words] of [
      [-hour, /与中心差 (1 小时|59 分)/],
      [73 * hour, /与中心差 3 天/],
    ] as const) {
      await setClock(shift)
      await notice.filter({ hasText: words }).waitFor()
      await walk.actButton(page, '叫号，请进').click()
      await refused.waitFor()
      assert.is(await page.locator('[aria-current="step"]', { hasText: '证件与询问' }).count(), 0)
      await setClock(0)
      await notice.waitFor({ state: 'detached' })
      // What was refused goes with the screen, so that the next refusal is not taken for this one.
      await walk.goTo(page, '今日')
      await refused.waitFor({ state: 'detached' })
      await page.goBack()
    }
    await setClock(tenMinutes)
    await notice.waitFor()
    await confirmClock(page)
    await notice.waitFor({ state: 'detached' })
    await walk.call(page)
    await setClock(73 * hour)
    await notice.waitFor()
    await page.getByRole('status').filter({ hasText: '离线授权已到期' }).waitFor()
    await setClock(tenMinutes)
    await notice.waitFor({ state: 'detached' })
    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await notice.waitFor({ state: 'detached' })
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, caseId), ['confirm-clock', 'call'])
  })
})

test.run()
