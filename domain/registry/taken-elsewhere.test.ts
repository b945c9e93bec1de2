import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { MarriageActOf } from '../marriage/action.ts'
import { blankUsagesOf, usagesOf } from '../marriage/numbers.ts'
import { unsignedScript } from '../testing/marriage-script.ts'
import { testOffice } from '../testing/office.ts'
import { takenElsewhere } from './taken-elsewhere.ts'

const office = await testOffice(20)
const [author] = office.clerks
const script = (index: number) => unsignedScript({ office, author, index, to: 'printed' })
const printOf = (index: number): MarriageActOf<'print'> => {
  const act = script(index).actions.at(-1)?.body.act
  if (act?.type !== 'print') throw new Error('the script does not end with print')
  return act
}
const first = script(0)
const held = {
  numbers: usagesOf(first.case, first.log),
  blanks: blankUsagesOf(first.case, first.log),
}
const whereOf = (act: Parameters<typeof takenElsewhere>[0], id: string) =>
  takenElsewhere(act, id, held).map(({ rule, at }) => `${rule} ${at}`)

test('[K8] a number and blanks that another case has taken are not signed for', () => {
  assert.equal(whereOf(printOf(0), 'another case'), [
    'certificate-number certificate',
    'blank blanks.man',
    'blank blanks.woman',
  ])
})

test('[K8] the case that has them may print again, and fresh ones are free for any case', () => {
  assert.equal(whereOf(printOf(0), first.case), [])
  assert.equal(whereOf(printOf(1), 'another case'), [])
})

test('[K9] a blank of another case does not replace a spoiled one', () => {
  const { blanks } = printOf(0)
  const spoil = {
    type: 'spoil',
    party: 'man',
    blank: '6199',
    reason: 'soiled',
    replacement: blanks.man,
  } as const
  assert.equal(whereOf(spoil, 'another case'), ['blank replacement'])
  const fresh: MarriageActOf<'spoil'> = { ...spoil, replacement: printOf(1).blanks.man }
  assert.equal(whereOf(fresh, 'another case'), [])
})

test.run()
