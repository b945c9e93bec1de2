import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { blobsIn } from '../../domain/index.ts'
import { cardsOf } from '../../scripts/demo-people.ts'
import { demoOffice } from '../../scripts/seed.ts'
import { actsAtCentre, blobsAtCentre } from './at-centre.ts'
import { atCounter, type Counter, rackPeople } from './counter.ts'
import * as walk from './walk.ts'

const blanks = { man: '61000001', woman: '61000002' }
const couple = { man: 'song', woman: 'jiang' }

/** A card of the rack by its id. */
const cardOf = (id: string) => {
  const found = cardsOf(rackPeople).find((each) => each.id === id)?.card
  if (found?.layout !== 'resident-id') throw new Error(`no card ${id}`)
  return found
}

/** Opens the profile again after the power failed, and signs in without a line. */
async function reopened(
  counter: Counter,
  caseId: string,
): Promise<{ page: Page; kill: () => Promise<void> }> {
  const { page, kill } = await counter.launch('counter')
  await page.goto(counter.server.origin)
  await walk.signIn(page, walk.linqing)
  await page.getByRole('status', { name: '同步状态' }).getByText('未连中心').waitFor()
  await page.locator(`a[href="/case/${caseId}"]`).first().click()
  return { page, kill }
}

/** The documented way: a colleague signs a check of each party and reads its code. */
async function documentChecks(page: Page, colleague: Page): Promise<void> {
  for (const party of ['man', 'woman'] as const) {
    const { number, name } = cardOf(couple[party])
    const code = await walk.checkForColleague(colleague, { askedBy: 'linqing', number, name, found: '未婚' })
    await walk.noteCheck(page, party, { registrar: 'guyan', found: '10', code })
  }
}

/** Every file below a folder that shows one of the secrets, in UTF-8 or in UTF-16. */
async function placesThatShow(folder: string, secrets: readonly string[]): Promise<string[]> {
  const needles = secrets.flatMap((secret) => [Buffer.from(secret), Buffer.from(secret, 'utf16le')])
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  assert.ok(files.length > 20, 'the profile is on disk')
  const shows = async (file: string) => {
    const bytes = await readFile(file)
    return needles.some((needle) => bytes.includes(needle)) ? [file] : []
  }
  return (await Promise.all(files.map(shows))).flat()
}

test('[outage] a couple is married without a line, through three power cuts, and the centre has it all afterwards', async () => {
  await atCounter(async (counter) => {
    const { server, bridge, reader } = counter
    const first = await counter.launch('counter')
    await first.page.goto(server.origin)
    await walk.signIn(first.page, walk.linqing)
    await walk.pair(first.page, bridge.pairingCode())
    await walk.supply(first.page, ['61000001', '61000002', '61000003', '61000004'])
    await walk.untilKept(first.page)
    const second = await counter.launch('colleague')
    await second.page.goto(server.origin)
    await walk.signIn(second.page, walk.guyan)
    await walk.untilKept(second.page)

    await server.kill()
    const caseId = await walk.openCase(first.page)
    await walk.call(first.page)
    await walk.readCard(first.page, reader, couple.man)
    await walk.readCard(first.page, reader, couple.woman)
    await walk.askBoth(first.page, { man: '10', woman: '10' })
    await walk.scanCards(first.page)
    await documentChecks(first.page, second.page)
    await walk.accept(first.page)
    await walk.capture(first.page)
    await walk.declare(first.page)
    await first.kill()

    const afterDeclared = await reopened(counter, caseId)
    await walk.examine(afterDeclared.page)
    await walk.print(afterDeclared.page, blanks)
    await afterDeclared.kill()

    const afterPrinted = await reopened(counter, caseId)
    await walk.sign(afterPrinted.page)
    await afterPrinted.kill()

    const { page } = await reopened(counter, caseId)
    const asked = page.getByRole('alert', { name: '双方签字之后中断过，还没有登记。' })
    await asked.waitFor()
    assert.match((await asked.textContent()) ?? '', 'K12')
    const legal = page.getByRole('button', { name: '准予登记' })
    assert.is(await legal.getAttribute('aria-disabled'), 'true')
    await page.keyboard.press('Control+Enter')
    assert.is(await page.locator('[aria-current="step"]', { hasText: '颁证' }).count(), 0)
    await walk.reconfirm(page)
    await walk.register(page)
    await walk.deliver(page)

    const sent = walk.actsSentFrom(page)
    await server.start()
    await walk.signInAgain(page, walk.linqing)
    await walk.untilAllAtCentre(page)
    await walk.signInAgain(second.page, walk.guyan)

    const stored = await actsAtCentre(server.origin, walk.linqing, demoOffice.office, caseId)
    const types = stored.map(({ act }) => act.body.act.type)
    for (const type of [
      'accept',
      'capture',
      'declare',
      'examine',
      'print',
      'sign',
      'reconfirm',
      'register',
      'deliver',
    ])
      assert.is(types.filter((each) => each === type).length, 1, type)
    for (const { id, bytes } of stored) assert.is(sent.get(id), bytes, `${id} is what the browser sent`)
    const blobs = await blobsAtCentre(server.origin, walk.linqing, stored)
    // Two pictures of a camera that did not move may be the same blob, so places are counted, not blobs.
    assert.ok(stored.flatMap(({ act }) => blobsIn(act.body.act)).length >= 15)
    assert.equal(
      blobs.filter(({ isWhole }) => !isWhole),
      [],
    )

    await walk.goTo(second.page, '查找')
    await second.page.getByRole('textbox').fill('宋知远')
    await second.page.getByText('江晚晴').first().waitFor()
    await second.page.keyboard.press('Control+Enter')
    await second.page.locator('[aria-current="step"]', { hasText: '电子证照与归档' }).waitFor()
    await walk.goTo(second.page, '争议')
    await second.page.getByText('没有争议。').waitFor()

    const secrets = [
      ...demoOffice.clerks.map(({ name }) => name),
      ...Object.values(couple).flatMap((id) => [cardOf(id).name, cardOf(id).number]),
      '02987650001',
    ]
    await counter.closeAll()
    for (const profile of ['counter', 'colleague'])
      assert.equal(
        await placesThatShow(counter.profileOf(profile), secrets),
        [],
        'a name or number lies open',
      )
  })
})

test.run()
