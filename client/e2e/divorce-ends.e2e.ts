import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { daysTo, laterOn, period, received } from './divorce-days.ts'
import * as divorce from './divorce-walk.ts'
import { inspectorOf } from './inspect.ts'
import { atTwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(31)

test('[divorce] one party alone withdraws within the cooling-off period, and the application ends', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const findings: string[] = []
    const id = await received(offices, couple)
    const page = await laterOn(offices, { couple, days: 12 })
    const look = await inspectorOf(page, 'withdrawal', findings)
    await page.getByRole('img', { name: /冷静期时间线/ }).waitFor()
    await look('waiting')
    await page.keyboard.press('Alt+x')
    const dialog = page.getByRole('dialog', { name: '撤回申请' })
    await dialog.getByLabel('谁来撤回').selectOption('woman')
    await walk.answer(dialog, '人证比对', '人证一致')
    await walk.answer(dialog, '受理回执单', '已出示')
    await divorce.scan(page, dialog.locator('[data-at="receipt.scans"]'))
    await divorce.scan(page, dialog.locator('[data-at="scans"]'))
    await dialog.getByRole('checkbox', { name: '确认单已交本人' }).check()
    await divorce.signOnDisplay(page, 'woman')
    await look('form')
    await dialog.getByRole('button', { name: '撤回申请', exact: true }).click()
    await page.getByText(`${couple.woman.name}已于`).waitFor()
    await page.getByText('婚姻关系没有改变').waitFor()
    await look('ended')
    await walk.untilAllAtCentre(page)
    const types = await typesAtCentre(offices.server.origin, walk.linqing, id)
    assert.is(types.filter((type) => type === 'withdraw').length, 1)
    assert.equal(findings, [])
  })
})

test('[divorce] asked alone she tells of violence: help is shown while the other is away; then nothing is registered that day', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const findings: string[] = []
    const id = await received(offices, couple)
    const days = daysTo(period.firstWorkingDay)
    const page = await laterOn(offices, { couple, days, reached: { id, step: 'rechecked' } })
    const look = await inspectorOf(page, 'alone', findings)
    await page.locator('[aria-current="step"]', { hasText: '录入离婚协议' }).waitFor()
    await look('agreement')
    await divorce.writeAgreement(page)
    await page.getByRole('button', { name: '问这一位' }).nth(1).click()
    await page.keyboard.press('Alt+h')
    const help = page.getByRole('dialog', { name: '家庭暴力：可以找谁' })
    await help.getByText('另一方还在场').waitFor()
    assert.is(await help.getByText('12338').count(), 0)
    await page.keyboard.press('Escape')
    await page.getByRole('checkbox', { name: /在门外等候$/ }).check()
    await page.keyboard.press('Alt+h')
    await help.getByText('12338').waitFor()
    await look('help')
    await help.getByRole('button', { name: '已告知，记下' }).click()
    await help.waitFor({ state: 'detached' })

    await page.keyboard.press('Alt+x')
    const dialog = page.getByRole('dialog', { name: '记明未达成一致' })
    await dialog.getByLabel('谁不同意').selectOption('woman')
    await dialog.getByLabel('对哪一项').selectOption('children')
    await dialog.getByLabel('说明').fill('孩子的抚养还要再商量')
    await look('no-consent')
    await dialog.getByRole('button', { name: '记明未达成一致', exact: true }).click()
    await page.getByText('那天没有办').waitFor()
    await page.locator('[aria-current="step"]', { hasText: '再次叫号' }).waitFor()
    await look('again')

    await page.context().close()
    const after = await laterOn(offices, { couple, days: daysTo(period.closesOn) + 1 })
    await after.getByText('视为撤回申请').waitFor()
    const see = await inspectorOf(after, 'deemed', findings)
    await see('withdrawn')
    assert.equal(findings, [])
  })
})

test.run()
