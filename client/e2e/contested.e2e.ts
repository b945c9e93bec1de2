import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { canonical, OCCUPATIONS } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { atTwoOffices, marry } from './two-offices.ts'
import {
  accept,
  askBoth,
  call,
  goTo,
  guyan,
  linqing,
  luwen,
  openCase,
  pair,
  readCard,
  type SeatedClerk,
  scanCards,
  signIn,
  signInAgain,
  untilAllAtCentre,
  untilKept,
} from './walk.ts'

declare const core: Core

test('[contested] a case that two machines took two ways shows both, and a head decides which holds', async () => {
  await atCounter(async (counter) => {
    const { page: ours } = await counter.launch('ours')
    const { page: theirs } = await counter.launch('theirs')
    for (const [page, clerk] of [
      [ours, linqing],
      [theirs, guyan],
    ] as const) {
      await page.goto(counter.server.origin)
      await signIn(page, clerk)
    }
    await pair(ours, counter.bridge.pairingCode())
    const id = await openCase(ours)
    await call(ours)
    await untilAllAtCentre(ours)
    await theirs.locator(`main a[href="/case/${id}"]`).first().click()
    await theirs.locator('[aria-current="step"]', { hasText: '证件与询问' }).waitFor()
    for (const page of [ours, theirs]) await untilKept(page)
    await counter.server.kill()

    await readCard(ours, counter.reader, 'song')
    await readCard(ours, counter.reader, 'jiang')
    await askBoth(ours, { man: '10', woman: '10' })
    await scanCards(ours)
    await accept(ours)

    await theirs.getByRole('button', { name: '其他行为' }).click()
    await theirs.getByRole('menuitem', { name: '中止' }).click()
    const ending = theirs.getByRole('dialog')
    await ending.getByLabel('谁提出').selectOption('both')
    await ending.getByLabel('理由').fill('双方改日再来')
    await ending.getByRole('button', { name: '中止', exact: true }).click()
    await ending.waitFor({ state: 'detached' })

    await counter.server.start()
    await signInAgain(ours, linqing)
    await signInAgain(theirs, guyan)
    for (const page of [ours, theirs]) {
      await page.getByText('两位登记员各自往前办了，走到了不同的地方').first().waitFor()
      await page.getByRole('radio', { name: '受理' }).waitFor()
      await page.getByRole('radio', { name: '中止' }).waitFor()
    }
    const findings: string[] = []
    const inspect = await inspectorOf(ours, 'zh', findings)
    await inspect('case-contested')
    await goTo(ours, '争议')
    await ours.getByRole('heading', { name: '谁来决定' }).waitFor()
    await inspect('conflicts')
    assert.equal(findings, [])

    const { page: heads } = await counter.launch('head')
    await heads.goto(counter.server.origin)
    await signIn(heads, luwen)
    await heads.goto(`${counter.server.origin}/case/${id}`)
    await signIn(heads, luwen)
    await heads.getByRole('radio', { name: '受理' }).check()
    await heads.getByLabel('理由').fill('当事人当面说明，当天并没有要中止')
    await heads.getByRole('button', { name: '裁定并记录' }).click()
    for (const page of [heads, theirs]) {
      await page.getByText('两位登记员各自往前办了').first().waitFor({ state: 'detached' })
      await page.locator('[aria-current="step"]', { hasText: '采集与录入' }).waitFor()
    }
  })
})

const built = await builtCore()
test.after(() => built.remove())

/** Two registrars wrote to one place, and each to another of their own. */
const written = {
  ours: [
    change('occupation', '1'),
    { ...change('residence', '陕西省西安市新城区同心巷7号'), party: 'woman' },
  ],
  theirs: [change('occupation', '3'), { ...change('education', '10'), party: 'woman' }],
} as const

