import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { play } from '../testing/histories.ts'
import { always } from '../testing/property.ts'
import type { ToyAct } from '../testing/toy-kind.ts'
import { type Action, documentId, readAction } from './action.ts'
import { canonical, type Json } from './canonical.ts'
import { contentId } from './content-id.ts'

const [example] = play<ToyAct, ToyAct>(
  [{ device: 0, make: { type: 'mark', text: '𠮷' } }],
  (_moment, act) => act,
).actions as [Action<ToyAct>]

const documentOf = ({ body, sigs }: Action<unknown>): Json => ({ body, sigs }) as unknown as Json

/** What a reader says of the example with one place changed, under the id that the changed bytes have. */
function readChanged(path: string, value: unknown): string {
  const document = JSON.parse(canonical(documentOf(example)))
  const keys = path.split('.')
  const last = keys.pop() ?? ''
  const place = keys.reduce((inner, key) => inner[key], document)
  if (value === undefined) delete place[last]
  else place[last] = value
  const read = readAction(contentId(document), document)
  return read.ok ? 'read' : read.error.code === 'not-an-action' ? read.error.path : read.error.code
}

test('[action] an act is read back from its bytes as it was', () => {
  const read = readAction(example.id, JSON.parse(canonical(documentOf(example))))
  assert.equal(read, { ok: true, value: example })
  assert.is(documentId(example), `${example.body.case}:${example.id}`)
})

test('[action] any changed byte has another id', () => {
  const document = JSON.parse(canonical(documentOf(example)))
  document.body.act.text = '吉'
  assert.equal(readAction(example.id, document), { ok: false, error: { code: 'wrong-id' } })
  assert.equal(readAction('', documentOf(example)), { ok: false, error: { code: 'wrong-id' } })
})

test('[action] what a newer program adds is read and kept whole, to be passed on', () => {
  const document = JSON.parse(canonical(documentOf(example)))
  document.body.v = 2
  document.body.seal = 'new'
  document.body.by.kit = 7
  const read = readAction(contentId(document), document)
  assert.ok(read.ok)
  assert.is(canonical(documentOf(read.value)), canonical(document))
  delete document.body.at
  assert.not.ok(readAction(contentId(document), document).ok)
})

test('[action] the envelope has these fields, in these forms, and no others', () => {
  assert.is(readChanged('body.extra', 1), 'body.extra')
  assert.is(readChanged('body.v', 0), 'body.v')
  assert.is(readChanged('body.case', 'not-a-ulid'), 'body.case')
  assert.is(readChanged('body.kind', 'Marriage'), 'body.kind')
  assert.is(readChanged('body.prev', ['sha256-1']), 'body.prev.0')
  assert.is(readChanged('body.by.clerk', '../clerk'), 'body.by.clerk')
  assert.is(readChanged('body.by.seq', -1), 'body.by.seq')
  assert.is(readChanged('body.by.last', undefined), 'body.by.last')
  assert.is(readChanged('sigs', []), 'sigs')
  assert.is(readChanged('sigs.0.suite', 'none'), 'sigs.0.suite')
  assert.is(readChanged('sigs.0.value', 'not base64'), 'sigs.0.value')
  assert.is(readChanged('body.act.type', undefined), 'body.act.type')
})

test('[action] an act of a kind that only a newer program knows can be kept: its fields are the kind’s to read', () => {
  assert.is(readChanged('body.kind', 'adoption'), 'read')
  assert.is(readChanged('body.act.somethingNew', { deep: [1] }), 'read')
})

test('[instant] a time exists and is told in Shanghai; 30 February and 24:00 are none', () => {
  for (const at of ['2026-02-28T23:59:59+08:00', '2024-02-29T00:00:00.123+08:00']) {
    assert.is(readChanged('body.at', at), 'read')
  }
  for (const at of [
    '2026-02-29T00:00:00+08:00',
    '2026-02-30T00:00:00+08:00',
    '2026-01-01T24:00:00+08:00',
    '2026-01-01T00:60:00+08:00',
    '2026-13-01T00:00:00+08:00',
    '2026-01-01T00:00:00Z',
    '2026-01-01T00:00:00+09:00',
    '2026-01-01 00:00:00+08:00',
  ]) {
    assert.is(readChanged('body.at', at), 'body.at', at)
  }
})

test('[action] whatever comes from outside is an act or a fault, never an exception', () => {
  always(
    fc.property(fc.string(), fc.anything(), (id, document) => {
      assert.is(readAction(id, document).ok, false)
    }),
  )
})

const places = [
  'body',
  'sigs',
  'body.v',
  'body.case',
  'body.kind',
  'body.prev',
  'body.basis',
  'body.act',
  'body.at',
  'body.by',
  'body.by.seq',
  'body.by.last',
  'sigs.0',
  'sigs.0.key',
]

test('[action] an act with anything in any of its places is read or refused, never an exception', () => {
  always(
    fc.property(fc.constantFrom(...places), fc.jsonValue({ maxDepth: 4 }), (place, value) => {
      assert.type(readChanged(place, value), 'string')
    }),
  )
})

test('[action] nesting without end is refused before it is read', () => {
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`)
  const read = readAction(example.id, { body: deep, sigs: [] })
  assert.ok(!read.ok && read.error.code === 'not-canonical' && read.error.fault.code === 'too-deep')
})

test.run()
