import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Prefill } from '../../../domain/index.ts'
import { prefilledDrafts } from './prefilled-drafts.ts'

const contact = { sha256: 'a'.repeat(64), bytes: 30, media: 'application/json' } as const
const party = (name: string, number: string): NonNullable<Prefill['parties']['man']> => ({
  person: {
    name,
    type: 'mainland',
    document: { type: 'CN_ID', number },
    residence: '陕西省西安市新城区',
    grade: 'typed',
  },
  details: { occupation: '2', education: null, contact },
})
const prefill: Prefill = {
  matter: 'marriage',
  opens: 'marriage',
  variant: 'marriage',
  ticket: 'A007',
  parties: { man: party('赵承宇', '610102199003071238'), woman: party('陆清嘉', '610103200002294562') },
  uploads: [],
  goesOnWith: null,
}

test('[6.1.1] a marriage opens with what was booked: ticket, people as typed, occupation and telephone', () => {
  const drafts = prefilledDrafts(prefill, { man: '02987650001' })
  assert.equal(drafts.call, { variant: 'marriage', ticket: 'A007' })
  const { parties } = drafts.accept as { parties: { man: Record<string, unknown> } }
  assert.is(parties.man.grade, 'typed')
  assert.equal([parties.man.born, parties.man.sex], ['1990-03-07', '1'])
  const { details, telephone } = drafts.capture as { details: { man: object }; telephone: object }
  assert.equal(details.man, { occupation: '2', contact })
  assert.equal(telephone, { man: '02987650001' })
})

test('[M4] that both are there is never filled in: the registrar sees it', () => {
  assert.not('present' in (prefilledDrafts(prefill, {}).accept as object))
})

test('[6.3.1] who does not come stands in no form', () => {
  const alone = {
    ...prefill,
    opens: 'reissue',
    variant: null,
    parties: { ...prefill.parties, man: null },
  } as const
  const { parties } = prefilledDrafts(alone, {}).accept as { parties: object }
  assert.equal(Object.keys(parties), ['woman'])
})

test('[Civil Code 1078] the second visit of a divorce goes on with its case: ticket, occupation and telephone, and nobody anew', () => {
  const second = { ...prefill, goesOnWith: '01J00000000000000000000000' }
  const drafts = prefilledDrafts(second, { man: '02987650001' })
  assert.equal(Object.keys(drafts).toSorted(), ['call-again', 'capture'])
  assert.equal(drafts['call-again'], { ticket: 'A007' })
  assert.equal(drafts.capture, prefilledDrafts(prefill, { man: '02987650001' }).capture)
})

test('[6.1.1] a record certificate opens with the one who came and asks; of two nobody is taken', () => {
  const asked = { ...prefill, opens: 'record-certificate', variant: null } as const
  const alone = { ...asked, parties: { ...prefill.parties, woman: null } }
  assert.equal(prefilledDrafts(alone, {}), {
    apply: {
      by: 'self',
      person: {
        name: '赵承宇',
        document: { type: 'CN_ID', number: '610102199003071238' },
        grade: 'typed',
        born: '1990-03-07',
      },
    },
  })
  assert.equal(prefilledDrafts(asked, {}), {})
})

test.run()
