import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { shanghaiDate } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { inspectorOf } from './inspect.ts'
import { act, approve, begin, takePage } from './reissue-walk.ts'
import { atTwoOffices, marry, supplied } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(32)
const today = shanghaiDate(instantAt(new Date()))

test('[record-certificate] without a line: what this machine holds of a person is found with its source, and certified; who turns out to be somebody else is refused', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toKeptApp }) => {
    const findings: string[] = []
    const browser = await launch('counter')
    const core = await toCore(browser)
    await supplied(core, walk.linqing, ['M10000001', 'M10000002'])
    const { fault } = await marry(core, couple, 'delivered')
    assert.equal(fault, null)
    const page = await toKeptApp(browser)
    await walk.signIn(page, walk.luwen)
    await page.getByRole('button', { name: /^锁屏/ }).click()
    await walk.signIn(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    const look = await inspectorOf(page, 'record-certificate', findings)
    await server.kill()

    const apply = async () => {
      await page.getByLabel('查谁：姓名').fill(couple.man.name)
      await page.getByLabel('查谁：身份证件号').fill(couple.man.document.number)
      await walk.answer(page.locator('main'), '人证比对', '人证一致')
      await page.getByLabel('从', { exact: true }).fill('2020-01-01')
      await page.getByLabel('到', { exact: true }).fill(today)
      await page.getByLabel('用途').fill('办理公证')
      await takePage(page, 'scans')
      await approve(page, 'manual-entry')
    }
    const id = await begin(page, '婚姻登记记录证明', 'record-certificate')
    await apply()
    await look('apply')
    await act(page, '申请已收', '查档')
    await page.getByRole('button', { name: '查本机所存的登记' }).click()
    await page.getByText(/^本机的件/).waitFor()
    await look('search')
    await act(page, '查档', '出具证明')
    await page.getByLabel('证明编号').fill('新民婚证〔2026〕1号')
    await page.getByText('查到 1 条记录').waitFor()
    await takePage(page, 'scans')
    await look('issue')
    await walk.actButton(page, '出具记录证明').click()
    await page.getByRole('heading', { name: '本件经过' }).waitFor()
    await look('record')

    const refused = await begin(page, '婚姻登记记录证明', 'record-certificate')
    await apply()
    await act(page, '申请已收', '查档')
    await page.getByRole('button', { name: '其他行为' }).click()
    await page.getByRole('menuitem', { name: /^不予出具/ }).click()
    const dialog = page.getByRole('dialog', { name: '不予出具' })
    assert.is(await dialog.getByRole('checkbox', { name: /^RC/ }).count(), 1)
    assert.ok(await dialog.getByRole('checkbox', { name: /^RC01/ }).isChecked())
    await dialog.getByLabel('说明').fill('来人不是本人，证件是借来的。')
    await look('refusing')
    await dialog.getByRole('button', { name: /^不予出具/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(/^没有核清申请人的身份/).waitFor()
    await look('refused')

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, id), [
      'approve',
      'apply',
      'search',
      'issue',
    ])
    assert.equal(await typesAtCentre(server.origin, walk.linqing, refused), ['approve', 'apply', 'refuse'])
    assert.equal(findings, [])
  })
})

test.run()
