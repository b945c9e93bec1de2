import type { Action } from '../../../domain/index.ts'
import { blobsIn } from '../../../domain/index.ts'
import type { LedgerNews } from '../desk.ts'
import { isNoSpace, type Ledger, type OutboxRow } from './database.ts'
import type { LedgerFault } from './ledger-fault.ts'
import { faultBehind, rowsIn, shortStore } from './ledger-health.ts'
import { leaveMarker, readMarker, removeMarker } from './marker.ts'
import { readOutbox } from './outbox.ts'
import { type OutboxCopy, opensActs } from './outbox-copy.ts'
import { inspect, rebuild } from './rebuild.ts'

/** What the guard watches over, and whom it tells. */
export interface Guarded {
  readonly ledger: Ledger
  readonly copy: Promise<OutboxCopy | undefined>
  readonly local: Storage
  /** The ledger was found broken while somebody worked on it: every desk is to be closed. */
  readonly onBroken: () => void
  /** Something was broken, and this is what was done about it. */
  readonly onNews: (news: LedgerNews) => void
}

/**
 * The one place in a profile where an act may come to be: two windows never make the same `seq`, and none is made while
 * the ledger is looked at or made whole.
 */
export const actLock = 'lianli-act'

/**
 * Watches over one ledger: looks at it before anybody works on it, makes it whole when it is broken, and keeps
 * the copy from which that is done.
 */
export class LedgerGuard {
  #found: LedgerFault | undefined
  #looking: Promise<boolean> | undefined
  #forgetting: Promise<void> | undefined
  #isToForget = false
  #badPages = 0

  constructor(private readonly guarded: Guarded) {
    const { ledger } = guarded
    ledger.onFault = (fault) => this.raise(fault)
    ledger.onArrived = (ids) => void guarded.copy.then((copy) => copy?.actsArrived(ids))
    ledger.secondCopyOf = async (sha256) => (await (await guarded.copy)?.blob(sha256))?.sealed
    ledger.on('close', () => this.raise({ code: 'unusable' }))
  }

  /** Whether the ledger may be worked on; the first who asks has it looked at, and made whole. */
  ready(): Promise<boolean> {
    this.#looking ??= navigator.locks.request(actLock, () => this.#look())
    return this.#looking
  }

  /** A fault was met in use: nothing more is done on this ledger until it was looked at again. */
  raise(fault: LedgerFault): void {
    if (this.#found) return
    this.#found = fault.code === 'seal' ? this.#again(fault) : fault
    this.#looking = undefined
    this.guarded.onBroken()
  }

  /** A second bad page is reason to doubt all of them, rather than to close the desk for each. */
  #again(fault: Extract<LedgerFault, { code: 'seal' }>): LedgerFault {
    if (fault.store === 'outbox') return fault
    this.#badPages += 1
    return this.#badPages === 1 ? fault : { ...fault, key: null }
  }

  /** Whether a failure of the database was a fault of the ledger; then it is raised. */
  isBroken(cause: unknown): boolean {
    const fault = isNoSpace(cause) ? undefined : faultBehind(cause)
    if (fault) this.raise(fault)
    return fault !== undefined
  }

  /**
   * An act is durable in the ledger: it is copied before anybody is told, its blobs follow. A copy that fails is no
   * reason to say that the act was not saved.
   */
  async actSaved(row: OutboxRow, action: Action): Promise<void> {
    const { device } = action.body.by
    leaveMarker(this.guarded.local, { device, chain: { seq: row.seq, last: row.id, at: row.savedAt } })
    await this.#told(this.#copyAct(row, action))
  }

