import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kinds } from '../../domain/index.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { linqing, signIn, untilKept } from './walk.ts'

/** Whether the chart on the screen is a picture that has come. */
const isDrawn = (page: Page): Promise<boolean> =>
  page
    .getByRole('img')
    .last()
    .evaluate(async (image) => {
      const picture = image as HTMLImageElement
      await picture.decode()
      return picture.naturalWidth > 0
    })

test('[help] from the keys to the law: every kind has its chart and its rules, also without a line', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('counter')
    const findings: string[] = []
    await page.goto(server.origin)
    await signIn(page, linqing)
    await untilKept(page)
    await server.kill()
    const inspect = await inspectorOf(page, 'zh', findings)
    await page.keyboard.press('F1')
    await page.getByRole('link', { name: '流程图与法律依据' }).click()
    await page.getByRole('heading', { name: '规则与依据' }).waitFor()
    const nav = page.getByRole('navigation', { name: '业务' })
    assert.is(await nav.getByRole('link').count(), Object.keys(kinds).length)
    for (const link of await nav.getByRole('link').all()) {
      await link.click()
      assert.ok(await isDrawn(page), (await link.textContent()) ?? '')
      assert.ok((await page.getByRole('table').first().getByRole('row').count()) > 1)
    }
    await nav.getByRole('link').first().click()
    await page.getByRole('button', { name: '原尺寸' }).click()
    await page.getByText('民法典 第一千零四十七条').waitFor()
    await inspect('law')

    const search = page.getByRole('searchbox', { name: '查条文、规则' })
    const found = page.getByRole('table', { name: '查到的条文' })
    for (const question of ['1047', '第一千零四十七条', 'MR02']) {
      await search.fill(question)
      await found.getByRole('rowheader', { name: '民法典 第一千零四十七条' }).first().waitFor()
      await found.getByRole('cell', { name: 'MR02', exact: true }).first().waitFor()
    }
    await inspect('law-found')
    await search.fill('没有的条文')
    await page.getByText('没有这样的条文、规则或词。').waitFor()
    await search.fill('1076')
    await found.getByRole('link', { name: '离婚登记' }).first().click()
    await page.getByRole('heading', { level: 1, name: '离婚登记' }).waitFor()
    assert.is(await search.inputValue(), '')
    assert.equal(findings, [])
  })
})

test.run()
