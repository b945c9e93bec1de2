import { createMemo, For, type JSX } from 'solid-js'
import { t } from '../../text/text.ts'
import { useConflict } from './conflict-context.tsx'
import { sideWords } from './side-words.ts'

interface Station {
  readonly at: string
  readonly words: string
  readonly isClash?: boolean
}

/** What happened, in the order of legal time: an order, never a verdict. */
export function ConflictRail(): JSX.Element {
  const { desk, conflict, dispute, sides } = useConflict()
  const stations = createMemo((): Station[] => {
    const { opening, closing } = dispute.state()
    const registered = sides().flatMap((side, index) => {
      const at = side.registeredAt()
      return at ? [{ at, words: t('rail.registered', { side: sideWords(conflict.code, index) }) }] : []
    })
    const filed = opening.map(({ at }) => ({ at, words: t('rail.filed'), isClash: true }))
    const closed = closing.map(({ at }) => ({ at, words: t('rail.closed') }))
    const today = { at: desk.now(), words: t('rail.today') }
    return [...[...registered, ...filed, ...closed].toSorted((a, b) => (a.at < b.at ? -1 : 1)), today]
  })
  return (
    <ol class="rail" aria-label={t('rail.aria')}>
      <For each={stations()}>
        {({ at, words, isClash }) => (
          <li classList={{ x: isClash === true }}>
            <time class="num" datetime={at}>
              {at.slice(5, 16).replace('T', ' ')}
            </time>
            <span>{words}</span>
          </li>
        )}
      </For>
    </ol>
  )
}
