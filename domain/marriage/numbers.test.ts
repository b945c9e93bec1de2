import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Log, logOf, merge } from '../log/log.ts'
import { minutesLater } from '../testing/instants.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { numberOf, serialsOf, testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { MarriageAct } from './action.ts'
import { blankUsagesOf, usagesOf } from './numbers.ts'

const office = await testOffice(20)
const [author] = office.clerks

/** A script up to a step, with one more act on top. */
function withAct(to: string, act?: MarriageAct): Log<MarriageAct> {
  const { actions, log } = unsignedScript({ office, author, index: 0, to })
  const last = actions.at(-1)
  if (!act || !last) return log
  const body = { ...last.body, prev: [last.id], at: minutesLater(last.body.at, 1), act }
  return merge(log, logOf([sealUnsigned(body)]))
}
const numbersOf = (log: Log<MarriageAct>) =>
  usagesOf('case', log).map(({ certificate, status, reason }) => [certificate, status, reason])
const blanksOf = (log: Log<MarriageAct>) =>
  blankUsagesOf('case', log).map(({ serial, status, reason }) => [serial, status, reason])

const abort: MarriageAct = { type: 'abort', by: 'both', reason: '改日再来' }
const { man, woman } = serialsOf(1)

test('[3.1] a number is reserved when it is printed and used when it is registered', () => {
  assert.equal(numbersOf(withAct('examined')), [])
  assert.equal(numbersOf(withAct('printed')), [[numberOf(1), 'reserved', null]])
  assert.equal(numbersOf(withAct('signed')), [[numberOf(1), 'reserved', null]])
  assert.equal(numbersOf(withAct('registered')), [[numberOf(1), 'used', null]])
})

test('[3.1] the number of a case that was ended after printing is a gap, and its blanks are spoiled', () => {
  const log = withAct('printed', abort)
  assert.equal(numbersOf(log), [[numberOf(1), 'gap', 'aborted']])
  assert.equal(blanksOf(log), [
    [man, 'spoiled', 'aborted'],
    [woman, 'spoiled', 'aborted'],
  ])
})

test('[K10] a spoiled booklet is reprinted: same number, new blank', () => {
  const replacement = serialsOf(2).man
  const log = withAct('printed', { type: 'spoil', party: 'man', blank: man, replacement, reason: 'misprint' })
  assert.equal(numbersOf(log), [[numberOf(1), 'reserved', null]])
  assert.equal(blanksOf(log), [
    [man, 'spoiled', 'misprint'],
    [woman, 'assigned', null],
    [replacement, 'assigned', null],
  ])
})

test('[3.2] the blanks of a registered marriage are used', () => {
  assert.equal(blanksOf(withAct('registered')), [
    [man, 'used', null],
    [woman, 'used', null],
  ])
})

test.run()
