import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act, CaseId } from '../log/action.ts'
import { heads, type Log } from '../log/log.ts'
import { divorceOf, first, holding, marriageOf, mixed, transcriptOf } from '../testing/lives.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import { endedTwice } from './ended-twice.ts'
import { twoMarriages } from './two-marriages.ts'

const earlier = marriageOf(first, '2026-03-02T09:00:00+08:00')
const later = marriageOf(mixed, '2026-11-23T09:00:00+08:00', { index: 1 })
const divorced = divorceOf(first, '2026-06-01T09:00:00+08:00')
const judgment = (date: `${number}-${number}-${number}`, certainty: 'certain' | 'uncertain' = 'certain') =>
  transcriptOf(first, { of: 'divorce-by-judgment', date, certainty })
const codes = (found: readonly { readonly code: string }[]) => found.map(({ code }) => code)

test('[K1] a marriage after a registered divorce is no second marriage, whichever came first to the machine', () => {
  assert.equal(codes(twoMarriages(holding(earlier, later))), ['K1'])
  assert.equal(twoMarriages(holding(later, divorced, earlier)), [])
})

test('[K1] a divorce after the second marriage does not heal it', () => {
  const tooLate = divorceOf(first, '2026-12-07T09:00:00+08:00')
  assert.equal(codes(twoMarriages(holding(earlier, later, tooLate))), ['K1'])
})

test('[K15] a judgment in force the day before and on the day of the new marriage is late data, the day after a conflict', () => {
  const found = (date: `${number}-${number}-${number}`) =>
    twoMarriages(holding(earlier, later, judgment(date)))
  assert.equal(found('2026-11-22'), [])
  assert.equal(found('2026-11-23'), [])
  const [clash, ...others] = found('2026-11-24')
  assert.equal(others, [])
  assert.is(clash?.code, 'K15')
  assert.equal(clash?.cases, [earlier.case, later.case])
  assert.equal(
    [clash?.facts.earlier, clash?.facts.endedOn, clash?.facts.later],
    ['2026-03-02', '2026-11-24', '2026-11-23'],
  )
  assert.is(clash?.key, twoMarriages(holding(earlier, later))[0]?.key, 'the judgment changes no key')
})

test('[K15] a judgment that nobody is certain of ends nothing', () => {
  const unsure = judgment('2026-10-01', 'uncertain')
  const [clash, ...others] = twoMarriages(holding(earlier, later, unsure))
  assert.equal(others, [])
  assert.equal(
    [clash?.code, clash?.facts.unsureOn, clash?.facts.unsureIn, clash?.facts.unsureBy],
    ['K1', '2026-10-01', unsure.case, 'judgment'],
  )
  const [without] = twoMarriages(holding(earlier, later))
  assert.is(without?.facts.unsureOn, undefined)
  assert.is(clash?.key, without?.key)
})

test('[K1] an old marriage that was transcribed with certainty counts, an uncertain one does not', () => {
  const old = (certainty: 'certain' | 'uncertain') =>
    transcriptOf(first, { of: 'marriage', date: '2016-05-20', certainty })
  assert.equal(codes(twoMarriages(holding(later, old('certain')))), ['K1'])
  assert.equal(twoMarriages(holding(later, old('uncertain'))), [])
  assert.equal(twoMarriages(holding(earlier, old('certain'))), [], 'the record of the very couple')
})

test('[K16] a registered divorce and a judgment on the same marriage are told, with both days', () => {
  const [clash, ...others] = endedTwice(holding(earlier, divorced, judgment('2026-05-20')))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases], ['K16', [divorced.case, judgment('2026-05-20').case]])
  assert.equal([clash?.facts.registeredOn, clash?.facts.decidedOn], ['2026-06-01', '2026-05-20'])
})

test('[K16] a judgment on a later marriage of the couple has nothing to do with their divorce', () => {
  const again = marriageOf(first, '2026-08-03T09:00:00+08:00', { index: 2 })
  assert.equal(endedTwice(holding(earlier, divorced, again, judgment('2026-11-02'))), [])
  assert.is(endedTwice(holding(earlier, divorced, judgment('2026-11-02'))).length, 1)
})

