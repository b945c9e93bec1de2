import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  type ActionBody,
  addDays,
  calendarOf,
  coolingOff,
  type DivorceAct,
  HOLIDAY_YEARS,
} from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { daysTo, laterOn, period, received, receivedOn } from './divorce-days.ts'
import * as divorce from './divorce-walk.ts'
import { inspectorOf } from './inspect.ts'
import { atTwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(34)

/** The holidays of the year in which the second period ends, as they are published later: its last day is one. */
const year = Number(period.closesOn.slice(0, 4))
const known = HOLIDAY_YEARS.find((each) => each.year === year)
const schedule = {
  year,
  paper: ['https://www.gov.cn/'],
  off: [...(known?.off ?? []), period.closesOn, addDays(period.closesOn, 1)],
  work: [...(known?.work ?? [])],
}
const moved = coolingOff(
  receivedOn,
  calendarOf([...HOLIDAY_YEARS.filter((each) => each.year !== year), schedule]),
)
/** A date as it is read: 2027 年 1 月 25 日. */
const inFull = (day: string): RegExp => {
  const [one, month, date] = day.split('-').map(Number)
  return new RegExp(`${one}\\s*年\\s*${month}\\s*月\\s*${date}\\s*日`)
}

test('[K5] the holidays of the last day are published after the receipt: it is printed anew with the longer period', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const findings: string[] = []
    const id = await received(offices, couple)
    const environment = { LIANLI_SCHEDULE: JSON.stringify(schedule) }
    const page = await laterOn(offices, { couple, days: 5, environment })
    const look = await inspectorOf(page, 'reprinted', findings)
    await page.getByRole('link', { name: '有 1 处争议' }).waitFor()
    await look('case')
    await page.keyboard.press('Alt+r')
    const dialog = page.getByRole('dialog', { name: '重出回执单' })
    await dialog.getByLabel('理由').selectOption('recomputed')
    await dialog.getByText(inFull(moved.closesOn)).waitFor()
    await look('form')
    await dialog.getByRole('button', { name: '打印回执单和存根' }).click()
    for (const box of await dialog.getByRole('checkbox').all()) await box.check()
    await dialog.getByRole('button', { name: '重出回执单', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await walk.untilAllAtCentre(page)
    const acts = await actsAtCentre(offices.server.origin, walk.linqing, demoOffice.office, id)
    const bodies = acts.map(({ act }) => act.body as unknown as ActionBody<DivorceAct>)
    const reprinted = bodies.flatMap(({ act }) => (act.type === 'reprint-receipt' ? [act.closesOn] : []))
    assert.equal(reprinted, [moved.closesOn])
    assert.equal(findings, [])
  })
})

test('[6.2.4] one has left: a booklet is kept and handed over later; the divorce is filed and laid into a box, where it gets its archive number', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const findings: string[] = []
    const clerk = walk.luwen
    const id = await received(offices, couple, clerk)
    const days = daysTo(period.firstWorkingDay)
    const page = await laterOn(offices, { couple, days, clerk, reached: { id, step: 'registered' } })
    const look = await inspectorOf(page, 'filed', findings)
    await page.locator('[aria-current="step"]', { hasText: '发证' }).waitFor()
    await page.getByLabel('男方离婚证').selectOption('kept')
    await page.getByLabel('女方离婚证').selectOption('now')
    await page.getByRole('checkbox', { name: '已领协议书' }).check()
    await page.getByLabel('女方结婚证').selectOption('stamped')
    await look('deliver')
    await divorce.act(page, '颁发离婚证', '电子证照与归档')
    const handing = '交付代为保管的离婚证'
    const dialog = await divorce.beside(page, handing)
    await walk.answer(dialog, '人证比对', '人证一致')
    await dialog.getByLabel('结婚证', { exact: true }).selectOption('stamped')
    await walk.answer(dialog, '已领协议书', '是')
    await divorce.scan(page, dialog.locator('[data-at="scans"]'))
    await look('handing-over')
    await dialog.getByRole('button', { name: handing, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const promisedBy = addDays(period.firstWorkingDay, 10)
    await page.getByLabel('承诺日期').fill(promisedBy)
    await page.getByRole('button', { name: '承诺补制电子证照' }).click()
    await page.getByText(`${promisedBy} 前制发`).waitFor()
    await divorce.countPages(page)
    await look('file')
    await walk.actButton(page, '归档').click()
    await page.getByRole('heading', { name: '本件经过' }).waitFor()
    await look('record')

    await walk.goTo(page, '归档')
    const waiting = page.getByRole('table', { name: '已归档，待装盒' })
    await waiting.getByRole('button', { name: couple.man.name }).click()
    await walk.actButton(page, '立一盒').click()
    await page.getByLabel('全宗号').fill('0123')
    await page.getByLabel('类别').selectOption('LH')
    await page.getByLabel('盒号').fill('1')
    await walk.actButton(page, '立盒').click()
    await page.locator('[aria-current="step"]', { hasText: '装卷' }).waitFor()
    await walk.actButton(page, '装盒').click()
    const filedIn = period.firstWorkingDay.slice(0, 4)
    await page.getByRole('table', { name: '卷数' }).getByText(`0123-${filedIn}-LH-00001`).waitFor()
    await look('box')
    assert.equal(findings, [])
  })
})

test.run()
