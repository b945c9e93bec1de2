import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { fold } from '../log/fold.ts'
import { ageOn } from '../shared/age.ts'
import { addDays, type PlainDate, parsePlainDate, plainDate } from '../shared/plain-date.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { always } from '../testing/property.ts'
import { marriage } from './kind.ts'
import { makeUpEffect, retroactiveFrom } from './make-up.ts'

const day = (text: string): PlainDate => {
  const read = parsePlainDate(text)
  if (!read.ok) throw new Error(`no day: ${text}`)
  return read.value
}

const [, ...lines] = readFileSync(new URL('./examples/make-up-effect.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')

for (const line of lines) {
  const cells = line.split('\t')
  const [man = '', woman = '', since = '', manFree = '', womanFree = '', on = ''] = cells
  const [from = '', because = '', why = ''] = cells.slice(6)
  const free = (text: string) => (text === '-' ? null : day(text))
  test(`[make-up-effect] since ${since}, in force from ${from}: ${why}`, () => {
    const facts = {
      born: { man: day(man), woman: day(woman) },
      since: day(since),
      freeSince: { man: free(manFree), woman: free(womanFree) },
    }
    assert.equal(retroactiveFrom(facts, day(on)), { from: day(from), because: because.split(', ') })
  })
}

test('[make-up-effect] it never begins before they lived together nor before both were of age, and then at once', () => {
  const births = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(plainDate(1970, 1, 1), days))
  const on = plainDate(2026, 11, 23)
  always(
    fc.property(births, births, births, (man, woman, start) => {
      const since = addDays(start, 9000)
      const { from } = retroactiveFrom({ born: { man, woman }, since }, on)
      const isMet = (at: PlainDate) => at >= since && ageOn(man, at) >= 22 && ageOn(woman, at) >= 20
      assert.ok(isMet(from))
      assert.not(isMet(addDays(from, -1)))
    }),
  )
})

test('[make-up-effect] a marriage that makes up for nothing has no earlier effect; a make-up has one', async () => {
  const office = await testOffice(2)
  const { log } = unsignedScript({ office, author: office.clerks[0], index: 0, to: 'accepted' })
  const { state } = fold(marriage, log)
  const on = plainDate(2026, 11, 23)
  assert.is(makeUpEffect(state, on), null)
  const since = plainDate(2025, 1, 1)
  const madeUp = {
    ...state,
    variant: state.variant.map((entry) => ({ ...entry, value: 'make-up' as const })),
    acceptance: state.acceptance.map((entry) => ({
      ...entry,
      value: { ...entry.value, cohabitation: { since, still: true } },
    })),
  }
  assert.equal(makeUpEffect(madeUp, on)?.from, since)
})

test.run()
