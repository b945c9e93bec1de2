import { ulid } from 'ulid'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { addDays, periodsAround, shanghaiDate } from '../../domain/index.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { carelessKit } from './kit-at-fair.ts'
import { actButton, goTo, linqing, signIn, untilKept } from './walk.ts'

const zhongyao = { clerk: 'zhongyao', password: 'lianli-zhongyao' }
const yanzhou = { clerk: 'yanzhou', password: 'lianli-yanzhou' }

/** A day of the month before this one. */
const beforeThisMonth = (today: `${number}-${number}-${number}`) =>
  addDays(today, -Number(today.slice(8, 10)))

test('[9] the statistician reads this month’s report without a line, what leaves the office withholds small numbers, and last month is closed once', async () => {
  await atCounter(async ({ server, launch }) => {
    const kit = await carelessKit(server.origin, yanzhou, 'kit-1')
    for (const id of [ulid(), ulid()]) {
      await kit.sign(id, kit.from, () => ({ type: 'call', variant: 'marriage', ticket: null }))
      await kit.sign(id, kit.from, () => ({
        type: 'refuse',
        codes: ['MR01'],
        explanation: '一方未到场',
        noticeGiven: true,
      }))
    }
    await kit.send()

    const { page } = await launch('statistician')
    const findings: string[] = []
    await page.goto(server.origin)
    await signIn(page, zhongyao)
    await untilKept(page)
    const finished = page.getByRole('table', { name: '今天办结' })
    await finished.getByRole('row').nth(1).waitFor()
    await server.kill()

    await goTo(page, '同步与设备')
    await page.getByRole('link', { name: '统计台账' }).click()
    const refusals = page.getByRole('table', { name: '不予受理、不予登记，按理由' })
    const row = refusals.getByRole('row', { name: 'MR01' })
    await row.getByRole('cell', { name: '2', exact: true }).waitFor()
    await page.getByText('还没有结束，结束后才能封存').waitFor()
    const inspect = await inspectorOf(page, 'zh', findings)
    await inspect('statistics')

    await page.getByRole('button', { name: '对外（小于 5 的数不列）' }).click()
    await row.getByRole('cell', { name: '不列' }).waitFor()
    const exporting = page.getByRole('button', { name: '导出 CSV（对外）' })
    await page.getByText('还没有封存，先不对外').waitFor()
    assert.is(await exporting.getAttribute('aria-disabled'), 'true')

    const [last = ''] = periodsAround(beforeThisMonth(shanghaiDate(instantAt(new Date()))))
    await page.getByRole('combobox', { name: '统计期' }).fill(last)
    await page.getByText(`${last} 没有可统计的登记。`).waitFor()
    await actButton(page, `上报并封存 ${last}`).click()
    await page.getByText(`${last} 已封存：以下是当时上报的数，不再改动。`).waitFor()
    assert.is(await actButton(page, `上报并封存 ${last}`).getAttribute('aria-disabled'), 'true')

    const saving = page.waitForEvent('download')
    await exporting.click()
    const saved = await (await saving).createReadStream()
    assert.match(Buffer.concat(await saved.toArray()).toString('utf8'), `"新城区婚姻登记处","${last}"`)
    await inspect('statistics-closed')
    assert.equal(findings, [])
  })
})

test('[9] a registrar is told for whom statistics are', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('registrar')
    await page.goto(server.origin)
    await signIn(page, linqing)
    await goTo(page, '同步与设备')
    await page.getByRole('link', { name: '统计台账' }).click()
    await page.getByText('只有统计员或负责人查看和上报统计。').waitFor()
  })
})

test.run()
