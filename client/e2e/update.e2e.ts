import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import { typesAtCentre } from './at-centre.ts'
import { atCounter, builtClient } from './counter.ts'
import { nextVersion } from './next-version.ts'
import * as walk from './walk.ts'

/** The names of a version's files, which tell the versions apart. */
const assetsOf = async (app: string): Promise<string[]> => readdir(join(app, 'assets'))

/** Whether the page was started from one of these files. */
const startedFrom = (page: Page, assets: readonly string[]): Promise<boolean> =>
  page.evaluate((names) => {
    const start = document.querySelector<HTMLScriptElement>('script[type=module]')?.src ?? ''
    return names.some((name) => start.endsWith(`/assets/${name}`))
  }, assets)

/** Counts how often a page is loaded from now on. */
function loadsOf(page: Page): () => number {
  let loads = 0
  page.on('domcontentloaded', () => {
    loads += 1
  })
  return () => loads
}

const manName = (page: Page): Locator => walk.side(page, 'man').getByLabel('男方姓名')

/** Waits until a field shows the words, whoever typed them. */
const untilShows = async (field: Locator, words: string): Promise<void> => {
  await field.waitFor()
  const input = await field.elementHandle()
  await field
    .page()
    .waitForFunction(([shown, wanted]) => (shown as HTMLInputElement).value === wanted, [
      input,
      words,
    ] as const)
}

const newVersionWaits = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: '有新版本，已下载好。' })

/** Waits until somebody is signed in, here or in the window beside. */
const isIn = (page: Page): Promise<void> => page.getByRole('navigation', { name: '主要页面' }).waitFor()

/** Waits until what was typed is on disk, as the bar says. */
const untilDraftKept = (page: Page): Promise<void> => page.locator('footer').getByText('最近保存').waitFor()

/** Keeps every window of the profile from signing until it is let go: what is pressed meanwhile meets. */
async function holdPen(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('lianli-act', () => {
          held()
          return new Promise((letGo) => addEventListener('let-go', letGo, { once: true }))
        })
      }),
  )
  return () => page.evaluate(() => dispatchEvent(new Event('let-go')))
}

test('[update] a new version waits for the clerk’s word; the open case, its draft and the acts in between are there afterwards', async () => {
  await atCounter(async ({ server, launch, folder }) => {
    const next = join(folder, 'next-version')
    await nextVersion(builtClient, next)
    const [oldAssets, newAssets] = await Promise.all([assetsOf(builtClient), assetsOf(next)])
    const { context, page, kill } = await launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    await walk.untilKept(page)
    const beside = await context.newPage()
    await beside.goto(server.origin)
    await isIn(beside)
    const caseId = await walk.openCase(page)
    await walk.call(page)
    await manName(page).fill('宋知远')
    await untilDraftKept(page)

    const [loads, loadsBeside] = [loadsOf(page), loadsOf(beside)]
    await server.kill()
    await server.start({ LIANLI_CLIENT: next })
    // What the app does by itself once an hour.
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
    const notice = newVersionWaits(page)
    await notice.getByText('未完的草稿都已存好').waitFor()
    assert.is(await manName(page).inputValue(), '宋知远')

    // Screens that were not opened before still come from the version that is open, though the server has it no more.
    await walk.goTo(page, '争议')
    await page.getByText('没有争议。').waitFor()
    const other = await walk.openCase(page)
    await walk.call(page)
    await walk.untilAllAtCentre(page)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, other), ['call'])
    await walk.goTo(page, '今日')
    await page.locator(`a[href="/case/${caseId}"]`).first().click()
    await untilShows(manName(page), '宋知远')
    await manName(page).fill('宋知远之')
    assert.ok(await notice.isVisible())
    await newVersionWaits(beside).waitFor()
    assert.equal([loads(), loadsBeside()], [0, 0])
    assert.ok(await startedFrom(page, oldAssets))

    await notice.getByRole('button', { name: '现在换新版本' }).click()
    await page.getByRole('textbox', { name: '登记员' }).waitFor()
    assert.ok(await startedFrom(page, newAssets))
    await walk.signIn(page, walk.linqing)
    assert.is(new URL(page.url()).pathname, `/case/${caseId}`)
    await untilShows(manName(page), '宋知远之')
    assert.is(await notice.count(), 0)
    await isIn(beside)
    assert.ok(await startedFrom(beside, newAssets))
    assert.equal([loads(), loadsBeside()], [1, 1])

    await server.kill()
    await kill()
    const cold = await launch('counter')
    await cold.page.goto(server.origin)
    assert.ok(await startedFrom(cold.page, newAssets))
    await walk.signIn(cold.page, walk.linqing)
    await cold.page.getByRole('status', { name: '同步状态' }).getByText('未连中心').waitFor()
    await cold.page.locator(`a[href="/case/${caseId}"]`).first().click()
    await untilShows(manName(cold.page), '宋知远之')
  })
})

test('[two-windows] both show what is typed in either, and an act pressed in both at once is made once', async () => {
  await atCounter(async ({ server, launch }) => {
    const { context, page } = await launch('counter')
    await page.goto(server.origin)
    await walk.signIn(page, walk.linqing)
    const caseId = await walk.openCase(page)
    const beside = await context.newPage()
    await beside.goto(page.url())
    const windows = [page, beside]
    // A window lets nobody in while acts are held up: it looks at the ledger under the same lock.
    for (const one of windows) await walk.actButton(one, '叫号，请进').waitFor()
    const letGo = await holdPen(page)
    for (const one of windows) await walk.actButton(one, '叫号，请进').click()
    await letGo()
    for (const one of windows) await one.locator('[aria-current="step"]', { hasText: '证件与询问' }).waitFor()
    for (const one of windows) await walk.untilAllAtCentre(one)
    assert.equal(await typesAtCentre(server.origin, walk.linqing, caseId), ['call'])

    await manName(page).fill('宋知远')
    await untilShows(manName(beside), '宋知远')
    await walk.side(beside, 'woman').getByLabel('女方姓名').fill('江晚晴')
    await untilShows(walk.side(page, 'woman').getByLabel('女方姓名'), '江晚晴')
    assert.is(await manName(page).inputValue(), '宋知远')
  })
})

test.run()
