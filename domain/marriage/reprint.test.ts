import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { add, fold } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import { type PartyId, partyIds } from '../shared/person.ts'
import { minutesLater } from '../testing/instants.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { serialsOf, testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import type { MarriageAct, MarriageActOf } from './action.ts'
import { basisFor } from './basis.ts'
import { marriage } from './kind.ts'
import { blankUsagesOf, usagesOf } from './numbers.ts'

const office = await testOffice(20)
const [author] = office.clerks
const nextDay = 24 * 60
const reference = new Map(office.rows.map((row) => [row.id, row]))

/** An act, or what makes it for the time at which it is done. */
type Acts = readonly (MarriageAct | ((at: string) => MarriageAct))[]

/** Puts acts on a case that was signed the day before, each judged on its past; the rules each one breaks. */
function nextMorning(acts: Acts): { log: Log<MarriageAct>; broken: string[] } {
  const { actions, log: before } = unsignedScript({ office, author, index: 0, to: 'signed' })
  const last = actions.at(-1)
  if (!last) throw new Error('the script is empty')
  let log = before
  const broken: string[] = []
  for (const [index, made] of acts.entries()) {
    const at = minutesLater(last.body.at, nextDay + index)
    const act = typeof made === 'function' ? made(at) : made
    const basis = basisFor(act, last.body.by, at, office.rows)
    const action = sealUnsigned({ ...last.body, prev: heads(log), basis, at, act }) as Action<MarriageAct>
    const verdict = admit(marriage, log, action, reference)
    if (verdict.verdict === 'refused') broken.push(...verdict.refusals.map(({ rule }) => rule))
    log = add(marriage, log, action)
  }
  return { log, broken: [...new Set(broken)] }
}

const { state } = fold(marriage, unsignedScript({ office, author, index: 0, to: 'signed' }).log)
const printed = state.print[0]?.value as MarriageActOf<'print'>
const signed = state.signing[0]?.value as MarriageActOf<'sign'>
const both = { man: true, woman: true }
const checkAgain = (party: PartyId) => {
  const earlier = state.statusChecks.find(({ value }) => value.party === party)?.value
  if (!earlier) throw new Error('nobody was checked')
  return (at: string): MarriageAct => ({ ...earlier, check: { ...earlier.check, at } })
}
const checkedAgain = partyIds.map(checkAgain)
const register: MarriageAct = { type: 'register', certificate: printed.certificate, sitting: 'morning' }

test('[printed-date] a couple who come back the next day are not registered on booklets that say yesterday', () => {
  const confirmed: MarriageAct = { type: 'reconfirm', present: both, confirmed: both, sitting: 'morning' }
  assert.equal(nextMorning([confirmed, register]).broken, ['printed-date'])
})

test('[printed-date] the papers are printed again: same number, new blanks, signed again, and registered', () => {
  const again: MarriageAct = { ...printed, blanks: serialsOf(7) }
  const resigned: MarriageAct = { ...signed, sitting: 'morning' }
  const { log, broken } = nextMorning([...checkedAgain, again, resigned, register])
  assert.equal(broken, [])
  assert.equal(
    usagesOf('case', log).map(({ certificate, status }) => [certificate, status]),
    [[printed.certificate, 'used']],
  )
  const blanks = new Map(blankUsagesOf('case', log).map(({ serial, status }) => [serial, status]))
  assert.is(blanks.get(printed.blanks.man), 'spoiled')
  assert.is(blanks.get(serialsOf(7).man), 'used')
})

test('[printed-date] another number than the printed one is not taken for the second printing', () => {
  const other: MarriageAct = { ...printed, certificate: 'J610102-2026-000019', blanks: serialsOf(7) }
  assert.equal(nextMorning([...checkedAgain, other]).broken, ['certificate-number'])
})

test('[MR12] who is printed and registered the next day is checked again first', () => {
  assert.equal(nextMorning([{ ...printed, blanks: serialsOf(7) }]).broken, ['MR12'])
})

test('[blank] a blank of the first printing is not free for the third', () => {
  const again: MarriageAct = { ...printed, blanks: serialsOf(7) }
  const { man, woman } = printed.blanks
  assert.equal(nextMorning([...checkedAgain, again, { ...printed, blanks: { man, woman } }]).broken, [
    'blank',
  ])
  assert.equal(nextMorning([...checkedAgain, again, { ...printed, blanks: serialsOf(8) }]).broken, [])
})

test('[blank] a spoiled booklet is not replaced by a blank of an earlier printing', () => {
  const again: MarriageAct = { ...printed, blanks: serialsOf(7) }
  const spoil: MarriageAct = {
    type: 'spoil',
    party: 'man',
    blank: serialsOf(7).man,
    replacement: printed.blanks.man,
    reason: 'soiled',
  }
  assert.equal(nextMorning([...checkedAgain, again, spoil]).broken, ['blank'])
})

test.run()
