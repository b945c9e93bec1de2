import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { test } from 'uvu'
import * as assert from 'uvu/assert'
import type { Language } from '../text/text.ts'
import { signIn as signInByKeys } from './by-keyboard.ts'
import { atCounter, builtClient } from './counter.ts'
import { handsOn } from './hands.ts'
import * as walk from './walk.ts'

/** Bytes, gzip, that may be loaded before anybody has signed in; English comes beside the Chinese it falls back to. */
const most = { zh: 56_000, en: 62_000 }

/** What the page has loaded of the app, and how large that is. */
async function loaded(page: Page): Promise<{ readonly paths: readonly string[]; readonly bytes: number }> {
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  )
  const paths = ['/index.html', ...fetched.filter((path) => !/^\/(api|db)\//.test(path))]
  const files = await Promise.all([...new Set(paths)].map((path) => readFile(join(builtClient, path))))
  return { paths, bytes: files.reduce((sum, file) => sum + gzipSync(file).length, 0) }
}

/** The same, once the page shows the words and nothing more is coming. */
async function settled(page: Page, words: string): ReturnType<typeof loaded> {
  await page.getByText(words).waitFor()
  await page.waitForLoadState('networkidle')
  return loaded(page)
}

function isSmall({ bytes, paths }: Awaited<ReturnType<typeof loaded>>, language: Language = 'zh'): void {
  assert.ok(bytes < most[language], `${bytes} bytes: ${paths}`)
  assert.not(paths.some(opensLedgers))
  assert.not(paths.some(isForDesk))
}

const opensLedgers = (path: string): boolean => /\/(inside|domain)-/.test(path)
const isForDesk = (path: string): boolean => /\/(\w+-)?(at-desk|shell|day)-/.test(path)

test('[first-load] before anybody signs in the app is small, on a new machine and on one where somebody has', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('counter')
    await page.goto(server.origin)
    isSmall(await settled(page, '还没有人在本机登录过'))

    await walk.signIn(page, walk.linqing)
    await page.getByRole('navigation', { name: '主要页面' }).waitFor()
    assert.ok((await loaded(page)).paths.some(opensLedgers))
    await page.reload()
    isSmall(await settled(page, '1 位登记员'))
  })
})

test('[first-load] in English it is small as well, and the English of the screens comes with the screens', async () => {
  await atCounter(async ({ server, launch }) => {
    const { page } = await launch('counter')
    await page.addInitScript(() => localStorage.setItem('language', 'en'))
    await page.goto(server.origin)
    isSmall(await settled(page, 'Nobody has signed in here yet'), 'en')

    await signInByKeys(handsOn(page, 'en'), walk.linqing)
    await page.getByRole('heading', { name: 'Queue' }).waitFor()
  })
})

test.run()
