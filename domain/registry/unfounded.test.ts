import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { DisputeActOf } from '../dispute/action.ts'
import type { Act, Action } from '../log/action.ts'
import { disputed } from '../testing/centre-disputes.ts'
import { first, holding, marriageOf, transcriptOf } from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { conflicts, settledConflicts } from './conflicts.ts'
import { disputedPersons } from './disputed-persons.ts'
import { casesOf, type HeldCases } from './held-cases.ts'
import { lookUpConflict } from './look-up-conflict.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personKey } from './person-key.ts'

const married = marriageOf(first, '2026-03-02T09:00:00+08:00')
const died = (date: '2026-01-05' | '2026-10-05') =>
  transcriptOf(first, { of: 'spouse-death', date, died: 'woman' })
const wrong = holding(married, died('2026-01-05'))
const right = holding(married, died('2026-10-05'))
const [k18] = conflicts(wrong)
if (!k18) throw new Error('she had died before')

/** What the centre and the heads wrote, with the decision that nothing clashed in the place of a court's. */
const closedAsUnfounded = disputed(k18, wrong, 'settled').map((action): Action => {
  const { act } = action.body
  if (act.type !== 'close') return action
  const { decided } = act as DisputeActOf<'close'>
  const unfounded = decided.map((side) => ({ ...side, outcome: 'unfounded' as const }))
  return { ...action, body: { ...action.body, act: { ...act, by: 'head', decided: unfounded } as Act } }
})
const opened = disputed(k18, wrong, 'open')

/** The cases with what was written of the dispute about them. */
const marked = (held: HeldCases, written: readonly Action[]): HeldCases =>
  casesOf([
    ...[...held.values()].flatMap((log) => [...log.values()]),
    ...written.filter(({ body }) => body.kind === 'dispute' || held.has(body.case)),
  ])
const codes = (held: HeldCases) => conflicts(held).map(({ code }) => code)

test('[O7] what is looked up says whether anything still shows the conflict, and in which versions it was read', () => {
  const lookedUp = (held: HeldCases) => {
    const [conflict] = conflicts(held)
    return conflict && lookUpConflict(conflict, conflict.cases, held)
  }
  assert.equal(
    [lookedUp(marked(wrong, opened))?.found, lookedUp(marked(right, opened))?.found],
    [true, false],
  )
  assert.ok(lookedUp(marked(right, opened))?.cases.every(({ heads }) => heads.length > 0))
})

test('[K18] a death that was typed wrong and put right frees them once a head has said that nothing clashed', () => {
  assert.equal(codes(marked(right, opened)), ['K18'], 'nobody has said so yet')
  const held = marked(right, closedAsUnfounded)
  assert.equal([codes(held), settledConflicts(held).map(({ code }) => code)], [[], ['K18']])
  assert.is(disputedPersons(held).size, 0)
  assert.is(maritalStatusOn(held, personKey(first.man.document), '2026-09-01').status, 'married')
})

test('[K18] what was called unfounded and is found again is open again', () => {
  assert.equal(codes(marked(wrong, closedAsUnfounded)), ['K18'])
})

test('[K1c] a finding that its sender disowned and that was refused is found no more', () => {
  const forged = (later: readonly { act: Act; at: string }[]) =>
    writtenCase('revocation', 'a forged finding', [
      {
        act: {
          type: 'receive',
          trigger: 'own-decision',
          receivedOn: '2026-08-01',
          document: {
            type: 'police-finding',
            title: '情况说明',
            number: null,
            issuedBy: '某派出所',
            issuedOn: '2026-07-30',
            scans: [],
          },
          sender: 'police',
          affected: [{ case: married.case, kind: 'marriage', certificate: null }],
        } as unknown as Act,
        at: '2026-08-02T09:00:00+08:00',
      },
      ...later,
    ])
  const refusal = {
    type: 'refuse',
    codes: ['RV01'],
    explanation: '来文系伪造',
    noticeGiven: true,
    passedOnTo: null,
    scans: [],
  }
  const received = holding(married, forged([]))
  const refused = holding(
    married,
    forged([{ act: refusal as unknown as Act, at: '2026-08-03T10:00:00+08:00' }]),
  )
  const [k1c] = conflicts(received)
  assert.is(k1c?.code, 'K1c')
  const [left] = k1c ? conflicts(marked(refused, disputed(k1c, received, 'open'))) : []
  assert.equal([left?.code, left && lookUpConflict(left, left.cases, refused).found], ['K1c', false])
})

test.run()
