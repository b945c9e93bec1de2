import { builtCore } from '../../client/e2e/core/build-core.ts'
import { atTwoOffices, goOn, lujian, marry, supplied, youjia } from '../../client/e2e/two-offices.ts'
import * as walk from '../../client/e2e/walk.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { take } from './take.ts'

const halfAnHour = 30 * 60_000
const [first, second] = [inventedCouple(11), inventedCouple(12)]

/** One man, married at two offices of which neither had a line: the dispute as the second office's head sees it. */
export async function takeConflictDesk(): Promise<void> {
  const built = await builtCore()
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const [ours, theirs] = [await launch('ours'), await launch('theirs')]
    await supplied(await toCore(ours), walk.linqing, ['61000001', '61000002'])
    await server.kill()
    await marry(ours.page, first, 'registered')
    await server.start({ LIANLI_AHEAD: String(halfAnHour) })
    for (const { context } of [ours, theirs]) await goOn(context, halfAnHour)
    await supplied(await toCore(theirs), youjia, ['61003001', '61003002'])
    await server.kill()
    await marry(theirs.page, { man: first.man, woman: second.woman }, 'registered')
    await server.start({ LIANLI_AHEAD: String(halfAnHour) })
    for (const [browser, clerk] of [
      [ours, walk.linqing],
      [theirs, youjia],
    ] as const) {
      await walk.signIn(await toApp(browser), clerk)
      await walk.untilAllAtCentre(browser.page)
    }

    const desk = await toApp(theirs)
    await walk.signIn(desk, lujian)
    await walk.goTo(desk, '争议')
    await desk.getByRole('heading', { name: '同一人两次结婚' }).waitFor()
    await desk.getByRole('button', { name: '记一件事' }).click()
    const note = desk.getByRole('dialog', { name: '记一件事' })
    await note.getByLabel('什么事').selectOption({ label: '已告知' })
    await note.getByLabel('对谁').selectOption({ index: 1 })
    await note.getByRole('button', { name: '记下并签署' }).click()
    await note.waitFor({ state: 'detached' })
    await desk.getByLabel('文书种类').selectOption({ label: '法院判决、裁定' })
    await desk.getByLabel('名称').fill('民事判决书')
    await desk.getByLabel('文号').fill('（2026）陕0103民初27号')
    await desk.getByLabel('出具机关').fill('西安市碑林区人民法院')
    await walk.untilAllAtCentre(desk)
    await take(desk, 'conflict')
  })
  await built.remove()
}
