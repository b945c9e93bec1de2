import { join } from 'node:path'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre, blobsAtCentre } from './at-centre.ts'
import { acceptedCase } from './core/accepted-case.ts'
import { buildCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import { layLine } from './cuttable-line.ts'
import { launchBrowser, startSyncServer, temporaryFolder } from './stage.ts'
import { linqing } from './walk.ts'

declare const core: Core

test('[blobs] a scan whose upload is cut half way goes on where it broke off, and arrives whole', async () => {
  const folder = await temporaryFolder()
  await buildCore(join(folder.path, 'core'))
  const client = join(folder.path, 'core')
  const server = await startSyncServer({ client, data: join(folder.path, 'centre') })
  const line = await layLine(Number(new URL(server.origin).port))
  const { page, close } = await launchBrowser(join(folder.path, 'profile'))
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
    await close()
    await line.stop()
    await server.kill()
    await folder.remove()
  }
})

test.run()
