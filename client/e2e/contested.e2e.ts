import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
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
  scanCards,
  signIn,
  signInAgain,
  untilAllAtCentre,
  untilKept,
} from './walk.ts'

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

test.run()
