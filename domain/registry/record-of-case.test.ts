import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { standingByAnnotations } from '../counter/annotated-standing.ts'
import type { Act } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import { divorceOf, first, marriageOf, office, reissueOf, transcriptOf } from '../testing/lives.ts'
import { recordOfCase } from './record-of-case.ts'

const recordIn = ({ case: id, log }: { case: string; log: Log<never> | Log<Act> }) =>
  recordOfCase(id, log as Log<Act>, office.rows)

const start = '2026-03-02T09:00:00+08:00'
const couple = [first.man.name, first.woman.name]

test('[record-of-case] a marriage registered here is its own record, with the authority of that day', () => {
  const found = recordIn(marriageOf(first, start))
  assert.is(found?.of, 'marriage')
  assert.is(found?.record.date, '2026-03-02')
  assert.match(found?.record.authority ?? '', /民政局$/)
  assert.match(found?.record.number ?? '', /^J610102-2026-/)
  assert.is(found?.record.standing, 'in-force')
  assert.equal([found?.record.persons.man.name, found?.record.persons.woman.name], couple)
  assert.is(found?.record.persons.man.document?.number, first.man.document.number)
})

test('[record-of-case] what is not registered yet has no record', () => {
  assert.is(recordIn(marriageOf(first, start, { to: 'signed' })), null)
  assert.is(recordOfCase('01', new Map(), office.rows), null)
})

test('[record-of-case] a divorce says who divorced; a reissue names also who did not apply', () => {
  assert.is(recordIn(divorceOf(first, '2026-06-01T09:00:00+08:00'))?.of, 'divorce')
  const alone = recordIn(
    reissueOf(first, '2026-08-03T09:00:00+08:00', { applies: { man: 'in-person', woman: null } }),
  )
  assert.is(alone?.of, 'reissue')
  assert.equal([alone?.record.persons.man.name, alone?.record.persons.woman.name], couple)
})

test('[record-of-case] a transcribed registration says what its source says, until it is annotated', () => {
  const old = transcriptOf(first, { of: 'marriage', date: '1996-05-20', number: null } as never)
  const found = recordIn(old)
  assert.equal(
    [found?.of, found?.record.date, found?.record.number, found?.record.standing],
    ['marriage', '1996-05-20', null, 'in-force'],
  )
})

test('[record-of-case] an annulment written into the case of a marriage is in its record', () => {
  const annotated = (ground: string) =>
    standingByAnnotations([{ value: { ground }, at: start, by: 'sha256-00' }] as never)
  assert.equal(['nullity', 'annulment', 'revocation', 'divorced', 'clerical-error'].map(annotated), [
    'void',
    'annulled',
    'revoked',
    'in-force',
    'in-force',
  ])
})

test.run()