test('[K16] a judgment from before the marriage that was divorced is about an earlier one of the couple', () => {
  // The divorce is of the marriage of 2016-05-20, known by its certificate alone.
  assert.equal(endedTwice(holding(divorced, judgment('2005-05-20'))), [])
  assert.is(endedTwice(holding(divorced, judgment('2016-05-19'))).length, 0)
  assert.is(endedTwice(holding(divorced, judgment('2016-05-20'))).length, 1)
})

test('[K16] a divorce that names its marriage has nothing to do with a void record of the couple beside it', () => {
  const duplicate = marriageOf(first, '2026-03-03T09:00:00+08:00', { index: 2 })
  const nullity = writtenAfter(duplicate, {
    type: 'annotate',
    ground: 'revocation',
    document: '撤销登记决定',
    effectiveFrom: '2026-04-01',
    remark: '重复登记',
  } as Act)
  assert.is(endedTwice(holding(earlier, nullity, divorced)).length, 1, 'it may mean either')
  assert.equal(endedTwice(holding(earlier, nullity, naming(divorced, earlier.case))), [])
  assert.is(endedTwice(holding(earlier, nullity, naming(divorced, duplicate.case))).length, 1)
})

test('[K16] the nullity of an old marriage that was transcribed is told beside its divorce, as of one registered here', () => {
  const old = (ground: string, date: `${number}-${number}-${number}` = '2016-05-20') =>
    transcriptOf(first, { of: 'marriage', date }, [
      {
        act: { ...transcriptActs.annotate, ground, effectiveFrom: '2026-05-15' } as Act,
        at: '2026-11-23T08:10:00+08:00',
      },
    ])
  for (const ground of ['nullity', 'annulment', 'revocation']) {
    const [clash, ...others] = endedTwice(holding(old(ground), divorced))
    assert.equal(others, [])
    assert.equal([clash?.code, clash?.cases], ['K16', [divorced.case, old(ground).case]])
    assert.equal([clash?.facts.ground, clash?.facts.decidedOn], ['nullity', '2026-05-15'])
  }
  assert.equal(endedTwice(holding(old('transcribed-in-error'), divorced)), [], 'it was never theirs')
  assert.equal(
    endedTwice(holding(old('nullity', '1999-05-20'), divorced)),
    [],
    'an earlier marriage of theirs',
  )
  const elsewhere = transcriptOf(first, { of: 'divorce', date: '2020-05-20' })
  assert.equal(endedTwice(holding(old('nullity'), elsewhere)), [], 'nothing of ours ended it')
})

/** A case with one act more. */
function writtenAfter<C extends { case: CaseId; log: Log<never> | Log<Act> }>(
  { case: id, log }: C,
  act: Act,
) {
  const acts = log as Log<Act>
  const [opening] = acts.values()
  if (!opening) throw new Error('the case has acts')
  const action = sealUnsigned<Act>({
    ...opening.body,
    prev: heads(acts),
    act,
    at: '2026-04-02T09:00:00+08:00',
    by: { ...opening.body.by, device: 'annotations', seq: 0, last: null },
  })
  return { case: id, log: new Map(acts).set(action.id, action) as Log<Act> }
}

/** A divorce whose application names the case of its marriage. */
const naming = (divorce: typeof divorced, marriage: CaseId) => ({
  case: divorce.case,
  log: new Map(
    [...divorce.log].map(([id, action]) => {
      const { act } = action.body
      if (act.type !== 'accept') return [id, action] as const
      const known = { from: 'case', case: marriage } as unknown as typeof act.marriage.known
      return [
        id,
        { ...action, body: { ...action.body, act: { ...act, marriage: { ...act.marriage, known } } } },
      ] as const
    }),
  ) as unknown as Log<Act>,
})

test.run()
