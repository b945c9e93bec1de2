import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobsIn } from '../../domain/index.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { openCentreDatabase } from '../../sync-server/centre-database.ts'
import { sealFrom } from '../../sync-server/seal.ts'
import { actsAtCentre, blobsAtCentre } from './at-centre.ts'
import { atCounter, type Counter } from './counter.ts'
import { recoveryPapers } from './recovery-papers.ts'
import { stageSeal } from './stage.ts'
import * as walk from './walk.ts'

const { office } = demoOffice
const couple = { man: 'song', woman: 'jiang' }

/** A centre that no longer has any machine's key, as one that was put back from a backup. */
function forgetDeviceKeys({ folder }: Counter): void {
  const seal = sealFrom(stageSeal)
  if (!seal) throw new Error('the seal is 64 hex digits')
  const sqlite = openCentreDatabase(join(folder, 'centre', 'centre.db'), seal.keyFor('database'))
  sqlite.exec('DELETE FROM devices')
  sqlite.close()
}

/** Opens a case through the line and takes it as far as the acceptance. */
async function prepared(page: Page, { bridge, reader }: Counter): Promise<string> {
  await walk.pair(page, bridge.pairingCode())
  const caseId = await walk.openCase(page)
  await walk.call(page)
  await walk.readCard(page, reader, couple.man)
  await walk.readCard(page, reader, couple.woman)
  await walk.askBoth(page, { man: '10', woman: '10' })
  await walk.scanCards(page)
  await walk.checkOnline(page)
  await walk.untilAllAtCentre(page)
  return caseId
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Alt+l')
  await page.getByRole('textbox', { name: '登记员' }).waitFor()
}

/** Document ids of the acts that wait in the outbox of this machine. */
const idsInOutbox = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const opening = indexedDB.open('lianli')
    await new Promise((resolve) => opening.addEventListener('success', resolve))
    const reading = opening.result.transaction('outbox').objectStore('outbox').getAll()
    await new Promise((resolve) => reading.addEventListener('success', resolve))
    opening.result.close()
    return (reading.result as { id: string; case: string }[]).map((row) => `${row.case}:${row.id}`)
  })

test('[recovery] a lost password: two shares open the machine without the centre, and all that waited arrives as it was signed', async () => {
  await atCounter(async (counter) => {
    const { server } = counter
    const papers = await recoveryPapers(counter)
    const { page } = await counter.launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const caseId = await prepared(page, counter)
    await server.kill()
    await walk.accept(page)
    await walk.capture(page)
    await lock(page)
    const waited = await idsInOutbox(page)
    assert.is(waited.length, 2)
    forgetDeviceKeys(counter)

    await page.getByRole('button', { name: '没有人能登录？恢复本机' }).click()
    const [head, bureau] = [
      page.getByRole('textbox', { name: '负责人的一份' }),
      page.getByRole('textbox', { name: '民政局的一份' }),
    ]
    const wrong = papers.head.with(
      6,
      `${papers.head[6]?.slice(0, 4)}${papers.head[6]?.endsWith('7') ? '8' : '7'}`,
    )
    await head.fill(wrong.join(' '))
    await page.getByText('第 7 组不对').waitFor()
    await head.fill(papers.bureau.join('-'))
    await page.getByText('这是另一份').waitFor()
    await head.fill(papers.head.join('\n').toLowerCase())
    await bureau.fill(papers.bureau.join(''))
    await page.getByRole('button', { name: '解开本机' }).click()
    await page.getByText(/行为 2 项，影像 \d+ 份。都完好/).waitFor()

    await page.getByRole('textbox', { name: '登记员' }).fill('guyan')
    await page.getByLabel('口令', { exact: true }).fill(walk.guyan.password)
    await page.keyboard.press('Enter')
    await page.getByText('连不上中心').waitFor()
    await server.start()
    const answers: string[] = []
    page.on('response', async (response) => {
      if (new URL(response.url()).pathname === '/api/devices') answers.push(await response.text())
    })
    const sent = walk.actsSentFrom(page)
    await page.getByLabel('口令', { exact: true }).fill(walk.guyan.password)
    await page.keyboard.press('Enter')
    await page.getByText(/^已送到中心：行为 2 项，影像 \d+ 份。$/).waitFor()
    assert.is(answers.length, 1)
    assert.not.match(answers[0] ?? '', 'deviceKey')

    const stored = await actsAtCentre(server.origin, walk.luwen, office, caseId)
    for (const id of waited) {
      const arrived = stored.find((act) => act.id === id)
      assert.is(arrived?.bytes, sent.get(id), `${id} is what was signed`)
      assert.is(arrived?.act.body.by.clerk, 'linqing')
    }
    const blobs = await blobsAtCentre(server.origin, walk.luwen, stored)
    assert.ok(stored.flatMap(({ act }) => blobsIn(act.body.act)).length >= 8)
    assert.ok(blobs.every(({ isWhole }) => isWhole))

    await page.getByRole('button', { name: '继续办理' }).click()
    await page.getByRole('navigation', { name: '主要页面' }).waitFor()
    await walk.untilAllAtCentre(page)
    await lock(page)
    await server.kill()
    await walk.signIn(page, walk.guyan)
    await page.locator(`a[href="/case/${caseId}"]`).first().waitFor()
  })
})

