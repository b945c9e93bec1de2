import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { admit } from '../log/admit.ts'
import { fold, foldBy } from '../log/fold.ts'
import { causalPast, logOf } from '../log/log.ts'
import { anyTieBreak, arrival } from '../testing/histories.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import { reissueHistories } from '../testing/reissue-histories.ts'
import { withReissues } from '../testing/reissue-script.ts'
import { reissueConflicts } from './conflicts.ts'
import { reissue } from './kind.ts'
import { stages } from './state.ts'

const office = await withReissues(await testOffice(4))
const histories = reissueHistories(office)

test('[I2] [I3] a reissue adds up to the same in every order of arrival and by every tie-break', () => {
  always(
    fc.property(histories, fc.integer(), ({ actions }, seed) => {
      const log = logOf(actions)
      const { state } = fold(reissue, log)
      assert.equal(fold(reissue, logOf(arrival(actions, seed))).state, state)
      assert.equal(foldBy(reissue, log, anyTieBreak(seed)).state, state)
      assert.ok(stages.includes(reissue.stageOf(state)))
    }),
  )
})

test('[admit] a verdict is the same on the causal past alone and on everything', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const everything = logOf(actions)
      for (const action of actions) {
        const alone = causalPast(everything, action.body.prev).past
        const verdict = admit(reissue, alone, action, office.reference)
        assert.equal(admit(reissue, everything, action, office.reference), verdict)
      }
    }),
    300,
  )
})

test('[I9] where a reissue is contested, a conflict says so', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(reissue, logOf(actions))
      const found = reissueConflicts('01JZ0000000000000000000000', state)
      if (reissue.stageOf(state) === 'contested') assert.ok(found.some(({ at }) => at === 'stage'))
    }),
  )
})

test('[histories] many of the invented histories are lawful acts, not only refusals', () => {
  const verdicts = fc.sample(histories, { numRuns: 60, seed: 1 }).flatMap(({ actions }) => {
    const log = logOf(actions)
    return actions.map((action) => admit(reissue, log, action, office.reference).verdict)
  })
  assert.ok(verdicts.filter((verdict) => verdict === 'admitted').length > verdicts.length / 4)
  assert.ok(verdicts.includes('refused'))
})

test.run()