for (const first of ['ours', 'theirs'] as const) {
  test(`[K7] two clerks write to one case offline, ${first} arrive first: the same state on both machines, both values shown, a clerk settles it`, async () => {
    await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
      const machines = { ours: await launch('ours'), theirs: await launch('theirs') }
      const clerks = { ours: linqing, theirs: guyan }
      const both = ['ours', 'theirs'] as const
      for (const name of both) await signInBelow(await toCore(machines[name]), clerks[name])
      const { id, fault } = await marry(machines.ours.page, inventedCouple(31), 'captured')
      assert.equal(fault, null)
      for (const name of both) await untilActs(machines[name].page, id, 5)
      await untilCleared(machines.ours.page)
      await server.kill()
      for (const name of both) {
        const signed = await machines[name].page.evaluate(
          async ([of, changes]) => {
            const opened = core.open(of)
            while (opened.log().size < 5) await new Promise((resolve) => setTimeout(resolve, 5))
            return opened.sign({ type: 'correct', changes, reason: '照户口簿更正', proof: null } as never)
          },
          [id, written[name]] as const,
        )
        assert.ok(signed.ok)
      }
      const last = first === 'ours' ? 'theirs' : 'ours'
      await machines[last].context.setOffline(true)
      await server.start()
      await untilSent(machines[first].page, clerks[first])
      await machines[last].context.setOffline(false)
      await untilSent(machines[last].page, clerks[last])
      for (const name of both) await untilActs(machines[name].page, id, 7)
      const [here, there] = await Promise.all(both.map((name) => stateOf(machines[name].page, id)))
      assert.is(here, there)

      const page = await toApp(machines[first])
      await signIn(page, clerks[first])
      await goTo(page, '争议')
      await page.getByRole('heading', { name: '同一处写了两种' }).waitFor()
      for (const code of ['1', '3'])
        await page
          .getByRole('article')
          .getByText(OCCUPATIONS['2015'][code]?.zh ?? code)
          .waitFor()
      const findings: string[] = []
      await (await inspectorOf(page, 'zh', findings))('conflict-K7')
      assert.equal(findings, [])
      await page.keyboard.press('Control+Enter')
      await page.getByRole('button', { name: '其他行为' }).click()
      await page.getByRole('menuitem', { name: '更正' }).click()
      const dialog = page.getByRole('dialog', { name: '更正' })
      await dialog.getByLabel('哪一项').selectOption('occupation')
      await dialog.getByLabel('改为').selectOption('3')
      await dialog.getByLabel('理由').fill('看过工作证原件')
      await dialog.getByRole('button', { name: '更正', exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
      await goTo(page, '争议')
      await page.getByText('没有争议。').waitFor()
      await machines[last].page.waitForFunction(() => core.desk().conflicts().length === 0)
    })
  })
}

function change(field: string, value: string) {
  return { party: 'man', field, value, grade: 'typed' }
}

const signInBelow = (page: Page, { clerk, password }: SeatedClerk) =>
  page.evaluate(
    async ([who, word]) => {
      const signed = await core.door.signIn(who, word)
      if (!signed.ok) throw new Error(signed.error.code)
    },
    [clerk, password] as const,
  )

const untilCleared = (page: Page) => page.waitForFunction(() => core.desk().sync().isEverythingAtCentre)

/** A new session, and everything of this machine is at the centre. */
async function untilSent(page: Page, { password }: SeatedClerk): Promise<void> {
  await page.evaluate((word) => core.desk().signInAgain(word), password)
  await untilCleared(page)
}

/** Waits until so many acts of a case are here. */
const untilActs = (page: Page, id: string, count: number) =>
  page.waitForFunction(
    ([of, wanted]) =>
      core
        .desk()
        .cases()
        .some((row) => row.id === of && row.acts === wanted),
    [id, count] as const,
  )

/** The whole state of a case as canonical text. */
const stateOf = async (page: Page, id: string): Promise<string> => {
  const state = await page.evaluate(async (of) => {
    const opened = core.open(of)
    while (opened.log().size < 7) await new Promise((resolve) => setTimeout(resolve, 5))
    return JSON.parse(JSON.stringify(opened.state()))
  }, id)
  return canonical(state)
}

test.run()
