import type { Locator, Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre } from './at-centre.ts'
import { atCounter } from './counter.ts'
import { besideStep } from './e-certificate-walk.ts'
import { inspectorOf } from './inspect.ts'
import { takePage } from './reissue-walk.ts'
import { actIn, takeBack } from './revocation-walk.ts'
import * as walk from './walk.ts'

const party = { man: '男方', woman: '女方' } as const

/** Alt N, down to the old registrations, Enter. */
async function begin(page: Page): Promise<string> {
  await walk.goTo(page, '今日')
  await page.keyboard.press('Alt+n')
  const dialog = page.getByRole('dialog', { name: '办什么' })
  await dialog.waitFor()
  await dialog.getByRole('button', { name: /^既有登记转录/ }).click()
  await page.waitForURL('**/case/*kind=transcript')
  await page.getByLabel('补录事项').waitFor()
  return new URL(page.url()).pathname.split('/')[2] ?? ''
}

/** What the stamped copy of 1986 says. */
async function readCopy(page: Page): Promise<void> {
  await page.getByLabel('补录事项').selectOption('marriage')
  await page.getByLabel('登记（生效）日期').fill('1986-05-01')
  await page.getByLabel('登记（裁判）机关').fill('西安市新城区人民政府')
  await page.getByLabel('字号').fill('新结字第86-1024号')
  await page.getByLabel(`${party.man}姓名`).fill('钱守恒')
  await page.getByLabel(`${party.woman}姓名`).fill('孙玉兰')
  await page.getByLabel(`${party.man}身份证件号`).fill('610102600115003')
  await page.getByLabel(`${party.woman}出生日期`).fill('1962-09-09')
  await page.getByLabel('来源', { exact: true }).selectOption('archive-copy')
  await page.getByLabel('档号或查询编号').fill('碑林-1986-0123')
  await page.getByLabel('确定程度').selectOption('certain')
  await takePage(page, 'scans')
}

/** The registration is annotated as ended, on a certificate of divorce. */
async function annotate(page: Page): Promise<Locator> {
  const dialog = await besideStep(page, '加注')
  await dialog.getByLabel('加注原因').selectOption('divorced')
  await dialog.getByLabel('文书名称和字号').fill(divorceCertificate)
  await dialog.getByLabel('出具机关').fill('西安市碑林区民政局')
  await dialog.getByLabel('生效日期').fill('2010-06-18')
  await takePage(page, 'scans')
  return dialog
}

const divorceCertificate = '离婚证 L610103-2010-000123'
const otherCouple = '离婚证是同名的另外两个人的，证件号不同。'

/** Whether the marriage is found among those that last. */
async function find(page: Page): Promise<Locator> {
  await walk.goTo(page, '查找')
  await page.getByRole('textbox', { name: '按姓名、拼音首字母、字号、证件号查找' }).fill('qsh')
  return page.getByRole('table', { name: '结果' }).getByRole('row').filter({ hasText: '钱守恒' })
}

const confirmed = (page: Page): Promise<void> =>
  page.getByRole('heading', { name: '本件经过' }).locator('..').getByText('已复核').waitFor()

test('[transcript] an old registration is read without a line, confirmed by another registrar, found, and annotated by the head, who takes that back', async () => {
  await atCounter(async ({ server, launch }) => {
    const findings: string[] = []
    const { page } = await launch('counter')
    await page.goto(server.origin)
    for (const clerk of [walk.guyan, walk.luwen, walk.linqing]) {
      await walk.signIn(page, clerk)
      await walk.untilKept(page)
      if (clerk !== walk.linqing) await page.getByRole('button', { name: /^锁屏/ }).click()
    }
    const look = await inspectorOf(page, 'transcript', findings)
    await server.kill()
    await page.keyboard.press('Alt+n')
    await page.getByRole('dialog', { name: '办什么' }).waitFor()
    await look('matters')
    await page.keyboard.press('Escape')

    const id = await begin(page)
    await look('empty')
    await page.getByLabel('登记（生效）日期').fill('1949-05-01')
    await page.getByText('早于 1950 年 5 月 1 日婚姻法施行').waitFor()
    await look('refused')
    await readCopy(page)
    assert.is(await page.getByLabel(`${party.man}出生日期`).inputValue(), '1960-01-15')
    await look('filled')

    await page.reload()
    await walk.signIn(page, walk.linqing)
    await page.getByLabel(`${party.woman}姓名`).waitFor()
    assert.is(await page.getByLabel(`${party.woman}姓名`).inputValue(), '孙玉兰')
    await walk.actButton(page, '补录').click()
    await page.getByText('录入的是您本人，须由另一位登记员复核。').waitFor()
    await look('own')

    await walk.goTo(page, '今日')
    await page.getByText('第二位登记员对照来源复核').waitFor()
    await look('day')
    await page.getByRole('button', { name: /^锁屏/ }).click()
    await walk.signIn(page, walk.guyan)
    await page.locator(`a[href="/case/${id}"]`).first().click()
    await page.getByRole('group', { name: '与来源逐项一致' }).getByText('是', { exact: true }).click()
    await look('confirm')
    await walk.actButton(page, '复核一致').click()
    await confirmed(page)
    await page.getByText(/^结婚登记.*西安市新城区人民政府.*新结字第86-1024号$/).waitFor()
    await look('record')

    await (await find(page)).waitFor()
    await look('found')

    await page.getByRole('button', { name: /^锁屏/ }).click()
    await walk.signIn(page, walk.luwen)
    await (await find(page)).dblclick()
    await page.waitForURL(`**/case/${id}**`)
    await page.getByRole('button', { name: '其他行为' }).click()
    await page.getByRole('menuitem', { name: /^加注/ }).waitFor()
    assert.is(await page.getByRole('menuitem', { name: /^撤回加注/ }).count(), 0, 'nothing to take back yet')
    await page.keyboard.press('Escape')
    const annotating = await annotate(page)
    await look('annotate')
    await actIn(annotating, '加注')
    await page.getByText(/^已离婚.*离婚证 L610103-2010-000123.*2010 年 6 月 18 日/).waitFor()
    const retracting = await takeBack(page, /^已离婚.*离婚证 L610103-2010-000123/, otherCouple)
    await look('retract')
    await actIn(retracting, '撤回加注')
    await page.getByText(otherCouple).waitFor()
    await look('taken-back')

    await server.start()
    await walk.signInAgain(page, walk.guyan)
    await walk.untilAllAtCentre(page)
    const acts = await actsAtCentre(server.origin, walk.guyan, demoOffice.office, id)
    assert.equal(acts.map(({ act: { body } }) => [body.kind, body.act.type as string]).sort(), [
      ['transcript', 'annotate'],
      ['transcript', 'confirm'],
      ['transcript', 'retract'],
      ['transcript', 'transcribe'],
    ])
    assert.equal(findings, [])
  })
})

test.run()
