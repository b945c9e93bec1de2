import type { BrowserContext, Page } from 'playwright-core'
import type { EachParty, Person } from '../../domain/index.ts'
import type { SeededOffice } from '../../scripts/seed.ts'
import type { Core } from './core/core-entry.ts'
import { coreFiles } from './core/core-files.ts'
import { signIn } from './core/core-stage.ts'
import { builtClient } from './counter.ts'
import { onStage, type Stage } from './on-stage.ts'
import type { StageBrowser } from './stage.ts'
import { type SeatedClerk, untilKept } from './walk.ts'

declare const core: Core

/** The second office: 西安市碑林区, a registrar and a head, all invented. */
export const secondOffice: SeededOffice = {
  office: 'b4n8tz',
  name: '碑林区婚姻登记处',
  authority: '西安市碑林区民政局',
  code: '610103',
  telephone: '029-00000001',
  statusCheck: 'online-or-documented',
  clerks: [
    { clerk: 'youjia', name: '尤佳', roles: ['registrar'], password: 'lianli-youjia' },
    { clerk: 'lujian', name: '陆建平', roles: ['head', 'registrar'], password: 'lianli-lujian' },
  ],
}

/** The registrar and the head of the second office. */
export const youjia: SeatedClerk = { clerk: 'youjia', password: 'lianli-youjia' }
export const lujian: SeatedClerk = { clerk: 'lujian', password: 'lianli-lujian' }

/** The built app, and a page without screens for what needs no clicking, in the same browser. */
export interface BothPages {
  /** Opens the page without screens. */
  readonly toCore: (browser: StageBrowser) => Promise<Page>
  /** Opens the app itself on the same profile. */
  readonly toApp: (browser: StageBrowser) => Promise<Page>
  /** The same, kept on the machine so that it opens without a line; the page without screens opens no more. */
  readonly toKeptApp: (browser: StageBrowser) => Promise<Page>
}

/** Two offices at one centre. */
export interface TwoOffices extends Pick<Stage, 'server' | 'launch'>, BothPages {}

/** Runs a test at two offices; `core` is the folder with the page without screens. */
export function atTwoOffices(core: string, run: (offices: TwoOffices) => Promise<void>): Promise<void> {
  const environment = { LIANLI_OFFICES: JSON.stringify([secondOffice]) }
  return onStage({ client: builtClient, environment }, ({ server, launch }) =>
    run({ server, launch, ...bothPages(server.origin, core) }),
  )
}

const serviceWorker = '**/service-worker.js'

/** Both pages of an origin; `core` is the folder with the page without screens. */
export function bothPages(origin: string, core: string): BothPages {
  const files = coreFiles(origin, core)
  const toApp: BothPages['toApp'] = async ({ context, page }) => {
    await files.withdraw(context)
    await page.goto(origin)
    return page
  }
  return {
    toApp,
    toCore: async ({ context, page }) => {
      // Nothing is kept for a time without a line, so that either page can be opened on the profile.
      await context.route(serviceWorker, (route) => route.abort())
      await files.give(context)
      await page.goto(origin)
      return page
    },
    toKeptApp: async (browser) => {
      await browser.context.unroute(serviceWorker)
      const page = await toApp(browser)
      await untilKept(page)
      return page
    },
  }
}

/** From its next page on, what a browser shows as the time is so much later: the day has gone on. */
export const goOn = (context: BrowserContext, ahead: number): Promise<unknown> =>
  context.addInitScript({
    content: `globalThis.Date = class extends Date {
      constructor(...given) { given.length === 0 ? super(Date.now()) : super(...given) }
      static now() { return super.now() + ${ahead} }
    }`,
  })

/** Signs in below the screens, and takes numbers and two blanks for one marriage. */
export async function supplied(
  page: Page,
  { clerk, password }: SeatedClerk,
  serials: readonly string[],
  series: 'J' | 'BJ' = 'J',
) {
  const signed = await signIn(page, clerk, password)
  if (signed !== 'online') throw new Error(signed)
  await page.evaluate(
    async ([blanks, numbers]) => {
      for (const taken of [
        await core.desk().leaseNumbers(numbers),
        await core.desk().receiveBlanks('marriage', blanks),
      ])
        if (!taken.ok) throw new Error(taken.error.code)
    },
    [serials, series] as const,
  )
  await page.waitForFunction(() => {
    const { reference, device, clerk } = core.desk()
    const rows = [...reference().values()].map(({ body }) => body)
    const ofDevice = rows.filter((body) => 'device' in body && body.device === device)
    const ofOffice = rows.filter((body) => 'office' in body && body.office === clerk.office)
    return (
      ['segment', 'blanks', 'key'].every((kind) => ofDevice.some((body) => body.kind === kind)) &&
      ['office', 'parameter'].every((kind) => ofOffice.some((body) => body.kind === kind))
    )
  })
}

/** Marries a couple on the machine; the case and its number, and the fault if a step was refused. */
export const marry = (page: Page, couple: EachParty<Person>, to?: string) =>
  page.evaluate(([people, until]) => core.marry(people, until), [couple, to] as const)
