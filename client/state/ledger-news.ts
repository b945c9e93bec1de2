import { type Accessor, createSignal } from 'solid-js'
import type { LedgerNews } from './desk.ts'

const place = 'lianli-ledger-news'

/** What is told of the ledger stays until somebody has read it, over reloads and in every tab. */
export function watchNews(storage: Storage): {
  readonly news: Accessor<LedgerNews | null>
  readonly tell: (news: LedgerNews) => void
  readonly dismiss: () => void
} {
  const [news, setNews] = createSignal<LedgerNews | null>(kept(storage.getItem(place)))
  addEventListener('storage', ({ key, newValue }) => key === place && setNews(kept(newValue)))
  return {
    news,
    tell: (told) => {
      // What was made whole is told until it is read; a database that does not open says so by itself each time.
      if (told.state === 'rebuilt') storage.setItem(place, JSON.stringify(told))
      setNews(told)
    },
    dismiss: () => {
      storage.removeItem(place)
      setNews(null)
    },
  }
}

/** Written by {@link watchNews} alone, in this browser. */
function kept(text: string | null): LedgerNews | null {
  try {
    return text === null ? null : (JSON.parse(text) as LedgerNews)
  } catch {
    return null
  }
}
