import { mkdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { AxeResults, RunOptions } from 'axe-core'
import type { CDPSession, Page } from 'playwright-core'

declare const axe: { run: (options: RunOptions) => Promise<AxeResults> }

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What colour alone can break, and what size alone can. */
const byColour = ['color-contrast']
const bySize = ['target-size', 'scrollable-region-focusable', 'meta-viewport']

/** Where pictures of every screen are kept for whoever wants to look at them; nowhere unless it is said. */
const pictures = process.env.SCREEN_PICTURES

/** Looks at the screen as it stands: at the counter and on the tablet, light and dark. */
export type Inspect = (name: string) => Promise<void>

/** An inspector of one page; what it finds is written down, so that one tour tells of every screen. */
export async function inspectorOf(page: Page, tour: string, findings: string[]): Promise<Inspect> {
  const line = await page.context().newCDPSession(page)
  const note = (name: string, found: readonly string[]) =>
    void findings.push(...found.map((each) => `${tour} ${name}: ${each}`))
  return async (name) => {
    await settled(page)
    await keepPicture(page, `${tour}-${name}`)
    note(name, [...(await misplaced(page)), ...(await violations(page))])
    await inDark(page, async () => {
      note(`${name}, dark`, await violations(page, byColour))
      await keepPicture(page, `${tour}-${name}-dark`)
    })
    await onTablet(page, line, async () => {
      note(`${name}, tablet`, [...(await misplaced(page)), ...(await violations(page, bySize))])
      await keepPicture(page, `${tour}-${name}-tablet`)
    })
  }
}

/** Every violation on the page, each with what it is about. */
async function violations(page: Page, rules?: readonly string[]): Promise<string[]> {
  // Over the debugger's line the page's own policy, which admits no other script, does not apply.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source)
  const found = await page.evaluate(
    (only) =>
      axe.run({ resultTypes: ['violations'], ...(only && { runOnly: { type: 'rule', values: only } }) }),
    rules ? [...rules] : null,
  )
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  )
}

/** Nothing is wider than the page, the bar with the act is in sight, and no dialog locks the page; see `Dialog`. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const isLocked = getComputedStyle(document.documentElement).overflow === 'hidden'
    const bar = document.querySelector('footer')?.getBoundingClientRect().bottom ?? 0
    return [
      ...(scrollWidth > clientWidth ? [`scrolls sideways by ${scrollWidth - clientWidth}`] : []),
      ...(bar > innerHeight ? ['the bar with the act is out of sight'] : []),
      ...(isLocked ? ['the page is locked'] : []),
    ]
  })

async function inDark(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
  await settled(page)
  await look()
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'light'))
}

/** The same page on a tablet of 2560 × 1600 pixels that is touched. */
async function onTablet(page: Page, line: CDPSession, look: () => Promise<void>): Promise<void> {
  const size = { width: 1280, height: 800, mobile: false }
  await line.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2 })
  await line.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.waitForFunction(() => matchMedia('(pointer: coarse)').matches)
  await settled(page)
  await look()
  await line.send('Emulation.setTouchEmulationEnabled', { enabled: false })
  await line.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1 })
  await page.waitForFunction(() => !matchMedia('(pointer: coarse)').matches)
}

/**
 * Waits until nothing moves any more, for a colour half-way between two is neither, and until the page behind a dialog
 * that has just closed is given back to everyone.
 */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  )
  await page.waitForFunction(
    () =>
      document.querySelector('#app[aria-hidden]') === null ||
      document.querySelector(':is([role=dialog], [role=alertdialog])[data-expanded]') !== null,
  )
}

async function keepPicture(page: Page, name: string): Promise<void> {
  if (!pictures) return
  await mkdir(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}
