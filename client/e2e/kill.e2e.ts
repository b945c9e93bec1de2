import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { chainAtCentre, type Made, onCoreStage, signIn, untilCleared, untilHeld } from './core/core-stage.ts'

declare const core: Core

const kills = 20
const built = await builtCore()

const test = suite('kill')
test.after(() => built.remove())

/** What the page calls once an act is saved. */
declare const said: (act: Made) => Promise<void>

/** Signs act after act, as fast as it goes, until the page ends. */
const keepSigning = (page: Page): Promise<void> =>
  page.evaluate(() => {
    void core.keepCalling(0, ({ id, body: { case: caseId, by } }) => {
      void said({ case: caseId, id, seq: by.seq, last: by.last })
    })
  })

test('[saved] the browser is killed 20 times while it saves and pulls: what it said was saved arrives, in one chain', () =>
  onCoreStage(built.path, async ({ open }) => {
    const colleague = await open('colleague')
    await signIn(colleague.page, 'guyan')
    await colleague.page.evaluate(() => void core.keepCalling(50, () => undefined))
    const told: Made[] = []
    for (let round = 0; round < kills; round++) {
      const { page, kill } = await open('counter')
      // Each round strikes somewhere else between one act and the next, a push and a pull.
      let left = 1 + ((round * 7) % 12)
      const isTime = new Promise<void>((strike) => {
        void page.exposeFunction('said', (act: Made) => {
          told.push(act)
          left -= 1
          if (left === 0) strike()
        })
      })
      assert.is(await signIn(page), 'online', `round ${round}`)
      assert.is(await page.evaluate(() => core.door.ledgerNews()), null, `round ${round}`)
      await keepSigning(page)
      await isTime
      await kill()
    }
    await colleague.close()

    const { page } = await open('counter')
    assert.is(await signIn(page), 'online')
    assert.is(await page.evaluate(() => core.door.ledgerNews()), null)
    await untilCleared(page)
    const device = await page.evaluate(() => core.desk().device)
    const chain = await chainAtCentre(page)
    const own = chain.filter((act) => act.device === device)
    own.sort((a, b) => a.seq - b.seq)
    const ids = new Set(own.map(({ id }) => id))
    assert.equal(
      told.filter(({ id }) => !ids.has(id)),
      [],
    )
    assert.ok(told.length >= kills)
    assert.equal(
      own.map(({ seq }) => seq),
      own.map((_, place) => place),
    )
    assert.equal(
      own.map(({ last }) => last),
      [null, ...own.slice(0, -1).map(({ id }) => id)],
    )
    // Each act began a case: what was pulled between the kills is all here, the colleague's cases too.
    const there = chain.map((act) => act.case).toSorted()
    await untilHeld(page, ...there)
    const here = await page.evaluate(() =>
      core
        .desk()
        .cases()
        .map(({ id }) => id),
    )
    assert.equal(here.toSorted(), there)
    assert.ok(there.length > own.length, 'the colleague has called couples')
  }))

test.run()
