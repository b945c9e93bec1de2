import type { ActsByType } from './acts-by-type.ts'
import type { CaseShelf } from './case-shelf.ts'
import type { DeskClock } from './clock.ts'
import type { Drafts } from './drafts.ts'
import type { SyncBook } from './sync-status.ts'
import type { Tabs } from './tabs.ts'

/** What a desk looks at again when a tab, this one included, says that something has changed on disk. */
export interface HearingDesk {
  readonly shelf: CaseShelf
  readonly book: SyncBook
  readonly byType: ActsByType
  readonly drafts: Drafts
  readonly clock: DeskClock
  /** The snapshot is to be kept, once things are quiet. */
  readonly later: () => void
}

/** Keeps a desk level with what the tabs tell, until the returned function is called. */
export function hearTabs(tabs: Tabs, { shelf, book, byType, drafts, clock, later }: HearingDesk): () => void {
  const offs = [
    tabs.on('page', async () => {
      await shelf.takePages()
      await shelf.takeOutbox()
      await book.takeNotes()
      later()
    }),
    tabs.on('rewritten', async ({ rewrite }) => {
      const gone = new Set(rewrite.purged)
      byType.readAgain()
      byType.forget(gone)
      await shelf.takeRewrite(rewrite)
      await shelf.takeOutbox()
      if (gone.size > 0) await drafts.forget(gone)
      later()
    }),
    tabs.on('outbox', async () => {
      await shelf.takeOutbox()
      await book.takeNotes()
    }),
    tabs.on('blobs', () => void book.takeNotes()),
    tabs.on('recovery', () => void book.takeNotes()),
    tabs.on('clock-confirmed', () => void clock.confirmed()),
  ]
  return () => {
    for (const off of offs) off()
  }
}
