import type { BrowserContext, Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { inspectorOf } from './inspect.ts'
import { atTwoOffices, marry, supplied } from './two-offices.ts'
import { actButton, goTo, luwen, signIn, untilAllAtCentre } from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const year = new Date().getFullYear()
const first = `0123-${year}-JH-00001`
const feed = /\/db\//

/** What a machine writes stays on it until the line is mended. */
const cut = (context: BrowserContext) => context.route(feed, (route) => route.abort())

/** Opens a box and lays the one file into it that this machine knows; the box. */
async function boxUp(page: Page, number: string): Promise<string> {
  await goTo(page, '归档')
  await actButton(page, '立一盒').click()
  await page.getByLabel('全宗号').fill('0123')
  await page.getByLabel('盒号').fill(number)
  await actButton(page, '立盒').click()
  await page.locator('[aria-current="step"]', { hasText: '装卷' }).waitFor()
  await actButton(page, '装盒').click()
  await page.getByRole('table', { name: '卷数' }).getByText(first).waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

test('[K22] two machines without a line give one number; on the archive screen the later is renumbered, its box closed, its papers printed, and handed over', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const machines: { page: Page; context: BrowserContext; box: string }[] = []
    for (const [index, serials] of [
      ['M40000001', 'M40000002'],
      ['M40000003', 'M40000004'],
    ].entries()) {
      const browser = await launch(`counter-${index + 1}`)
      const core = await toCore(browser)
      await supplied(core, luwen, serials)
      await cut(browser.context)
      assert.equal((await marry(core, inventedCouple(30 + index), 'filed')).fault, null)
      const page = await toApp(browser)
      await signIn(page, luwen)
      machines.push({ page, context: browser.context, box: await boxUp(page, String(index + 1)) })
    }
    for (const { page, context } of machines) {
      await context.unroute(feed)
      await untilAllAtCentre(page)
    }
    const [, later] = machines
    if (!later) throw new Error('two machines')
    const { page, box } = later
    const findings: string[] = []
    const inspect = await inspectorOf(page, 'zh', findings)
    await goTo(page, '归档')
    const clash = page.getByRole('alert').filter({ hasText: `档号 ${first} 给了两卷` })
    await clash.getByText('先的不动').waitFor()
    await inspect('archive-clash')
    await clash.getByRole('button', { name: `改为 0123-${year}-JH-00002` }).click()
    await clash.waitFor({ state: 'detached' })

    await page.getByRole('link', { name: /第 2 盒/ }).click()
    await page.getByRole('table', { name: '卷数' }).getByText(`0123-${year}-JH-00002`).waitFor()
    await actButton(page, '封盒').click()
    const closing = page.getByRole('dialog', { name: '封盒' })
    await closing.getByLabel('卷数').fill('1')
    await closing.getByLabel('页数').fill('6')
    await closing.getByLabel('检查人员工号').fill('linqing')
    await closing.getByLabel('案卷情况说明').fill('齐全，无缺损')
    await closing.getByRole('button', { name: '封盒' }).click()
    await page.locator('[aria-current="step"]', { hasText: '移交档案馆' }).waitFor()

    const papers = page.getByRole('region', { name: '盒上的文书' })
    const buttons = papers.getByRole('button', { name: '打印' })
    for (const button of await buttons.all()) {
      await button.click()
      await papers.getByText(/已送打印/).waitFor()
    }
    await inspect('archive-transfer')

    await page.getByLabel('接收的档案馆').fill('西安市新城区档案馆')
    await page.getByLabel('依据的协议').fill('2026 年移交协议')
    await page.getByLabel('协议起始日期').fill(`${year}-01-01`)
    await page.getByLabel('移交清单编号').fill('Y-2026-1')
    await page.getByLabel('接收人').fill('秦岚')
    await page.getByLabel(/馆编卷号/).fill('G-0001')
    await page.locator('[data-at="scans"]').getByRole('button').first().click()
    const camera = page.getByRole('dialog')
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
    await camera.getByRole('button', { name: '拍好了' }).click()
    await camera.waitFor({ state: 'detached' })
    await actButton(page, '移交').click()
    await page.getByText('已移交').first().waitFor()
    await untilAllAtCentre(page)
    assert.equal(findings, [])
    assert.equal(await typesAtCentre(server.origin, luwen, box), [
      'open',
      'put',
      'renumber',
      'close',
      'transfer',
    ])
  })
})

test.run()
