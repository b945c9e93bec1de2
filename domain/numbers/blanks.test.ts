import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { type Box, blankLedger, freeBlanks } from './blanks.ts'
import type { BlankUsage } from './usage.ts'

const box: Box = {
  kind: 'blanks',
  office: 'xincheng',
  device: 'counter-1',
  certificate: 'marriage',
  serials: ['M0001', 'M0002', 'M0003', 'M0004'],
}
const usage = (serial: string, status: BlankUsage['status'], id = 'A'): BlankUsage => ({
  serial,
  case: id,
  act: `sha256-${id}`,
  status,
  reason: status === 'spoiled' ? 'soiled' : null,
})

test('[3.2] a blank is received, assigned, used, or spoiled with its reason', () => {
  const { blanks } = blankLedger(
    [box],
    [usage('M0001', 'used'), usage('M0002', 'spoiled'), usage('M0003', 'assigned', 'B')],
  )
  assert.equal(
    blanks.map(({ serial, status, case: id, reason }) => [serial, status, id, reason]),
    [
      ['M0001', 'used', 'A', null],
      ['M0002', 'spoiled', 'A', 'soiled'],
      ['M0003', 'assigned', 'B', null],
      ['M0004', 'received', null, null],
    ],
  )
})

test('[3.2] free are the received blanks of the kind that is wanted', () => {
  const ledger = blankLedger(
    [box, { ...box, certificate: 'divorce', serials: ['D0001'] }],
    [usage('M0001', 'used')],
  )
  assert.equal(freeBlanks(ledger, 'marriage'), ['M0002', 'M0003', 'M0004'])
  assert.equal(freeBlanks(ledger, 'divorce'), ['D0001'])
})

test('[K9] one blank in two cases, and one that is in no box, are reported', () => {
  const ledger = blankLedger(
    [box],
    [usage('M0001', 'used', 'A'), usage('M0001', 'assigned', 'B'), usage('X0001', 'used')],
  )
  assert.equal(ledger.duplicates, [{ serial: 'M0001', cases: ['A', 'B'] }])
  assert.equal(
    ledger.strays.map(({ serial }) => serial),
    ['X0001'],
  )
  assert.is(ledger.blanks[0]?.status, 'used')
})

test.run()
