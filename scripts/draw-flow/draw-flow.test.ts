import { existsSync, readFileSync } from 'node:fs'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kindOf, kinds } from '../../domain/registry/kinds.ts'
import { drawnFiles } from '../draw-flow.ts'
import { chartOf, spanOf } from './chart.ts'
import { draw } from './draw.ts'
import { widthOf } from './measure.ts'
import { overlapsIn } from './overlaps.ts'
import { actName, kindName, stageName } from './words.ts'

const drawings = Object.keys(kinds).flatMap((name) => {
  const kind = kindOf(name)
  return kind ? [{ name, kind, ...draw(name, kind) }] : []
})

for (const { name, kind, chart, layout, note, size, svg } of drawings) {
  test(`[draw-flow] every act of ${name} is in its chart once, and every stage that an act leads to or from`, () => {
    const { straight, aside, loops, anytime } = chart
    const drawn = [...straight, ...aside, ...loops, ...anytime].map(({ id }) => id)
    assert.equal(drawn.toSorted(), Object.keys(kind.flow).toSorted())
    const stages = Object.values(kind.flow).flatMap(({ from, to }) => (to === null ? [] : [...from, to]))
    assert.equal([...chart.main, ...chart.side].toSorted(), [...new Set(stages)].toSorted())
  })

  test(`[draw-flow] nothing in the chart of ${name} lies upon another thing, and it is not wider than a page`, () => {
    assert.equal(overlapsIn(layout), [])
    assert.ok(size.width <= 1200, `${size.width} wide`)
    for (const { text, x, size: height } of note?.texts ?? [])
      assert.ok(x + widthOf(text, height) <= size.width, text)
  })

  test(`[draw-flow] ${name} has a Chinese name, and so has every act and stage of it`, () => {
    const stages = Object.values(kind.flow).flatMap(({ from, to }) => (to === null ? from : [...from, to]))
    const nameless = [
      ...(kindName(name) ? [] : [`flow.kind.${name}`]),
      ...Object.keys(kind.flow).flatMap((act) => (actName(name, act) ? [] : [`flow.act.${name}.${act}`])),
      ...[...new Set(stages)].flatMap((stage) =>
        stageName(name, stage) ? [] : [`flow.stage.${name}.${stage}`],
      ),
    ]
    assert.equal(nameless, [], 'client/text/zh-flow.ts has no words for these')
  })

  test(`[draw-flow] the picture of ${name} needs no style sheet and no script`, () => {
    assert.not.match(svg, /<style|<script|style="|href=|url\((?!#)/)
  })
}

test('[draw-flow] docs/flows and docs/law say what the flow tables say', async () => {
  const stale = [...(await drawnFiles())].flatMap(([path, text]) =>
    existsSync(path) && readFileSync(path, 'utf8') === text ? [] : [path],
  )
  assert.equal(stale, [], 'run npm run draw')
})

const row = (from: readonly string[], to: string | null) => ({
  from,
  to,
  who: ['registrar'] as const,
  cite: '民法典',
})

test('[draw-flow] the main path is the longest way; what leads off it, back or past a stage is aside', () => {
  const chart = chartOf('toy', 'new', {
    accept: row(['new'], 'accepted'),
    refuse: row(['new'], 'refused'),
    register: row(['accepted'], 'registered'),
    'register-at-once': row(['new'], 'registered'),
    reopen: row(['refused'], 'new'),
    note: row(['accepted'], null),
    approve: row(['new', 'accepted', 'registered'], null),
    again: row(['accepted'], 'accepted'),
  })
  const ids = (acts: readonly { readonly id: string }[]) => acts.map(({ id }) => id)
  assert.equal(chart.main, ['new', 'accepted', 'registered'])
  assert.equal(ids(chart.straight), ['accept', 'register'])
  assert.equal(ids(chart.aside), ['refuse', 'register-at-once', 'reopen'])
  assert.equal(ids(chart.loops), ['note', 'again'])
  assert.equal(ids(chart.anytime), ['approve'])
  assert.equal(chart.ends, ['registered'])
})

test('[draw-flow] the main path ends where a case is done, and what revokes it is aside', () => {
  const chart = chartOf('toy', 'new', {
    register: row(['new'], 'registered'),
    file: row(['registered'], 'filed'),
    revoke: row(['registered', 'filed'], 'revoked'),
  })
  assert.equal(chart.main, ['new', 'registered', 'filed'])
  assert.equal(chart.side, ['revoked'])
})

test('[draw-flow] a note says from where an act may be done in as few words as the main path allows', () => {
  const chart = chartOf('toy', 'a', {
    one: row(['a'], 'b'),
    two: row(['b'], 'c'),
    three: row(['c'], 'd'),
    four: row(['d'], 'e'),
    off: row(['a'], 'x'),
    note: row(['a', 'b'], null),
  })
  const span = (from: readonly string[]) => spanOf({ id: 'act', repeats: false, ...row(from, null) }, chart)
  assert.equal(span(['a', 'b', 'c', 'd', 'e', 'x']), { kind: 'all' })
  assert.equal(span(['a', 'b', 'c', 'x']), { kind: 'until', stage: 'c', besides: ['x'] })
  assert.equal(span(['c', 'd', 'e']), { kind: 'since', stage: 'c', besides: [] })
  assert.equal(span(['b', 'c', 'd']), { kind: 'between', stages: ['b', 'd'], besides: [] })
  assert.equal(span(['b', 'd']), { kind: 'each', stages: ['b', 'd'] })
})

test.run()
