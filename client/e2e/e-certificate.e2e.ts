import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { atTwoOffices, marry, supplied } from './two-offices.ts'
import { actButton, goTo, guyan, linqing, signIn, untilAllAtCentre } from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(21)

/** Presses the one act of the step, and waits for the step after it. */
async function act(page: Page, name: string, next: string): Promise<void> {
  await actButton(page, name).click()
  await page.locator('[aria-current="step"]', { hasText: next }).waitFor()
}

test('[6.4] the e-certificate of a registered marriage: promised, judged, made by one clerk, verified by another, issued', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const browser = await launch('counter')
    const core = await toCore(browser)
    await supplied(core, linqing, ['M30000001', 'M30000002'])
    const wedding = await marry(core, couple, 'e-certificate-promised')
    assert.equal(wedding.fault, null)

    const page = await toApp(browser)
    await signIn(page, linqing)
    await goTo(page, '今日')
    const due = page.getByRole('region', { name: '承诺补制的电子证照' })
    await due.getByRole('button', { name: `制发：${couple.woman.name}` }).click()
    await act(page, '确认持证人', '效力判断')
    assert.is(await page.getByRole('combobox', { name: '婚姻状况' }).inputValue(), '20')
    await act(page, '效力判断', '制证')
    const says = page.getByRole('table', { name: '证照内容' })
    await says.getByText(wedding.certificate).waitFor()
    await act(page, '制证', '核验')

    // Who made it does not verify it.
    await page.keyboard.press('Alt+a')
    await page.getByRole('alert').filter({ hasText: '另一人核验' }).waitFor()
    const certificate = new URL(page.url()).pathname.split('/')[2] ?? ''
    await untilAllAtCentre(page)
    await page.keyboard.press('Alt+l')
    await signIn(page, guyan)
    await page.getByRole('table', { name: '逐项与纸质证对照' }).waitFor()
    await page.keyboard.press('Alt+a')
    await act(page, '核验', '签发')
    await page.getByText('没有要作废的').waitFor()
    await act(page, '签发', '通知')
    await page.getByRole('table', { name: '持有的电子证照' }).getByText('有效').waitFor()
    await page.getByRole('button', { name: '已当面告知' }).click()
    await page.getByText('都告诉过了').waitFor()
    await untilAllAtCentre(page)
    assert.equal((await typesAtCentre(server.origin, linqing, certificate)).toSorted(), [
      'identify',
      'issue',
      'make',
      'queue-notification',
      'review-validity',
      'verify',
    ])

    await goTo(page, '今日')
    await due.getByRole('button', { name: `制发：${couple.man.name}` }).waitFor()
    assert.is(await due.getByRole('button', { name: `制发：${couple.woman.name}` }).count(), 0)
  })
})

test.run()
