import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre, blobsAtCentre } from './at-centre.ts'
import { acceptedCase } from './core/accepted-case.ts'
import { builtCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { layLine } from './cuttable-line.ts'
import { onStage } from './on-stage.ts'
import { linqing } from './walk.ts'

declare const core: Core

const built = await builtCore()
test.after(() => built.remove())

test('[blobs] a scan whose upload is cut half way goes on where it broke off, and arrives whole', async () => {
  await onStage({ client: built.path }, async ({ server, launch, closeAll }) => {
    const line = await layLine(Number(new URL(server.origin).port))
    const { page } = await launch('profile')
    try {
      await page.goto(`http://localhost:${line.port}`)
      await page.evaluate(({ clerk, password }) => core.door.signIn(clerk, password), linqing)
      const uploads: number[] = []
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url())
        if (request.method() === 'PUT' && pathname.startsWith('/blobs/'))
          uploads.push(Number(searchParams.get('offset')))
      })
      line.cutInside('PUT /blobs/', 30_000)
      const { id, acts } = acceptedCase()
      const { named } = await page.evaluate((todo) => core.signAll(todo), { id, acts })
      await page.waitForFunction(() => core.desk().sync().isEverythingAtCentre)

      const [first, next] = [uploads.at(0), uploads.at(-1)]
      assert.is(first, 0)
      assert.ok(next && next > 0 && next < named.bytes, `it went on at ${next} of ${named.bytes}`)
      const stored = await actsAtCentre(server.origin, linqing, demoOffice.office, id)
      assert.is(stored.length, acts.length)
      const blobs = await blobsAtCentre(server.origin, linqing, stored)
      assert.equal(blobs, [{ sha256: named.sha256, isWhole: true }])
    } finally {
      await closeAll()
      await line.stop()
    }
  })
})

test.run()
