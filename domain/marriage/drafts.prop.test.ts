import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { circumstancesOf, type Draft, review } from '../log/rule.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import type { MarriageAct } from './action.ts'
import { marriage } from './kind.ts'

const office = await testOffice(20)
const [author] = office.clerks
const { actions } = unsignedScript({ office, author, index: 0, to: 'filed' })

/** A finished act and the case before it. */
const moments = actions.map((action, index) => ({
  action,
  state: fold(marriage, logOf(actions.slice(0, index))).state,
  circumstances: circumstancesOf(action, office.rows),
}))

type Draftable = Draft<MarriageAct> & { readonly type: MarriageAct['type'] }

/** The act as far as it may be filled in: at each place the seed decides whether something is there. */
function partly(act: MarriageAct, seed: number): Draftable {
  let place = seed
  const part = (value: unknown): unknown => {
    place = (Math.imul(place, 1_103_515_245) + 12_345) >>> 0
    if (place % 5 === 0) return place % 2 === 0 ? undefined : null
    if (Array.isArray(value)) return value.map(part).filter((each) => each !== undefined && each !== null)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, part(each)]))
  }
  return { ...(part({ ...act }) as object), type: act.type } as Draftable
}

test('[drafts] whatever is still missing is asked for by the checklist and refused by no rule', () => {
  always(
    fc.property(fc.constantFrom(...moments), fc.nat(), ({ action, state, circumstances }, seed) => {
      const seen = review(marriage, state, partly(action.body.act, seed), circumstances)
      assert.equal(seen.refusals, [])
      assert.ok(seen.inPlace)
    }),
  )
})

test('[drafts] an empty draft is refused by no rule, either', () => {
  for (const { action, state, circumstances } of moments) {
    const { type } = action.body.act
    assert.equal(review(marriage, state, { type }, circumstances).refusals, [], type)
  }
})

test('[drafts] a finished act leaves nothing on its checklist', () => {
  for (const { action, state, circumstances } of moments) {
    const { evidence } = review(marriage, state, action.body.act as Draftable, circumstances)
    assert.equal(
      evidence.filter(({ presence }) => presence !== 'present'),
      [],
      action.body.act.type,
    )
  }
})

test.run()
