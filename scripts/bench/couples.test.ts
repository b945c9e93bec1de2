import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { parseResidentId, personKey, reachesAgeOn } from '../../domain/index.ts'
import { couplesAtMost, nthCouple } from './couples.ts'

const couples = Array.from({ length: couplesAtMost }, (_, index) => nthCouple(index + 1))
const people = couples.flatMap(({ man, woman }) => [man, woman])

test('[bench-load] nobody is invented twice, neither by number nor by name and birth', () => {
  assert.is(new Set(people.map(({ document }) => personKey(document))).size, people.length)
  assert.is(new Set(people.map(({ name, born }) => `${name} ${born}`)).size, people.length)
})

test('[bench-load] everybody may marry, and their numbers say who they are', () => {
  for (const { man, woman } of couples) {
    assert.ok(reachesAgeOn(man.born, 22) <= '2026-11-02')
    for (const { born, sex, document } of [man, woman]) {
      const read = parseResidentId(document.number)
      assert.ok(read.ok)
      assert.equal([read.value.born, read.value.sex], [born, sex])
    }
  }
})

test('[bench-load] beyond that it says so', () => {
  assert.throws(() => nthCouple(couplesAtMost + 1), /told apart/)
})

test.run()
