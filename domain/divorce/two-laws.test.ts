import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Action } from '../log/action.ts'
import { admit } from '../log/admit.ts'
import { fold } from '../log/fold.ts'
import { logOf } from '../log/log.ts'
import { withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { divorceUnderTwoLaws, withNumbersOf2025 } from '../testing/two-laws-script.ts'
import type { DivorceAct, DivorceActOf } from './action.ts'
import { divorce } from './kind.ts'

const office = await withNumbersOf2025(await withDivorceSupplies(await testOffice(20)))
const [author] = office.clerks

/** A divorce whose visits were on these days; 2025-04-28 and 2025-06-04 lie on both sides of the new law. */
const acrossTheLaws = await divorceUnderTwoLaws(office, author, 0, {
  receivedOn: '2025-04-28',
  registeredOn: '2025-06-04',
})

const { actions } = acrossTheLaws

/** What is said of an act, or of another in its place, on what came before it. */
const verdictOf = (place: number, act: Action<DivorceAct> | undefined = actions[place]) =>
  admit(divorce, logOf(actions.slice(0, place)), act as Action, office.reference)

/** The application, changed. */
function accepting(change: (act: DivorceActOf<'accept'>) => DivorceAct) {
  const place = actions.findIndex(({ body }) => body.act.type === 'accept')
  const body = actions[place]?.body
  if (body?.act.type !== 'accept') throw new Error('nothing was accepted')
  return verdictOf(place, sealUnsigned({ ...body, act: change(body.act) }))
}

test('[1.1] a divorce begun under the law of 2003 and ended under that of 2025 is admitted act by act', () => {
  for (const [place, { body }] of actions.entries()) {
    const verdict = verdictOf(place)
    assert.is(verdict.verdict, 'admitted', `${body.at} ${body.act.type} ${JSON.stringify(verdict)}`)
  }
  assert.is(divorce.stageOf(fold(divorce, acrossTheLaws.log).state), 'filed')
})

test('[DR06] its application without a household book is refused by the law of 2003, of its own day', () => {
  const verdict = accepting((act) => ({
    ...act,
    documents: act.documents.filter(({ type, party }) => type !== 'household-book' || party === 'man'),
  }))
  assert.ok(verdict.verdict === 'refused')
  assert.match(verdict.refusals.find(({ rule }) => rule === 'DR06')?.cite ?? '', '2003')
})

test('[DR04] nationwide service at its first visit is refused: that law was not in force', () => {
  const verdict = accepting((act) => ({
    ...act,
    competence: { mode: 'nationwide', basisParty: null, basisDocument: null, basisDocumentValidTo: null },
  }))
  assert.ok(verdict.verdict === 'refused' && verdict.refusals.some(({ rule }) => rule === 'DR04'))
})

test('[1.8] its two periods are those of the receipt of April, whatever law its end is under', () => {
  const receipt = actions.find(({ body }) => body.act.type === 'issue-receipt')?.body.act
  assert.ok(receipt?.type === 'issue-receipt')
  assert.equal(
    [receipt.receivedOn, receipt.endsOn, receipt.firstWorkingDay, receipt.closesOn],
    ['2025-04-28', '2025-05-28', '2025-05-29', '2025-06-27'],
  )
})

test.run()
