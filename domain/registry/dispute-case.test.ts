import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { disputeCaseId } from './dispute-case.ts'

test('[dispute-case] one conflict has one case, in the form of every case, and another has another', () => {
  assert.is(disputeCaseId('K1 a b'), disputeCaseId('K1 a b'))
  assert.is.not(disputeCaseId('K1 a b'), disputeCaseId('K1 a c'))
  for (let n = 0; n < 200; n++) assert.match(disputeCaseId(`K8 ${n}`), /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/)
})

test.run()
