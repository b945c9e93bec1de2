import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { kinds, revocation } from '../domain/index.ts'
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

test('[seed] the demo office has somebody for every act of every kind, and who reviews a decision is not its head', () => {
  const seated = (who: readonly string[]) =>
    demoOffice.clerks.filter(({ roles }) => roles.some((role) => who.includes(role)))
  for (const [name, { flow }] of Object.entries(kinds))
    for (const [act, { who }] of Object.entries(flow))
      assert.ok(who.includes('centre') || seated(who).length > 0, `${name} ${act}`)
  const [head] = seated(revocation.flow.decide.who)
  assert.ok(seated(revocation.flow['review-legality'].who).some((clerk) => clerk !== head))
})

test.run()
