import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { causalPast, logOf } from '../log/log.ts'
import { agreed } from '../log/slot.ts'
import { marriageConflicts } from '../marriage/conflicts.ts'
import { declarationTextHash } from '../marriage/declaration.ts'
import { marriage } from '../marriage/kind.ts'
import { stageOf } from '../marriage/stage.ts'
import { partyIds } from '../shared/person.ts'
import { arrival } from '../testing/histories.ts'
import { marriageHistories } from '../testing/marriage-histories.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'

const { office, clerks } = await testOffice(60)
const authors = clerks.slice(0, 3).map(({ clerk, device }) => ({ clerk, office, device, basis: [] }))
const histories = marriageHistories(authors)

test('[I8] a signature is bound to the text that its author saw, which anybody can make again from the acts', () => {
  always(
    fc.property(histories, fc.nat(), ({ actions }, seed) => {
      const log = logOf(arrival(actions, seed))
      for (const { body } of log.values()) {
        if (body.act.type !== 'declare') continue
        const { state } = fold(marriage, causalPast(log, body.prev).past)
        for (const party of partyIds) {
          const { text, status } = body.act.declarations[party]
          assert.is(text, declarationTextHash(state, party, status))
        }
      }
    }),
  )
})

const signedStages: readonly string[] = [
  'declared',
  'examined',
  'printed',
  'signed',
  'registered',
  'delivered',
  'filed',
]

test('[I8] [K7] [K13] where what stands is no longer what was signed, a conflict says so', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const { state } = fold(marriage, logOf(actions))
      const signed = agreed(state.declarations)
      if (!signed || !signedStages.includes(stageOf(state))) return
      const isTrue = partyIds.every((party) => {
        const { text, status } = signed.declarations[party]
        return text === declarationTextHash(state, party, status)
      })
      const codes = marriageConflicts('a case', state).map(({ code }) => code)
      assert.ok(isTrue || codes.some((code) => code === 'K7' || code === 'K13'), codes.join())
    }),
  )
})

test.run()