test('[recovery] a centre that forgot the machine cannot lock it out: signing in names the way, and colleagues enrol again afterwards', async () => {
  await atCounter(async (counter) => {
    const { server } = counter
    const papers = await recoveryPapers(counter)
    const { page } = await counter.launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await lock(page)
    await server.kill()
    forgetDeviceKeys(counter)
    await server.start()
    const signInAs = async ({ clerk, password }: walk.SeatedClerk) => {
      await page.getByRole('textbox', { name: '登记员' }).fill(clerk)
      await page.getByLabel('口令', { exact: true }).fill(password)
      await page.keyboard.press('Enter')
    }
    await signInAs(walk.guyan)
    await page.getByRole('alert').getByText('中心存的本机钥匙打不开本机的数据').waitFor()
    await page.getByRole('button', { name: '没有人能登录？恢复本机' }).click()
    await page.getByRole('textbox', { name: '负责人的一份' }).fill(papers.head.join(' '))
    await page.getByRole('textbox', { name: '民政局的一份' }).fill(papers.bureau.join(' '))
    await page.keyboard.press('Enter')
    await page.getByText('本机没有要送的').waitFor()
    await signInAs(walk.guyan)
    await page.getByRole('button', { name: '继续办理' }).click()
    await page.getByRole('navigation', { name: '主要页面' }).waitFor()
    await lock(page)
    await walk.signIn(page, walk.luwen)
  })
})

test("[recovery] without a line a colleague continues a case on the clerk's machine, and the centre has one case by both", async () => {
  await atCounter(async (counter) => {
    const { server } = counter
    const { page } = await counter.launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.guyan)
    await lock(page)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const caseId = await prepared(page, counter)
    await server.kill()
    await walk.accept(page)
    await lock(page)

    await walk.signIn(page, walk.guyan)
    await page.locator(`a[href="/case/${caseId}"]`).first().click()
    await page.locator('[aria-current="step"]', { hasText: '采集与录入' }).waitFor()
    await walk.capture(page)
    await walk.declare(page)
    await server.start()
    await walk.signInAgain(page, walk.guyan)
    await walk.untilAllAtCentre(page)

    const stored = await actsAtCentre(server.origin, walk.luwen, office, caseId)
    const authors = Object.fromEntries(stored.map(({ act: { body } }) => [body.act.type, body.by.clerk]))
    assert.is(authors.accept, 'linqing')
    assert.is(authors.capture, 'guyan')
    assert.is(authors.declare, 'guyan')
    await walk.goTo(page, '争议')
    await page.getByText('没有争议。').waitFor()
  })
})

test.run()
