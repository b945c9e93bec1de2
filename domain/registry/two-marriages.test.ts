import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Act } from '../log/action.ts'
import { add } from '../log/fold.ts'
import { heads, type Log } from '../log/log.ts'
import type { MarriageAct } from '../marriage/action.ts'
import { marriage } from '../marriage/kind.ts'
import { inventedCouple } from '../testing/couples.ts'
import { minutesLater } from '../testing/instants.ts'
import { inventedBlob } from '../testing/marriage-acts.ts'
import { type Script, type ScriptOptions, unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { withOversight } from '../testing/oversight-acts.ts'
import { sealUnsigned } from '../testing/signer.ts'
import { conflicts } from './conflicts.ts'
import { twoMarriages } from './two-marriages.ts'

const office = await testOffice(20)
const [one, two] = office.clerks
const [first, second] = [inventedCouple(1), inventedCouple(2)]
const start = '2026-11-23T09:00:00+08:00'

/** He married in the morning, and another one in the afternoon, at another machine. */
const inTheMorning = (options: Partial<ScriptOptions> = {}) =>
  unsignedScript({ office, author: one, index: 0, couple: first, start, ...options })
const withAnother = (options: Partial<ScriptOptions> = {}) =>
  unsignedScript({
    office,
    author: two,
    index: 0,
    couple: { man: first.man, woman: second.woman },
    start: '2026-11-23T15:00:00+08:00',
    ...options,
  })

const holding = (...logs: readonly (Script | readonly [string, Log<Act>])[]) =>
  new Map<string, Log<Act>>(
    logs.map((held) => ('log' in held ? [held.case, held.log as Log<Act>] : ([held[0], held[1]] as const))),
  )

/** The case with one act more, by its own registrar. */
function then(
  { case: id, log, actions }: Script,
  act: MarriageAct,
  minutes = 30,
): readonly [string, Log<Act>] {
  const last = actions.at(-1)?.body
  if (!last) throw new Error('a script has acts')
  const at = minutesLater(last.at, minutes)
  const by = { ...last.by, seq: last.by.seq + 1 }
  const action = sealUnsigned({ ...last, prev: heads(log), act, at, by })
  return [id, add(marriage, log, action) as Log<Act>]
}

test('[K1] one man in two registered marriages is a conflict of both, told in the order of the legal moments', () => {
  const [morning, afternoon] = [inTheMorning(), withAnother()]
  const [clash, ...others] = twoMarriages(holding(afternoon, morning))
  assert.equal(others, [])
  assert.is(clash?.code, 'K1')
  assert.equal(clash?.cases, [morning.case, afternoon.case])
  assert.equal(clash?.facts, {
    certificates: ['J610102-2026-000001', 'J610102-2026-000021'],
    offices: ['xincheng', 'xincheng'],
    devices: ['counter-1', 'counter-2'],
    times: ['2026-11-23T09:18:00+08:00', '2026-11-23T15:18:00+08:00'],
    clocks: ['certified', 'certified'],
    parties: ['man', 'man'],
    order: 'legal-moment',
  })
})

test('[K1] neither key nor facts say who it is', () => {
  const [clash] = twoMarriages(holding(inTheMorning(), withAnother()))
  const said = JSON.stringify(clash)
  assert.not(said.includes(first.man.document.number))
  assert.not(said.includes(first.man.name))
})

test('[K1] before the legal moment there is no second marriage', () => {
  assert.equal(twoMarriages(holding(inTheMorning(), withAnother({ to: 'signed' }))), [])
  assert.is(twoMarriages(holding(inTheMorning(), withAnother({ to: 'registered' }))).length, 1)
})

test('[K1] an old number of 15 digits is the same man', () => {
  const born19 = { ...first.man, document: { ...first.man.document, number: '610102800101001' } }
  const written18 = { ...first.man, document: { ...first.man.document, number: '61010219800101001X' } }
  const clashes = twoMarriages(
    holding(
      inTheMorning({ couple: { ...first, man: born19 } }),
      withAnother({ couple: { man: written18, woman: second.woman } }),
    ),
  )
  assert.equal(
    clashes.map(({ code }) => code),
    ['K1'],
  )
})

test('[K1] three marriages are three clashes, and the key of the first two does not change', () => {
  const third = withAnother({
    couple: { man: first.man, woman: inventedCouple(3).woman },
    start: '2026-11-24T15:00:00+08:00',
    index: 1,
  })
  const [before] = twoMarriages(holding(inTheMorning(), withAnother()))
  const after = twoMarriages(holding(inTheMorning(), withAnother(), third))
  assert.is(after.length, 3)
  assert.ok(after.some(({ key }) => key === before?.key))
})

test('[K1] a marriage that a court declared void was none', () => {
  const morning = inTheMorning()
  const annulled = then(withAnother(), {
    type: 'annotate',
    ground: 'nullity',
    document: '（2026）陕0103民初1号',
    effectiveFrom: '2026-11-23',
    remark: '经法院确认无效',
    scans: [inventedBlob('the judgment')],
  })
  assert.equal(twoMarriages(holding(morning, annulled)), [])
})

test('[K1] a held registration has no effect, and so there is one marriage', () => {
  const [morning, afternoon] = [inTheMorning(), withAnother({ to: 'registered' })]
  const of = afternoon.actions.at(-1)?.id ?? 'sha256-'
  const findings = [{ rule: 'grant-lapsed', cite: '婚姻登记条例 第三条', facts: {} }]
  const held = withOversight(afternoon.case, afternoon.log as Log<Act>, { type: 'hold', of, findings })
  assert.equal(twoMarriages(holding(morning, [afternoon.case, held])), [])
})

const startOf = (minutes: number, seconds = '00') =>
  minutesLater('2026-11-23T09:00:00+08:00', minutes).replace(':00+', `:${seconds}+`)

test('[K1a] within the tolerance of two clocks nobody is called the first; a second later somebody is', () => {
  const codeAt = (start: string) => twoMarriages(holding(inTheMorning(), withAnother({ start })))[0]
  assert.equal(codeAt(startOf(0))?.code, 'K1a')
  assert.equal(codeAt(startOf(2))?.facts.order, 'undecided')
  assert.equal(codeAt(startOf(2, '01'))?.code, 'K1')
})

test('[K1a] on a day on which a clock was set by hand before a second person nobody is called the first', () => {
  const confirm = (at: string) =>
    ({ type: 'confirm-clock', shown: at, source: '大厅时钟', second: 'registrar-2' }) as const
  const sameDay = then(inTheMorning(), confirm('2026-11-23T09:50:00+08:00'))
  const [clash] = twoMarriages(holding(sameDay, withAnother()))
  assert.is(clash?.code, 'K1a')
  assert.equal(clash?.facts.clocks, ['by-hand', 'certified'])
  const nextDay = then(inTheMorning(), confirm('2026-11-24T09:50:00+08:00'), 24 * 60)
  const [ordered] = twoMarriages(holding(nextDay, withAnother()))
  assert.is(ordered?.code, 'K1')
  assert.is(ordered?.key, clash?.key, 'what is known of clocks changes no key')
})

test('[K1b] one couple in two cases is one marriage in two records', () => {
  const again = withAnother({ couple: first })
  const [clash, ...others] = twoMarriages(holding(inTheMorning(), again))
  assert.equal(others, [])
  assert.equal([clash?.code, clash?.facts.parties], ['K1b', ['both', 'both']])
})

test('[K1] two couples of whom nobody is the same clash nowhere', () => {
  assert.equal(conflicts(holding(inTheMorning(), withAnother({ couple: second }))), [])
})

test.run()
