import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { heads, type Log, merge } from '../log/log.ts'
import { withdrawalBy } from '../testing/divorce-acts.ts'
import { inventedBlob } from '../testing/invented-blob.ts'
import { divorceOf, first, holding, marriageOf, mixed, second, transcriptOf } from '../testing/lives.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import { writtenCase } from '../testing/written-case.ts'
import type { RecordedPerson } from '../transcript/action.ts'
import { attestedRecord } from './attested-record.ts'
import type { HeldCases } from './held-cases.ts'
import { maritalStatusOn } from './marital-status.ts'
import { personKey } from './person-key.ts'
import { twoMarriages } from './two-marriages.ts'

const he = personKey(first.man.document)
const she = personKey(first.woman.document)
const married = marriageOf(first, '2026-03-02T09:00:00+08:00')
const divorced = divorceOf(first, '2026-06-01T09:00:00+08:00')
const again = marriageOf(mixed, '2026-11-23T09:00:00+08:00', { index: 1 })

type Day = `${number}-${number}-${number}`
const on = (held: HeldCases, day: Day, who = he) => maritalStatusOn(held, who, day).status

test('[I3] unmarried the day before, married on the day, divorced on the day of the divorce, married again', () => {
  const held = holding(again, divorced, married)
  assert.equal(
    (['2026-03-01', '2026-03-02', '2026-05-31', '2026-06-01', '2026-11-22', '2026-11-23'] as const).map(
      (day) => on(held, day),
    ),
    ['no-marriage-here', 'married', 'married', 'divorced', 'divorced', 'married'],
  )
  assert.is(on(held, '2026-12-01', she), 'divorced')
  assert.equal(maritalStatusOn(held, he, '2026-12-01').since, '2026-11-23')
})

test('[I4] two marriages beside one another are disputed, for each of the three', () => {
  const held = holding(married, again)
  for (const who of [he, she, personKey(second.woman.document)])
    assert.is(on(held, '2026-12-01', who), 'disputed')
})

test('[status] an old marriage counts from its own date, and until the day on which it ended', () => {
  const old = transcriptOf(first, { of: 'marriage', date: '1996-05-20' }, [
    {
      act: {
        type: 'annotate',
        ground: 'spouse-died',
        document: '死亡证明',
        issuedBy: '西安市第一医院',
        effectiveFrom: '2010-01-05',
        scans: [inventedBlob('a death certificate')],
      } as Act,
      at: '2026-11-23T08:10:00+08:00',
    },
  ])
  const held = holding(old)
  assert.equal(
    (['1996-05-19', '1996-05-20', '2010-01-04', '2010-01-05'] as const).map((day) => on(held, day)),
    ['no-marriage-here', 'married', 'married', 'widowed'],
  )
})

test('[status] what rests on an uncertain record alone says so', () => {
  const held = holding(transcriptOf(first, { of: 'marriage', date: '1996-05-20', certainty: 'uncertain' }))
  assert.equal([on(held, '2026-01-01'), maritalStatusOn(held, he, '2026-01-01').isSure], ['married', false])
})

test('[status] of a death the survivor is widowed, the other deceased', () => {
  const held = holding(
    married,
    transcriptOf(first, { of: 'spouse-death', date: '2026-09-01', died: 'woman' }),
  )
  assert.equal([on(held, '2026-09-02'), on(held, '2026-09-02', she)], ['widowed', 'deceased'])
})

test('[K2] a divorce beside a withdrawal leaves both in dispute', () => {
  const withdrawn = divorceOf(first, '2026-06-01T09:00:00+08:00', {
    to: 'waiting',
    finally: [{ make: withdrawalBy('woman'), at: '2026-05-10T10:00:00+08:00' }],
  })
  const both = { case: divorced.case, log: merge<Act>(divorced.log, withdrawn.log) }
  assert.equal(
    [on(holding(married, both), '2026-07-01'), on(holding(married, both), '2026-07-01', she)],
    ['disputed', 'disputed'],
  )
})

