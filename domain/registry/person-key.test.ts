import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { personKey } from './person-key.ts'

const key = (number: string, type: Parameters<typeof personKey>[0]['type'] = 'CN_ID') =>
  personKey({ type, number })

test('[K1] a number of 15 digits and its 18 characters are one person', () => {
  assert.is(key('440524800101001'), key('44052419800101001X'))
})

test('[K1] the check digit is one character however it was typed', () => {
  for (const typed of ['44052419800101001x', '４４０５２４１９８００１０１００１Ｘ', ' 440524 19800101 001Ⅹ'])
    assert.is(key(typed), key('44052419800101001X'), typed)
})

test('[K1] a temporary card and a card of the forces with the citizen number name the same person', () => {
  assert.is(key('44052419800101001X', 'CN_ID_TMP'), key('44052419800101001X'))
  assert.is(key('610102199003071238', 'MIL'), key('610102199003071238'))
  assert.is.not(key('610102199003071239', 'MIL'), key('610102199003071239'), 'a number of its own')
  assert.is.not(key('军字第0012345号', 'MIL'), key('军字第0012346号', 'MIL'))
})

test('[K1] every document of the forces that carries the citizen number names the same person', () => {
  const officer = key('610102199003071238', 'MIL_OFFICER' as 'MIL')
  assert.is(officer, key('610102199003071238'))
  assert.is.not(
    key('军字第0012345号', 'MIL_OFFICER' as 'MIL'),
    key('军字第0012346号', 'MIL_OFFICER' as 'MIL'),
  )
})

test('[K20] a passport and a permit are not guessed to be one person', () => {
  assert.is.not(key('H12345678', 'PASSPORT'), key('H12345678', 'HKM_PERMIT'))
})

test('[K1] a key carries no number', () => {
  assert.match(key('44052419800101001X'), /^[0-9a-f]{64}$/)
})

test.run()
