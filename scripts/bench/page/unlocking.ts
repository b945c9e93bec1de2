import { createEffect, createRoot } from 'solid-js'
import { Ledger } from '../../../client/state/ledger/database.ts'
import { LedgerGuard } from '../../../client/state/ledger/guard.ts'
import { keepPage } from '../../../client/state/ledger/pages.ts'
import { openDesk } from '../../../client/state/opened-desk.ts'
import type { SignedIn } from '../../../client/state/session.ts'
import { Tabs } from '../../../client/state/tabs.ts'
import { randomKey, sealingKey } from '../../../client/state/vault/sealing.ts'
import { newSigningKey, signingKeyFrom } from '../../../client/state/vault/signing-key.ts'
import type { Action } from '../../../domain/index.ts'
import { testOffice } from '../../../domain/testing/office.ts'
import { ended, marriageUpTo } from './held-marriages.ts'

const pageSize = 1000

/** How many cases of each sort a machine holds: filed ones of 14 acts, ended ones of two, open ones of four. */
export interface Holding {
  readonly filed: number
  readonly ended: number
  readonly open: number
}

/** A machine's ledger with the one who can open it. */
interface Machine {
  readonly ledger: Ledger
  readonly guard: LedgerGuard
  readonly who: SignedIn
}

let machine: Promise<Machine> | undefined

/** Fills a new ledger, and opens the desk once, as it was opened yesterday; how many acts are held. */
export async function fillLedger(holding: Holding): Promise<number> {
  const making = makeMachine()
  machine = making
  const { ledger, who } = await making
  const office = await testOffice(holding.filed + holding.ended + holding.open)
  let acts: Action[] = []
  let count = 0
  const keep = async (): Promise<void> => {
    count += acts.length
    const place = { since: String(count), view: 'desk' }
    await keepPage(ledger, who.keys.deviceKey, place, { acts, receipts: [], tombstones: [], doubtful: [] })
    acts = []
  }
  for (const action of allOf(office, holding)) {
    acts.push(action)
    if (acts.length === pageSize) await keep()
  }
  await keep()
  await unlock(holding.open)
  return count
}

/** What an unlock took, and then searches on the open desk, milliseconds. */
export interface Unlocked {
  readonly took: number
  readonly searches: readonly number[]
}

/** Opens the desk with the keys at hand; it is open when its list shows every open case and a frame was drawn. */
export async function unlock(open: number, queries: readonly string[] = []): Promise<Unlocked> {
  if (!machine) throw new Error('the ledger is filled first')
  const { ledger, guard, who } = await machine
  const tabs = new Tabs()
  const start = performance.now()
  if (!(await guard.level(who.keys.deviceKey))) throw new Error('the ledger is broken')
  const opened = await openDesk(who, {
    ledger,
    guard,
    tabs,
    line: { base: '', fetch: () => Promise.reject(new TypeError('no line')) },
    stretch: () => Promise.reject(new Error('the keys are open')),
    wall: () => Date.now(),
    monotonic: () => performance.now(),
    origin: location.origin,
    sitting: 'sitting',
    signedIn: 'offline',
    onNoSpace: () => undefined,
    mayLeave: () => Promise.resolve(true),
    lock: () => Promise.resolve(),
  })
  const { desk } = opened
  await new Promise<void>((resolve) =>
    createRoot((dispose) =>
      createEffect(() => {
        if (desk.cases().length < open) return
        dispose()
        resolve()
      }),
    ),
  )
  await new Promise(requestAnimationFrame)
  const took = performance.now() - start
  const searches: number[] = []
  for (const query of queries) {
    const before = performance.now()
    await desk.find(query)
    searches.push(performance.now() - before)
  }
  await opened.close()
  tabs.close()
  return { took, searches }
}

function* allOf(office: Parameters<typeof marriageUpTo>[0], holding: Holding): Generator<Action> {
  for (let index = 0; index < holding.filed; index++) yield* marriageUpTo(office, index, 'filed')
  for (let index = 0; index < holding.ended; index++) yield* ended(office, holding.filed + index)
  for (let index = 0; index < holding.open; index++) {
    yield* marriageUpTo(office, holding.filed + holding.ended + index, 'accepted')
  }
}

async function makeMachine(): Promise<Machine> {
  const { publicKey, pkcs8 } = await newSigningKey()
  const keys = {
    deviceKey: await sealingKey(randomKey()),
    personalKey: await sealingKey(randomKey()),
    signingKey: await signingKeyFrom(pkcs8),
    publicKey,
  }
  const clerk = { id: 'registrar-1', name: '秦知礼', office: 'xincheng', roles: [], grantUntil: '' }
  const who = { clerk, device: 'counter-1', keys, centre: publicKey, rows: [] }
  const ledger = new Ledger(`bench-${crypto.randomUUID()}`)
  const copy = Promise.resolve(undefined)
  const ears = { onBroken: () => undefined, onNews: () => undefined }
  const guard = new LedgerGuard({ ledger, copy, local: localStorage, ...ears })
  await guard.ready()
  return { ledger, guard, who }
}
