import { ulid } from 'ulid'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { weddingSteps } from '../../domain/testing/marriage-acts.ts'
import { atCounter } from './counter.ts'
import { inspectorOf } from './inspect.ts'
import { carelessKit } from './kit-at-fair.ts'
import { goTo, linqing, luwen, signIn } from './walk.ts'

const yanzhou = { clerk: 'yanzhou', password: 'lianli-yanzhou' }

test('[held] an act under a lapsed grant and one that breaks a rule are held, seen without effect and decided by the head; five good ones go through', async () => {
  await atCounter(
    async ({ server, launch }) => {
      const kit = await carelessKit(server.origin, yanzhou, 'kit-1')
      const [late, early] = [ulid(), ulid()]
      const sign = (id: string, couple: number, to: string, at: string, besides: object = {}) => {
        const step = weddingSteps.find((each) => each.to === to)
        if (!step) throw new Error(`no step leads to ${to}`)
        const wedding = { couple: inventedCouple(couple), number: 1, sitting: 'fair', registrar: 'yanzhou' }
        return kit.sign(id, at, (state) => ({ ...step.make(wedding, state, at), ...besides }))
      }
      const good = [
        await sign(late, 21, 'called', kit.from),
        await sign(late, 21, 'man-checked', kit.from),
        await sign(late, 21, 'checked', kit.from),
        await sign(late, 21, 'accepted', kit.from),
        await sign(early, 22, 'called', kit.from),
      ]
      const breaking = await sign(early, 22, 'accepted', kit.from, { documents: [] })
      const heir = await sign(early, 22, 'captured', kit.from)
      const lapsed = await sign(late, 21, 'captured', secondsAfter(kit.until, 1))
      const answers = await kit.send()
      assert.equal(
        good.map(({ id }) => answers.get(id)),
        good.map(() => 'accepted'),
      )
      assert.equal(
        [breaking, heir, lapsed].map(({ id }) => answers.get(id)),
        ['evidence', 'accepted', 'grant-lapsed'],
      )

      const { page } = await launch('registrar')
      await page.goto(server.origin)
      await signIn(page, linqing)
      // A case whose acceptance has no effect has no names yet.
      const rowOf = (id: string) => page.getByRole('row', { name: id.slice(-5) })
      await rowOf(early).getByText('有 1 项被搁置，待负责人裁定').waitFor()
      await rowOf(early).getByRole('link').click()
      const banner = page.getByRole('region', { name: '被搁置的行为' })
      await banner.getByText('1 项行为被搁置，没有法律效力。').waitFor()
      await page.locator('[aria-current="step"]', { hasText: '证件与询问' }).waitFor()
      await banner.getByRole('button', { name: '看经过' }).click()
      await page.getByText('它接着“受理”办，那一项被搁置').waitFor()
      await page.getByRole('button', { name: '由负责人裁定…' }).first().waitFor()
      const findings: string[] = []
      const inspect = await inspectorOf(page, 'zh', findings)
      await inspect('held-record')

      const { page: heads } = await launch('head')
      await heads.goto(server.origin)
      await signIn(heads, luwen)
      const inspectHeads = await inspectorOf(heads, 'zh', findings)
      const decide = async (id: string, decision: string, why: string) => {
        await goTo(heads, '今日')
        await heads
          .getByRole('row', { name: id.slice(-5) })
          .getByRole('link')
          .click()
        await heads.getByRole('button', { name: '看经过' }).click()
        await heads.getByRole('button', { name: '裁定…' }).first().click()
        const dialog = heads.getByRole('dialog', { name: '裁定搁置的行为' })
        await dialog.getByText(decision, { exact: true }).click()
        await dialog.getByLabel('理由').fill(why)
        await inspectHeads(`held-decide-${decision}`)
        await dialog.getByRole('button', { name: '裁定搁置的行为' }).click()
        await dialog.waitFor({ state: 'detached' })
      }
      await decide(early, '成立', '证件当时已看原件，复印件在纸质卷里')
      await heads.locator('.stepper, .steps').getByText('声明与签名').waitFor()
      await heads.getByRole('button', { name: '返回' }).click()
      await heads.locator('[aria-current="step"]', { hasText: '声明与签名' }).waitFor()
      await decide(late, '不成立', '授权到期以后采集，请重新采集')
      await heads.getByText('裁定：不成立，没有效力。').waitFor()
      await heads.getByRole('button', { name: '返回' }).click()
      await heads.locator('[aria-current="step"]', { hasText: '采集与录入' }).waitFor()

      // The registrar's machine shows the same, and nothing waits for anybody any more.
      await page.getByText('它接着“受理”办').waitFor({ state: 'detached' })
      await goTo(page, '今日')
      for (const id of [early, late]) {
        await rowOf(id).waitFor()
        await rowOf(id).getByText('被搁置').waitFor({ state: 'detached' })
      }
      assert.equal(findings, [])
    },
    { environment: { LIANLI_KIT_HOURS: '0.001' } },
  )
})

/** The same instant so many seconds later, as an act writes it. */
function secondsAfter(at: string, seconds: number): string {
  const later = new Date(Date.parse(at) + seconds * 1000 + 8 * 3_600_000)
  return `${later.toISOString().slice(0, -1)}+08:00`
}

test.run()
