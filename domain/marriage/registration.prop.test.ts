import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { countingCheck } from '../counter/status-check.ts'
import type { Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { causalPast, type Log, logOf } from '../log/log.ts'
import { order } from '../log/order.ts'
import { circumstancesOf } from '../log/rule.ts'
import { agreed } from '../log/slot.ts'
import { partyIds } from '../shared/person.ts'
import { marriageHistories } from '../testing/marriage-histories.ts'
import { basisOf, serialsOf, testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import type { MarriageAct } from './action.ts'
import { applicationOf } from './application.ts'
import { outdatedDeclarations } from './declaration.ts'
import { marriage } from './kind.ts'

const office = await testOffice(20)
const [one, two, outreach] = office.clerks
const histories = marriageHistories(
  [one, two, outreach].map((author, device) => ({
    clerk: author.clerk,
    office: office.office,
    device: author.device,
    basis: basisOf(office, author, serialsOf(1 + device * 20).man),
  })),
)

/** What of a history the gate publishes: the admitted acts whose causes are published. */
function published(actions: readonly Action<MarriageAct>[]): Log<MarriageAct> {
  let log: Log<MarriageAct> = new Map()
  for (const action of order(logOf(actions))) {
    const isHere = action.body.prev.every((id) => log.has(id))
    if (!isHere || admit(marriage, log, action, office.reference).verdict !== 'admitted') continue
    log = add(marriage, log, action)
  }
  return log
}

const actsOf = (log: Log<MarriageAct>, type: MarriageAct['type']): Action<MarriageAct>[] =>
  [...log.values()].filter(({ body }) => body.act.type === type)

const blanksOf = ({ body: { act } }: Action<MarriageAct>): string[] => {
  if (act.type === 'print') return Object.values(act.blanks)
  return act.type === 'spoil' ? [act.replacement] : []
}

test('[I7] who is registered was accepted, declared what stands, was checked, examined, and signed', () => {
  let registered = 0
  always(
    fc.property(histories, ({ actions }) => {
      const log = published(actions)
      for (const action of actsOf(log, 'register')) {
        const { state } = fold(marriage, causalPast(log, action.body.prev).past)
        const rows = action.body.basis.flatMap((id) => office.reference.get(id) ?? [])
        const application = applicationOf(state, { type: 'register' })
        const declared = agreed(state.declarations)
        assert.ok(declared && agreed(state.examination) && agreed(state.print) && state.signing.length > 0)
        assert.equal(outdatedDeclarations(state, declared?.declarations), [])
        for (const party of partyIds) {
          const check = countingCheck(state, party, application, circumstancesOf(action, rows))
          assert.is(check?.found, '10')
        }
        registered += 1
      }
    }),
  )
  assert.ok(registered > 100)
})

test('[K1b] nobody who knows of a registration registers the couple again', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const log = published(actions)
      for (const { body } of actsOf(log, 'register')) {
        assert.is(actsOf(causalPast(log, body.prev).past, 'register').length, 0)
      }
    }),
  )
})

test('[K9] a blank that the author knows to be taken is not taken again', () => {
  always(
    fc.property(histories, ({ actions }) => {
      const log = published(actions)
      for (const action of log.values()) {
        const before = [...causalPast(log, action.body.prev).past.values()].flatMap(blanksOf)
        const taken = blanksOf(action)
        assert.is(new Set([...before, ...taken]).size, new Set(before).size + taken.length)
      }
    }),
  )
})

test.run()