test('[K1c] a revocation clears whose identity was used, also before the marriage itself is annotated', () => {
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
  assert.is(on(holding(married, revoked), '2026-09-01', she), 'no-marriage-here')
})

test('[status] a registration beside an abort that did not know of it leaves the two in dispute', () => {
  const registered = marriageOf(first, '2026-03-02T09:00:00+08:00', { to: 'registered' })
  const registration = [...registered.log.values()].find(({ body }) => body.act.type === 'register')?.body
  if (!registration) throw new Error('they were registered')
  const before = new Map([...registered.log].filter(([, action]) => action.body.act.type !== 'register'))
  const abort = sealUnsigned<Act>({
    ...registration,
    prev: heads(before as Log<Act>),
    act: { type: 'abort', by: 'both', reason: '改日再来' } as Act,
    by: { ...registration.by, clerk: 'registrar-2', device: 'counter-2', seq: 0, last: null },
  })
  const both = { case: registered.case, log: merge<Act>(registered.log, new Map([[abort.id, abort]])) }
  assert.equal(
    [
      on(holding(registered), '2026-12-01'),
      on(holding(both), '2026-12-01'),
      on(holding(both), '2026-12-01', she),
    ],
    ['married', 'disputed', 'disputed'],
  )
  assert.ok(attestedRecord(registered.case, registered.log, 'man', '民政局'))
  assert.is(attestedRecord(both.case, both.log, 'man', '民政局'), null)
})

test('[6.4.1] what was registered here comes before the transcript of it, and the first of two records of it', () => {
  const transcribed = ['2026-03-01', '2026-03-02', '2026-03-03'].map((date) =>
    transcriptOf(first, { of: 'marriage', date: date as Day }),
  )
  for (const copy of transcribed)
    assert.is(maritalStatusOn(holding(copy, married), he, '2026-04-01').cases[0], married.case)
  const duplicate = marriageOf(first, '2026-03-05T09:00:00+08:00', { index: 2 })
  assert.is(maritalStatusOn(holding(duplicate, married), he, '2026-04-01').cases[0], married.case)
})

test('[6.4.1] of several ends of one marriage the first counts, and the registration before its transcript', () => {
  const copies = (['2026-05-31', '2026-06-01', '2026-06-02'] as const).map((date) =>
    transcriptOf(first, { of: 'divorce', date }),
  )
  for (const copy of copies) {
    const { status, cases, since } = maritalStatusOn(holding(married, copy, divorced), he, '2026-07-01')
    assert.equal([status, cases, since], ['divorced', [divorced.case], '2026-06-01'])
  }
})

test('[status] a divorce ends an old marriage whose record lacks her number, by her name and birth', () => {
  const recorded = ({ name, sex, born, document }: typeof first.man, withNumber: boolean) =>
    ({
      name,
      sex,
      born,
      document: withNumber ? { ...document, original: document.number } : null,
    }) as RecordedPerson
  const persons = { man: recorded(first.man, true), woman: recorded(first.woman, false) }
  const old = transcriptOf(first, { of: 'marriage', date: '2016-05-20', persons })
  assert.equal(
    [on(holding(old), '2026-05-01'), on(holding(old, divorced), '2026-07-01')],
    ['married', 'divorced'],
  )
  assert.is(maritalStatusOn(holding(old), he, '2026-05-01').isSure, false, 'nobody knows whose it is')
  assert.equal(twoMarriages(holding(old, divorced, again)), [])
  const other = { ...persons, woman: { ...persons.woman, name: '另一人' } }
  const another = transcriptOf(first, { of: 'marriage', date: '2016-05-20', persons: other })
  assert.is(on(holding(another, divorced), '2026-07-01'), 'married')
})

