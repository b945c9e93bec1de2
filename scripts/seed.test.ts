import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { serverForTest } from '../sync-server/testing.ts'
import { signedIn } from '../sync-server/testing-client.ts'
import { demoOffice, seedDemo } from './seed.ts'

test('[seed] seeding twice changes nothing, and everybody named may sign in', async () => {
  const server = await serverForTest()
  await seedDemo(server.centre)
  const rows = server.centre.reference.rows.size
  await seedDemo(server.centre)
  assert.is(server.centre.reference.rows.size, rows)
  for (const { clerk, password, roles } of demoOffice.clerks) {
    const { grant } = await signedIn(server.origin, clerk, password)
    assert.ok(grant.body.kind === 'grant')
    assert.equal(grant.body.roles, roles)
  }
  await server.stop()
})

test.run()
