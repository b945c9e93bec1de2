import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, type Counter } from './counter.ts'
import { type CuttableLine, layLine } from './cuttable-line.ts'
import * as walk from './walk.ts'

/** Runs a test at a counter whose line to the centre can be damaged. */
const atLine = (run: (counter: Counter, line: CuttableLine, origin: string) => Promise<void>) =>
  atCounter(async (counter) => {
    const line = await layLine(Number(new URL(counter.server.origin).port))
    try {
      await run(counter, line, `http://localhost:${line.port}`)
    } finally {
      await counter.closeAll()
      await line.stop()
    }
  })

/** Calls a couple with a ticket; gives the case's id. */
async function callTicket(page: Page, ticket: string): Promise<string> {
  const id = await walk.openCase(page)
  await page.getByLabel('号码').fill(ticket)
  await walk.call(page)
  return id
}

/** Ends the case that is on the screen, before anything else was done. */
async function abort(page: Page): Promise<void> {
  await page.getByRole('button', { name: '其他行为' }).click()
  await page.getByRole('menuitem', { name: '中止' }).click()
  const dialog = page.getByRole('dialog', { name: '中止' })
  await dialog.getByLabel('谁提出').selectOption('both')
  await dialog.getByLabel('理由').fill('改日再来')
  await dialog.getByRole('button', { name: '中止', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

const status = (page: Page) => page.getByRole('status', { name: '同步状态' })

test('[gate] an act damaged on the way is returned, what follows it is parked, the good ones arrive, and later pushes go on', async () => {
  await atLine(async ({ server, launch }, line, origin) => {
    const { page } = await launch('counter')
    await page.goto(origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const arrived = (id: string) => typesAtCentre(server.origin, walk.linqing, id)

    line.down()
    const damaged = await callTicket(page, 'A001')
    await abort(page)
    const good: string[] = []
    for (const ticket of ['A002', 'A003', 'A004', 'A005']) good.push(await callTicket(page, ticket))
    await status(page).getByText('已存本机，待送 6').waitFor()

    line.mend()
    line.garble('"ticket":"A001"', '"ticket":"A007"')
    good.push(await callTicket(page, 'A006'))
    await walk.goTo(page, '同步与设备')
    await status(page).getByText('退回 1').waitFor()
    await status(page).getByText('中心待核 1').waitFor()
    assert.is(await page.getByText('全部在中心').count(), 0)
    const returned = page.locator('.returned')
    await returned.filter({ hasText: '被退回：已叫号' }).getByText('多半是路上改动了').waitFor()
    await returned.filter({ hasText: '中心待核：已终止' }).getByText('前面的一项行为还没有到中心').waitFor()
    assert.is(await returned.count(), 2)
    const row = page.getByRole('row').filter({ hasText: damaged.slice(-5) })
    await row.getByText('退回 1 项，等您更正').waitFor()
    await row.getByRole('img', { name: '被退回' }).waitFor()
    for (const id of good) assert.equal(await arrived(id), ['call'])
    assert.equal(await arrived(damaged), [])

    const later = await callTicket(page, 'A008')
    const here = page.locator('footer')
    await here.getByText('本件 1 项行为，已到中心 1').waitFor()
    assert.equal(await arrived(later), ['call'])
    await walk.goTo(page, '今日')
    await page.locator(`a[href="/case/${damaged}"]`).first().click()
    await here.getByText('本件 2 项行为，已到中心 0').waitFor()
    await here.getByText('中心待核 1').waitFor()
    await here.getByText('退回 1').waitFor()
    assert.is(await page.getByText('全部在中心').count(), 0)

    line.mend()
    await walk.goTo(page, '同步与设备')
    await page.getByRole('button', { name: '现在再试' }).click()
    await walk.untilAllAtCentre(page)
    assert.is(await returned.count(), 0)
    assert.equal(await arrived(damaged), ['call', 'abort'])
  })
})

test('[restore] a centre put back to before this machine was enrolled takes its key and grant from the machine, and accepts its act', async () => {
  await atCounter(async ({ server, launch, folder }) => {
    const at = (name: string) => join(folder, name)
    await server.kill()
    await cp(at('centre'), at('before'), { recursive: true })
    await server.start()
    const { page } = await launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    await walk.untilAllAtCentre(page)
    await server.kill()
    const caseId = await callTicket(page, 'A001')

    // The centre is put back to the day before this machine was enrolled.
    await rename(at('centre'), at('later'))
    await rename(at('before'), at('centre'))
    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, caseId), ['call'])
  })
})

test.run()
