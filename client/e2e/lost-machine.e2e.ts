import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Action, documentId } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { marriageScript } from '../../domain/testing/marriage-script.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { enrolled, signedIn, suppliedOffice } from '../../sync-server/testing-client.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { goOn } from './two-offices.ts'
import { goTo, guyan, luwen, signIn } from './walk.ts'

const aDay = 24 * 3_600_000

/** A kit marries two couples; only the second of them is ever sent, and then nobody hears of the kit again. */
async function lostKit(origin: string): Promise<number> {
  const client = await signedIn(origin, guyan.clerk, guyan.password)
  const device = await enrolled(client, 'kit-7')
  const office = await suppliedOffice(client, device, 4)
  const start = `${instantAt(new Date(Date.now() + 60_000)).slice(0, 19)}+08:00` as const
  const married = (index: number, chain: { seq: number; last: Action['id'] | null }) =>
    marriageScript({
      office,
      author: device,
      index,
      couple: inventedCouple(21 + index),
      start,
      chain,
      to: 'accepted',
    })
  const unsent = await married(0, { seq: 0, last: null })
  const sent = await married(1, unsent.chain)
  const docs = sent.actions.map((action) => ({
    _id: documentId(action),
    body: action.body,
    sigs: action.sigs,
  }))
  await client.ask('POST', `/db/${client.office}/_bulk_docs`, { docs })
  return unsent.actions.length
}

test('[K23] a kit that was lost with acts on it is told on every machine of its office a day later, and the head closes it', async () => {
  await atCounter(async ({ server, launch }) => {
    const missing = await lostKit(server.origin)
    await server.kill()
    await server.start({ LIANLI_AHEAD: String(aDay + 3_600_000) })
    const { context, page } = await launch('desk')
    await goOn(context, aDay + 3_600_000)
    await page.goto(server.origin)
    await signIn(page, luwen)
    await goTo(page, '争议')
    await page.getByRole('heading', { name: '一台设备里有没送到的记录' }).waitFor()
    await page.getByText(`设备 kit-7 签过的记录里，序号 0–${missing - 1} 的没有到中心`).waitFor()
    const findings: string[] = []
    const inspect = await inspectorOf(page, 'zh', findings)
    await inspect('lost-machine')
    await page.getByLabel('文书种类').selectOption({ label: '负责人决定' })
    await page.getByLabel('名称').fill('设备遗失处理决定')
    await page.getByLabel('出具机关').fill('新城区婚姻登记处')
    await page.getByLabel('生效日期').fill('2026-01-04')
    await page.getByRole('button', { name: '拍摄' }).click()
    const camera = page.getByRole('dialog', { name: '扫描件' })
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('button', { name: '拍好了' }).click()
    await page.getByLabel('要点').fill('凭当场签的纸件补录')
    await inspect('lost-machine-closing')
    await page.locator('footer').getByRole('button', { name: '记录文书并结案' }).click()
    await page.locator('.casehead').getByText('已结').waitFor()
    assert.equal(findings, [])
  })
})

test.run()
