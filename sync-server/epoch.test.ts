import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { openCentreDatabase } from './centre-database.ts'
import { epochOf, renewEpoch } from './epoch.ts'
import { temporaryFolder } from './testing.ts'

test('[epoch] a centre keeps its epoch over restarts, until a backup is put back', () => {
  const file = join(temporaryFolder(), 'centre.db')
  const key = randomBytes(32)
  const first = openCentreDatabase(file, key)
  const epoch = epochOf(first)
  assert.match(epoch, /^[0-9a-f]{8}$/)
  first.close()

  const second = openCentreDatabase(file, key)
  assert.is(epochOf(second), epoch)
  const renewed = renewEpoch(second)
  assert.is.not(renewed, epoch)
  assert.is(epochOf(second), renewed)
  second.close()
})

test.run()
