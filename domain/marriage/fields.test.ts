import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { personFields } from '../counter/person-block.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { fieldsFor, fieldsOf } from './fields.ts'

const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], value)

test('[PB] every printed field of a person is filled in somewhere, once', () => {
  for (const party of ['man', 'woman'] as const) {
    const printed = fieldsOf(party).flatMap((field) => field.printed ?? [])
    assert.equal([...printed].sort(), [...personFields].sort())
  }
})

test('[fields] each field stands in its act where its path says', async () => {
  const office = await testOffice(5)
  const { actions } = unsignedScript({ office, author: office.clerks[0], index: 0 })
  const acts = actions.map(({ body }) => body.act)
  for (const type of ['accept', 'capture', 'declare'] as const) {
    const act = acts.find((each) => each.type === type)
    assert.ok(fieldsFor(type).length > 0)
    for (const { id, path } of fieldsFor(type)) assert.is.not(at(act, path), undefined, id)
  }
})

test('[B.1] the man is asked for occupation, education and telephone by his line, the woman by hers', () => {
  const asked = fieldsFor('capture').map(({ party, phrase }) => [party, phrase])
  assert.ok(asked.every(([party, phrase]) => phrase === `details-${party}`))
})

test.run()
