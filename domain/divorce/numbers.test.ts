import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import type { DivorceAct } from './action.ts'
import { blankUsagesOf, usagesOf } from './numbers.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks

const filed: DivorceAct = {
  type: 'file-application',
  outcome: 'deemed-withdrawn',
  contents: [{ item: 'divorce-application', pages: 1 }],
}

test('[I5] a printed number is reserved while the application lives, and a gap once it is in the archive', () => {
  const waiting = unsignedDivorce({ office, author, index: 0, to: 'printed' })
  assert.equal(
    usagesOf(waiting.case, waiting.log).map(({ status }) => status),
    ['reserved'],
  )
  const at = '2027-03-01T09:00:00+08:00'
  const ended = unsignedDivorce({
    office,
    author,
    index: 0,
    to: 'printed',
    finally: [{ make: () => filed, at }],
  })
  assert.equal(
    usagesOf(ended.case, ended.log).map(({ status, reason }) => [status, reason]),
    [['gap', 'aborted']],
  )
  assert.equal(
    blankUsagesOf(ended.case, ended.log).map(({ status }) => status),
    ['spoiled', 'spoiled'],
  )
})

test.run()
