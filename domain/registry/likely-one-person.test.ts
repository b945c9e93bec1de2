import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import type { Conflict } from '../log/conflict.ts'
import { first, holding, marriageOf, second } from '../testing/lives.ts'
import { writtenCase } from '../testing/written-case.ts'
import { conflicts } from './conflicts.ts'
import { disputedPersons } from './disputed-persons.ts'
import type { HeldCases } from './held-cases.ts'
import { identitiesIn } from './identities.ts'
import { likelyOnePerson } from './likely-one-person.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personKey } from './person-key.ts'

const passport = { type: 'PASSPORT', number: 'P1234567', validFrom: null, validTo: null } as const
const abroad = {
  ...first.man,
  nationality: 'GBR',
  type: 'foreigner',
  document: { ...first.man.document, ...passport },
} as const
const renewed = { ...abroad, document: { ...abroad.document, number: 'P7654321' } }
const earlier = marriageOf({ man: abroad, woman: first.woman }, '2026-03-02T09:00:00+08:00')
const later = marriageOf({ man: renewed, woman: second.woman }, '2026-11-23T09:00:00+08:00', { index: 1 })

/** What a head wrote down about a proposal. */
const said = (proposal: Conflict, ...outcomes: readonly ('same-person' | 'different-persons')[]) =>
  writtenCase('dispute', 'a dispute about identities', [
    {
      act: {
        type: 'open',
        code: 'K20',
        conflict: proposal.key,
        sides: proposal.cases.map((id) => ({
          case: id,
          office: 'xincheng',
          kind: 'marriage',
          acts: [`sha256-${'0'.repeat(64)}`],
          certificate: null,
          registeredAt: null,
        })),
      } as Act,
      at: '2026-11-24T09:00:00+08:00',
    },
    ...outcomes.map((outcome) => ({
      act: {
        type: 'close',
        by: 'head',
        document: {
          type: 'head-decision',
          title: '护照换发证明',
          number: null,
          issuedBy: '西安市公安局出入境管理支队',
          effectiveOn: '2026-11-24',
          scans: [],
        },
        decided: proposal.cases.map((id) => ({ case: id, outcome })),
        why: '新旧护照对照一致',
      } as Act,
      at: '2026-11-25T09:00:00+08:00',
    })),
  ])

const proposalIn = (held: HeldCases): Conflict => {
  const [proposal] = likelyOnePerson(held)
  if (!proposal) throw new Error('nothing is proposed')
  return proposal
}

test('[K20] one name, sex and birth under two passports is proposed as one person, and nobody is joined', () => {
  const held = holding(earlier, later)
  const proposal = proposalIn(held)
  assert.equal([proposal.code, proposal.facts.parties], ['K20', ['man', 'man']])
  assert.not(conflicts(held).some(({ code }) => code === 'K1'))
  assert.not(JSON.stringify(proposal).includes(first.man.name))
})

test('[K20] two citizen numbers are two people, however alike', () => {
  const namesake = { ...first.man, document: { ...first.man.document, number: '610102199003071238' } }
  const his = marriageOf({ man: namesake, woman: second.woman }, '2026-11-23T09:00:00+08:00', { index: 1 })
  assert.equal(likelyOnePerson(holding(marriageOf(first, '2026-03-02T09:00:00+08:00'), his)), [])
})

test('[K20] what a head writes down on proof joins the two, and a later word takes it back', () => {
  const proposal = proposalIn(holding(earlier, later))
  const codes = (...outcomes: Parameters<typeof said>[1][]) =>
    conflicts(holding(earlier, later, said(proposal, ...outcomes))).map(({ code }) => code)
  assert.ok(codes('same-person').includes('K1'))
  assert.not(codes('different-persons').includes('K1'))
  assert.not(codes('same-person', 'different-persons').includes('K1'))
  const joined = holding(earlier, said(proposal, 'same-person'), later)
  assert.is(maritalStatusOn(joined, personKey(renewed.document), '2026-12-01').status, 'disputed')
  assert.equal(likelyOnePerson(joined), [], 'who is joined is not proposed again')
  const disputed = disputedPersons(joined)
  assert.ok(disputed.has(identitiesIn(joined).of(personKey(renewed.document))))
})

test.run()
