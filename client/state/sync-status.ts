import { type Accessor, createMemo, createSignal } from 'solid-js'
import type { CaseShelf } from './case-shelf.ts'
import type { SyncStatus, WaitingItem, Whereabouts } from './desk.ts'
import type { HeldAct } from './held-acts.ts'
import type { BlobRow, Ledger } from './ledger/database.ts'
import type { OwnAct } from './ledger/outbox.ts'
import type { LineStatus } from './tabs.ts'

/** Where one of our own acts is; what was answered and is in no receipt is only here, as far as we can prove. */
export function whereaboutsOf({ row }: Pick<OwnAct, 'row'>): Whereabouts {
  switch (row.state) {
    case 'saved':
      return { at: 'here' }
    case 'sent':
      return { at: row.isConfirmed ? 'centre' : 'here' }
    case 'parked':
      return { at: 'parked', reason: row.reason ?? '' }
    case 'held':
      return { at: 'held', reason: row.reason ?? '' }
    case 'refused':
      return { at: 'refused', reason: row.reason ?? '' }
  }
}

/** What the ledger notes beside acts and pages. */
interface Notes {
  readonly blobs: readonly BlobRow[]
  readonly clearedAt: string | null
  readonly recovering: SyncStatus['recovering']
  readonly receiptFault: SyncStatus['receiptFault']
}

/** Whose acts and whose view of the feed the book is about. */
export interface BookOf {
  readonly device: string
  readonly view: string
}

/** What of ours is where, read again whenever a tab says that it changed. */
export class SyncBook {
  readonly status: Accessor<SyncStatus>
  readonly waiting: Accessor<readonly WaitingItem[]>
  /** Blobs of each case that have not passed the centre's check. */
  readonly blobsToGo: Accessor<ReadonlyMap<string, number>>
  readonly #setNotes: (notes: Notes) => void

  constructor(
    private readonly ledger: Ledger,
    private readonly of: BookOf,
    shelf: CaseShelf,
    line: Accessor<LineStatus>,
    isLeading: Accessor<boolean>,
  ) {
    const [notes, setNotes] = createSignal<Notes>()
    this.#setNotes = setNotes
    const blobs = (): readonly BlobRow[] => notes()?.blobs ?? []
    const heldItems = createMemo(() => heldOf(shelf, of.device))
    this.waiting = createMemo(() =>
      [
        ...shelf
          .own()
          .filter((act) => whereaboutsOf(act).at !== 'centre')
          .map((act) => actItem(act, line())),
        ...heldItems(),
        ...blobs().map((row) => blobItem(row, line())),
      ].sort((a, b) => (a.savedAt < b.savedAt ? -1 : 1)),
    )
    this.blobsToGo = createMemo(() => {
      const counts = new Map<string, number>()
      for (const row of blobs()) if (row.case) counts.set(row.case, (counts.get(row.case) ?? 0) + 1)
      return counts
    })
    this.status = createMemo(() => {
      const own = shelf.own()
      const at = Map.groupBy(own, (act) => whereaboutsOf(act).at)
      const saved = (at.get('here') ?? []).map(({ row }) => row)
      const doubtful = [...shelf.doubtful().values()].flat()
      const { clearedAt = null, recovering = null, receiptFault = null } = notes() ?? {}
      return {
        line: line().line,
        since: line().since,
        clearedAt,
        savedActs: saved.length,
        savedBlobs: blobs().length,
        savedBytes: sum(saved) + sum(blobs()),
        parked: at.get('parked')?.length ?? 0,
        held: (at.get('held')?.length ?? 0) + heldItems().length,
        refused: (at.get('refused')?.length ?? 0) + blobs().filter(({ state }) => state === 'refused').length,
        unverified: doubtful.filter(({ doubt }) => doubt === 'unknown-key').length,
        nextTryAt: line().nextTryAt,
        lastFault: line().lastFault,
        recovering,
        receiptFault,
        isEverythingAtCentre:
          notes() !== undefined &&
          own.every(({ row }) => row.isConfirmed) &&
          shelf.unreadable() === 0 &&
          blobs().length === 0 &&
          recovering === null,
        isThisTabSyncing: isLeading(),
      }
    })
  }

  /** Reads again what the ledger notes beside acts and pages: blobs to go, receipts, what is recovering. */
  async takeNotes(): Promise<void> {
    const { ledger } = this
    const [blobs, clearedAt, recovery, receipts] = await Promise.all([
      ledger.blobs.where('state').anyOf('here', 'refused').toArray(),
      ledger.read('clearedAt'),
      ledger.read('recovery'),
      ledger.read(`receipts:${this.of.view}`),
    ])
    this.#setNotes({
      blobs,
      clearedAt: clearedAt ?? null,
      recovering: recovery ? { done: recovery.done, total: recovery.total } : null,
      receiptFault: receipts?.fault ?? null,
    })
  }
}

/** This machine's acts that the centre holds and that have come back with the feed. */
function heldOf(shelf: CaseShelf, device: string): WaitingItem[] {
  const waiting = new Set(shelf.own().map(({ row }) => row.id))
  return [...shelf.held()].flatMap(([caseId, acts]) =>
    acts.filter((act) => act.device === device && !waiting.has(act.id)).map((act) => heldItem(caseId, act)),
  )
}

const heldItem = (caseId: string, { id, type, bytes, at, reason }: HeldAct): WaitingItem => ({
  id,
  what: 'act',
  case: caseId,
  type,
  bytes,
  savedAt: at,
  whereabouts: { at: 'held', reason },
  attempts: 0,
  lastFault: null,
  nextTryAt: null,
})

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
