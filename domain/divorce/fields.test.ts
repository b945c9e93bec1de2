import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { personFields } from '../counter/person-block.ts'
import { partyIds } from '../shared/person.ts'
import { unsignedDivorce, withDivorceSupplies } from '../testing/divorce-script.ts'
import { testOffice } from '../testing/office.ts'
import { fieldsFor, fieldsOf, fieldsOfCase } from './fields.ts'
import { divorceFlow } from './flow.ts'

const office = await withDivorceSupplies(await testOffice(20))
const [author] = office.clerks
const { actions } = unsignedDivorce({ office, author, index: 0, to: 'filed' })
const all = [...partyIds.flatMap(fieldsOf), ...fieldsOfCase]

test('[PB] every field of the person block is filled in for each party, but the marital status, which is known', () => {
  for (const party of partyIds) {
    const printed = fieldsOf(party).flatMap((field) => field.printed ?? [])
    assert.equal(printed.toSorted(), personFields.filter((label) => label !== '婚姻状况').toSorted())
  }
})

test('[fields] each stands in its act at its place', () => {
  for (const { id, act, path } of all) {
    const made = actions.map(({ body }) => body.act).find(({ type }) => type === act)
    const value = path
      .split('.')
      .reduce<unknown>((tree, key) => (tree as Record<string, unknown> | undefined)?.[key], made)
    assert.is.not(value, undefined, id)
  }
})

test('[fields] each has a name of its own, and is asked for by a line of its act or of the one before', () => {
  assert.is(new Set(all.map(({ id }) => id)).size, all.length)
  const phrases = new Set(Object.values(divorceFlow).flatMap((row) => row.phrases))
  for (const { id, phrase } of all) assert.ok(phrase === null || phrases.has(phrase), id)
  assert.ok(fieldsFor('capture').every(({ phrase, party }) => phrase === `details-${party}`))
})

test.run()
