import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { minutesLater } from '../testing/instants.ts'
import { testOffice } from '../testing/office.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { type ToyAct, toyKind } from '../testing/toy-kind.ts'
import type { Action, ActionId } from './action.ts'
import { admit } from './admit.ts'
import { add, fold } from './fold.ts'
import { type Log, logOf } from './log.ts'
import { centreClerk, type OversightAct } from './oversight.ts'
import { openDisputes } from './standing.ts'

const office = await testOffice(1)
const [clerk, , , head] = office.clerks
const centreKey = office.rows.find(({ body }) => body.kind === 'key' && body.clerk === null)
const dispute = '01JZ0000000000000000000001'
const decision = `sha256-${'0'.repeat(64)}` as const

let minute = 0
const chain = new Map<string, number>()

/** The next act of somebody who knew `prev`. */
function act(who: 'clerk' | 'head' | 'centre', prev: readonly Action[], what: ToyAct | OversightAct): Action {
  const author = who === 'clerk' ? clerk : who === 'head' ? head : null
  const by = { clerk: author?.clerk ?? centreClerk, device: author?.device ?? 'centre.xincheng' }
  const seq = chain.get(who) ?? 0
  chain.set(who, seq + 1)
  return sealUnsigned({
    v: 1,
    case: '01JZ0000000000000000000000',
    kind: 'marriage',
    prev: prev.map(({ id }) => id),
    basis: author ? [author.key.id, author.grant.id] : [centreKey?.id ?? decision],
    act: what as ToyAct,
    at: minutesLater('2026-11-23T09:00:00+08:00', minute++),
    by: { ...by, office: office.office, seq, last: null },
  })
}

const note = (prev: readonly Action[], text: string) =>
  act('clerk', prev, { type: 'note', place: 'left', text })
const hold = (prev: readonly Action[], of: ActionId) =>
  act('centre', prev, { type: 'hold', of, findings: [{ rule: 'grant-lapsed', cite: 'toy 1', facts: {} }] })
const settle = (prev: readonly Action[], of: ActionId, as: 'stands' | 'void') =>
  act('head', prev, { type: 'settle-hold', of, as, why: '已核对', document: null })
const disputed = (prev: readonly Action[]) =>
  act('centre', prev, {
    type: 'dispute',
    dispute,
    code: 'K1',
    cite: '民法典 第一千零五十一条',
    conflict: 'K1 x',
    with: [],
  })

const folded = (...actions: Action[]) => fold(toyKind, logOf(actions) as Log<ToyAct>)
const left = (...actions: Action[]) => folded(...actions).state.left.map(({ value }) => value)
const rulesAgainst = (action: Action, ...past: Action[]): string[] => {
  const verdict = admit(toyKind, logOf(past) as Log<ToyAct>, action, office.reference)
  return verdict.verdict === 'refused' ? verdict.refusals.map(({ rule }) => rule) : [verdict.verdict]
}

const first = note([], 'first')
const bad = note([first], 'bad')
const held = hold([bad], bad.id)

test('[hold] a held act has no legal effect, and is placed and named all the same', () => {
  assert.equal(left(first, bad), ['bad'])
  assert.equal(left(first, bad, held), ['first'])
  const { placed, standing } = folded(first, bad, held)
  assert.is(placed, 3)
  assert.equal(standing.withoutEffect.get(bad.id), {
    because: bad.id,
    findings: [{ rule: 'grant-lapsed', cite: 'toy 1', facts: {} }],
    decision: 'open',
  })
})

test('[hold] what was built on it without knowing of the hold has none either; who knew, built without it', () => {
  const unaware = note([bad], 'unaware')
  assert.equal(left(first, bad, held, unaware), ['first'])
  assert.is(folded(first, bad, held, unaware).standing.withoutEffect.get(unaware.id)?.because, bad.id)
  const aware = note([held], 'aware')
  assert.equal(left(first, bad, held, aware), ['aware'])
})

test('[hold] beside an act that did not know of the held one nothing changes', () => {
  const beside = note([first], 'beside')
  assert.equal(left(first, bad, beside).toSorted(), ['bad', 'beside'])
  assert.equal(left(first, bad, held, beside), ['beside'])
})

test('[settle-hold] a decision that it stands gives it effect, with all that was built on it', () => {
  const unaware = note([bad], 'unaware')
  const stands = settle([held, unaware], bad.id, 'stands')
  assert.equal(left(first, bad, held, unaware, stands), ['unaware'])
  assert.ok(folded(first, bad, held, stands).standing.held.has(bad.id))
})

