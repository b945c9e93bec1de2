import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { suite } from 'uvu'
import * as assert from 'uvu/assert'
import { buildCore } from './core/build-core.ts'
import type { Core } from './core/core-entry.ts'
import {
  launchBrowser,
  type StageBrowser,
  type StageServer,
  startSyncServer,
  temporaryFolder,
} from './stage.ts'

declare const core: Core

/** One test's server and folders; everything is gone after it. */
interface Scene {
  readonly server: StageServer
  readonly browser: (profile: string) => Promise<StageBrowser>
  readonly folder: string
}

const linqing = ['linqing', 'lianli-linqing'] as const
const guyan = ['guyan', 'lianli-guyan'] as const
const luwen = ['luwen', 'lianli-luwen'] as const
const built = await temporaryFolder()
await buildCore(built.path)

const test = suite('core')
test.after(() => built.remove())

/** Runs a test with the real server and real browsers. */
const scene = (run: (scene: Scene) => Promise<void>) => async (): Promise<void> => {
  const folder = await temporaryFolder()
  const server = await startSyncServer({ client: built.path, data: join(folder.path, 'centre') })
  const browsers: StageBrowser[] = []
  const browser = async (profile: string): Promise<StageBrowser> => {
    const launched = await launchBrowser(join(folder.path, profile))
    browsers.push(launched)
    return launched
  }
  try {
    await run({ server, browser, folder: folder.path })
  } finally {
    await Promise.all(browsers.map(({ close }) => close()))
    await server.kill()
    await folder.remove()
  }
}

const signIn = (page: Page, [clerk, password]: readonly [string, string]) =>
  page.evaluate(
    async ([who, word]) => {
      const signed = await core.door.signIn(who, word)
      return signed.ok ? signed.value.signedIn : signed.error.code
    },
    [clerk, password] as const,
  )

/** Calls a couple, the first act of a new case, and gives the case's id. */
const callCouple = (page: Page, ticket = 'A001') =>
  page.evaluate(async (called) => {
    const id = core.desk().newCase()
    const signed = await core.open(id).sign({ type: 'call', variant: 'marriage', ticket: called })
    return signed.ok ? { id, act: signed.value } : Promise.reject(new Error(JSON.stringify(signed.error)))
  }, ticket)

const untilCleared = (page: Page) => page.waitForFunction(() => core.desk().sync().isEverythingAtCentre)

const untilHeld = (page: Page, id: string) =>
  page.waitForFunction(
    (wanted) =>
      core
        .desk()
        .cases()
        .some((row) => row.id === wanted),
    id,
  )

test(
  '[sync] an act signed at one machine is at the centre, and on another machine',
  scene(async ({ server, browser }) => {
    const first = await browser('first')
    await first.page.goto(server.origin)
    assert.is(await signIn(first.page, linqing), 'online')
    const { id } = await callCouple(first.page)
    await untilCleared(first.page)
    const second = await browser('second')
    await second.page.goto(server.origin)
    assert.is(await signIn(second.page, guyan), 'online')
    await untilHeld(second.page, id)
  }),
)

test(
  '[outage] signed without a line, killed, opened again without a line: nothing is lost, and all arrives',
  scene(async ({ server, browser }) => {
    const before = await browser('kept')
    await before.page.goto(server.origin)
    await signIn(before.page, linqing)
    await callCouple(before.page, 'A001')
    await untilCleared(before.page)
    await server.kill()
    const { id, act } = await callCouple(before.page, 'A002')
    await before.kill()
    assert.ok(act.id.startsWith('sha256-'))
    assert.ok(id.length === 26)
  }),
)

test.run()
