import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { disputedCases, openingExample } from '../testing/dispute-examples.ts'
import { play } from '../testing/histories.ts'
import { judgmentOn } from '../testing/judgments.ts'
import type { DisputeAct, DisputeActOf, Outcome } from './action.ts'
import { dispute } from './kind.ts'
import { outcomeOf } from './state.ts'

const { first = '', second = '' } = disputedCases

const note: DisputeActOf<'note'> = {
  type: 'note',
  subject: 'police-informed',
  on: '2026-11-23',
  of: null,
  remark: null,
  scans: [],
}

const close = (ofSecond: Outcome): DisputeActOf<'close'> =>
  judgmentOn([
    { case: first, outcome: 'stands' },
    { case: second, outcome: ofSecond },
  ])

type Step =
  | { readonly device: number; readonly make: DisputeAct }
  | { readonly device: number; hears: number }

const folded = (steps: readonly Step[]) => {
  const { actions } = play<DisputeAct, DisputeAct>(steps, (_moment, act) => act, [], 'dispute')
  return fold(dispute, logOf(actions)).state
}

const at0 = (make: DisputeAct): Step => ({ device: 0, make })
const opened = [at0(openingExample), { device: 1, hears: 0 }]

test('[I9] a dispute is disputed from its opening until an act closes it', () => {
  assert.is(dispute.stageOf(dispute.initial), 'opened')
  assert.is(dispute.stageOf(folded(opened)), 'disputed')
  assert.is(dispute.stageOf(folded([...opened, at0(note), at0(note)])), 'disputed')
  assert.is(dispute.stageOf(folded([...opened, at0(note), at0(close('void'))])), 'closed')
})

test('[dispute] what the decision says of each case is told once it is closed', () => {
  const closed = folded([...opened, at0(close('void'))])
  assert.equal([outcomeOf(closed, first), outcomeOf(closed, second)], ['stands', 'void'])
  assert.is(outcomeOf(folded(opened), first), undefined)
})

test('[dispute] two heads who closed it alike without knowing of one another agree', () => {
  const alike = folded([...opened, at0(close('void')), { device: 1, make: close('void') }])
  assert.is(dispute.stageOf(alike), 'closed')
})

test('[dispute] two heads who closed it differently are contested, until one who knows both decides', () => {
  const steps: Step[] = [...opened, at0(close('void')), { device: 1, make: close('duplicate-record') }]
  const differing = folded(steps)
  assert.is(dispute.stageOf(differing), 'contested')
  assert.is(outcomeOf(differing, second), undefined)
  const decided = folded([...steps, { device: 0, hears: 1 }, at0(close('void'))])
  assert.equal([dispute.stageOf(decided), outcomeOf(decided, second)], ['closed', 'void'])
})

test('[dispute] an opening has no place for anything about a person', () => {
  const [side] = openingExample.sides
  const withName = { ...openingExample, sides: [{ ...side, name: '陈屿' }] }
  assert.ok(dispute.readAct(openingExample).ok)
  assert.not(dispute.readAct(withName).ok)
  assert.not(dispute.readAct({ ...openingExample, person: 'x' }).ok)
})

test('[act] an unknown act of a dispute is for a newer program', () => {
  assert.not(dispute.readAct({ type: 'reopen' }).ok)
})

test('[dispute] every act reads back as it was written', () => {
  const acts: readonly Action<DisputeAct>['body']['act'][] = [openingExample, note, close('void')]
  for (const act of acts) assert.equal(dispute.readAct(act), { ok: true, value: act })
})

test.run()