test('[status] a death that names only who died ends the marriage of that person', () => {
  const { man, woman } = first
  const persons = {
    man: { name: man.name, sex: man.sex, born: man.born, document: null },
    woman: {
      name: woman.name,
      sex: woman.sex,
      born: woman.born,
      document: { ...woman.document, original: woman.document.number },
    },
  } as unknown as Record<'man' | 'woman', RecordedPerson>
  const death = transcriptOf(first, { of: 'spouse-death', date: '2026-09-01', died: 'woman', persons })
  assert.equal(twoMarriages(holding(married, death, again)), [])
  assert.is(on(holding(married, death), '2026-10-01', she), 'deceased')
  assert.is.not(on(holding(married, death), '2026-10-01'), 'married')
})

const { retract } = transcriptActs
const wrongEnd = {
  type: 'annotate',
  ground: 'divorced',
  document: '离婚证 L610102-2010-000123',
  issuedBy: '西安市新城区民政局',
  effectiveFrom: '2010-01-05',
  scans: [inventedBlob("somebody else's divorce certificate")],
} as Act

test('[annotation-retraction] a marriage that was annotated in error as void lasts once that was taken back', () => {
  const steps = married.actions.map(({ body }) => ({ act: body.act as Act, at: body.at }))
  const nullity = {
    type: 'annotate',
    ground: 'nullity',
    document: '（2026）陕0102民初31号',
    effectiveFrom: '2026-10-08',
    remark: '经法院确认无效',
    scans: [inventedBlob("another couple's judgment")],
  } as Act
  const written = [...steps, { act: nullity, at: '2026-10-08T09:00:00+08:00' }]
  const annulled = writtenCase('marriage', 'a marriage', written)
  assert.is(on(holding(annulled), '2026-11-23'), 'no-marriage-here')
  const annotation = annulled.actions.at(-1)?.id
  const act = { ...retract, annotation } as Act
  const lasting = writtenCase('marriage', 'a marriage', [
    ...written,
    { act, at: '2026-10-09T09:00:00+08:00' },
  ])
  assert.is(on(holding(lasting), '2026-11-23'), 'married')
})

test('[annotation-retraction] an old marriage whose end was written in error lasts once that was taken back', () => {
  const ended = transcriptOf(first, { of: 'marriage', date: '1996-05-20' }, [
    { act: wrongEnd, at: '2026-11-23T08:10:00+08:00' },
  ])
  assert.is(on(holding(ended), '2026-11-23'), 'divorced')
  const annotation = [...ended.log.values()].find(({ body }) => body.act.type === 'annotate')?.id
  const takenBack = transcriptOf(first, { of: 'marriage', date: '1996-05-20' }, [
    { act: wrongEnd, at: '2026-11-23T08:10:00+08:00' },
    { act: { ...retract, annotation } as Act, at: '2026-11-23T08:20:00+08:00' },
  ])
  assert.is(on(holding(takenBack), '2026-11-23'), 'married')
})

/** An old record of the first couple that two registrars read again apart from one another, differently. */
const readTwice = (of: 'marriage' | 'divorce') => {
  const record = { of, date: '1996-05-20' as const }
  const [written] = transcriptOf(first, record).actions
  const readAs = (number: string) =>
    ({ ...written?.body.act, type: 'amend', number, reason: '重新核对' }) as Act
  return transcriptOf(first, record, [
    { act: readAs('甲'), at: '2026-11-23T08:10:00+08:00' },
    { act: readAs('乙'), at: '2026-11-23T08:11:00+08:00', unaware: 1 },
  ])
}

test('[K7] while readings of an old record differ its people are neither unmarried nor surely married', () => {
  for (const of of ['marriage', 'divorce'] as const) {
    const held = holding(readTwice(of))
    for (const who of [he, she]) {
      const status = maritalStatusOn(held, who, '2026-11-23')
      assert.equal([status.status, status.isSure], ['disputed', false], of)
    }
  }
})

test.run()
