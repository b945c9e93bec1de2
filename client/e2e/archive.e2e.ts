import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { hashBytes, type PackageManifest } from '../../domain/index.ts'
import { inventedCouple } from '../../domain/testing/couples.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre, typesAtCentre } from './at-centre.ts'
import { builtCore } from './core/build-core.ts'
import { atTwoOffices, marry, supplied } from './two-offices.ts'
import { actButton, goTo, luwen, signIn, untilAllAtCentre } from './walk.ts'

const built = await builtCore()
test.after(() => built.remove())

const couple = inventedCouple(22)

test('[6.1.4] a filed marriage is laid into a box, and its file downloaded as one package agrees byte for byte', async () => {
  await atTwoOffices(built.path, async ({ server, launch, toCore, toApp }) => {
    const browser = await launch('counter')
    const core = await toCore(browser)
    await supplied(core, luwen, ['M40000001', 'M40000002'])
    const wedding = await marry(core, couple, 'filed')
    assert.equal(wedding.fault, null)

    const page = await toApp(browser)
    await signIn(page, luwen)
    await goTo(page, '归档')
    await page
      .getByRole('table', { name: '已归档，待装盒' })
      .getByRole('button', { name: couple.man.name })
      .click()
    await page.getByRole('region', { name: '卷内材料' }).getByText('齐全').waitFor()

    await actButton(page, '立一盒').click()
    await page.getByLabel('全宗号').fill('0123')
    await page.getByLabel('盒号').fill('1')
    await actButton(page, '立盒').click()
    await page.locator('[aria-current="step"]', { hasText: '装卷' }).waitFor()
    const box = new URL(page.url()).pathname.split('/')[2] ?? ''
    await actButton(page, '装盒').click()
    const volumes = page.getByRole('table', { name: '卷数' })
    const year = new Date().getFullYear()
    await volumes.getByText(`0123-${year}-JH-00001`).waitFor()

    await actButton(page, '封盒').click()
    const closing = page.getByRole('dialog', { name: '封盒' })
    await closing.getByLabel('卷数').fill('1')
    await closing.getByLabel('页数').fill('6')
    await closing.getByLabel('检查人员工号').fill('linqing')
    await closing.getByLabel('案卷情况说明').fill('齐全，无缺损')
    await closing.getByRole('button', { name: '封盒' }).click()
    await page.locator('[aria-current="step"]', { hasText: '移交档案馆' }).waitFor()

    await goTo(page, '归档')
    await page.getByRole('table', { name: '已装盒' }).getByRole('button', { name: couple.man.name }).click()
    const arriving = page.waitForEvent('download')
    await page.getByRole('button', { name: '下载档案包' }).click()
    const download = await arriving
    assert.is(download.suggestedFilename(), `0123-${year}-JH-00001.zip`)
    await page.getByText('每一样都与校验值相符').waitFor()
    const entries = unzipSync(new Uint8Array(await readFile(await download.path())))
    const bytesOf = (path: string): Uint8Array => {
      const bytes = entries[path]
      if (!bytes) throw new Error(`${path} is not in the package`)
      return bytes
    }
    const manifest = JSON.parse(new TextDecoder().decode(bytesOf('manifest.json'))) as PackageManifest
    assert.is(manifest.number, `0123-${year}-JH-00001`)
    assert.is(manifest.items.length + 1, Object.keys(entries).length)
    for (const { path, sha256, bytes } of manifest.items) {
      assert.is(hashBytes(bytesOf(path)), sha256, path)
      assert.is(bytesOf(path).length, bytes, path)
    }

    await untilAllAtCentre(page)
    const packed = JSON.parse(new TextDecoder().decode(bytesOf('acts.json'))) as { id: string }[]
    const kept = await actsAtCentre(server.origin, luwen, demoOffice.office, wedding.id)
    assert.equal(packed.map(({ id }) => id).toSorted(), kept.map(({ act }) => String(act.id)).toSorted())
    assert.equal(await typesAtCentre(server.origin, luwen, box), ['open', 'put', 'close'])
  })
})

test.run()
