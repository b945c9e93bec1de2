import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { atCounter, type Counter } from '../../client/e2e/counter.ts'
import { writeWithPen } from '../../client/e2e/pen.ts'
import * as walk from '../../client/e2e/walk.ts'
import { drawnCouple } from './drawn-couple.ts'
import { take } from './take.ts'

const pictures = join(import.meta.dirname, '..', '..', 'client', 'e2e', 'pictures')
const blanks = { man: '61000001', woman: '61000002' }

/** A marriage at a counter whose line breaks: the case, the parties' window, the legal moment, the sync screen. */
export const takeCounter = (): Promise<void> =>
  atCounter(async (counter) => {
    const lens = join(counter.folder, 'lens.mjpeg')
    /** Lays a picture before the fake camera; it is seen from the next time the camera opens. */
    const before = (picture: Uint8Array) => writeFile(lens, Buffer.concat([picture, picture, picture]))
    await before(await readFile(join(pictures, 'id-card-front.jpg')))
    const page = await readyCounter(counter, lens)
    const couple = await drawnCouple(page)

    await walk.openCase(page)
    await walk.call(page)
    await walk.readCard(page, counter.reader, 'song')
    await walk.readCard(page, counter.reader, 'jiang')
    await walk.askBoth(page, { man: '10', woman: '10' })
    await walk.scanCards(page)
    await walk.checkOnline(page)
    await walk.untilAllAtCentre(page)
    await counter.server.kill()
    await page.getByRole('status', { name: '同步状态' }).getByText('未连中心').waitFor()
    await take(page, 'case')

    await walk.accept(page)
    await before(couple)
    await walk.capture(page)
    await takeParty(page)
    await walk.declare(page)
    await walk.examine(page)
    await walk.print(page, blanks)
    await walk.sign(page)
    await take(page, 'register')
    await walk.register(page)
    for (const ticket of ['A002', 'A003']) {
      await walk.openCase(page)
      await page.getByLabel('号码').fill(ticket)
      await walk.call(page)
    }
    await walk.goTo(page, '同步与设备')
    await page.getByRole('heading', { name: '结婚证字号' }).waitFor()
    await take(page, 'sync')
  })

/** A machine at which a registrar is signed in, with devices, numbers and blanks. */
async function readyCounter({ launch, server, bridge }: Counter, lens: string): Promise<Page> {
  const { page } = await launch('counter', { args: [`--use-file-for-fake-video-capture=${lens}`] })
  await page.goto(server.origin)
  await walk.signIn(page, walk.linqing)
  await walk.pair(page, bridge.pairingCode())
  await walk.supply(page, [...Object.values(blanks), '61000003', '61000004'])
  await walk.untilKept(page)
  return page
}

/** The parties' window with a signature on it, before the red key is pressed. */
async function takeParty(page: Page): Promise<void> {
  const popup = page.context().waitForEvent('page')
  await walk.openDeclaration(page, 'man')
  const pad = await popup
  await pad.setViewportSize({ width: 1280, height: 800 })
  await pad.getByRole('group', { name: '我现在的婚姻状况' }).getByText('未婚', { exact: true }).click()
  await writeWithPen(pad, pad.getByRole('img', { name: '签名区' }))
  await take(pad, 'party')
  await pad.close()
}
