import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { visitorOf } from '../testing/appointment-acts.ts'
import { divorceOf, first, holding, marriageOf, mixed, second, transcriptOf } from '../testing/lives.ts'
import { received } from '../testing/revocation-acts.ts'
import { writtenCase } from '../testing/written-case.ts'
import type { HeldCases } from './held-cases.ts'
import { personKey } from './person-key.ts'
import { warningsFor } from './warnings.ts'

const he = personKey(first.man.document)
const she = personKey(second.woman.document)
const married = marriageOf(first, '2026-03-02T09:00:00+08:00')
type Day = `${number}-${number}-${number}`
const ids = (held: HeldCases, day: Day = '2026-11-23', people = [he]) =>
  warningsFor(people, held, day).map(({ id }) => id)

test('[warning] a marriage that nothing has ended is told with its case, office, day and certainty', () => {
  assert.equal(warningsFor([he, she], holding(married), '2026-11-23'), [
    {
      id: 'undissolved-marriage',
      person: he,
      case: married.case,
      office: 'xincheng',
      on: '2026-03-02',
      certainty: 'registered',
    },
  ])
  assert.equal(warningsFor([he], holding(married), '2026-11-23', married.case), [], 'the case at hand')
})

test('[warning] it is told until the day of the divorce, and not from then on', () => {
  const held = holding(married, divorceOf(first, '2026-06-01T09:00:00+08:00'))
  assert.equal(
    (['2026-03-01', '2026-03-02', '2026-05-31', '2026-06-01'] as const).map((day) => ids(held, day)),
    [[], ['undissolved-marriage'], ['undissolved-marriage'], []],
  )
})

test('[warning] an old marriage is told as certain as its record says, also where it bears on nothing else', () => {
  const [warning] = warningsFor(
    [he],
    holding(transcriptOf(first, { of: 'marriage', date: '1996-05-20', certainty: 'uncertain' })),
    '2026-11-23',
  )
  assert.equal([warning?.certainty, warning?.office], ['uncertain', '西安市新城区人民政府'])
})

test('[warning] an old marriage of which readings differ is told once, as uncertain', () => {
  const record = { of: 'marriage', date: '1996-05-20' } as const
  const [written] = transcriptOf(first, record).actions
  const readAs = (date: string) => ({ ...written?.body.act, type: 'amend', date, reason: '重新核对' }) as Act
  const read = transcriptOf(first, record, [
    { act: readAs('1996-05-21'), at: '2026-11-23T08:10:00+08:00' },
    { act: readAs('1996-05-22'), at: '2026-11-23T08:11:00+08:00', unaware: 1 },
  ])
  assert.equal(
    warningsFor([he], holding(read), '2026-11-23').map(({ id, certainty }) => [id, certainty]),
    [['undissolved-marriage', 'uncertain']],
  )
})

test('[warning] an open application is told from its receipt until its window has closed', () => {
  const held = holding(
    divorceOf(first, '2026-11-23T09:00:00+08:00', { receivedOn: '2026-10-12', to: 'waiting' }),
  )
  assert.equal(
    (['2026-10-12', '2026-12-11', '2026-12-12'] as const).map((day) => ids(held, day)),
    [['open-divorce'], ['open-divorce'], []],
  )
})

test('[warning] a judgment that came in about their marriage, and a dispute, are told', () => {
  const judgment = received.receive
  if (!judgment) throw new Error('no example of a judgment')
  const document = writtenCase('revocation', 'a judgment', [
    {
      act: {
        ...judgment,
        affected: [{ case: married.case, kind: 'marriage', certificate: null }],
      } as Act,
      at: '2026-10-08T09:00:00+08:00',
    },
  ])
  assert.equal(ids(holding(married, document)), ['revocation', 'undissolved-marriage'])
  const again = marriageOf(mixed, '2026-11-02T09:00:00+08:00', { index: 1 })
  assert.equal(ids(holding(married, again), '2026-11-23', [she]), ['dispute', 'undissolved-marriage'])
})

test('[warning] an appointment that still stands is told, one whose day is over is not', () => {
  const booked = writtenCase('appointment', 'an appointment', [
    {
      act: {
        type: 'submit',
        matter: 'marriage',
        channel: 'telephone',
        office: 'xincheng',
        slot: '2026-11-25T10:00:00+08:00',
        parties: {
          man: visitorOf(first.man.name, first.man.document.number),
          woman: visitorOf(second.woman.name, second.woman.document.number),
        },
        uploads: [],
        receipt: null,
      } as Act,
      at: '2026-11-20T09:00:00+08:00',
    },
  ])
  assert.equal([ids(holding(booked)), ids(holding(booked), '2026-11-26')], [['appointment'], []])
})

test('[warning] about others nothing is told', () => {
  assert.equal(ids(holding(married), '2026-11-23', [she]), [])
})

test.run()
