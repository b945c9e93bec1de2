import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DisputeActOf, Outcome } from '../dispute/action.ts'
import type { Act, Action, CaseId } from '../log/action.ts'
import { disputed } from '../testing/centre-disputes.ts'
import { inventedCouple } from '../testing/couples.ts'
import {
  divorceOf,
  first,
  holding,
  marriageOf,
  mixed,
  office,
  second,
  transcriptOf,
} from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { conflicts } from './conflicts.ts'
import { casesOf, type HeldCases } from './held-cases.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personKey } from './person-key.ts'
import { warningsFor } from './warnings.ts'

const he = personKey(first.man.document)
const she = personKey(first.woman.document)
const at = (device: string, index: number) => ({ author: { ...office.clerks[0], device }, index })
const married = marriageOf(first, '2026-03-02T09:00:00+08:00', at('counter-a', 0))
const again = marriageOf(mixed, '2026-11-23T09:00:00+08:00', at('counter-b', 1))

/** The cases with a settled dispute about the first conflict that they show, decided as said. */
function decided(held: HeldCases, outcomes: Readonly<Record<CaseId, Outcome>>): HeldCases {
  const [conflict] = conflicts(held)
  const written = conflict ? disputed(conflict, held, 'settled') : []
  const asSaid = written.map((action): Action => {
    const { act } = action.body
    if (act.type !== 'close') return action
    const said = (act as DisputeActOf<'close'>).decided.map((side) => ({
      case: side.case,
      outcome: outcomes[side.case] ?? side.outcome,
    }))
    return { ...action, body: { ...action.body, act: { ...act, decided: said } as Act } }
  })
  return casesOf([...[...held.values()].flatMap((log) => [...log.values()]), ...asSaid])
}

test('[K15] a marriage that had ended before was in force until then, and has left who was in it divorced', () => {
  const judgment = transcriptOf(first, { of: 'divorce-by-judgment', date: '2026-12-01' })
  const held = decided(holding(married, judgment, again), {
    [married.case]: 'ended-before',
    [again.case]: 'stands',
  })
  const on = (day: `${number}-${number}-${number}`, who = he) => maritalStatusOn(held, who, day).status
  assert.equal([on('2026-05-01'), on('2026-05-01', she)], ['married', 'married'])
  assert.equal([on('2026-11-24'), on('2026-12-20')], ['married', 'married'])
  assert.equal([on('2026-11-24', she), on('2026-12-20', she)], ['divorced', 'divorced'])
})

test('[K1] a marriage that was decided void clashes with no later one, and warns of nothing', () => {
  const divorced = divorceOf(first, '2026-12-10T09:00:00+08:00')
  const third = { man: first.man, woman: inventedCouple(3).woman }
  const later = marriageOf(third, '2026-12-23T09:00:00+08:00', at('counter-d', 2))
  const before = decided(holding(married, again), { [married.case]: 'stands', [again.case]: 'void' })
  const held = new Map([...before, ...holding(divorced, later)])
  assert.equal(conflicts(held), [])
  assert.is(maritalStatusOn(held, he, '2026-12-25').status, 'married')
  const hers = warningsFor([personKey(second.woman.document)], held, '2026-12-25')
  assert.equal(hers, [])
})

test('[K1c] a registration that a revocation has annotated clashes with nothing before it is annotated itself', () => {
  const revoked = writtenCase('revocation', 'a revocation', [
    {
      act: {
        type: 'annotate',
        affected: [{ case: married.case, kind: 'marriage', certificate: null }],
        effect: 'revoked',
        archiveNumber: { fonds: '0123', year: 2026, class: 'CX', volume: 7 },
        impersonated: 'woman',
        remark: '据撤销决定备注',
      } as Act,
      at: '2026-08-03T09:00:00+08:00',
    },
  ])
  assert.equal(
    conflicts(holding(married, again)).map(({ code }) => code),
    ['K1'],
  )
  assert.equal(conflicts(holding(married, again, revoked)), [])
})

test.run()
