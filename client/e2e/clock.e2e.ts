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

test.run()
