import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { erasableEvidence, neededBlobs } from '../archive/evidence-retention.ts'
import { plainDate } from '../shared/plain-date.ts'
import { testOffice } from '../testing/office.ts'
import { unsignedReissue, withReissues } from '../testing/reissue-script.ts'

const office = await withReissues(await testOffice(1))
const { log } = unsignedReissue({ office, author: office.clerks[0], index: 0 })

const goneBy = (year: number, month: number, day: number): string[] =>
  erasableEvidence(log, [], plainDate(year, month, day)).map(({ rule }) => rule)

test('[retention-contact] telephone numbers of a reissue go after two years, raw chip records after five', () => {
  assert.equal(goneBy(2028, 11, 22), [])
  assert.equal(goneBy(2028, 11, 23), ['retention-contact', 'retention-contact'])
  assert.equal([...new Set(goneBy(2031, 11, 23))], ['retention-contact', 'retention-chip'])
})

test('[retention-contact] the scans of a reissue stay as long as the case does', () => {
  const needed = neededBlobs(log, erasableEvidence(log, [], plainDate(2099, 1, 1)))
  const [accept] = [...log.values()].flatMap(({ body: { act } }) => (act.type === 'accept' ? [act] : []))
  const scans = accept?.documents.flatMap((shown) => shown.scans) ?? []
  assert.ok(scans.length > 0)
  for (const { sha256 } of scans) assert.ok(needed.has(sha256))
})

test.run()
