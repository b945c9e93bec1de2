import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import {
  calendarOf,
  coolingOff,
  daysBetween,
  HOLIDAY_YEARS,
  type PlainDate,
  shanghaiDate,
} from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { instantAt } from '../../sync-server/clock.ts'
import { actsAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { signIn, untilCleared, untilHeld } from './core/core-stage.ts'
import { inspectorOf } from './inspect.ts'
import type { StageBrowser } from './stage.ts'
import { atTwoOffices, goOn } from './two-offices.ts'
import * as walk from './walk.ts'

declare const core: Core

const built = await builtCore()
test.after(() => built.remove())

const aDay = 86_400_000
const couple = inventedCouple(21)
const receivedOn = shanghaiDate(instantAt(new Date())) as PlainDate
const period = coolingOff(receivedOn, calendarOf(HOLIDAY_YEARS))
const withdrawal = 20 * aDay
const registration = daysBetween(receivedOn, period.firstWorkingDay) * aDay

test('[K2] applied for on one machine, withdrawn at another, registered at a third that did not know: all three show both, and the printed dates', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const later = async (profile: string, ahead: number): Promise<StageBrowser> => {
      const browser = await launch(profile)
      if (ahead > 0) await goOn(browser.context, ahead)
      return browser
    }
    const first = await later('first', 0)
    await toCore(first)
    await signIn(first.page, walk.linqing.clerk)
    const { id, fault } = await first.page.evaluate(
      (people) => core.divorce({ couple: people, to: 'waiting' }),
      couple,
    )
    assert.equal(fault, null)
    await untilCleared(first.page)
    await first.close()

    // The twentieth day, at another machine without a line: she withdraws.
    await server.kill()
    await server.start({ LIANLI_AHEAD: String(withdrawal) })
    const second = await later('second', withdrawal)
    await toCore(second)
    await signIn(second.page, walk.guyan.clerk)
    await untilHeld(second.page, id)
    await server.kill()
    const refused = await second.page.evaluate(([one, people]) => core.withdraw(one, people, 'woman'), [
      id,
      couple,
    ] as const)
    assert.equal(refused, null)
    await second.close()

    // The first day of the second period, at a third machine: nothing speaks against the divorce there.
    await server.start({ LIANLI_AHEAD: String(registration) })
    const third = await later('third', registration)
    await toCore(third)
    await signIn(third.page, walk.luwen.clerk)
    await untilHeld(third.page, id)
    await third.page.evaluate(async () => {
      for (const taken of [
        await core.desk().leaseNumbers('L'),
        await core.desk().receiveBlanks('divorce', ['L7000001', 'L7000002']),
      ])
        if (!taken.ok) throw new Error(taken.error.code)
    })
    await server.kill()
    const done = await third.page.evaluate(
      ([one, people]) => core.divorce({ id: one, couple: people, from: 'waiting', to: 'registered' }),
      [id, couple] as const,
    )
    assert.equal(done.fault, null)

    await server.start({ LIANLI_AHEAD: String(registration) })
    const findings: string[] = []
    const machines: (readonly [string, Page])[] = []
    for (const [browser, clerk] of [
      [third, walk.luwen],
      [await later('second', registration), walk.guyan],
      [await later('first', registration), walk.linqing],
    ] as const) {
      const app = await toApp(browser)
      await walk.signIn(app, clerk)
      await walk.untilAllAtCentre(app)
      machines.push([clerk.clerk, app])
    }
    const acts = await actsAtCentre(server.origin, walk.luwen, demoOffice.office, id)
    const types: string[] = acts.map(({ act }) => act.body.act.type)
    for (const type of ['withdraw', 'register', 'dispute'])
      assert.is(types.filter((each) => each === type).length, 1, type)
    for (const [name, page] of machines) {
      await walk.goTo(page, '争议')
      await page.getByRole('heading', { name: '一方撤回，又办了离婚' }).waitFor()
      const told = (await page.locator('.conflict-body').textContent()) ?? ''
      for (const date of [period.endsOn, period.opensOn, period.closesOn])
        assert.ok(told.includes(date), date)
      const look = await inspectorOf(page, `withdrawn-${name}`, findings)
      await look('conflict')
      await page.locator('footer').getByText(/^打开/).first().click()
      await page.getByRole('region', { name: '争议' }).waitFor()
      await look('case')
    }
    assert.equal(findings, [])
  })
})

test.run()