test('[settle-hold] a decision against it leaves it without effect; what was built on it can stand on its own', () => {
  const unaware = note([bad], 'unaware')
  const against = settle([held, unaware], bad.id, 'void')
  const own = settle([against], unaware.id, 'stands')
  assert.is(folded(first, bad, held, unaware, against).standing.withoutEffect.get(bad.id)?.decision, 'void')
  assert.equal(left(first, bad, held, unaware, against), ['first'])
  assert.equal(left(first, bad, held, unaware, against, own), ['unaware'])
})

test('[settle-hold] two who decide differently leave it without effect; a third who knew both decides', () => {
  const stands = settle([held], bad.id, 'stands')
  const against = settle([held], bad.id, 'void')
  const both = [first, bad, held, stands, against]
  assert.equal(left(...both), ['first'])
  assert.is(folded(...both).standing.withoutEffect.get(bad.id)?.decision, 'contested')
  assert.equal(left(...both, settle([stands, against], bad.id, 'stands')), ['bad'])
})

test('[settle-hold] a decision that is held itself decides nothing', () => {
  const stands = settle([held], bad.id, 'stands')
  assert.equal(left(first, bad, held, stands, hold([stands], stands.id)), ['first'])
})

test('[hold] the state is the same whether acts come one by one or all at once', () => {
  const aware = note([held], 'aware')
  const stands = settle([aware], bad.id, 'stands')
  const all = [first, bad, held, aware, stands]
  for (let count = 1; count <= all.length; count++) {
    const some = all.slice(0, count)
    let log: Log<ToyAct> = new Map()
    for (const action of some) log = add(toyKind, log, action as Action<ToyAct>)
    assert.equal(fold(toyKind, log), folded(...some.toReversed()))
  }
})

test('[oversight] the centre alone holds and disputes; a head settles, a registrar does not', () => {
  assert.equal(rulesAgainst(held, first, bad), ['admitted'])
  const byClerk = act('clerk', [bad], { ...(held.body.act as OversightAct) })
  assert.equal(rulesAgainst(byClerk, first, bad), ['role'])
  assert.equal(rulesAgainst(settle([held], bad.id, 'stands'), first, bad, held), ['admitted'])
  const registrar = act('clerk', [held], {
    type: 'settle-hold',
    of: bad.id,
    as: 'stands',
    why: 'x',
    document: null,
  })
  assert.equal(rulesAgainst(registrar, first, bad, held), ['role'])
  assert.equal(rulesAgainst(act('centre', [bad], { type: 'mark', text: 'x' }), first, bad), ['role'])
})

test('[oversight] what somebody else calls a hold or a dispute means nothing to the fold', () => {
  const forged = act('clerk', [bad], { ...(held.body.act as OversightAct) })
  assert.equal(left(first, bad, forged), ['bad'])
  const claimed = act('head', [first], { ...(disputed([first]).body.act as OversightAct) })
  assert.equal(openDisputes(folded(first, claimed).standing), [])
})

test('[oversight] there is something to settle, or there is no decision', () => {
  assert.equal(rulesAgainst(settle([bad], bad.id, 'stands'), first, bad), ['nothing-held'])
  const none = act('head', [bad], { type: 'settle-dispute', dispute, decision, why: '判决' })
  assert.equal(rulesAgainst(none, first, bad), ['no-dispute'])
})

test('[dispute] what its code freezes is refused with the dispute named, until a head has settled it', () => {
  const frozen = disputed([first])
  const next = note([frozen], 'next')
  const verdict = admit(toyKind, logOf([first, frozen]) as Log<ToyAct>, next, office.reference)
  assert.ok(verdict.verdict === 'refused')
  assert.equal(verdict.verdict === 'refused' && verdict.refusals, [
    {
      rule: 'disputed',
      cite: '民法典 第一千零五十一条',
      facts: { code: 'K1', dispute, certificates: [], offices: [] },
    },
  ])
  const settled = act('head', [frozen], { type: 'settle-dispute', dispute, decision, why: '判决已生效' })
  assert.equal(openDisputes(folded(first, frozen).standing).length, 1)
  assert.equal(openDisputes(folded(first, frozen, settled).standing), [])
  assert.equal(rulesAgainst(note([settled], 'after'), first, frozen, settled), ['admitted'])
})

test('[dispute] an act whose author did not know of it is judged on what he knew', () => {
  const frozen = disputed([first])
  assert.equal(rulesAgainst(note([first], 'beside'), first, frozen), ['admitted'])
})

test.run()
