import { type Browser, chromium, type Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { findChromium } from '../../scripts/chromium.ts'
import type { PdfStamp } from './pdf.ts'
import { declarationSample } from './samples.ts'
import { drawn, materialOf, paperFont } from './testing/material.ts'
import { servePrintingPage } from './testing/printing-server.ts'

interface PrintingPage {
  readonly drawAndPrint: (stamp: PdfStamp) => Promise<{ outcome?: string; bytes?: number[]; code?: string }>
  readonly clearPrinter: () => void
}

const material = materialOf(paperFont())

let browser: Browser
test.before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] })
})
test.after(() => browser.close())

/** Opens the printing page; `printed` collects the addresses of the frames asked to print. */
async function openPage(
  frames: string,
): Promise<{ page: Page; printed: string[]; close: () => Promise<void> }> {
  const server = await servePrintingPage(frames)
  const page = await browser.newPage()
  const printed: string[] = []
  // Headless Chromium has no print dialog, and its PDF viewer crashes when it is asked for one.
  await page.exposeFunction('tellPrinted', (address: string) => printed.push(address))
  await page.addInitScript(() => {
    window.print = () =>
      Reflect.apply(Reflect.get(window.parent, 'tellPrinted'), window.parent, [location.href])
  })
  await page.goto(server.url)
  return {
    page,
    printed,
    close: async () => {
      await page.close()
      await server.close()
    },
  }
}

const drawAndPrint = (page: Page) =>
  page.evaluate((stamp) => (window as unknown as PrintingPage).drawAndPrint(stamp), material.stamp)

test('[papers] Chromium’s worker draws byte for byte what Node draws, and the frame with the PDF is printed', async () => {
  const { page, printed, close } = await openPage('blob:')
  const { outcome, bytes } = await drawAndPrint(page)
  assert.is(outcome, 'dialog')
  assert.equal(Uint8Array.from(bytes ?? []), drawn(declarationSample, material).bytes)
  assert.is(printed.length, 1)
  assert.match(printed[0] ?? '', /^blob:/)
  assert.is(await page.evaluate(() => document.activeElement?.tagName), 'BODY', 'keys still reach the page')
  await page.evaluate(() => (window as unknown as PrintingPage).clearPrinter())
  assert.is(await page.locator('iframe').count(), 0)
  await close()
})

test('[papers] where the frame is forbidden the paper opens in a window of its own', async () => {
  const { page, printed, close } = await openPage("'none'")
  const opened = page.waitForEvent('popup')
  const { outcome } = await drawAndPrint(page)
  assert.is(outcome, 'window')
  assert.match((await opened).url(), /^blob:/)
  assert.equal(printed, [])
  await close()
})

test.run()
