import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shanghaiDate } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { act, approve, begin } from './reissue-walk.ts'
import * as revocation from './revocation-walk.ts'
import { atTwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(31)
const today = shanghaiDate(instantAt(new Date()))

const wrongOnes = '判决书写的是同名的另外两个人，证件号不同。'

const judgment: revocation.ReceivedPaper = {
  trigger: 'annulment',
  type: 'civil-judgment',
  title: '民事判决书',
  number: '（2026）陕0102民初31号',
  issuedBy: '西安市新城区人民法院',
  sender: 'court',
}

test('[revocation] an annulment is received, dated and annotated without a line, and the marriage’s record says the remark, until that is taken back', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const { server } = offices
    const findings: string[] = []
    const { page, id } = await revocation.married(offices, couple, [walk.luwen, walk.linqing])
    const look = await inspectorOf(page, 'revocation', findings)
    await server.kill()

    const file = await begin(page, '撤销与宣告无效的备注', 'revocation')
    await look('receive')
    await revocation.receive(page, judgment, today, couple.man.name)
    await look('received')
    await act(page, '登记收到的文书', '核实真伪')
    await revocation.authenticate(page)
    await look('check')
    await act(page, '核实真伪', '生效日期')
    await revocation.date(page, today, 'proof-of-effect')
    await look('date')
    await act(page, '核定生效日期', '加注')
    await approve(page, 'annotation')
    await revocation.number(page, '7')
    await look('annotate')
    await act(page, '加注', '原件与归档')
    await revocation.annotateOriginal(page, walk.luwen)
    await look('file')
    await revocation.file(page)
    await look('record')
    await revocation.readMarriage(page, {
      id,
      name: couple.man.name,
      standing: '婚姻已撤销',
      remark: /^据西安市新城区人民法院.*自始没有法律约束力。档号：0123-\d{4}-CX-00007$/,
    })
    await look('marriage')

    await page.getByRole('button', { name: /^锁屏/ }).click()
    await walk.signIn(page, walk.luwen)
    const retracting = await revocation.takeBack(page, /^婚姻撤销.*民初31号/, wrongOnes)
    await look('retract')
    await revocation.actIn(retracting, '撤回加注')
    await page.getByRole('button', { name: /^经过/ }).click()
    await page.getByText(wrongOnes).waitFor()
    await look('taken-back')
    await walk.goTo(page, '查找')
    await page.getByRole('textbox', { name: /^按姓名/ }).fill(couple.man.name)
    await page.getByRole('table', { name: '结果' }).getByText(couple.man.name).waitFor()
    assert.is(await page.getByRole('table', { name: '结果' }).getByText('婚姻已撤销').count(), 0)

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, file), [
      'receive',
      'check-authenticity',
      'set-effect-date',
      'approve',
      'annotate',
      'file',
    ])
    assert.equal((await typesAtCentre(server.origin, walk.linqing, id)).slice(-3), [
      'approve',
      'annotate',
      'retract',
    ])
    assert.equal(findings, [])
  })
})

/** A tip, with an application to revoke, from somebody who shows no finding of any authority. */
const tip: revocation.ReceivedPaper = {
  trigger: 'own-decision',
  type: 'application',
  title: '撤销婚姻登记申请书',
  issuedBy: '西安市新城区民政局收文',
  sender: 'party',
}

test('[RV04] a tip without any authority’s finding is refused without a line, passed on to the police, and filed', async () => {
  await atCounter(async ({ server, launch }) => {
    const findings: string[] = []
    const { page } = await launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const look = await inspectorOf(page, 'revocation-refused', findings)
    await server.kill()

    const file = await begin(page, '撤销与宣告无效的备注', 'revocation')
    await revocation.receive(page, tip, today)
    await act(page, '登记收到的文书', '核实真伪')
    await page.getByRole('alert').filter({ hasText: 'RV04' }).waitFor()
    await look('ground')
    await page.getByRole('alert').getByRole('button', { name: '不予办理…' }).click()
    const dialog = page.getByRole('dialog', { name: '不予办理' })
    assert.ok(await dialog.getByRole('checkbox', { name: /^RV04/ }).isChecked())
    await dialog
      .getByLabel('说明')
      .fill('没有公安、检察院或法院的认定，登记机关不能自行撤销；已向公安机关转去线索。')
    await dialog.getByRole('alert').filter({ hasText: '没有写明线索转给了谁' }).waitFor()
    await look('not-passed-on')
    await dialog.getByLabel('线索转给').selectOption('police')
    await dialog.getByRole('alert').waitFor({ state: 'detached' })
    await look('refusing')
    await dialog.getByRole('button', { name: /^不予办理/ }).click()
    await page.locator('[aria-current="step"]', { hasText: '原件与归档' }).waitFor()
    await page.getByRole('row').filter({ hasText: '申请书' }).waitFor()
    await revocation.number(page, '9')
    await look('file')
    await revocation.file(page)
    await page.getByText(/^没有法院、检察院或公安的相应文书/).waitFor()
    const notice = page.getByRole('listitem').filter({ hasText: '告知书' })
    await notice.getByRole('button', { name: '打开' }).click()
    await page.locator('iframe[src^="blob:"]').waitFor({ state: 'attached' })
    await look('record')

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, file), ['receive', 'refuse', 'file'])
    assert.equal(findings, [])
  })
})

test.run()
