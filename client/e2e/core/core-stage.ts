import type { Page } from 'playwright-core'
import { onStage } from '../on-stage.ts'
import type { StageBrowser, StageServer } from '../stage.ts'
import type { Core } from './core-entry.ts'
import { coreFiles } from './core-files.ts'

declare const core: Core

/** One office with the core of the app on a page of its own; everything is gone after the test. */
export interface CoreStage {
  readonly server: StageServer
  readonly profileOf: (name: string) => string
  /**
   * A browser on that profile, at the core's page; the page is there without a line too. `before` is done while
   * nothing of the site is open yet.
   */
  readonly open: (
    profile: string,
    before?: (browser: StageBrowser) => Promise<unknown>,
  ) => Promise<StageBrowser>
}

/** Runs a test on such a stage; `built` is the folder of the core's page. */
export const onCoreStage = (built: string, run: (stage: CoreStage) => Promise<void>): Promise<void> =>
  onStage({ client: built }, async ({ server, profileOf, launch }) => {
    const files = coreFiles(server.origin, built)
    const open: CoreStage['open'] = async (profile, before) => {
      const launched = await launch(profile)
      await files.give(launched.context)
      await before?.(launched)
      await launched.page.goto(server.origin)
      return launched
    }
    await run({ server, profileOf, open })
  })

/** What runs each test of a file on a stage of its own. */
export const stagedOn = (built: string) => (run: (stage: CoreStage) => Promise<void>) => (): Promise<void> =>
  onCoreStage(built, run)

/** Signs a clerk of the demo office in; `online`, `offline`, or the code of the fault. */
export const signIn = (page: Page, clerk = 'linqing', password = `lianli-${clerk}`): Promise<string> =>
  page.evaluate(
    async ([who, word]) => {
      const signed = await core.door.signIn(who, word)
      return signed.ok ? signed.value.signedIn : signed.error.code
    },
    [clerk, password] as const,
  )

/** One act as a test compares it. */
export interface Made {
  readonly case: string
  readonly id: string
  readonly seq: number
  readonly last: string | null
}

/** Calls a couple, the first act of a new case; the act, or the code of the fault. */
export const callCouple = (page: Page, ticket = 'A001'): Promise<Made | string> =>
  page.evaluate(async (called) => {
    const id = core.desk().newCase()
    const signed = await core.open(id).sign({ type: 'call', variant: 'marriage', ticket: called })
    if (!signed.ok) return signed.error.code
    const { seq, last } = signed.value.body.by
    return { case: id, id: signed.value.id, seq, last }
  }, ticket)

/** The same where it must go well. */
export async function calledCouple(page: Page, ticket?: string): Promise<Made> {
  const act = await callCouple(page, ticket)
  if (typeof act === 'string') throw new Error(`not signed: ${act}`)
  return act
}

/** Resolves once nothing of this machine is still to go. */
export const untilCleared = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => core.desk().sync().isEverythingAtCentre)

/** Resolves once the cases are in the list. */
export const untilHeld = (page: Page, ...ids: readonly string[]): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const held = new Set(
      core
        .desk()
        .cases()
        .map(({ id }) => id),
    )
    return wanted.every((id) => held.has(id))
  }, ids)

/** Ids of the acts that wait here, oldest first. */
export const waitingActs = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    core
      .desk()
      .waiting()
      .filter(({ what }) => what === 'act')
      .map(({ id }) => id),
  )

/** Every act of the office's database, as the centre holds it: who made it and its place in that device's chain. */
export const chainAtCentre = (
  page: Page,
): Promise<{ case: string; id: string; device: string; seq: number; last: string | null }[]> =>
  page.evaluate(async () => {
    const answer = await fetch(`/db/${core.desk().clerk.office}/_all_docs?include_docs=true`)
    const { rows } = (await answer.json()) as {
      rows: { id: string; doc: { body?: { by?: { device: string; seq: number; last: string | null } } } }[]
    }
    return rows.flatMap(({ id, doc }) => {
      const by = doc.body?.by
      const [caseId = '', actId = ''] = id.split(':')
      return by ? [{ case: caseId, id: actId, device: by.device, seq: by.seq, last: by.last }] : []
    })
  })
