import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { laterOn, received } from './divorce-days.ts'
import * as divorce from './divorce-walk.ts'
import { inspectorOf } from './inspect.ts'
import { atTwoOffices } from './two-offices.ts'
import * as walk from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(33)

test('[C2a] mediation is wanted and held, the couple is reconciled and goes home, all without a line', async () => {
  await atTwoOffices(built.path, async ({ server, launch }) => {
    const findings: string[] = []
    const { page } = await launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const look = await inspectorOf(page, 'reconciled', findings)
    await server.kill()
    const id = await divorce.openDivorce(page)
    await divorce.act(page, '叫号，请进', '是否调解')
    const main = page.locator('main')
    await walk.answer(main, '是否需要调解', '需要')
    await main.getByLabel('调解员').fill('贺敏')
    await main.getByLabel('开始（几点几分）').fill('00:00')
    await main.getByLabel('结束（几点几分）').fill('00:01')
    await look('mediation')
    await divorce.act(page, '记明，继续', '证件与询问')

    const dialog = await divorce.beside(page, '双方和好')
    await dialog.getByLabel('调解员').fill('贺敏')
    await dialog.getByLabel('说明').fill('双方愿意再试一试')
    await look('form')
    await dialog.getByRole('button', { name: '双方和好', exact: true }).click()
    await page.getByRole('heading', { name: '本件经过' }).waitFor()
    await look('ended')

    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, id), ['call', 'mediate', 'reconcile'])
    assert.equal(findings, [])
  })
})

test('[1.8] one of the two dies within the cooling-off period: approved by the head, terminated and filed without a line', async () => {
  await atTwoOffices(built.path, async (offices) => {
    const { server } = offices
    const findings: string[] = []
    const id = await received(offices, couple, walk.luwen)
    const page = await laterOn(offices, { couple, days: 3, clerk: walk.luwen })
    const look = await inspectorOf(page, 'terminated', findings)
    await page.getByRole('img', { name: /冷静期时间线/ }).waitFor()
    await server.kill()

    const approval = await divorce.beside(page, '主任批准')
    await approval.getByLabel('批准什么').selectOption('termination')
    await approval.getByLabel('哪一方').selectOption('man')
    await approval.getByLabel('理由').fill('看过死亡医学证明书原件')
    await approval.getByLabel('主任口令').fill(walk.luwen.password)
    await approval.getByRole('button', { name: '主任批准', exact: true }).click()
    await approval.waitFor({ state: 'detached' })

    const dialog = await divorce.beside(page, '终止')
    await dialog.getByLabel('原因').selectOption('death')
    await dialog.getByLabel('哪一方').selectOption('man')
    await dialog.getByLabel('文书名称和字号').fill('居民死亡医学证明（推断）书 610102-2026-00017')
    await divorce.scan(page, dialog.locator('[data-at="scans"]'))
    await look('form')
    await dialog.getByRole('button', { name: '终止', exact: true }).click()
    await page.getByText(`本次申请终止：${couple.man.name}死亡`).waitFor()
    await look('ended')
    await divorce.countPages(page)
    await walk.actButton(page, '申请归档').click()
    await page.getByRole('heading', { name: '本件经过' }).waitFor()
    await look('filed')

    await server.start({ LIANLI_AHEAD: String(3 * 86_400_000) })
    await walk.signInAgain(page, walk.luwen)
    await walk.untilAllAtCentre(page)
    const types = await typesAtCentre(server.origin, walk.luwen, id)
    assert.equal(types.slice(-3), ['approve', 'terminate', 'file-application'])
    assert.equal(findings, [])
  })
})

test.run()
