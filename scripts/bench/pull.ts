import type { Page } from 'playwright-core'
import { demoOffice } from '../seed.ts'
import { openPage, withBrowser } from './browser.ts'
import { loadOf } from './load.ts'
import { centreWith } from './loaded-centre.ts'
import type { PouchWay } from './page/pouch-client.ts'
import { betterAdapter, largeBatch, usualBatch } from './pouch-ways.ts'
import { report } from './report.ts'
import { inTurns } from './rounds.ts'

const acts = 10_000

/** What each side has done when it says that it is done. */
export const browserDurability = {
  ours: 'IndexedDB, strict durability, every signature checked, everything sealed',
  peer: 'IndexedDB, PouchDB default (relaxed) durability, nothing checked, nothing sealed',
}

/** A pull of a whole office into the browser's ledger, beside PouchDB's from the same server. */
export async function benchPull(): Promise<void> {
  const load = await loadOf(acts)
  const server = await centreWith(load, acts)
  try {
    await withBrowser(async (page) => {
      await openPage(page, server.port, 'linqing')
      const { best, adapters } = await betterAdapter('pull', (way) => pullPeer(page, way))
      const said = { unit: 'ms', acts, bytesEach: load.bytesEach, durability: browserDurability }
      for (const [bench, batch] of [
        ['pull', usualBatch],
        ['pull-tuned-peer', largeBatch],
      ] as const) {
        const way = { adapter: best, batch }
        const rounds = await inTurns(
          bench,
          () => pullOurs(page, acts),
          () => pullPeer(page, way),
        )
        const aim = '3 times as fast; less than 2.5 is not done'
        report(rounds, { bench, aim, ...said, peerIs: `PouchDB 9, ${best}, ${batch} at a time`, adapters })
      }
    })
  } finally {
    await server.stop()
  }
}

/** Pulls everything into a new ledger. */
export const pullOurs = (page: Page, expected: number): Promise<number> =>
  page.evaluate(([office, count]) => bench.pullIntoLedger(office, count), [
    demoOffice.office,
    expected,
  ] as const)

const pullPeer = (page: Page, way: PouchWay): Promise<number> =>
  page.evaluate(([office, count, how]) => bench.pullIntoPouch(office, count, how), [
    demoOffice.office,
    acts,
    way,
  ] as const)
