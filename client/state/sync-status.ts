import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { CaseShelf } from './case-shelf.ts'
import type { SyncStatus, WaitingItem, Whereabouts } from './desk.ts'
import type { BlobRow, Ledger } from './ledger/database.ts'
import type { OwnAct } from './ledger/outbox.ts'
import type { LineStatus } from './tabs.ts'

/** Where one of our own acts is. */
export function whereaboutsOf({ row }: Pick<OwnAct, 'row'>): Whereabouts {
  switch (row.state) {
    case 'saved':
      return { at: 'here' }
    case 'sent':
      return { at: 'centre' }
    case 'parked':
      return { at: 'parked', reason: row.reason ?? '' }
    case 'refused':
      return { at: 'refused', reason: row.reason ?? '' }
  }
}

/** What of ours is where, read again whenever a tab says that it changed. */
export class SyncBook {
  readonly status: Accessor<SyncStatus>
  readonly waiting: Accessor<readonly WaitingItem[]>
  /** Blobs of each case that have not passed the centre's check. */
  readonly blobsToGo: Accessor<ReadonlyMap<string, number>>
  readonly #setBlobs: (rows: readonly BlobRow[]) => void
  readonly #setClearedAt: (at: string | null) => void

  constructor(
    private readonly ledger: Ledger,
    shelf: CaseShelf,
    line: Accessor<LineStatus>,
    isLeading: Accessor<boolean>,
  ) {
    const [blobs, setBlobs] = createSignal<readonly BlobRow[]>([])
    const [clearedAt, setClearedAt] = createSignal<string | null>(null)
    this.#setBlobs = setBlobs
    this.#setClearedAt = setClearedAt
    this.waiting = createMemo(() =>
      [
        ...shelf
          .own()
          .filter(({ row }) => row.state !== 'sent')
          .map((act) => actItem(act, line())),
        ...blobs().map((row) => blobItem(row, line())),
      ].sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1)),
    )
    this.blobsToGo = createMemo(() => {
      const counts = new Map<string, number>()
      for (const row of blobs()) if (row.case) counts.set(row.case, (counts.get(row.case) ?? 0) + 1)
      return counts
    })
    this.status = createMemo(() => {
      const acts = shelf.own().map(({ row }) => row)
      const inState = (state: string): number => acts.filter((row) => row.state === state).length
      const saved = acts.filter(({ state }) => state === 'saved')
      const doubtful = [...shelf.doubtful().values()].flat()
      return {
        line: line().line,
        since: line().since,
        clearedAt: clearedAt(),
        savedActs: saved.length,
        savedBlobs: blobs().length,
        savedBytes: sum(saved) + sum(blobs()),
        parked: inState('parked'),
        refused: inState('refused') + blobs().filter(({ state }) => state === 'refused').length,
        unverified: doubtful.filter(({ doubt }) => doubt === 'unknown-key').length,
        nextTryAt: line().nextTryAt,
        lastFault: line().lastFault,
        isEverythingAtCentre:
          acts.every(({ state }) => state === 'sent') && shelf.unreadable() === 0 && blobs().length === 0,
        isThisTabSyncing: isLeading(),
      }
    })
  }

  /** Reads the blobs' rows again. */
  async takeBlobs(): Promise<void> {
    this.#setBlobs(await this.ledger.blobs.where('state').anyOf('here', 'refused').toArray())
    this.#setClearedAt((await this.ledger.read('clearedAt')) ?? null)
  }
}

const sum = (rows: readonly { readonly bytes: number }[]): number =>
  rows.reduce((bytes, row) => bytes + row.bytes, 0)

const actItem = ({ row, action }: OwnAct, { nextTryAt }: LineStatus): WaitingItem => ({
  id: row.id,
  what: 'act',
  case: action.body.case,
  type: action.body.act.type,
  bytes: row.bytes,
  savedAt: row.savedAt,
  whereabouts: whereaboutsOf({ row }),
  attempts: row.attempts,
  lastFault: row.lastFault,
  nextTryAt: row.state === 'saved' ? nextTryAt : null,
})

const blobItem = (row: BlobRow, { nextTryAt }: LineStatus): WaitingItem => ({
  id: row.sha256,
  what: 'blob',
  case: row.case,
  type: row.media,
  bytes: row.bytes,
  savedAt: row.savedAt,
  whereabouts: row.state === 'refused' ? { at: 'refused', reason: row.lastFault ?? '' } : { at: 'here' },
  attempts: row.attempts,
  lastFault: row.lastFault,
  nextTryAt: row.state === 'here' ? nextTryAt : null,
})
