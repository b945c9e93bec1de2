import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre } from './at-centre.ts'
import { signIn as signInByKeys } from './by-keyboard.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { type Hands, handsOn } from './hands.ts'
import { type Inspect, inspectorOf } from './inspect.ts'
import { atTwoOffices, goOn, lujian, marry, secondOffice, supplied, youjia } from './two-offices.ts'
import { goTo, linqing, luwen, signIn, untilAllAtCentre } from './walk.ts'

declare const core: Core

const built = await builtCore()
test.after(() => built.remove())

const halfAnHour = 30 * 60_000
const [first, second] = [inventedCouple(11), inventedCouple(12)]

test('[K1] one person in two marriages of two offices: both stand, both are disputed, what K1 freezes is refused, a head closes it on a judgment', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const ours = await launch('ours')
    const theirs = await launch('theirs')
    const page = await toCore(ours)
    await supplied(page, linqing, ['M10000001', 'M10000002'])
    await server.kill()
    const one = await marry(page, first, 'registered')
    assert.equal(one.fault, null)

    // Half an hour later, at the other office, which cannot know of it.
    await server.start({ LIANLI_AHEAD: String(halfAnHour) })
    for (const { context } of [ours, theirs]) await goOn(context, halfAnHour)
    const other = await toCore(theirs)
    await supplied(other, youjia, ['M20000001', 'M20000002'])
    await server.kill()
    const two = await marry(other, { man: first.man, woman: second.woman }, 'registered')
    assert.equal(two.fault, null)

    await server.start({ LIANLI_AHEAD: String(halfAnHour) })
    for (const [browser, clerk, id] of [
      [ours, linqing, one.id],
      [theirs, youjia, two.id],
    ] as const) {
      const app = await toApp(browser)
      await signIn(app, clerk)
      await untilAllAtCentre(app)
      await app.goto(`${server.origin}/case/${id}`)
      await signIn(app, clerk)
    }
    for (const { page: app } of [ours, theirs])
      await app.getByRole('region', { name: '争议' }).getByText('争议：同一人两次结婚。').waitFor()
    const centre = {
      ours: await actsAtCentre(server.origin, luwen, demoOffice.office, one.id),
      theirs: await actsAtCentre(server.origin, lujian, secondOffice.office, two.id),
    }
    for (const acts of [centre.ours, centre.theirs]) {
      assert.is(acts.filter(({ act }) => act.body.act.type === 'register').length, 1)
      assert.is(acts.filter(({ act }) => String(act.body.act.type) === 'dispute').length, 1)
    }
    assert.is.not(one.certificate, two.certificate)

    // What K1 freezes is refused with the conflict named, in the case and for the person in any other.
    const deliver = ours.page.locator('.refusal', { hasText: '本件在争议中（同一人两次结婚' })
    await deliver.filter({ hasText: two.certificate }).first().waitFor()
    await toCore(ours)
    await ours.page.evaluate(([who, word]) => core.door.signIn(who, word), [
      linqing.clerk,
      linqing.password,
    ] as const)
    const delivery = await ours.page.evaluate(async (id) => {
      const opened = core.open(id)
      while (!opened.isReady()) await new Promise((resolve) => setTimeout(resolve, 5))
      return opened.sign({ type: 'deliver', present: { man: true, woman: true } })
    }, one.id)
    assert.is(delivery.ok, false)
    assert.equal(
      !delivery.ok && delivery.error.code === 'refused' && delivery.error.refusals[0]?.facts.certificates,
      [two.certificate],
    )
    const third = await marry(ours.page, { man: first.man, woman: inventedCouple(13).woman }, 'accepted')
    assert.is(third.fault?.code === 'refused' && third.fault.refusals[0]?.rule, 'disputed-person')

    // The desk: a registrar notes that the couple was told, the head closes it on the judgment.
    const desk = await toApp(ours)
    await signIn(desk, luwen)
    await goTo(desk, '争议')
    await desk.getByRole('heading', { name: '同一人两次结婚' }).waitFor()
    await desk
      .getByRole('article', { name: /^第一件/ })
      .getByText(one.certificate)
      .waitFor()
    await desk
      .getByRole('article', { name: /^第二件/ })
      .getByText(two.certificate)
      .waitFor()
    const findings: string[] = []
    const inspect = await inspectorOf(desk, 'zh', findings)
    await inspect('conflict-open')
    await desk.getByRole('button', { name: '记一件事' }).click()
    const note = desk.getByRole('dialog', { name: '记一件事' })
    await note.getByLabel('什么事').selectOption({ label: '已告知' })
    await note.getByLabel('对谁').selectOption({ label: `第一件　${first.woman.name}` })
    await inspect('conflict-note')
    await note.getByRole('button', { name: '记下并签署' }).click()
    await note.waitFor({ state: 'detached' })
    await desk.getByRole('row', { name: new RegExp(`已告知.*${first.woman.name}`) }).waitFor()

    await desk.getByLabel('文书种类').selectOption({ label: '法院判决、裁定' })
    await desk.getByLabel('名称').fill('民事判决书')
    await desk.getByLabel('文号').fill('（2026）陕0103民初27号')
    await desk.getByLabel('出具机关').fill('西安市碑林区人民法院')
    await desk.getByLabel('生效日期').fill('2026-09-28')
    await desk.getByRole('button', { name: '拍摄' }).click()
    const camera = desk.getByRole('dialog', { name: '扫描件' })
    await camera.getByRole('button', { name: '拍', exact: true }).click()
    await camera.getByRole('list', { name: '已拍' }).getByText('第 1 页').waitFor()
    await camera.getByRole('button', { name: '拍好了' }).click()
    await desk.getByLabel(/^第一件的结论/).selectOption({ label: '登记成立' })
    await desk.getByLabel(/^第二件的结论/).selectOption({ label: '婚姻无效或登记撤销' })
    await desk.getByLabel('要点').fill('判决确认第二件婚姻无效')
    await inspect('conflict-closing')
    await desk.locator('footer').getByRole('button', { name: '记录文书并结案' }).click()
    await desk.getByRole('heading', { name: '据以结案的文书' }).waitFor()
    await desk.locator('.casehead').getByText('已结').waitFor()
    await inspect('conflict-closed')
    assert.equal(findings, [])

    await desk.locator('footer').getByRole('button', { name: /^打开/ }).click()
    await desk.locator('[aria-current="step"]', { hasText: '颁证' }).waitFor()
    await desk.getByRole('region', { name: '争议' }).waitFor({ state: 'detached' })
    await untilAllAtCentre(desk)
    await theirs.page.getByRole('region', { name: '争议' }).getByText('争议：同一人两次结婚。').waitFor()

    // The closing has come to the other office; its head frees its case, by keyboard alone and in English.
    await theirs.page.evaluate(() => localStorage.setItem('language', 'en'))
    const abroad = await toApp(theirs)
    const hands = handsOn(abroad, 'en')
    await signInByKeys(hands, lujian)
    const found: string[] = []
    await liftByKeys(hands, await inspectorOf(abroad, 'en', found))
    assert.equal(found, [])
    await hands.press('Control+Enter')
    await abroad.locator('[aria-current="step"]', { hasText: hands.say('step.deliver') }).waitFor()
    await abroad.getByRole('region', { name: hands.say('case.disputed') }).waitFor({ state: 'detached' })
  })
})

/** Notes that the couple was told, and lifts what rests on the closing of the other office, with nothing but the keyboard. */
async function liftByKeys(hands: Hands, inspect: Inspect): Promise<void> {
  const { page, say, press, choose, enter } = hands
  await press('Alt+4')
  await page.getByRole('heading', { name: say('closed.title') }).waitFor()
  await press('Alt+n')
  const note = page.getByRole('dialog', { name: say('notes.add') })
  await choose(note.getByLabel(say('notes.subject')), 'party-told')
  await enter(note.getByRole('button', { name: say('notes.sign') }))
  await note.waitFor({ state: 'detached' })
  await page
    .getByRole('row', { name: say('note.party-told') })
    .first()
    .waitFor()
  await inspect('conflict-lift')
  await press('Control+Enter')
  await page.locator('.casehead').getByText(say('conflicts.settled')).waitFor()
}

test.run()
