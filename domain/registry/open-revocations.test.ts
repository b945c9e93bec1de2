import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { divorceOf, first, holding, marriageOf } from '../testing/lives.ts'
import { received, revocationAct } from '../testing/revocation-acts.ts'
import { transcriptActs } from '../testing/transcript-acts.ts'
import { writtenCase } from '../testing/written-case.ts'
import { impersonationsReported } from './open-revocations.ts'
import { suitsPending } from './suit-pending.ts'

const married = marriageOf(first, '2026-03-02T09:00:00+08:00')
const at = '2026-10-08T09:00:00+08:00'

/** A document about the marriage, and what was done with it. */
function document(
  which: 'receive' | 'receive.police',
  ...then: readonly Parameters<typeof revocationAct>[0][]
) {
  const example = received[which]
  if (!example) throw new Error(`no example ${which}`)
  const act = { ...example, affected: [{ case: married.case, kind: 'marriage' as const, certificate: null }] }
  return writtenCase('revocation', `revocation ${which} ${then.join()}`, [
    { act: act as Act, at },
    ...then.map((type) => ({ act: revocationAct(type, act, at) as Act, at })),
  ])
}

test('[K1c] a finding of the police that somebody registered under another’s identity is told with both cases', () => {
  const finding = document('receive.police')
  const [clash, ...others] = impersonationsReported(holding(married, finding))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.cases], ['K1c', [finding.case, married.case]])
})

test('[K1c] once it is refused or annotated nothing is open, and a judgment of nullity is no finding of that kind', () => {
  assert.equal(impersonationsReported(holding(married, document('receive.police', 'refuse'))), [])
  assert.equal(impersonationsReported(holding(married, document('receive.police', 'annotate'))), [])
  assert.equal(impersonationsReported(holding(married, document('receive'))), [])
})

test('[K1c] a finding whose remark was taken back as written in error waits again', () => {
  const annotated = document('receive.police', 'annotate')
  const [, remark] = annotated.actions
  const steps = annotated.actions.map(({ body }) => ({ act: body.act as Act, at: body.at }))
  const act = { ...transcriptActs.retract, annotation: remark?.id } as Act
  const takenBack = writtenCase('revocation', 'revocation receive.police annotate', [...steps, { act, at }])
  const told = impersonationsReported(holding(married, takenBack))
  assert.equal(
    told.map(({ cases }) => cases),
    [[takenBack.case, married.case]],
  )
})

test('[K17] a divorce of the very marriage about which a document came in is told to the head', () => {
  const divorce = divorceOf(first, '2026-11-23T09:00:00+08:00', { to: 'waiting' })
  const actions = divorce.actions.map((action) => {
    const { act } = action.body
    if (act.type !== 'accept') return { act: act as Act, at: action.body.at }
    const known = { from: 'own-case' as const, case: married.case }
    return { act: { ...act, marriage: { ...act.marriage, known } } as Act, at: action.body.at }
  })
  const named = writtenCase('divorce', 'a divorce that names its marriage', actions)
  const [clash, ...others] = suitsPending(holding(married, named, document('receive')))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.facts.ground], ['K17', 'document-received'])
  assert.equal(suitsPending(holding(married, named)), [])
  assert.equal(suitsPending(holding(married, named, document('receive', 'annotate'))), [])
})

test.run()
