/** Takes the pictures of the README from the real app: `npm run build && npx tsx scripts/take-screens.ts`. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { atCounter, type Counter } from '../client/e2e/counter.ts'
import { writeWithPen } from '../client/e2e/pen.ts'
import * as walk from '../client/e2e/walk.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'docs', 'screens')
const pictureOf = (name: string) => readFile(join(root, 'client', 'e2e', 'pictures', name))
const blanks = { man: '61000001', woman: '61000002' }

await mkdir(folder, { recursive: true })
await atCounter(async (counter) => {
  const lens = join(counter.folder, 'lens.mjpeg')
  /** Lays a picture before the fake camera; it is seen from the next time the camera opens. */
  const before = (picture: Uint8Array) => writeFile(lens, Buffer.concat([picture, picture, picture]))
  await before(await pictureOf('id-card-front.jpg'))
  const page = await readyCounter(counter, lens)
  const couple = await drawn(page)

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

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready)
  await page.screenshot({ path: join(folder, `${name}.png`) })
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

/** A joint picture of nobody: two figures side by side before a red ground. */
async function drawn(page: Page): Promise<Uint8Array> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1060, 700)
    const context = canvas.getContext('2d')
    if (!context) throw new Error('nothing to draw on')
    context.fillStyle = '#b01e23'
    context.fillRect(0, 0, 1060, 700)
    for (const { x, hair, length } of [
      { x: 390, hair: '#26201d', length: 0 },
      { x: 670, hair: '#34241c', length: 150 },
    ]) {
      context.fillStyle = hair
      context.beginPath()
      context.ellipse(x, 270, 112, 130, 0, 0, 7)
      context.fill()
      context.fillRect(x - 112, 270, 224, length)
      context.fillStyle = '#fbfaf6'
      context.beginPath()
      context.ellipse(x, 730, 190, 260, 0, 0, 7)
      context.fill()
      context.fillStyle = '#efcbac'
      context.fillRect(x - 34, 390, 68, 100)
      context.beginPath()
      context.ellipse(x, 310, 86, 108, 0, 0, 7)
      context.fill()
      context.fillStyle = '#2b2422'
      for (const eye of [-34, 34]) {
        context.beginPath()
        context.ellipse(x + eye, 300, 8, 6, 0, 0, 7)
        context.fill()
      }
      context.strokeStyle = '#a5544c'
      context.lineWidth = 5
      context.beginPath()
      context.arc(x, 344, 28, 0.35, 2.8)
      context.stroke()
    }
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 })
    return btoa(String.fromCharCode(...new Uint8Array(await jpeg.arrayBuffer())))
  })
  return Buffer.from(base64, 'base64')
}
