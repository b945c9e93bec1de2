import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { causalPast, logOf } from '../log/log.ts'
import { circumstancesOf, review } from '../log/rule.ts'
import { eCertificateMoves, playMoves } from '../testing/e-certificate-histories.ts'
import { always } from '../testing/property.ts'
import { unfinished } from '../testing/unfinished.ts'
import { eCertificate } from './kind.ts'

/** Acts that were admitted in invented histories, each with the case before it. */
const moments = fc.sample(eCertificateMoves, { numRuns: 60, seed: 64 }).flatMap((moves) => {
  const { actions } = playMoves(moves)
  const all = logOf(actions)
  return actions.map((action) => ({
    action,
    state: fold(eCertificate, causalPast(all, action.body.prev).past).state,
    circumstances: circumstancesOf(action, []),
  }))
})

test('[drafts] whatever is still missing is asked for by the checklist and refused by no rule', () => {
  const drafts = fc
    .constantFrom(...moments)
    .chain((moment) => unfinished(moment.action.body.act).map((draft) => ({ ...moment, draft })))
  always(
    fc.property(drafts, ({ state, draft, circumstances }) => {
      assert.equal(review(eCertificate, state, draft, circumstances).refusals, [])
    }),
  )
})

test('[drafts] the acts of these histories are of every type', () => {
  const made = new Set(moments.map(({ action }) => action.body.act.type))
  const never = Object.keys(eCertificate.flow).filter((type) => !made.has(type as never))
  assert.equal(never, [])
})

test.run()