  async #copyAct(row: OutboxRow, { body }: Action): Promise<void> {
    const { ledger } = this.guarded
    const copy = await this.guarded.copy
    const named = blobsIn(body.act).map(({ sha256 }) => sha256)
    const blobs = named.length > 0 ? await ledger.blobs.where('sha256').anyOf(named).toArray() : []
    const toGo = blobs.filter(({ state }) => state === 'here')
    await copy?.keepAct({ row, blobs: toGo })
    void this.#told(this.#copyBlobs(toGo))
  }

  /**
   * Brings the copy level with the ledger when somebody signs in; false when what waits here does not open, which
   * then is not copied over what may be whole.
   */
  async level(deviceKey: CryptoKey): Promise<boolean> {
    const { ledger, local } = this.guarded
    const copy = await this.guarded.copy
    const copied = (await copy?.places()) ?? new Map<number, string>()
    const [meta, { acts }, ids, device, chain] = await Promise.all([
      ledger.meta.toArray(),
      readOutbox(ledger, deviceKey),
      ledger.outbox.orderBy('id').keys(),
      ledger.read('device'),
      ledger.read('chain'),
    ])
    if (this.#found) return false
    if (device !== undefined) leaveMarker(local, { device, chain: chain ?? null })
    if (!copy) return true
    await copy.keepMachine(meta.filter(({ key }) => opensActs(key)))
    const waiting = new Set(ids.map(String))
    await copy.actsArrived([...copied.values()].filter((id) => !waiting.has(id)))
    const toGo = await ledger.blobs.where('state').anyOf('here', 'refused').toArray()
    for (const { row } of acts) {
      if (copied.get(row.seq) === row.id) continue
      await copy.keepAct({ row, blobs: toGo.filter((blob) => blob.case === row.case) })
    }
    void this.#told(this.#forgetBlobs().then(() => this.#copyBlobs(toGo)))
    return true
  }

  /** Blobs have passed the centre's check, or have gone with their case: their copies go, of many calls at once. */
  blobsGone(): Promise<void> {
    this.#isToForget = true
    this.#forgetting ??= this.#forgetAll().finally(() => {
      this.#forgetting = undefined
    })
    return this.#forgetting
  }

  async #forgetAll(): Promise<void> {
    while (this.#isToForget) {
      this.#isToForget = false
      await this.#told(this.#forgetBlobs())
    }
  }

  async #forgetBlobs(): Promise<void> {
    const copy = await this.guarded.copy
    const copied = (await copy?.blobs()) ?? []
    if (copied.length === 0) return
    const { ledger } = this.guarded
    const { pages, outbox, blobs, meta } = ledger
    const [tally, there, toGo] = await ledger.transaction('r', [pages, outbox, blobs, meta], () =>
      Promise.all([
        ledger.read('tally'),
        rowsIn(ledger),
        blobs.where('state').anyOf('here', 'refused').primaryKeys(),
      ]),
    )
    // Rows that are missing are what the copy is for.
    if (!tally || shortStore(tally, there)) return
    const isToGo = new Set(toGo)
    await copy?.forgetBlobs(copied.filter((sha256) => !isToGo.has(sha256)))
  }

  /** What is done for the copy fails nobody else's work; a fault of the ledger that it meets is raised. */
  async #told(work: Promise<void>): Promise<void> {
    await work.catch((cause: unknown) => {
      if (!this.isBroken(cause)) reportError(cause)
    })
  }

  async #copyBlobs(rows: readonly Parameters<OutboxCopy['keepBlob']>[0][]): Promise<void> {
    const copy = await this.guarded.copy
    for (const row of rows) {
      const bytes = async () => (await this.guarded.ledger.blobBytes.get(row.sha256))?.sealed
      if (!(await copy?.keepBlob(row, bytes))) return
    }
  }

  async #look(): Promise<boolean> {
    const { ledger, local, onNews } = this.guarded
    const copy = await this.guarded.copy
    const marker = readMarker(local)
    try {
      await ledger.open()
      const met = this.#found
      const found = await inspect(ledger, marker, (await copy?.places()) ?? new Map())
      const fault = met && met.code !== 'unusable' ? met : found
      if (fault) {
        onNews({ state: 'rebuilt', ...(await rebuild(ledger, copy, marker, fault)) })
        if ((await ledger.read('device')) === undefined) removeMarker(local)
      }
      this.#found = undefined
      return true
    } catch (cause) {
      const code = isNoSpace(cause) ? 'no-space' : faultBehind(cause)?.code === 'newer' ? 'newer' : 'unusable'
      onNews({ state: code })
      this.#looking = undefined
      return false
    }
  }
}
