/** The client's own ledger and sync beside PouchDB, on one page. */
import { find } from './finding.ts'
import { pullIntoLedger, pushFromOutbox } from './our-client.ts'
import { pullIntoPouch, pushFromPouch } from './pouch-client.ts'
import { fillLedger, unlock } from './unlocking.ts'
import { call, firstSeen, signInAndWatch } from './watching.ts'

const bench = {
  pullIntoLedger,
  pushFromOutbox,
  pullIntoPouch,
  pushFromPouch,
  find,
  fillLedger,
  unlock,
  call,
  firstSeen,
  signInAndWatch,
}
export type Bench = typeof bench
;(globalThis as unknown as { bench: Bench }).bench = bench
