import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { act, besideStep, handTo, makePromised, verifyBy } from './e-certificate-walk.ts'
import { inspectorOf } from './inspect.ts'
import { approve, takePage } from './reissue-walk.ts'
import { atTwoOffices, marry, supplied } from './two-offices.ts'
import { goTo, guyan, linqing, luwen, signIn, signInAgain, untilAllAtCentre, untilKept } from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(21)

/** The registration is put right: a slip of the pen is annotated, on the household book, with the head's approval. */
async function correctRegistration(page: Page): Promise<void> {
  await approve(page, 'annotation')
  const dialog = await besideStep(page, '加注')
  await dialog.getByLabel('事由').selectOption('clerical-error')
  await dialog.getByLabel('文书', { exact: true }).fill('户口簿')
  await dialog.getByLabel('加注内容').fill('女方姓名用字按户口簿更正')
  await dialog.getByRole('button', { name: /^拍摄/ }).click()
  const camera = page.getByRole('dialog', { name: '文书影像' })
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  await camera.getByRole('button', { name: '拍好了' }).click()
  await dialog.getByRole('button', { name: '加注', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

test('[K13] offline, one machine puts the registration right while another issues the e-certificate of it: all tell it, and it is settled by a new one', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore }) => {
    const morning = await launch('issuing')
    const core = await toCore(morning)
    await supplied(core, linqing, ['M30000001', 'M30000002'])
    const wedding = await marry(core, couple, 'e-certificate-promised')
    assert.equal(wedding.fault, null)
    await morning.close()

    // At one machine the certificate is made and verified; at the other the head and the registrar have signed in once.
    const { page: issuing } = await launch('issuing')
    await issuing.goto(server.origin)
    await signIn(issuing, linqing)
    const certificate = await makePromised(issuing, couple.woman.name)
    await untilAllAtCentre(issuing)
    await verifyBy(issuing, guyan)
    await untilAllAtCentre(issuing)
    const { page: correcting } = await launch('correcting')
    await correcting.goto(server.origin)
    await signIn(correcting, luwen)
    await handTo(correcting, linqing)
    await correcting.goto(`${server.origin}/case/${wedding.id}`)
    await signIn(correcting, linqing)
    await correcting.getByRole('button', { name: '其他行为' }).waitFor()
    for (const page of [issuing, correcting]) await untilKept(page)
    await server.kill()

    await correctRegistration(correcting)
    await act(issuing, '签发', '通知')

    await server.start()
    await signInAgain(correcting, linqing)
    await signInAgain(issuing, guyan)
    for (const page of [correcting, issuing]) await untilAllAtCentre(page)
    const typesOf = async (id: string): Promise<string[]> =>
      (await actsAtCentre(server.origin, luwen, demoOffice.office, id)).map(({ act }) => act.body.act.type)
    const findings: string[] = []
    for (const [name, page] of [
      ['correcting', correcting],
      ['issuing', issuing],
    ] as const) {
      await goTo(page, '争议')
      await page.getByRole('heading', { name: '与较早的版本不合' }).waitFor()
      await page.getByText('通知本人电子证照已签发').waitFor()
      for (const said of [/起自动冻结/, '女方姓名用字按户口簿更正', '已签发'])
        await page.locator('main').getByText(said).first().waitFor()
      await page.locator('aside').getByText('登记处负责人').first().waitFor()
      const look = await inspectorOf(page, `correction-${name}`, findings)
      await look('conflict')
    }
    for (const id of [wedding.id, certificate]) assert.ok((await typesOf(id)).includes('dispute'), id)

    // Nobody is told of the certificate meanwhile; whoever registered has it made anew.
    await issuing.goto(`${server.origin}/case/${certificate}`)
    await signIn(issuing, guyan)
    await issuing.getByRole('button', { name: '已当面告知' }).click()
    await issuing.getByRole('alert').filter({ hasText: '争议' }).waitFor()
    await correcting.goto(`${server.origin}/case/${certificate}`)
    await signIn(correcting, linqing)
    const amending = await besideStep(correcting, '修改原登记')
    await amending.getByLabel('哪一张').selectOption({ index: 1 })
    await amending.getByRole('checkbox', { name: '女方' }).check()
    await amending.getByLabel('原因').fill('按户口簿更正女方姓名用字')
    await takePage(correcting, 'scans')
    await amending.getByRole('button', { name: /^修改原登记/ }).click()
    await correcting.getByRole('combobox', { name: '效力' }).selectOption('data-error')
    await act(correcting, '效力判断', '制证')
    await act(correcting, '制证', '核验')
    await untilAllAtCentre(correcting)
    await verifyBy(correcting, guyan)
    await act(correcting, '签发', '通知')
    const held = correcting.getByRole('table', { name: '持有的电子证照' })
    for (const status of ['作废', '有效']) await held.getByText(status, { exact: true }).waitFor()

    // The head closes the dispute on the decision; both machines and the centre have it so.
    await handTo(correcting, luwen)
    await goTo(correcting, '争议')
    await closeByHead(correcting)
    const look = await inspectorOf(correcting, 'correction-closed', findings)
    await look('conflict')
    await untilAllAtCentre(correcting)
    await goTo(issuing, '争议')
    await issuing.locator('.casehead').getByText('已结').waitFor()
    for (const id of [wedding.id, certificate]) assert.ok((await typesOf(id)).includes('settle-dispute'), id)
    assert.equal(findings, [])
  })
})

/** The document of the head, what it says of each case, and the closing. */
async function closeByHead(page: Page): Promise<void> {
  await page.getByLabel('文书种类').selectOption({ label: '负责人决定' })
  await page.getByLabel('名称').fill('更正决定')
  await page.getByLabel('出具机关').fill('西安市新城区民政局')
  await page.getByLabel('生效日期').fill(await page.evaluate(() => new Date().toLocaleDateString('sv-SE')))
  await page.getByRole('button', { name: '拍摄' }).click()
  const camera = page.getByRole('dialog', { name: '扫描件' })
  await camera.getByRole('button', { name: '拍', exact: true }).click()
  await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
  await camera.getByRole('button', { name: '拍好了' }).click()
  await page.getByLabel(/^第一件的结论/).selectOption({ label: '登记成立' })
  await page.getByLabel(/^第二件的结论/).selectOption({ label: '证件更换' })
  await page.getByLabel('要点').fill('旧证照作废，已按更正后的记录重制')
  await page.locator('footer').getByRole('button', { name: '记录文书并结案' }).click()
  await page.locator('.casehead').getByText('已结').waitFor()
}

test.run()
