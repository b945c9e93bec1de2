import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, CaseId } from '../log/action.ts'
import type { Log } from '../log/log.ts'
import type { Row, RowBody } from '../log/reference.ts'
import { sealSigned } from '../log/signed-document.ts'
import { divorceOf, first, marriageOf, office, reissueOf } from '../testing/lives.ts'
import { conflicts } from './conflicts.ts'
import { contradictedBy, onPaperOf, tellingRows } from './on-paper.ts'

const rowOf = (body: RowBody): Row => sealSigned(body, { key: 'centre', suite: 'intl-1', value: '' }) as Row
const schedule = (off: string): Row =>
  rowOf({ kind: 'calendar', year: 2027, paper: ['https://example.org/2027'], off: [off], work: [] })
const boxOf = (certificate: 'marriage' | 'divorce', serial: string): Row =>
  rowOf({ kind: 'blanks', office: 'xincheng', device: 'counter-9', certificate, serials: [serial] })

const waiting = divorceOf(first, '2027-01-12T09:00:00+08:00', { receivedOn: '2026-11-27', to: 'waiting' })
const married = marriageOf(first, '2026-11-23T09:00:00+08:00')
const reissued = reissueOf(first, '2026-11-24T09:00:00+08:00')
const cases = [waiting, married, reissued].map((one) => [one.case, one.log as unknown as Log<Act>] as const)
const serialOf = ([id, log]: readonly [CaseId, Log<Act>]) => onPaperOf(id, log)?.blanks[0] ?? ''

/** What the domain itself finds in the case alone, with these rows. */
const found = ([id, log]: readonly [CaseId, Log<Act>], rows: readonly Row[]) =>
  conflicts(new Map([[id, log]]), rows).filter(
    ({ code, facts }) => code === 'K5' || facts.ground === 'wrong-kind',
  )

test('[K5] [K9] a paper is contradicted by rows exactly where the whole case shows it', () => {
  const some = [
    ...['2027-01-01', '2026-12-28', '2027-01-27'].map(schedule),
    ...cases.flatMap((each) => [boxOf('marriage', serialOf(each)), boxOf('divorce', serialOf(each))]),
  ].map((row) => [...office.rows.filter(({ body }) => body.kind !== 'blanks'), row])
  let contradicted = 0
  for (const rows of [...some, [], office.rows])
    for (const each of cases) {
      const paper = onPaperOf(...each)
      const isContradicted = paper !== null && contradictedBy(tellingRows(rows))(paper)
      assert.is(isContradicted, found(each, rows).length > 0)
      if (isContradicted) contradicted += 1
    }
  assert.ok(contradicted > 3)
})

test('[K9] a case without papers is not held against rows', () => {
  const begun = marriageOf(first, '2026-11-23T09:00:00+08:00', { to: 'accepted' })
  assert.is(onPaperOf(begun.case, begun.log as unknown as Log<Act>), null)
})

test.run()
